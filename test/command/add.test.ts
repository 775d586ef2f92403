import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addEntry } from '../../src/command/add/add.ts';
import { newRecord } from '../../src/command/init/new-record.ts';
import { GOOD } from '../hostile/clerk-rows.ts';
import { folderWith, run } from './world.ts';

const added = (text: string, section: string) => addEntry(new TextEncoder().encode(text), section);

/** The text with what was put in, comments at the ends of lines left out. */
function textWith(text: string, section: string): string {
  const one = added(text, section);
  if (one.kind !== 'added') throw new Error(JSON.stringify(one));
  const isComment = (line: string): boolean => /^ *#/.test(line);
  return one.text
    .split('\n')
    .filter((line) => !isComment(line) || text.includes(line))
    .map((line) => (text.includes(line) ? line : line.replace(/ +# .*$/, '')))
    .join('\n');
}

describe('an entry goes to its place', () => {
  test('behind the last one, with the next id and round', () => {
    expect(textWith(GOOD, 'talks')).toBe(`${GOOD}  - id: K002\n    round: 2\n    date:\n    from:\n    with:\n`);
  });

  test('into a section by its Chinese name, in the record’s own language', () => {
    const text =
      '文件类型: 单位活动记录/1\n记录日期: 2014-08-10\n人员:\n- 编号: P09\n  姓名: 甲某\n  职务: 书记\n面对面: []\n';
    expect(textWith(text, 'people')).toBe(
      text.replace('面对面', '- 编号: P10\n  姓名:\n  职务:\n  一把手:\n  班子成员:\n  党员领导干部:\n面对面'),
    );
    expect(textWith(text, '面对面')).toBe(text.replace('面对面: []', '面对面:\n  - 日期:\n    督导组成员:'));
  });

  test('a section that is not there stands where the schema has it', () => {
    expect(textWith(GOOD, '动员部署会议')).toBe(
      GOOD.replace(
        'talks:',
        'mobilisation:\n  date:\n  attended:\n  appraisal:\n    - of:\n      issued:\n      returned:\n  evidence:\ntalks:',
      ),
    );
  });

  test('under the comment that names it', () => {
    const text = GOOD.replace('talks:', '# plan：实施方案\n# study：学习教育\ntalks:');
    expect(textWith(text, 'plan/versions')).toBe(
      text.replace('# study', 'plan:\n  versions:\n    - version: 1\n      date:\n# study'),
    );
  });

  test('behind the comments that belong to what is before it', () => {
    const text = `${GOOD}    # 第二次谈话待补\n# 末尾\n`;
    expect(textWith(text, 'talks')).toContain('    # 第二次谈话待补\n  - id: K002');
  });

  test('into a list or map in brackets', () => {
    expect(textWith(GOOD, 'supervision/members')).toBe(
      GOOD.replace('{id: S13, name: 庚某}]', '{id: S13, name: 庚某}, {id: S14, name: }]'),
    );
    expect(textWith(`${GOOD}plan: {title: 方案}\n`, 'plan/versions')).toContain(
      'plan: {title: 方案, versions: [{version: 1, date: }]}\n',
    );
  });

  test('an id of digits in brackets stays a text', () => {
    const text = GOOD.replace('{id: S13, name: 庚某}]', '{id: "002", name: 庚某}]');
    expect(textWith(text, 'supervision/members')).toMatch(/\{id: "002", name: 庚某\}, \{id: ['"]003['"], name: \}\]/);
  });

  test('a draft of one material, and what a version may have', () => {
    const text = `${GOOD}materials:\n  - owner: team\n    drafts:\n      - {draft: 1, date: 2014-06-10}\n  - owner: P01\n    drafts: []\n`;
    expect(textWith(text, 'materials/team/drafts')).toContain(
      '2014-06-10}\n      - draft: 2\n        date:\n  - owner: P01',
    );
    expect(textWith(text, '对照检查材料/P01/各稿')).toContain(
      '  - owner: P01\n    drafts:\n      - draft: 1\n        date:\n',
    );
  });

  test('CRLF stays, also where the file ends without', () => {
    const text = GOOD.replaceAll('\n', '\r\n').trimEnd();
    const one = added(text, 'visits');
    if (one.kind !== 'added') throw new Error(one.kind);
    expect(one.text.startsWith(`${text}\r\nvisits:\r\n  - date:`)).toBe(true);
    expect(one.text.replaceAll('\r\n', '').includes('\n')).toBe(false);
  });

  test('found by its number, by what it is of in either language, or by its place, and told by the same', () => {
    const text =
      '文件类型: 单位活动记录/1\n对照检查材料:\n  - 归属: 领导班子\n    各稿:\n      - {稿次: 3, 日期: 2014-6-1}\n  - 归属:\n';
    for (const way of ['领导班子/各稿/3', 'team/drafts/第3稿', 'team/各稿/第三稿'])
      expect(added(text, `对照检查材料/${way}/督导组审核`)).toMatchObject({
        ...{ kind: 'added', section: '对照检查材料/领导班子/各稿/3/督导组审核' },
      });
    expect(added(text, 'materials/2/drafts')).toMatchObject({ kind: 'added', section: '对照检查材料/2/各稿' });
    expect(added(text, '对照检查材料/甲某/各稿')).toMatchObject({ where: { given: '甲某', known: ['领导班子', '2'] } });
    expect(added(text, '对照检查材料/2/各稿/1/督导组审核')).toMatchObject({
      where: { given: '1', known: [], before: '对照检查材料/2/各稿' },
    });
  });

  test('with the names that the schema knows for keys that it leaves open', () => {
    const text = '文件类型: 单位活动记录/1\n对照检查材料:\n  - 归属: P01\n    各稿:\n      - 稿次: 1\n';
    expect(textWith(text, '对照检查材料/P01/各稿/1/督导组审核')).toMatch(/对照标准:\n +政治纪律:\n +组织纪律:\n/);
  });
});

test.each([
  ['zh', '实施方案/方案稿次', '实施方案', '动员部署会议'],
  ['en', 'plan/versions', 'plan', 'mobilisation'],
] as const)(
  'a new record in %s lists what was added no more among what is still to add',
  async (lang, way, name, other) => {
    const folder = folderWith({});
    await run(folder, ['init', 'u.yaml', '--lang', lang]);
    const { err } = await run(folder, ['add', 'u.yaml', way, '--lang', lang]);
    const lines = readFileSync(path.join(folder, 'u.yaml'), 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith(`# ${name}  `))).toEqual([]);
    expect(lines.filter((line) => line.startsWith(`# ${other}  `))).toHaveLength(1);
    expect(lines[Number(/\d+/.exec(err)?.[0]) - 1]).toBe(`${name}:`);
  },
);

test('the list may stand before what is added, and other comments stay', () => {
  const listing = newRecord(null, { lang: 'en', keys: 'en' })
    .split('\n')
    .find((line) => line.startsWith('# talks '));
  const note = '# visits   to be asked for';
  const text = `${listing}\n${note}\n${GOOD}`;
  const talks = added(text, 'talks');
  expect(talks).toMatchObject({ kind: 'added', line: 10 });
  expect(talks.kind === 'added' && talks.text.startsWith(`${note}\nschema`)).toBe(true);
  expect(added(text, 'visits')).toMatchObject({ text: expect.stringContaining(note) });
  expect(added(`${GOOD.replace(/talks:[\s\S]*/, '')}talks: [\n${listing}\n  ]\n`, 'talks').kind).toBe('added');
});

test('what stands there is never overwritten', () => {
  const text = `${GOOD}meeting: {date: 2014-07-18}\n`;
  expect(added(text, 'meeting')).toEqual({ kind: 'there', line: 9, section: 'meeting' });
  expect(added(text, '专题民主生活会')).toMatchObject({ kind: 'there' });
  expect(added(`${GOOD}visits: [{date: 2014-03-05, by: [S13]} # 一次\n  ]\n`, 'visits').kind).toBe('unplaced');
});

test('says what it put in and where, in either language', async () => {
  const folder = folderWith({ 'u.yaml': GOOD });
  expect(await run(folder, ['add', 'u.yaml', '谈心谈话', '--lang', 'zh'])).toEqual({
    code: 0,
    out: '',
    err: 'u.yaml：第9行，已在“talks”中加入待填写的一条（id: K002、round: 2）\n',
  });
  const { err } = await run(folder, ['add', 'u.yaml', 'meeting', '--lang', 'en']);
  const line = Number(/^u\.yaml:(\d+): added meeting, to fill in\n$/.exec(err)?.[1]);
  expect(readFileSync(path.join(folder, 'u.yaml'), 'utf8').split('\n')[line - 1]).toBe('meeting:');
});

test.each([
  [['add', 'u.yaml', 'nothing'], /^there is no section nothing; there are: unit, supervision, people, /],
  // No key of the schema, though every object of the language has it.
  [['add', 'u.yaml', 'constructor'], /^there is no section constructor; there are: unit, /],
  [['add', 'u.yaml', 'talks/K001/toString'], /^it has no toString; it has: id, /],
  [['add', 'u.yaml', 'asOf'], /^asOf takes a value and is not added; write it into the record by hand, as in asOf: /],
  [['add', 'u.yaml', 'talks/K009'], /^it has no K009; it has: K001\n$/],
  [['add', 'u.yaml'], /^name a record and one of its sections: audit add FILE SECTION\n$/],
  [['add', 'none.yaml', 'talks'], /^none\.yaml:1:1: /],
  [['add', 'broken.yaml', 'talks'], /^broken\.yaml cannot be read as a record; .*\nbroken\.yaml:1:3: /],
])('%j is refused', async (args, err) => {
  const folder = folderWith({ 'u.yaml': GOOD, 'broken.yaml': '单位：x\n' });
  const ran = await run(folder, args);
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(err);
  expect(readFileSync(path.join(folder, 'u.yaml'), 'utf8')).toBe(GOOD);
});

test('a key that takes a value is not added, and is told as it is written', async () => {
  const cwd = folderWith({ 'unit.yaml': GOOD });
  const { err } = await run(cwd, ['add', 'unit.yaml', 'talks/K001/evidence']);
  expect(err).toBe(
    'evidence takes a value and is not added; write it into talks/K001 by hand, as in evidence: [A-001]\n',
  );
});

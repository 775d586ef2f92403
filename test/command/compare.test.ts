import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileSchema } from '../../src/validate/compile.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { folderWith, type Ran, RECORD, run } from './world.ts';

type Files = Readonly<Record<string, string>>;

const unit = (id: string, team = 'T05'): string => RECORD.replace('U017', id).replace('T05', team);

const ONLY = [
  '--only',
  'talks/rounds',
  '--only',
  'talks/records',
  '--only',
  'roster/*',
  '--only',
  'problems/count-each',
];

/** Audits two states of a folder and compares their reports. */
async function compare(before: Files, after: Files, ...flags: readonly string[]): Promise<Ran> {
  const folder = folderWith({});
  for (const [name, files] of [
    ['old.json', before],
    ['new.json', after],
  ] as const) {
    const { out } = await run(folderWith(files), ['r', '-f', 'json', ...ONLY]);
    writeFileSync(path.join(folder, name), out);
  }
  return run(folder, ['compare', 'old.json', 'new.json', ...flags]);
}

interface Item {
  readonly rule: string;
  readonly code: string;
  readonly subject: string | null;
  readonly why?: string;
}

interface Lists {
  readonly newlyFailing: readonly Item[];
  readonly newlyPassing: readonly Item[];
  readonly stillFailing: readonly Item[];
  readonly gone: readonly Item[];
}

interface Report {
  readonly summary: Readonly<Record<string, number>>;
  readonly teams: readonly Readonly<Record<string, unknown>>[];
  readonly units: readonly (Lists & { readonly unit: string | null; readonly verdict: unknown })[];
  readonly folder: Lists;
}

const firstMistake = compileSchema(schemaOf('comparison'));

const said = ({ rule, code, subject, why }: Item): string =>
  [rule, code, subject ?? '–', ...(why === undefined ? [] : [why])].join(' ');

/** One line per change, and what still fails. */
async function changes(
  before: Files,
  after: Files,
): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const { code, out } = await compare(before, after, '-f', 'json');
  const report = JSON.parse(out) as Report;
  expect(firstMistake(report)).toBeNull();
  const { units, folder } = report;
  const lines = [...units, { ...folder, unit: 'folder' }].flatMap((one) =>
    (['newlyFailing', 'newlyPassing', 'stillFailing', 'gone'] as const).flatMap((change) =>
      one[change].map((item) => `${one.unit ?? 'nobody'} ${change} ${said(item)}`),
    ),
  );
  return { code, lines };
}

const K002 = /^ {2}- \{id: K002.*\n/m;
const withEvidence = (record: string) =>
  `${record.replace(/(id: K001.*)\}/, '$1, evidence: [A-1]}')}archive: [{id: A-1, title: 谈话记录, made: 2014-05-14, filed: 2014-05-15}]\n`;
const WITH_EVIDENCE = withEvidence(RECORD);
const BASE = [
  'U017 stillFailing talks/rounds tooFew –',
  'U017 stillFailing talks/records noRecord K001',
  'U017 stillFailing talks/records noRecord K002',
];

describe('two reports', () => {
  it('of the same records: everything still fails', async () => {
    const { code, lines } = await changes({ 'r/u.yaml': RECORD }, { 'r/u.yaml': RECORD });
    expect({ code, lines }).toEqual({ code: 0, lines: BASE });
  });

  it('are not told apart by lines: fifty empty lines on top change nothing', async () => {
    const { code, lines } = await changes({ 'r/u.yaml': RECORD }, { 'r/u.yaml': `${'\n'.repeat(50)}${RECORD}` });
    expect({ code, lines }).toEqual({ code: 0, lines: BASE });
  });

  it('are not told apart by the order of entries, or by the name of the file', async () => {
    const swapped = RECORD.replace(/( {2}- \{id: K001.*\n)( {2}- \{id: K002.*\n)/, '$2$1');
    expect(await changes({ 'r/u.yaml': RECORD }, { 'r/sub/other.yaml': swapped })).toMatchObject({
      code: 0,
      lines: expect.arrayContaining(BASE),
    });
  });

  it('show what newly passes', async () => {
    expect(await changes({ 'r/u.yaml': RECORD }, { 'r/u.yaml': WITH_EVIDENCE })).toEqual({
      code: 0,
      lines: [
        'U017 newlyPassing talks/records noRecord K001',
        'U017 stillFailing talks/rounds tooFew –',
        'U017 stillFailing talks/records noRecord K002',
      ],
    });
  });

  it('say of what still fails that it got worse, and not where the terms are others', async () => {
    const files = [{ 'r/u.yaml': RECORD }, { 'r/u.yaml': RECORD.replace(K002, '') }] as const;
    const en = await compare(...files, '--lang', 'en');
    expect(en.code).toBe(0);
    expect(en.out).toMatch(/^ {6}worse now; before: .*\b2 rounds/m);
    expect((await compare(...files, '--lang', 'zh')).out).toMatch(/^ {6}差距扩大，原为：.*只有2轮/m);
    expect((await compare(files[1], files[0], '--lang', 'en')).out).toMatch(/^ {6}before: /m);
    const markdown = await compare(...files, '-f', 'markdown', '--lang', 'en');
    expect(markdown.out).toMatch(/^\| still failing \|.*worse now; before: /m);
    const folder = folderWith(files[1]);
    const final = (await run(folder, ['r', '-f', 'json', ...ONLY, '--final'])).out;
    const plain = (await run(folderWith(files[0]), ['r', '-f', 'json', ...ONLY])).out;
    const alone = await run(folderWith({ 'a.json': plain, 'b.json': final }), ['compare', 'a.json', 'b.json']);
    expect(alone.out).toMatch(/^ {6}before: /m);
    expect(alone.out).not.toContain('worse now');
  });

  it('show a failure that took the place of another of the same rule', async () => {
    const swapped = WITH_EVIDENCE.replace(
      K002,
      '  - {id: K009, round: 2, date: 2014-06-20, from: [P01], with: [P02]}\n',
    );
    expect(await changes({ 'r/u.yaml': WITH_EVIDENCE }, { 'r/u.yaml': swapped })).toEqual({
      code: 1,
      lines: [
        'U017 newlyFailing talks/records noRecord K009',
        'U017 newlyPassing talks/records noRecord K002',
        'U017 stillFailing talks/rounds tooFew –',
      ],
    });
  });

  it('do not take for passing what cannot be judged any more', async () => {
    const without = RECORD.replace(/^talks:[\s\S]*/m, '');
    expect(await changes({ 'r/u.yaml': RECORD }, { 'r/u.yaml': without })).toEqual({
      code: 1,
      lines: [
        'U017 newlyFailing talks/rounds unclear –',
        'U017 newlyFailing talks/records unclear –',
        'U017 gone talks/rounds tooFew – unclear',
        'U017 gone talks/records noRecord K001 unclear',
        'U017 gone talks/records noRecord K002 unclear',
      ],
    });
    expect(await changes({ 'r/u.yaml': without }, { 'r/u.yaml': RECORD })).toMatchObject({
      code: 1,
      lines: expect.arrayContaining(['U017 gone talks/rounds unclear – failsOtherwise']),
    });
  });

  it('do not take for passing what is not applicable, not due, or not there', async () => {
    const none = RECORD.replace(/^talks:[\s\S]*/m, 'talks: []\n');
    const early = `${RECORD}plan: {versions: [{version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-12-31}]}]}\n`;
    expect((await changes({ 'r/u.yaml': RECORD }, { 'r/u.yaml': none })).lines).toContain(
      'U017 gone talks/records noRecord K001 notApplicable',
    );
    expect((await changes({ 'r/u.yaml': RECORD }, { 'r/u.yaml': early })).lines).toContain(
      'U017 gone talks/rounds tooFew – notDue',
    );
    expect((await changes({ 'r/a.yaml': unit('U1'), 'r/u.yaml': RECORD }, { 'r/a.yaml': unit('U1') })).lines).toContain(
      'U017 gone talks/rounds tooFew – noRecord',
    );
  });

  it('count a unit that is new as newly failing', async () => {
    const { code, lines } = await changes({ 'r/u.yaml': RECORD }, { 'r/u.yaml': RECORD, 'r/v.yaml': unit('U9') });
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [...BASE, ...BASE.map((line) => line.replace('U017 still', 'U9 newly'))],
    });
  });

  it('sum up by team', async () => {
    const before = { 'r/a.yaml': unit('U1', 'T01'), 'r/b.yaml': unit('U2', 'T02'), 'r/c.yaml': 'schema: [' };
    const after = { ...before, 'r/b.yaml': withEvidence(unit('U2', 'T02')) };
    const report = JSON.parse((await compare(before, after, '-f', 'json')).out) as Report;
    expect(report.teams).toEqual([
      { team: null, newlyFailing: 0, newlyPassing: 0, stillFailing: 1, gone: 0 },
      { team: 'T01', newlyFailing: 0, newlyPassing: 0, stillFailing: 3, gone: 0 },
      { team: 'T02', newlyFailing: 0, newlyPassing: 1, stillFailing: 2, gone: 0 },
    ]);
    expect(report.summary).toEqual({ newlyFailing: 0, newlyPassing: 1, stillFailing: 6, gone: 0 });
  });

  it('compare what is said of all records together', async () => {
    const roster = (more: string) => `schema: roster/1
name: 示例旗
asOf: 2014-08-10
teams: [{id: T05, name: 旗委第五督导组, members: [{id: S13, name: 庚某}]}]
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}
${more}`;
    const { lines } = await changes(
      {
        'r/roster.yaml': roster('handbook: {issued: 2014-02-15, parts: [workPlan, workflow, rules]}\n'),
        'r/u.yaml': RECORD,
      },
      {
        'r/roster.yaml': roster('handbook: {issued: 2014-02-15, parts: [workPlan, workflow, staffCode]}\n'),
        'r/u.yaml': RECORD,
      },
    );
    expect(lines.filter((line) => line.includes('handbook'))).toEqual([
      'folder newlyFailing roster/handbook missing rules',
      'folder newlyPassing roster/handbook missing staffCode',
    ]);
  });
});

describe('a comparison for people', () => {
  it.each(['zh', 'en'] as const)('tells what changed, in sum and by team (%s)', async (lang) => {
    const after = { 'r/u.yaml': WITH_EVIDENCE.replace(K002, '') };
    const { out, code } = await compare({ 'r/u.yaml': RECORD }, after, '--lang', lang);
    const WORDS = {
      zh: [
        'old.json 与 new.json 的比较',
        '示例镇党委（U017）  不通过',
        '  已解决的问题：2项',
        '    = 谈心谈话轮次：',
        '      差距扩大，原为：记录中班子成员之间的一对一谈心谈话只有2轮',
        '  合计 ',
      ],
      en: [
        'What changed from old.json to new.json',
        '示例镇党委 (U017)  FAIL',
        '  newly passing: 2',
        '    ✔ Records of the talks: ',
        '  In sum ',
      ],
    } as const;
    expect(code).toBe(0);
    for (const words of WORDS[lang]) expect(out).toContain(words);
  });

  it('says that nothing changed', async () => {
    const { out } = await compare({ 'r/u.yaml': RECORD }, { 'r/u.yaml': RECORD }, '-q');
    expect(out).toContain('Nothing that fails has changed.');
    expect(out).not.toContain('K001');
  });
});

describe('what cannot be compared', () => {
  it('is refused', async () => {
    const folder = folderWith({ 'u.yaml': RECORD, 'bad.json': '{' });
    writeFileSync(path.join(folder, 'a.json'), (await run(folder, ['u.yaml', '-f', 'json'])).out);
    expect(await run(folder, ['compare', 'a.json', 'bad.json'])).toMatchObject({ code: 2, out: '' });
    writeFileSync(path.join(folder, 'v1.json'), '{"schema": "audit-report/1", "records": []}');
    expect(await run(folder, ['compare', 'v1.json', 'a.json'])).toEqual({
      code: 2,
      out: '',
      err: 'v1.json: made by an older version of the program; run it again with -r json=v1.json\n',
    });
    expect(await run(folder, ['compare', 'a.json', 'none.json'])).toMatchObject({ code: 2, out: '' });
    expect((await run(folder, ['compare', 'a.json'])).code).toBe(2);
    expect((await run(folder, ['compare', 'a.json', 'a.json', '-f', 'html'])).code).toBe(2);
  });
});

/** Audits the same record twice, with different flags, and compares the reports. */
async function compareRuns(
  [older, newer]: readonly [readonly string[], readonly string[]],
  flags: readonly string[] = [],
  files: Files = {},
): Promise<Ran> {
  const folder = folderWith({ 'u.yaml': RECORD, 'mild.yaml': MILD, ...files });
  for (const [name, given] of [
    ['old.json', older],
    ['new.json', newer],
  ] as const)
    writeFileSync(path.join(folder, name), (await run(folder, ['u.yaml', '-f', 'json', ...given])).out);
  return run(folder, ['compare', 'old.json', 'new.json', ...flags]);
}

const MILD = 'schema: profile/1\nrules: {talks/rounds: {min: 1}, talks/records: off}\n';

const TERMS: Readonly<Record<string, readonly [readonly [readonly string[], readonly string[]], string, string]>> = {
  profile: [[[], ['--profile', 'mild.yaml']], 'profile (keqi-2014 → mild.yaml)', '审核标准（keqi-2014 → mild.yaml）'],
  only: [
    [[], ['--only', 'plan/*', '--only', 'archive/*']],
    'choice of rules (--only) (– → archive/* plan/*)',
    '选定的规则（– → archive/* plan/*）',
  ],
  final: [[[], ['--final']], 'use of --final (– → --final)', '是否按全部到期核查（– → --final）'],
  asOf: [
    [
      ['--as-of', '2014-09-30'],
      ['--as-of', '2014-10-31'],
    ],
    'day judged as of (2014-09-30 → 2014-10-31)',
    '核查基准日（2014-09-30 → 2014-10-31）',
  ],
  shard: [[[], ['--shard', '1/1']], 'part of a run (– → 1/1)', '分片（– → 1/1）'],
};

describe('reports that were judged on different terms', () => {
  it.each(Object.entries(TERMS))('%s: the first line of every format says so', async (name, [runs, en, zh]) => {
    const start = 'Judged on different terms: ';
    const pretty = (await compareRuns(runs)).out.split('What changed from')[0]?.replaceAll('\n', ' ');
    expect(pretty).toContain(`${start}${en}`);
    expect((await compareRuns(runs, ['--lang', 'zh'])).out.replaceAll('\n', '')).toMatch(
      new RegExp(`^两份报告的核查条件不同：${zh.replaceAll(/[*()/.]/g, '\\$&')}`),
    );
    const markdown = (await compareRuns(runs, ['-f', 'markdown'])).out;
    expect(markdown).toMatch(/^\*\*Judged on different terms: /);
    expect(markdown).not.toMatch(/newly (failing|passing)/);
    const { out, err } = await compareRuns(runs, ['-f', 'json']);
    const report = JSON.parse(out) as { readonly notice: string; readonly terms: readonly string[] };
    expect(firstMistake(report)).toBeNull();
    expect(report).toMatchObject({ notice: expect.stringContaining(`${start}${en}. What differs`), terms: [name] });
    expect(err).toBe(`${report.notice}\n`);
  });

  it('call nothing progress or a step back', async () => {
    const { out } = await compareRuns([[], ['--profile', 'mild.yaml']]);
    expect(out).not.toMatch(/newly|✔|✖/);
    expect(out).toContain('  failing in the old report only: 1\n    < Rounds of heart-to-heart talks: ');
    expect(out).toContain('  gone: 2\n    – Records of the talks: ');
    expect((await compareRuns([['--profile', 'mild.yaml'], []])).out).toContain('  failing in the new report only: 3');
  });

  it.each(['profile', 'only'])('%s: fail, since they may hide what failed; --allow-gone lets them', async (name) => {
    const [runs] = TERMS[name] ?? [[[], []]];
    expect((await compareRuns(runs)).code).toBe(1);
    expect((await compareRuns(runs, ['--allow-gone'])).code).toBe(0);
  });

  it('do not fail where nothing changed', async () => {
    expect((await compareRuns([[], ['--shard', '1/1']])).code).toBe(0);
  });

  it('are said to be of another version', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const { out } = await run(folder, ['u.yaml', '-f', 'json']);
    writeFileSync(path.join(folder, 'a.json'), out);
    writeFileSync(path.join(folder, 'b.json'), out.replace('"version":"', '"version":"9'));
    expect((await run(folder, ['compare', 'a.json', 'b.json'])).out).toMatch(
      /^Judged on different terms: version of the program \((\d+\.\d+\.\d+) → 9\1\)\./,
    );
  });

  it('tell a roster that sets the days of the stages from one that was kept up', async () => {
    const roster = (more: string) => `schema: roster/1
name: 示例旗
asOf: 2014-08-10
teams: [{id: T05, name: 旗委第五督导组, members: [{id: S13, name: 庚某}]}]
units: [{id: U017, name: 示例镇党委, category: township, team: T05}]
${more}`;
    const first = async (more: string, ...runs: readonly string[]) => {
      const files = { 'r1.yaml': roster(''), 'r2.yaml': roster(more) };
      const against = ['--roster', 'r1.yaml', '--only', 'roster/handbook'];
      const { out } = await compareRuns(
        [runs.length > 0 ? runs : against, [...against, '--roster', 'r2.yaml']],
        [],
        files,
      );
      return out.replaceAll('\n', ' ');
    };
    const stages = 'stages: [{stage: rectify, from: 2014-08-01, to: 2014-09-30}]\n';
    expect(await first(stages)).toMatch(
      /^Judged on different terms: roster \(r1\.yaml → r2\.yaml\); days of the stages \(– → rectify 2014-08-01\/2014-09-30\)\./,
    );
    expect(await first('handbook: {issued: 2014-02-15, parts: [workPlan, workflow]}\n')).toMatch(
      /^The roster has changed: roster \(r1\.yaml → r2\.yaml\)\. What changed /,
    );
    expect(await first('', '--only', 'roster/handbook')).toMatch(
      /^Judged on different terms: roster \(– → [0-9a-f]{12}…\)/,
    );
  });
});

describe('a unit that is gone', () => {
  const BOTH = { 'r/a.yaml': unit('U1'), 'r/u.yaml': RECORD };
  it('fails the comparison, whatever its verdict was; --allow-gone lets it go', async () => {
    const { code, out } = await compare(BOTH, { 'r/u.yaml': RECORD });
    expect({ code, out }).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /FAIL → no record\n=+\n.*no record of the unit; 3 things that failed are not looked\s+at/,
      ),
    });
    expect((await compare(BOTH, { 'r/u.yaml': RECORD }, '--allow-gone')).code).toBe(0);
  });

  it('is not excused by a failure elsewhere', async () => {
    const after = { 'r/u.yaml': RECORD.replace('{id: K001', '{id: K007') };
    expect((await compare(BOTH, after, '--allow-gone')).code).toBe(1);
  });
});

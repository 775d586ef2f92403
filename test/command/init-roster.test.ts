import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newRecord } from '../../src/command/init/new-record.ts';
import { loadBytes } from '../../src/load/load.ts';
import { validateRecord } from '../../src/validate/validate-record.ts';
import { folderWith, run } from './world.ts';

const ROSTER = `schema: roster/1
name: 示例旗
asOf: 2014-08-10
teams:
  - id: T05
    name: 旗委第五督导组
    members: [{id: S13, name: 庚某, charactersRead: 152000, talksHeld: 22}, {id: S14, name: 辛某}]
  - {id: T06, name: 旗委第六督导组, members: []}
units:
  - {id: U017, name: 示例镇党委, aliases: [示例镇, 示镇], category: township, team: T05}
  - {id: U018, name: 示例局, aliases: [], category: sector, team: T06}
  - {id: C001, name: 旗委常委班子, category: standingCommittee, team: T05}
`;

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** Loads a record and returns it with the codes of its schema findings. */
function load(text: string) {
  const loaded = loadBytes(new TextEncoder().encode(text));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  const { findings } = validateRecord(loaded.value, loaded.places);
  return { value: loaded.value as { unit: unknown; supervision: unknown }, findings };
}

describe('audit init --roster', () => {
  it('writes a record for every unit beside the roster, with what the roster knows of it', async () => {
    const folder = folderWith({ 'banner/roster.yaml': ROSTER });
    expect(await run(folder, ['init', '--roster', 'banner/roster.yaml', '--lang', 'zh', '--keys', 'en'])).toEqual({
      code: 0,
      out: '',
      err: '已在 banner 中生成3份记录。请填写后核查：audit banner --lang zh\n',
    });
    expect(readdirSync(`${folder}/banner`).sort()).toEqual(['C001.yaml', 'U017.yaml', 'U018.yaml', 'roster.yaml']);
    expect(load(read(folder, 'banner/U017.yaml')).value).toMatchObject({
      unit: { id: 'U017', name: '示例镇党委', aliases: ['示例镇', '示镇'], category: 'township' },
      supervision: {
        team: 'T05',
        members: [
          { id: 'S13', name: '庚某' },
          { id: 'S14', name: '辛某' },
        ],
      },
    });
    expect(load(read(folder, 'banner/C001.yaml')).value.unit).toEqual({
      id: 'C001',
      name: '旗委常委班子',
      category: 'standingCommittee',
    });
  });

  it('writes what is known in Chinese, keys and listed values alike', async () => {
    const folder = folderWith({ 'roster.yaml': ROSTER });
    await run(folder, ['init', '--roster', 'roster.yaml', '--lang', 'zh']);
    const record = read(folder, 'U017.yaml');
    expect(record).toMatch(/^ {2}单位类别: 苏木乡镇 /m);
    expect(record).toMatch(/^ {4}- \{编号: S\d+, 姓名: .+\}$/m);
  });

  it('leaves the rest as audit init does, to be filled in and told so', async () => {
    const folder = folderWith({ 'roster.yaml': ROSTER });
    await run(folder, ['init', '--roster', 'roster.yaml', '--lang', 'zh', '--keys', 'en']);
    const plain = newRecord(null, { lang: 'zh', keys: 'en' });
    const withoutKnown = (text: string): string => text.slice(text.indexOf('\npeople:'));
    expect(withoutKnown(read(folder, 'U017.yaml'))).toBe(withoutKnown(plain));
    const told = (text: string) => load(text).findings.map(({ code, at }) => `${code} ${at}`);
    const known = ['/unit/id', '/unit/name', '/unit/category', '/supervision/team'];
    const members = ['/supervision/members/0/id', '/supervision/members/0/name'];
    const left = (gone: readonly string[]) => told(plain).filter((said) => !gone.includes(said.split(' ')[1] ?? ''));
    expect(told(read(folder, 'U017.yaml'))).toEqual(left([...known, ...members]));
    // A team without members omits the key: an empty list would state that there are none.
    expect(told(read(folder, 'U018.yaml'))).toEqual(left(known));
    const { code, err } = await run(folder, ['.', '--only', 'record/schema', '-f', 'compact']);
    expect([code, err]).toEqual([1, '']);
  });

  it('writes into the folder that is named, with the schema if asked to', async () => {
    const folder = folderWith({ 'roster.yaml': ROSTER, 'units/readme.txt': '' });
    const { code, err } = await run(folder, [
      'init',
      'units',
      '--roster',
      'roster.yaml',
      '--with-schema',
      '--lang',
      'en',
    ]);
    expect([code, err]).toEqual([
      0,
      '3 records written into units. Fill them in, then audit them: audit units --lang en\n',
    ]);
    expect(readdirSync(`${folder}/units`).sort()).toEqual([
      'C001.yaml',
      'U017.yaml',
      'U018.yaml',
      'readme.txt',
      'unit-record.schema.json',
    ]);
    expect(read(folder, 'units/U018.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\/unit-record\.schema\.json\n/,
    );
  });

  it('leaves what exists as it is, says so, and writes what is missing', async () => {
    const folder = folderWith({ 'roster.yaml': ROSTER, 'U017.yaml': 'mine' });
    symlinkSync('gone.yaml', `${folder}/U018.yaml`);
    const again = ['init', '--roster', 'roster.yaml', '--lang', 'en'];
    const first = await run(folder, again);
    expect([first.code, first.err]).toEqual([
      0,
      '1 record written into .. Fill them in, then audit them: audit . --lang en\n' +
        'left unchanged, since they exist already (2): U017.yaml, U018.yaml\n',
    ]);
    expect(read(folder, 'U017.yaml')).toBe('mine');
    const written = read(folder, 'C001.yaml');
    const second = await run(folder, again);
    expect([second.code, second.err]).toEqual([
      0,
      'every unit of roster.yaml has a file in . already; nothing is written\n' +
        'left unchanged, since they exist already (3): U017.yaml, U018.yaml, C001.yaml\n',
    ]);
    expect(read(folder, 'C001.yaml')).toBe(written);
    expect(readdirSync(folder).sort()).toEqual(['C001.yaml', 'U017.yaml', 'U018.yaml', 'roster.yaml']);
  });

  it('says which team it does not know, and leaves its members to fill in', async () => {
    const folder = folderWith({
      'roster.yaml': ROSTER.replace('{id: T06,', '{id: T05,').replace(
        /aliases: \[\], .*/,
        'category: sector, team: T09}',
      ),
    });
    const { code, err } = await run(folder, ['init', '--roster', 'roster.yaml', '--lang', 'en']);
    expect(code).toBe(0);
    expect(err.split('\n').slice(1, -1)).toEqual([
      'the supervision team T05 is not in the roster, or is in it twice; in U017.yaml its members are left to fill in',
      'the supervision team T09 is not in the roster, or is in it twice; in U018.yaml its members are left to fill in',
      'the supervision team T05 is not in the roster, or is in it twice; in C001.yaml its members are left to fill in',
    ]);
  });
});

describe('nothing is written', () => {
  const refused = async (roster: string, ...args: readonly string[]) => {
    const folder = folderWith({ 'roster.yaml': roster });
    mkdirSync(`${folder}/U018.yaml`);
    const { code, out, err } = await run(folder, ['init', ...args, '--roster', 'roster.yaml', '--lang', 'en']);
    expect([code, out]).toEqual([2, '']);
    expect(readdirSync(folder).sort()).toEqual(['U018.yaml', 'roster.yaml']);
    return err;
  };
  const named = (...ids: readonly string[]): string =>
    ROSTER.slice(0, ROSTER.indexOf('units:')) +
    `units:\n${ids.map((id) => `  - {id: ${id}, name: 某某, category: other, team: T05}\n`).join('')}`;

  it('from a broken roster, whose places are told', async () => {
    expect(await refused(ROSTER.replace('category: township', 'category: town').replace('asOf', 'asof'))).toMatch(
      /^roster\.yaml:3:1: .*\nroster\.yaml:10:\d+: .*township/,
    );
    expect(await refused('units: [')).toMatch(/^roster\.yaml:1:8: /);
    expect(await refused('schema: unit-record/1\n')).toMatch(/^roster\.yaml:1:\d+: .*roster\/1/);
  });

  it('from a roster that is not there, or is a folder', async () => {
    const folder = folderWith({ 'r/x': '' });
    for (const roster of ['no.yaml', 'r', '']) {
      const { code, err } = await run(folder, ['init', '--roster', roster, '--lang', 'en']);
      expect([code, err]).toEqual([2, expect.stringMatching(/^(no\.yaml|r|\.):1:1: /)]);
    }
    expect(readdirSync(folder)).toEqual(['r']);
  });

  it('from a roster without units', async () => {
    expect(await refused(named().replace('units:\n', 'units: []\n'))).toMatch(
      /^roster\.yaml: the roster lists no unit/,
    );
  });

  it('where two ids make one file name', async () => {
    expect(await refused(named('U1', 'U2', 'u1'))).toMatch(
      /^roster\.yaml:12:10: the unit ids U1 and u1 give the same file name/,
    );
    expect(await refused(named('U1', 'U1', 'U1'))).toMatch(/^roster\.yaml:11:10: .*\nroster\.yaml:12:10: .*\n$/);
  });

  it('where a record would take the name of the roster or of the configuration', async () => {
    expect(await refused(named('U1', 'Roster'))).toMatch(
      /^roster\.yaml:11:10: the record of the unit Roster would be called Roster\.yaml, .* audit init FOLDER --roster roster\.yaml\n$/,
    );
    expect(await refused(named('audit.config'))).toMatch(/^roster\.yaml:10:10: .* would be called audit\.config\.yaml/);
    const folder = folderWith({ 'roster.yaml': named('roster'), 'units/x': '' });
    expect((await run(folder, ['init', 'units', '--roster', 'roster.yaml'])).code).toBe(0);
  });

  it('where a folder is in the way, or there is no folder', async () => {
    expect(await refused(named('U1', 'U018'))).toMatch(/^roster\.yaml:11:10: U018\.yaml is a folder/);
    expect(await refused(named('U1'), 'units')).toMatch(/^there is no folder units;/);
    expect(await refused(named('U1'), 'roster.yaml')).toMatch(/^there is no folder roster\.yaml;/);
  });

  it('beside another schema of that name, if the schema is asked for', async () => {
    const folder = folderWith({ 'roster.yaml': ROSTER, 'unit-record.schema.json': '{}' });
    const { code } = await run(folder, ['init', '--roster', 'roster.yaml', '--with-schema']);
    expect([code, readdirSync(folder).sort()]).toEqual([2, ['roster.yaml', 'unit-record.schema.json']]);
  });

  it('where it may not be, which is exit 2', async () => {
    const folder = folderWith({ 'roster.yaml': ROSTER });
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    if (process.geteuid?.() === 0) {
      process.seteuid?.(65_534);
      onTestFinished(() => process.seteuid?.(0));
    }
    const { code, err } = await run(folder, ['init', '--roster', 'roster.yaml', '--lang', 'en']);
    expect([code, err]).toEqual([
      2,
      'U017.yaml cannot be written: no permission; name the new record in another folder\n',
    ]);
  });

  it('in a language that there is not', async () => {
    const folder = folderWith({ 'roster.yaml': ROSTER });
    const { code, err } = await run(folder, ['init', '--roster', 'roster.yaml', '--lang', 'fr']);
    expect([code, err]).toEqual([2, expect.stringContaining('fr')]);
    expect(readdirSync(folder)).toEqual(['roster.yaml']);
  });
});

describe('what the roster says', () => {
  it('has its comment beside it, or above it where it is long', async () => {
    const name = '很长的名称'.repeat(8);
    const folder = folderWith({ 'roster.yaml': ROSTER.replace('示例镇党委', name) });
    await run(folder, ['init', '--roster', 'roster.yaml', '--lang', 'zh', '--keys', 'en']);
    const lines = read(folder, 'U017.yaml').split('\n');
    const at = lines.indexOf(`  name: ${name}`);
    expect(lines[at - 1]).toMatch(/^ +# 单位名称（必填）/);
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([`  name: ${name}`]);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}id: U017 +# 单位编号（必填）/));
  });
});

it('the command says what --roster does, in both languages', async () => {
  const folder = folderWith({});
  writeFileSync(`${folder}/x`, '');
  for (const [lang, words] of [
    ['zh', /--roster <文件> +为名册中/],
    ['en', /--roster <file> +write one for every unit/],
  ] as const)
    expect((await run(folder, ['init', '--help', '--lang', lang])).out).toMatch(words);
});

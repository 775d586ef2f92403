import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/command/index.ts';
import { folderWith, RECORD, ROSTER, run, runBin, runShell } from './world.ts';

interface JsonCheck {
  readonly rule: string;
  readonly outcome: string;
  readonly severity: string;
  readonly message: string;
}

const parsed = (out: string) =>
  JSON.parse(out) as { readonly records: readonly { path: string; checks: readonly JsonCheck[] }[] };
const checksOf = (out: string) => parsed(out).records[0]?.checks ?? [];

const THREE = `${RECORD}  - {id: K003, round: 3, date: 2014-07-20, from: [P01], with: [P02]}\n`;

describe('exit codes', () => {
  it('are 0 where nothing is at or above --fail-on, 1 where something is', async () => {
    const folder = folderWith({ 'u.yaml': RECORD, 'three.yaml': THREE });
    expect((await run(folder, ['three.yaml', '--only', 'talks/rounds'])).code).toBe(0);
    expect((await run(folder, ['u.yaml', '--only', 'talks/rounds'])).code).toBe(1);
  });

  it('follow --fail-on, each level with those before it', async () => {
    const pending = RECORD.replace(
      'talks:',
      'plan: {versions: [{version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-12-05}]}]}\ntalks:',
    );
    const folder = folderWith({ 'u.yaml': RECORD, 'pending.yaml': pending });
    const code = async (...args: readonly string[]) => (await run(folder, args)).code;
    const unclear = ['u.yaml', '--only', 'meeting/held', '--fail-on'];
    expect([
      await code(...unclear, 'error'),
      await code(...unclear, 'incomplete'),
      await code(...unclear, 'pending'),
    ]).toEqual([0, 1, 1]);
    const waits = ['pending.yaml', '--only', 'talks/rounds', '--fail-on'];
    expect([
      await code(...waits, 'incomplete'),
      await code(...waits, 'pending'),
      await code(...waits, 'warning'),
    ]).toEqual([0, 1, 1]);
    const warns = ['u.yaml', '--only', 'talks/rounds-each', '--fail-on'];
    expect([await code(...warns, 'pending'), await code(...warns, 'warning')]).toEqual([0, 1]);
  });

  it('keeps the last days of the stages for every rule, whether or not plan/schedule is on', async () => {
    const plan =
      'plan: {versions: [{version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-12-05}]}]}\n';
    const calendar = 'calendar: {endBy: {examineCriticise: 2014-08-05}}\n';
    const folder = folderWith({
      'u.yaml': `${RECORD}${plan}`,
      'ends.yaml': `schema: profile/1\n${calendar}`,
      'off.yaml': `schema: profile/1\n${calendar}rules: {plan/schedule: off}\n`,
      'never.yaml': 'schema: profile/1\nrules: {plan/schedule: off}\n',
    });
    const outcomes = async (profile: string) => {
      const { out } = await run(folder, ['u.yaml', '--profile', profile, '--as-of', '2014-08-10', '-f', 'json']);
      const report = JSON.parse(out) as {
        readonly calendar: unknown;
        readonly records: readonly {
          readonly checks: readonly { readonly rule: string; readonly outcome: string }[];
        }[];
      };
      const checks = (report.records[0]?.checks ?? []).filter(({ rule }) => rule !== 'plan/schedule');
      return { calendar: report.calendar, of: checks.map(({ rule, outcome }) => `${rule} ${outcome}`) };
    };
    const ends = await outcomes('ends.yaml');
    expect(ends.calendar).toMatchObject({ source: 'record', endBy: { examineCriticise: '2014-08-05' } });
    expect(ends.of).toContain('talks/rounds fail');
    expect(await outcomes('off.yaml')).toEqual(ends);
    expect((await outcomes('never.yaml')).of).toContain('talks/rounds pending');
  });

  it('are 1 for a record that cannot be read, whatever is selected', async () => {
    const folder = folderWith({ 'u.yaml': 'a: [' });
    const { code, out } = await run(folder, ['u.yaml', '--only', 'talks/rounds', '-f', 'json']);
    expect(code).toBe(1);
    expect(checksOf(out).map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual(['record/readable fail']);
  });

  it('are 2 for a path that is not there, and the others are audited all the same', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const { code, out, err } = await run(folder, ['u.yaml', 'v.yaml', '-f', 'json']);
    expect(code).toBe(2);
    expect(err).toContain('v.yaml');
    expect(parsed(out).records).toHaveLength(1);
  });

  it.each([
    ['no path', []],
    ['an option there is not', ['u.yaml', '--colour']],
    ['an option without its value', ['u.yaml', '--format']],
    ['a format there is not', ['u.yaml', '-f', 'yaml']],
    ['a day there is not', ['u.yaml', '--as-of', '2014-02-30']],
    ['a level there is not', ['u.yaml', '--fail-on', 'never']],
    ['a rule there is not', ['u.yaml', '--only', 'talks/round']],
    ['a language there is not', ['u.yaml', '--lang', 'fr']],
    ['a number that is none', ['u.yaml', '--max-findings', '-1']],
    ['a profile there is not', ['u.yaml', '--profile', 'keqi-2015']],
    ['a configuration there is not', ['u.yaml', '--config', 'no.yaml']],
    ['a roster there is not', ['u.yaml', '--roster', 'no.yaml']],
    ['a folder without a record', ['empty']],
  ])('are 2 for %s, with words in either language', async (_, args) => {
    const folder = folderWith({ 'u.yaml': RECORD, 'empty/readme.txt': '' });
    const [en, zh] = [await run(folder, args), await run(folder, args, { LANG: 'zh_CN.UTF-8' })];
    expect([en.code, zh.code]).toEqual([2, 2]);
    expect(en.err).toMatch(/[a-z]{3}/);
    expect(zh.err).toMatch(/[\u4e00-\u9fff]{2}/);
  });

  it('suggest the nearest', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    expect((await run(folder, ['u.yaml', '--only', 'talks/round'])).err).toContain('talks/rounds');
    expect((await run(folder, ['u.yaml', '--profile', 'keqi-2015'])).err).toContain('keqi-2014');
  });
});

describe('what is audited', () => {
  it('is every YAML file of a folder by path, but no dot file, no node_modules, no configuration', async () => {
    const folder = folderWith({
      'r/b.yaml': RECORD,
      'r/a.yml': RECORD,
      'r/B.yaml': RECORD,
      'r/sub/a.yaml': RECORD,
      'r/.hidden.yaml': RECORD,
      'r/.git/x.yaml': RECORD,
      'r/node_modules/x.yaml': RECORD,
      'r/audit.config.yaml': 'lang: zh',
      'r/notes.txt': '',
    });
    const { out } = await run(folder, ['r', 'r/b.yaml', '-f', 'json']);
    expect(parsed(out).records.map(({ path }) => path)).toEqual(['r/B.yaml', 'r/a.yml', 'r/b.yaml', 'r/sub/a.yaml']);
  });

  it('is a roster or profile by its schema, and all else a record', async () => {
    const folder = folderWith({
      'r/u.yaml': RECORD,
      'r/roster.yaml': ROSTER.replace('08-10', '08-12'),
      'r/profile.yaml': 'schema: profile/1\n',
      'r/misspelt.yaml': ROSTER.replace('roster/1', 'rooster/1'),
    });
    const { out, err } = await run(folder, ['r', '-f', 'json']);
    expect(parsed(out).records.map(({ path }) => path)).toEqual(['r/misspelt.yaml', 'r/u.yaml']);
    expect(JSON.parse(out).folder.roster).toBe('r/roster.yaml');
    expect(err).toContain('r/profile.yaml');
  });

  it('is judged as of the roster’s day where that is later', async () => {
    const plan =
      'plan: {versions: [{version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-10}]}]}\n';
    const folder = folderWith({ 'u.yaml': RECORD + plan, 'r.yaml': ROSTER.replace('08-10', '08-11') });
    const outcome = async (...args: readonly string[]) =>
      checksOf((await run(folder, ['u.yaml', '--only', 'talks/rounds', '-f', 'json', ...args])).out).at(-1)?.outcome;
    expect([
      await outcome(),
      await outcome('--roster', 'r.yaml'),
      await outcome('--as-of', '2014-08-11'),
      await outcome('--final'),
    ]).toEqual(['pending', 'fail', 'fail', 'fail']);
  });

  it('is refused with two rosters, unless one is named', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'r/a.yaml': ROSTER, 'r/b.yaml': ROSTER });
    expect((await run(folder, ['r'])).code).toBe(2);
    expect((await run(folder, ['r', '--roster', 'r/a.yaml', '--only', 'record/readable'])).code).toBe(0);
  });

  it('is standard input, by the name it is given', () => {
    const folder = folderWith({});
    const named = runBin(folder, ['-', '--stdin-path', 'units/U017.yaml', '-f', 'json'], RECORD);
    const unnamed = runBin(folder, ['-', '-f', 'json'], RECORD);
    expect([parsed(named.out).records[0]?.path, parsed(unnamed.out).records[0]?.path]).toEqual([
      'units/U017.yaml',
      '-',
    ]);
    expect([named.code, unnamed.code]).toEqual([1, 1]);
  });
});

it('help is a command, unless a file has that name', async () => {
  const folder = folderWith({ 'u.yaml': RECORD });
  expect((await run(folder, ['help'])).out).toMatch(/^Usage: audit \[check\] PATH/);
  expect((await run(folder, ['help', 'todo'])).out).toMatch(/^Usage: audit todo /);
  writeFileSync(`${folder}/help`, RECORD);
  expect((await run(folder, ['help', '-f', 'compact'])).out).toMatch(/^help:/);
});

it('help in Chinese has no English place to fill in, and no blank behind a full-width colon', async () => {
  const folder = folderWith({});
  const helps = [['--help'], ...Object.keys(COMMANDS).map((name) => [name, '--help'])];
  for (const args of helps) {
    const { out } = await run(folder, [...args, '--lang', 'zh']);
    expect(out).not.toMatch(/： |[<[](?!check\]|shell>|add\|show>|zh\|en>|team>)[a-z]/);
    expect(out).toContain('[选项]');
  }
});

it('a misspelt command is named, unless a file has that name', async () => {
  const folder = folderWith({ 'u.yaml': RECORD, tood: RECORD });
  const { code, out, err } = await run(folder, ['chekc', 'u.yaml']);
  const said = 'chekc: there is no such file, folder or command; did you mean the command check?\n';
  expect([code, out, err]).toEqual([2, '', said]);
  expect((await run(folder, ['tood', '-f', 'compact'])).out).toMatch(/^tood:/);
  expect((await run(folder, ['nothing'])).err).toMatch(/^nothing: there is no such file or folder;/m);
});

it('a command behind an option is said to go first, unless a file has that name', async () => {
  const folder = folderWith({ 'a b.yaml': RECORD, todo: RECORD });
  const en = await run(folder, ['--lang', 'en', 'fix', 'a b.yaml']);
  expect(en.code).toBe(2);
  expect(en.err).toMatch(/^fix: there is no such file or folder;/m);
  expect(en.err).toContain("fix is a command, and a command goes first: audit fix 'a b.yaml' --lang en\n");
  const zh = await run(folder, ['check', '--lang', 'zh', 'fix', '-']);
  expect(zh.err).toContain('fix 是命令，命令应写在最前面：audit fix - --lang zh\n');
  expect((await run(folder, ['--lang', 'en', 'todo', 'nowhere'])).err).not.toContain('goes first');
});

describe('the language', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, [], /不少于/],
    [{ LANG: 'C' }, [], /talks/],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, [], /rounds/],
    [{ LANG: 'zh_CN.UTF-8' }, ['--lang', 'en'], /rounds/],
    [{ LANG: 'C' }, ['--lang', 'zh'], /不少于/],
  ])('is that of %j and %j', async (env, args, expected) => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const { out } = await run(folder, ['u.yaml', '--only', 'talks/rounds', '-f', 'compact', ...args], env);
    expect(out).toMatch(expected);
  });

  it('changes nothing but the messages', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const without = (out: string) =>
      JSON.parse(out, (key, value) => (key === 'message' || key === 'reason' ? undefined : value));
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map((lang) => run(folder, ['u.yaml', '-f', 'json', '--lang', lang])),
    );
    expect(without(zh?.out ?? '')).toEqual(without(en?.out ?? ''));
    expect(zh?.out).not.toBe(en?.out);
  });
});

describe('the commands that a report suggests', () => {
  it.each([
    ['carry the language that was asked for', ['--lang', 'zh'], { LANG: 'C' }, ' --lang zh'],
    ['leave a locale to the locale', [], { LANG: 'zh_CN.UTF-8' }, ''],
  ])('%s', async (_, args, env, flag) => {
    const { out } = await run(folderWith({ 'u.yaml': RECORD }), ['u.yaml', ...args], env);
    const commands = [...out.matchAll(/^ {2}(audit (?:todo|explain) \S+(?: --\S+ \S+)?)/gm)].map(([, one]) => one);
    expect(commands).toEqual([
      `audit todo u.yaml${flag}`,
      expect.stringMatching(new RegExp(`^audit explain \\S+${flag}$`)),
    ]);
  });
});

describe('the configuration', () => {
  const files = {
    'repo/.git/HEAD': '',
    'repo/work/u.yaml': RECORD,
    'repo/ours.yaml': 'schema: profile/1\nrules: {talks/rounds: {min: 2}}\n',
  };

  it('is found from the working directory up to the repository, its paths relative to itself', async () => {
    const folder = folderWith({ ...files, 'repo/audit.config.yaml': 'profile: ours.yaml\nlang: zh\n' });
    const { out } = await run(`${folder}/repo`, ['work/u.yaml', '--only', 'talks/rounds', '-f', 'json']);
    expect(JSON.parse(out).profile).toBe('ours.yaml');
    expect(checksOf(out).at(-1)).toMatchObject({ outcome: 'pass', required: 2 });
    expect(checksOf(out).at(-1)?.message).toContain('轮');
    const none = await run(`${folder}/repo`, ['work/u.yaml', '--no-config', '-f', 'json']);
    expect(JSON.parse(none.out).profile).toBe('keqi-2014');
  });

  it('is not found above the repository, or from the records’ folder', async () => {
    const folder = folderWith({
      ...files,
      'audit.config.yaml': 'lang: zh\n',
      'repo/work/audit.config.yaml': 'profile: ../ours.yaml\n',
    });
    const { out } = await run(`${folder}/repo`, ['work', '-f', 'json']);
    expect(JSON.parse(out).profile).toBe('keqi-2014');
    expect(out).not.toContain('谈心谈话');
    const up = await run(`${folder}/repo/work`, ['..', '-f', 'json']);
    expect(up.err).toContain('audit.config.yaml');
  });

  it('that names a profile which is not there is told as it is written there', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'audit.config.yaml': 'profile: keqi-2015\n' });
    const { code, err } = await run(folder, ['r/u.yaml']);
    expect([code, err]).toEqual([2, expect.stringContaining('"keqi-2015"; did you mean keqi-2014?')]);
  });

  it('takes a file for a profile even where it bears the shipped one’s name', async () => {
    const folder = folderWith({
      'r/u.yaml': RECORD,
      'audit.config.yaml': 'profile: ./keqi-2014\n',
      'keqi-2014': 'schema: profile/1\nrules: {talks/rounds: off}\n',
    });
    expect((await run(folder, ['r/u.yaml', '-f', 'json'])).out).not.toContain('"talks/rounds"');
  });

  it('that is wrong is told at its line', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'audit.config.yaml': 'lang: zh\nfailon: error\n' });
    const { code, err } = await run(folder, ['r/u.yaml']);
    expect(code).toBe(2);
    expect(err).toMatch(/audit\.config\.yaml:2:1.*failOn/);
  });
});

describe('in a shell', () => {
  it('a reader that has had enough ends it quietly', () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`r/u${n}.yaml`, RECORD])));
    expect(runShell(folder, 'audit r 2>&1 | head -n 1 | wc -l').trim()).toBe('1');
  });

  it('a report that cannot be written is exit 2', () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    expect(runShell(folder, 'audit u.yaml > /dev/full 2>err.txt; echo $?; cat err.txt')).toMatch(/^2\n.*report/);
  });
});

describe('a pipe that the command line names', () => {
  const verdicts = (out: string) =>
    parsed(out).records.map(({ path, checks }) => [path.slice(0, 8), checks[0]?.outcome]);
  const AUDIT = 'audit --only record/readable -f json';

  it('is read as standard input is, each to its end', () => {
    const folder = folderWith({ 'u.yaml': RECORD, 'three.yaml': THREE });
    const both = runShell(folder, `${AUDIT} <(sleep 0.2; cat u.yaml) <(cat three.yaml)`);
    expect(verdicts(both)).toEqual(Array.from({ length: 2 }, () => ['/dev/fd/', 'pass']));
    for (const name of ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'])
      expect(verdicts(runShell(folder, `cat u.yaml | ${AUDIT} ${name}`))).toEqual([['-', 'pass']]);
  });

  it('has the limit of a record, and a pipe in a folder stays unread', () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const large = runShell(folder, 'audit <(cat /dev/zero) -f compact --lang en || true');
    expect(large).toMatch(/^\/dev\/fd\/\d+:1:1: error record\/readable the file is larger than 1 MiB/);
    const found = runShell(folder, `mkfifo p.yaml; ${AUDIT} . || true`);
    expect(parsed(found).records.map(({ checks }) => checks[0]?.outcome)).toEqual(['fail', 'pass']);
  });
});

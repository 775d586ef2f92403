import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, RECORD, run } from '../command/world.ts';

const ROSTER = 'schema: roster/1\nname: 旗委\nasOf: 2014-08-10\nteams: []\nunits: []\n';
const PROFILE = 'schema: profile/1\nrules: {talks/rounds: off}\n';
const READABLE = ['--only', 'record/readable', '--lang', 'en'] as const;
const json = (out: string) => JSON.parse(out);
const pathsIn = (out: string): readonly string[] => json(out).records.map(({ path }: { path: string }) => path);

describe('a file that calls itself something else', () => {
  it.each([
    ['a roster', 'schema: roster/1\n'],
    ['a profile that has a unit', `${PROFILE}unit: {id: U1}\n`],
    ['a profile that has people', `${PROFILE}people: []\n`],
    ['a report', 'schema: audit-report/2\nrecords: []\n'],
  ])('and is none is a failed record: %s', async (_, text) => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'r/x.yaml': text });
    const { code, out, err } = await run(folder, ['r', '-f', 'json', ...READABLE]);
    expect([code, pathsIn(out)]).toEqual([1, ['r/u.yaml', 'r/x.yaml']]);
    const [, { checks }] = json(out).records;
    expect(checks.find(({ rule }: { rule: string }) => rule === 'record/schema').outcome).toBe('fail');
    expect(err).toMatch(/^r\/x\.yaml calls itself .+ but does not match that schema, so it is audited as a record\n/);
  });

  it('and is typed by hand says what keeps it from being one', async () => {
    const waivers = 'schema: waivers/1\nwaivers:\n  - {unit: U017, rule: [talks/rounds], reason: 不足}\n';
    const { err } = await run(folderWith({ 'r/u.yaml': RECORD, 'r/w.yaml': waivers }), ['r', ...READABLE]);
    expect(err).toMatch(/^r\/w\.yaml calls itself waivers\/1 .+\nr\/w\.yaml:3:\d+: /);
    expect(err).toMatch(/r\/w\.yaml:3:\d+: the required key until /);
  });

  it('and is one is passed over, and named', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'r/p.yaml': PROFILE });
    const { out, err } = await run(folder, ['r', '-f', 'json', ...READABLE]);
    expect(pathsIn(out)).toEqual(['r/u.yaml']);
    expect(json(out).summary.passedOver).toEqual([{ path: 'r/p.yaml', reason: 'otherKind' }]);
    expect(err).toMatch(/^r\/p\.yaml is a profile, not a record;/);
  });

  it.each([
    ['roster', ROSTER, 'r/x.yaml is a roster, not a record; name it with --roster\n'],
    ['profile', PROFILE, 'r/x.yaml is profile/1, not a record; name a folder or records to audit\n'],
  ])('and is named on the command line is wrong usage: a %s', async (_, text, says) => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'r/x.yaml': text });
    const { code, err } = await run(folder, ['r/u.yaml', 'r/x.yaml', ...READABLE]);
    expect([code, err]).toEqual([2, says]);
  });

  it('and is named, but is the roster of the run, is the roster', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'r/x.yaml': ROSTER });
    const args = ['r/u.yaml', 'r/x.yaml', '--roster', 'r/x.yaml', '-f', 'json', '--only', 'record/readable'];
    const { code, out, err } = await run(folder, args);
    expect([code, err, pathsIn(out)]).toEqual([0, '', ['r/u.yaml']]);
  });
});

describe('a roster', () => {
  it('that is only found among the records is said on the first line', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'r/roster.yaml': ROSTER, 'roster.yaml': ROSTER });
    const found = await run(folder, ['r', ...READABLE]);
    expect(found.out.split('\n')[0]).toContain('roster found among the records');
    const zh = await run(folder, ['r', ...READABLE.slice(0, 2), '--lang', 'zh', '-f', 'markdown']);
    expect(zh.out.split('\n')[0]).toContain('名册取自记录文件夹，未经指定');
    const named = await run(folder, ['r', '--roster', 'r/roster.yaml', ...READABLE]);
    expect(named.out.split('\n')[0]).not.toContain('roster');
  });

  it('among the records is not used beside one that is named, and two are wrong usage', async () => {
    const folder = folderWith({ 'r/u.yaml': RECORD, 'r/roster.yaml': ROSTER, 'roster.yaml': ROSTER });
    const named = await run(folder, ['r', '--roster', 'roster.yaml', '-f', 'json', ...READABLE]);
    expect(json(named.out).folder.roster).toBe('roster.yaml');
    expect(json(named.out).summary.passedOver).toEqual([{ path: 'r/roster.yaml', reason: 'roster' }]);
    expect(named.err).toBe('r/roster.yaml: not audited: another roster was named instead of this one\n');
    const two = await run(folder, ['.', ...READABLE]);
    expect([two.code, two.err]).toMatchObject([2, expect.stringMatching(/^there are 2 rosters/)]);
  });
});

describe('a configuration', () => {
  const CONFIG = 'lang: zh\n';

  it('in the folder of the records is not taken, also where that is the working directory', async () => {
    const folder = folderWith({ 'audit.config.yaml': CONFIG, 'u.yaml': RECORD });
    for (const given of ['.', 'u.yaml', '*.yaml']) {
      const { out, err } = await run(folder, [given, '--only', 'record/readable']);
      expect([given, out.includes('通过')]).toEqual([given, false]);
      expect(err).toMatch(
        /^the configuration audit\.config\.yaml stands in the folder of the records and sets nothing;/,
      );
      expect(err.split('\n')).toHaveLength(2);
    }
    const named = await run(folder, ['.', '--only', 'record/readable', '--config', 'audit.config.yaml', '-f', 'json']);
    expect(json(named.out).summary.passedOver).toEqual([]);
    expect(named.err).toBe('');
  });

  it('is not called one of the records where there are none', async () => {
    const folder = folderWith({ 'audit.config.yaml': 'lang: en\n' });
    expect((await run(folder, ['gone.yaml'])).err).toBe(
      'gone.yaml: there is no such file or folder; check the name and the folder you are in\n',
    );
  });

  it('above the folder of the records is taken', async () => {
    const folder = folderWith({ 'audit.config.yaml': CONFIG, 'r/u.yaml': RECORD, 'r/audit.config.yaml': 'lang: en\n' });
    const { out, err } = await run(folder, ['r', '--only', 'record/readable']);
    expect(out).toContain('通过');
    expect(err).toMatch(/^r\/audit\.config\.yaml：未予核查：/);
  });

  it('names reports below its own folder alone', async () => {
    const reports = (file: string) =>
      folderWith({ 'w/audit.config.yaml': `reports: {json: ${file}}\n`, 'w/r/u.yaml': RECORD });
    for (const file of ['../x.json', '/tmp/among-records-x.json', 'a/../../x.json']) {
      const folder = reports(file);
      const { code, err } = await run(`${folder}/w`, ['r', ...READABLE]);
      expect([file, code]).toEqual([file, 2]);
      expect(err).toMatch(/^reports: \S+ is not below the configuration’s folder;/);
      expect(existsSync(`${folder}/x.json`)).toBe(false);
    }
    const folder = reports('x.json');
    expect((await run(`${folder}/w`, ['r', ...READABLE])).code).toBe(0);
    expect(existsSync(`${folder}/w/x.json`)).toBe(true);
  });
});

it.each(['# lang: zh\n', '', '---\n', 'lang:\n', 'ignore:\n', '# only\n---\nreports: ~\n'])(
  'a configuration that holds %j sets nothing',
  async (config) => {
    const folder = folderWith({ 'audit.config.yaml': config, 'r/u.yaml': RECORD });
    const { code, out, err } = await run(folder, ['r', '-f', 'compact', ...READABLE]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe((await run(folder, ['r', '-f', 'compact', '--no-config', ...READABLE])).out);
  },
);

it('a profile whose sections are empty sets nothing, and an unknown key is told with nothing behind it as well', async () => {
  const head = 'schema: profile/1\n';
  const files = {
    'e.yaml': `${head}rules:\ncalendar:\n`,
    'r.yaml': `${head}rules:\n  talks/rounds:\n`,
    'x.yaml': `${head}rule:\n`,
  };
  const folder = folderWith({ ...files, 'none.yaml': '# nothing\n', 'r/u.yaml': RECORD });
  const under = (profile: string) => run(folder, ['r', '-f', 'compact', '--lang', 'en', '--profile', profile]);
  const shipped = await under('keqi-2014');
  for (const name of ['e.yaml', 'r.yaml']) expect(await under(name)).toEqual(shipped);
  expect(await under('x.yaml')).toMatchObject({ code: 2, err: expect.stringMatching(/^x\.yaml:2:1: .*rules/) });
  const none = await under('none.yaml');
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining('schema') });
  expect(none.err).not.toContain('record');
});

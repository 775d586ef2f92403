import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, RECORD, run, runBin } from './world.ts';

const FILES: Readonly<Record<string, string>> = {
  'r/U017.yaml': `${RECORD}archive: [{id: A-1, title: 材料, made: 2014-02-26, filed: 2014-02-27, file: a.txt}]\n`,
  'r/U018.yaml': RECORD.replace('U017', 'U018'),
  'r/broken.yaml': 'schema: [',
  'r/large.yaml': '#'.repeat(1_100_000),
  'r/a.txt': '一二三',
  '.auditignore': 'old\n',
  'roster.yaml': 'schema: roster/1\nname: 示例旗\nasOf: 2014-08-10\nteams: []\nunits: []\n',
  'base.yaml': 'schema: profile/1\nrules: {study/forms: off}\n',
  'profile.yaml': 'schema: profile/1\nextends: base.yaml\nrules: {talks/rounds: {min: 4}}\n',
  'w.yaml': `schema: waivers/1
waivers:
  - {unit: U017, rule: talks/rounds, reason: 该同志6月起脱产学习, approvedBy: {name: 寅某, post: 主任}, until: 2014-12-31}
`,
  'audit.config.yaml': 'profile: profile.yaml\nroster: roster.yaml\nwaivers: w.yaml\n',
};

/** A folder with the report of an audit of it. */
async function audited(...args: readonly string[]): Promise<string> {
  const folder = folderWith(FILES);
  const { out } = await run(folder, ['r', '-f', 'json', ...args]);
  writeFileSync(path.join(folder, 'report.json'), out);
  return folder;
}

interface Verified {
  readonly summary: Readonly<Record<string, number>>;
  readonly again: boolean | null;
  readonly files: readonly { readonly path: string; readonly kind: string; readonly state: string }[];
}

async function verify(folder: string, ...args: readonly string[]) {
  const { code, out, err } = await run(folder, ['verify', 'report.json', ...args, '-f', 'json']);
  const { files, again } = JSON.parse(out) as Verified;
  const others = files.filter(({ state }) => state !== 'unchanged');
  return { code, err, again, others: others.map((one) => `${one.state} ${one.kind} ${one.path}`), n: files.length };
}

describe('a report', () => {
  it('is of the files that it was made of', async () => {
    const folder = await audited();
    expect(await verify(folder)).toEqual({ code: 0, err: '', again: null, others: [], n: 11 });
    expect(await verify(folder, 'r')).toMatchObject({ code: 0, others: [] });
  });

  it.each([
    ['r/U017.yaml', 'record'],
    ['r/U018.yaml', 'record'],
    ['r/broken.yaml', 'record'],
    ['r/a.txt', 'attachment'],
    ['.auditignore', 'ignore'],
    ['roster.yaml', 'roster'],
    ['base.yaml', 'profile'],
    ['profile.yaml', 'profile'],
    ['w.yaml', 'waivers'],
    ['audit.config.yaml', 'config'],
  ])('is not where one byte of %s is another, or it is gone', async (name, kind) => {
    const folder = await audited();
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    const at = bytes.length - 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await verify(folder)).toMatchObject({ code: 1, others: [`changed ${kind} ${name}`] });
    rmSync(file);
    expect(await verify(folder)).toMatchObject({ code: 1, others: [`gone ${kind} ${name}`] });
  });

  it('is not where a record that could not be read can be now', async () => {
    const folder = await audited();
    writeFileSync(path.join(folder, 'r/large.yaml'), RECORD);
    expect(await verify(folder)).toMatchObject({ code: 1, others: ['changed record r/large.yaml'] });
    rmSync(path.join(folder, 'r/large.yaml'));
    expect(await verify(folder)).toMatchObject({ code: 1, others: ['gone record r/large.yaml'] });
  });

  it('is not where a file that a record names has come since', async () => {
    const folder = folderWith({ ...FILES, 'r/U017.yaml': (FILES['r/U017.yaml'] ?? '').replace('a.txt', 'b.txt') });
    const { out } = await run(folder, ['r', '-f', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      inputs: expect.arrayContaining([{ path: 'r/b.txt', sha256: null, kind: 'attachment' }]),
    });
    writeFileSync(path.join(folder, 'report.json'), out);
    expect(await verify(folder)).toMatchObject({ code: 0, others: [] });
    writeFileSync(path.join(folder, 'r/b.txt'), '一二三');
    expect(await verify(folder)).toMatchObject({ code: 1, others: ['new attachment r/b.txt'] });
  });

  it('says nothing of a named file outside the record’s folder', async () => {
    const folder = folderWith({ ...FILES, 'r/U017.yaml': (FILES['r/U017.yaml'] ?? '').replace('a.txt', '../b.txt') });
    const { out } = await run(folder, ['r', '-f', 'json']);
    expect(out).not.toContain('"path": "b.txt"');
  });

  it('is not where files have come since, if the folder is named', async () => {
    const folder = await audited();
    writeFileSync(path.join(folder, 'r/U019.yaml'), RECORD);
    expect(await verify(folder)).toMatchObject({ code: 0, others: [] });
    expect(await verify(folder, 'r')).toMatchObject({ code: 1, others: ['new record r/U019.yaml'] });
  });

  it.each([
    ['indented', (text: string) => JSON.stringify(JSON.parse(text), null, 1)],
    ['on one line', (text: string) => JSON.stringify(JSON.parse(text))],
  ])('is read in another layout as well: %s', async (_, change) => {
    const folder = await audited();
    const file = path.join(folder, 'report.json');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    expect(await verify(folder)).toMatchObject({ code: 0, others: [], n: 11 });
    writeFileSync(path.join(folder, 'r/U018.yaml'), RECORD);
    expect(await verify(folder)).toMatchObject({ code: 1, others: ['changed record r/U018.yaml'] });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    [
      'without its last records',
      (text: string) => text.replace(/,\n {4}\{\n {6}"path": "r\/large[\s\S]*?\n {4}\}/, ''),
    ],
    ['of another kind', () => '{"schema": "audit-todo/1"}'],
    ['that is empty', () => ''],
  ])('%s is none', async (_, change) => {
    const folder = await audited();
    const file = path.join(folder, 'report.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, change(text));
    expect(readFileSync(file, 'utf8')).not.toBe(text);
    for (const lang of ['en', 'zh']) {
      const { code, out, err } = await run(folder, ['verify', 'report.json', '--lang', lang]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/report\.json/);
    }
  });
});

describe('auditing again', () => {
  it.each([
    ['by the configuration', []],
    ['in Chinese', ['--lang', 'zh']],
    [
      'on another day, of some rules, with facts',
      ['--as-of', '2014-09-30', '--only', 'talks/*', '--only', 'folder/*', '--facts', '--strict', '--final'],
    ],
    ['of a part', ['--shard', '1/2']],
    [
      'without configuration',
      ['--no-config', '--roster', 'roster.yaml', '--waivers', 'w.yaml', '--profile', 'base.yaml'],
    ],
  ])('gives the same bytes: %s', async (_, args) => {
    const folder = await audited(...args);
    const { code, again, others } = await verify(folder, 'r', '--again');
    expect({ code, again, others }).toEqual({ code: 0, again: true, others: [] });
  });

  it('shows that the report itself was changed', async () => {
    const folder = await audited();
    const file = path.join(folder, 'report.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('2 rounds', '3 rounds'));
    expect(await verify(folder, 'r')).toMatchObject({ code: 0 });
    expect(await verify(folder, 'r', '--again')).toMatchObject({ code: 1, again: false, others: [] });
  });

  it('needs to be told of what', async () => {
    const { code, err } = await run(await audited(), ['verify', 'report.json', '--again']);
    expect(code).toBe(2);
    expect(err).toMatch(/^to audit again, name what was audited/);
  });
});

it('says it to people in both languages', async () => {
  const folder = await audited();
  rmSync(path.join(folder, 'r/U018.yaml'));
  const english = await run(folder, ['verify', 'report.json']);
  expect(english.out).toMatch(
    /^report\.json: of 11 files looked at, 1 is not as when the report was made\n {2}gone: r\/U018\.yaml \(record\)\n/,
  );
  const chinese = await run(folder, ['verify', 'report.json', 'r', '--again', '--lang', 'zh']);
  expect(chinese.out).toMatch(
    /^report\.json：共核对11个文件，其中1个与出具报告时不一致\n {2}不见了：r\/U018\.yaml（记录）\n/,
  );
  expect(chinese.out).toMatch(/重新核查的结果与报告不一致；可用 audit compare 比较。\n$/);
});

it('says what it did not compare, and that it runs in another folder', async () => {
  const folder = await audited();
  const said = async (cwd: string, report: string, ...more: readonly string[]) =>
    (await run(cwd, ['verify', report, ...more])).out;
  const filesAlone = /\nOnly the files were compared; --again checks whether they lead to the report’s result\.\n$/;
  expect(await said(folder, 'report.json')).toMatch(filesAlone);
  expect(await said(folder, 'report.json', 'r', '--again')).not.toMatch(filesAlone);
  expect(await said(folder, 'report.json')).not.toContain('No file is where');
  expect(await said(path.join(folder, 'r'), '../report.json')).toContain(
    'No file is where the report names it; run this',
  );
});

it('says which build of the program made a report', () => {
  const folder = folderWith({ 'r/U017.yaml': RECORD });
  const file = path.join(folder, 'report.json');
  const { out } = runBin(folder, ['r', '-f', 'json']);
  writeFileSync(file, out);
  expect(runBin(folder, ['verify', 'report.json', 'r', '--again']).code).toBe(0);
  const other = (digest: string) => out.replace(/"[0-9a-f]{64}"(?=,"kind":"program")/, digest);
  writeFileSync(file, other(`"${'0'.repeat(64)}"`));
  const { code, out: said } = runBin(folder, ['verify', 'report.json']);
  expect(code).toBe(1);
  expect(said).toContain('changed: unit-audit (program)');
  writeFileSync(file, out.replace(/\n.*"kind":"program"\}/, ''));
  expect(runBin(folder, ['verify', 'report.json'])).toMatchObject({ code: 1 });
});

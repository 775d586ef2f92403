import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ReportedCheck } from '../../src/documents/audit-report.ts';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { folderWith, RECORD, run } from './world.ts';

const unit = (id: string): string => RECORD.replace('U017', id);

/** A folder of two failing records, and its report. */
async function world(): Promise<string> {
  const folder = folderWith({ 'r/a.yaml': unit('U1'), 'r/b.yaml': unit('U2'), 'r/bad.yaml': 'a: [' });
  expect((await run(folder, ['r', '-r', 'json=old.json'])).code).toBe(1);
  return folder;
}

const against = (folder: string, ...flags: readonly string[]) => run(folder, ['r', '--baseline', 'old.json', ...flags]);

const change = (folder: string, file: string, of: (text: string) => string): void => {
  const at = path.join(folder, file);
  const [before, after] = [readFileSync(at, 'utf8'), of(readFileSync(at, 'utf8'))];
  expect(after).not.toBe(before);
  writeFileSync(at, after);
};

/** A talk of nobody: something that did not fail before. */
const worse = (text: string): string => `${text.trimEnd()}\nnonsense: 1\n`;

it('fails on nothing that an earlier report says, and no verdict changes', async () => {
  const folder = await world();
  const { code, out, err } = await against(folder, '-f', 'json');
  expect([code, err]).toEqual([0, expect.stringMatching(/^Against old\.json: \d+ problems are known, 0 are new\./)]);
  const [now, then] = [JSON.parse(out), JSON.parse(readFileSync(path.join(folder, 'old.json'), 'utf8'))];
  expect(now.summary).toEqual(then.summary);
  for (const { verdict, checks } of now.records) {
    expect(verdict).toBe('fail');
    for (const { outcome, severity, known, findings } of checks as readonly ReportedCheck[]) {
      for (const finding of findings) expect(finding.known).toBe(outcome === 'fail' ? true : undefined);
      expect(known).toBe(outcome === 'unclear' && severity === 'error' ? true : undefined);
    }
  }
});

it('fails on what is new, be it a mistake, another entry, or a unit without its record', async () => {
  const folder = await world();
  change(folder, 'r/a.yaml', worse);
  const { code, out, err } = await against(folder, '-f', 'compact');
  expect([code, err]).toEqual([1, expect.stringMatching(/ [1-9]\d* (?:is|are) new\./)]);
  expect(out).toMatch(/^r\/a\.yaml:\d+:\d+: error record\/schema unknown key “nonsense”.*[^)]$/m);
  writeFileSync(path.join(folder, 'r/a.yaml'), unit('U1'));
  expect((await against(folder)).code).toBe(0);
  rmSync(path.join(folder, 'r/b.yaml'));
  const gone = await against(folder);
  expect([gone.code, gone.err]).toEqual([1, expect.stringContaining('which fails the run: U2\n')]);
});

it('fails where fewer count than before, and not where more do', async () => {
  const folder = await world();
  change(folder, 'r/a.yaml', (text) => text.replace('round: 2', 'round: 1'));
  const fewer = await against(folder, '-f', 'compact', '-r', 'json=fewer.json');
  expect(fewer.code).toBe(1);
  expect(fewer.out).toMatch(/^r\/a\.yaml:\d+:\d+: error talks\/rounds the record shows 1 round .*required$/m);
  expect(fewer.out).toMatch(/^r\/a\.yaml:.* talks\/rounds-each .* in 1 round \(1\); at least 3 are required$/m);
  change(folder, 'r/a.yaml', () => unit('U1'));
  const more = await run(folder, ['r', '--baseline', 'fewer.json', '-f', 'compact']);
  expect(more.code).toBe(0);
  expect(more.out).toMatch(/^r\/a\.yaml:\d+:\d+: error talks\/rounds the record shows 2 rounds .*\(known\)$/m);
});

it('a record that can be read again is not gone, and one that no longer can is new', async () => {
  const folder = await world();
  writeFileSync(path.join(folder, 'r/bad.yaml'), unit('U3'));
  expect((await against(folder)).err).not.toMatch(/no record here now/);
  writeFileSync(path.join(folder, 'r/bad.yaml'), 'a: [');
  writeFileSync(path.join(folder, 'r/a.yaml'), 'a: [');
  expect((await against(folder, '--lang', 'zh')).err).toMatch(/新出现的[1-9]/);
  expect((await against(folder)).code).toBe(1);
});

it.each(FORMAT_NAMES)('%s says what is known, and hides nothing', async (format) => {
  const folder = await world();
  for (const [lang, mark] of [
    ['en', '(known)'],
    ['zh', '（原报告已有）'],
  ] as const) {
    const plain = await run(folder, ['r', '-f', format, '--lang', lang]);
    const { out } = await against(folder, '-f', format, '--lang', lang);
    // The page's script holds all words.
    if (format !== 'html') expect(plain.out).not.toContain(mark);
    if (format !== 'json' && format !== 'ndjson') expect(out.replace(/\s+/g, '')).toContain(mark);
    expect(out.split('\n').length).toBeGreaterThanOrEqual(plain.out.split('\n').length);
    if (format === 'sarif') expect(out).toContain('"baselineState":"unchanged"');
  }
});

it('on other terms nothing is known, and the terms are named', async () => {
  const folder = await world();
  const { code, err } = await against(folder, '--final');
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(
      /^Judged on different terms: use of --final .+\nold\.json: nothing in it counts as known\.\n/,
    ),
  ]);
  expect((await against(folder, '--profile', 'keqi-2014-strict')).code).toBe(1);
});

it('is an input of the run: it is not replaced, and the report can be verified', async () => {
  const folder = await world();
  const before = readFileSync(path.join(folder, 'old.json'), 'utf8');
  expect((await against(folder, '-r', 'json=old.json')).code).toBe(2);
  expect(readFileSync(path.join(folder, 'old.json'), 'utf8')).toBe(before);
  await against(folder, '-r', 'json=new.json');
  const { code, out } = await run(folder, ['verify', 'new.json', 'r', '--again']);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/unchanged: 1 \(earlier report\)[\s\S]*the same, byte for byte/),
  ]);
  // Put into another format, it still says what was known.
  expect((await run(folder, ['merge', 'new.json', '-f', 'compact'])).out).toContain('(known)');
});

it('is refused if it is not a whole report, or with a part of a run', async () => {
  const folder = await world();
  writeFileSync(path.join(folder, 'x.json'), '{}');
  for (const args of [
    ['r', '--baseline', 'nix.json'],
    ['r', '--baseline', 'x.json'],
    ['r', '--baseline', 'old.json', '--shard', '1/2'],
  ]) {
    const { code, out, err } = await run(folder, args);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^\S.+\n$/)]);
  }
});

it('takes no earlier report from the folder of the records, where it could be changed by whoever submits one', async () => {
  const folder = await world();
  renameSync(path.join(folder, 'old.json'), path.join(folder, 'r/old.json'));
  const { code, err } = await run(folder, ['r', '--baseline', 'r/old.json', '--lang', 'zh']);
  expect([code, err]).toEqual([2, expect.stringContaining('原报告r/old.json在记录文件夹内')]);
});

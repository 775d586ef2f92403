import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from './world.ts';

const UNITS_AT = path.resolve(import.meta.dirname, '../../examples/banner/units');
const UNITS = readdirSync(UNITS_AT).filter((name) => name.endsWith('.yaml'));
const yamlOf = (name: string): string => readFileSync(path.join(UNITS_AT, name), 'utf8');

/** What an audit reports: what each check came to, without places, names of files, and words about YAML or cells. */
async function checksOf(folder: string, file: string) {
  const { out } = await run(folder, [file, '-f', 'json']);
  const { records } = JSON.parse(out) as {
    records: { checks: (Record<string, unknown> & { findings: { subject: string | null }[] })[] }[];
  };
  return records.map(({ checks }) =>
    checks.map(({ rule, outcome, found, required, findings }) => ({
      ...{ rule, outcome, found, required },
      subjects: findings.map(({ subject }) => subject),
    })),
  );
}

describe('the example banner as workbooks', () => {
  test.each(UNITS)('%s comes to the same checks, audited as it is and imported', async (name) => {
    const folder = folderWith({ [name]: yamlOf(name) });
    const book = name.replace('.yaml', '.xlsx');
    const { code, err } = await run(folder, ['export', name, '-o', book, '--lang', 'zh']);
    if (code !== 0) return expect(err).toContain('未写出任何文件');
    const checks = await checksOf(folder, name);
    expect(await checksOf(folder, book)).toEqual(checks);
    expect((await run(folder, ['import', book, '-o', 'again.yaml'])).code).toBe(0);
    expect(await checksOf(folder, 'again.yaml')).toEqual(checks);
  });
});

test('a folder with workbooks is audited like one of YAML: in parts, in threads and from the cache', async () => {
  const folder = folderWith({ 'r/U100.yaml': yamlOf('U100.yaml'), 'r/U102.yaml': yamlOf('U102.yaml') });
  await run(folder, ['export', 'r/U102.yaml', '-o', 'books/U102.xlsx', '--lang', 'zh']);
  mkdirSync(path.join(folder, 'books'));
  await run(folder, ['export', 'r/U102.yaml', '-o', 'books/U102.ods', '--lang', 'zh']);
  await run(folder, ['export', 'r/U100.yaml', '-o', 'books/U100.xlsx', '--lang', 'zh']);
  const checks = await checksOf(folder, 'books');
  expect(checks).toEqual([(await checksOf(folder, 'r/U100.yaml'))[0], (await checksOf(folder, 'r/U102.yaml'))[0]]);
  const whole = (await run(folder, ['books', '-f', 'json', '--jobs', '1'])).out;
  for (const n of [1, 2]) await run(folder, ['books', '-f', 'json', '--shard', `${n}/2`, '-r', `json=part-${n}.json`]);
  expect((await run(folder, ['merge', 'part-1.json', 'part-2.json', '-f', 'json'])).out).toBe(whole);
  expect((await run(folder, ['books', '-f', 'json', '--jobs', '2'])).out).toBe(whole);
  for (const _ of ['cold', 'warm'])
    expect((await run(folder, ['books', '-f', 'json', '--cache-dir', 'kept'])).out).toBe(whole);
  expect(readdirSync(path.join(folder, 'kept')).length).toBeGreaterThan(0);
});

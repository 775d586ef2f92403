import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/documents/audit-report.ts';
import { folderWith, RECORD, run } from './world.ts';

// The record holds two rounds of talks, and says that it is of a township.
const PROFILE =
  'schema: profile/1\noverrides: [{category: township, rules: {talks/rounds: {min: 2}, study/forms: off}}]\n';
const rosterOf = (category: string) => `schema: roster/1
name: 示例旗
asOf: 2014-08-10
teams: [{id: T05, name: 第五督导组, members: [{id: S13, name: 庚某}]}]
units: [{id: U017, name: 示例镇党委, category: ${category}, team: T05}]
`;
const ONLY = ['--only', 'talks/rounds', '--only', 'study/forms'];
const BY = ['--profile', 'p.yaml'];
const here = (more: Readonly<Record<string, string>> = {}) =>
  folderWith({ 'r/U017.yaml': RECORD, 'p.yaml': PROFILE, ...more });
const lines = async (folder: string, ...args: readonly string[]) =>
  (await run(folder, ['r/U017.yaml', ...BY, ...ONLY, '-f', 'compact', ...args])).out.match(/(?<= )[a-z]+\/[a-z]+/g);

describe('a unit with overrides', () => {
  it('is judged by them, in its report, its to-do list and what a report reaches', async () => {
    const folder = here();
    expect(await lines(here({ 'p.yaml': 'schema: profile/1\n' }))).toEqual(['study/forms', 'talks/rounds']);
    const { code, out, err } = await run(folder, ['r/U017.yaml', ...BY, ...ONLY, '-f', 'json']);
    expect(code).toBe(0);
    const [record] = (JSON.parse(out) as AuditReport).records;
    expect(record?.checks.map(({ rule }) => rule)).not.toContain('study/forms');
    expect(record?.checks.at(-1)).toMatchObject({ outcome: 'pass', required: 2 });
    expect(err).toContain('there is no roster');
    expect(await run(folder, ['todo', 'r/U017.yaml', ...BY, ...ONLY])).toMatchObject({ code: 0 });
    const coverage = await run(folder, ['coverage', 'r', ...BY, ...ONLY]);
    expect(coverage.out).not.toContain('talks.round');
  });

  it('has the category of the roster, and no other by what it says', async () => {
    const folder = here({ 'same.yaml': rosterOf('township'), 'other.yaml': rosterOf('sector') });
    expect(await lines(folder, '--roster', 'same.yaml')).toEqual(null);
    expect(await lines(folder, '--roster', 'other.yaml')).toEqual(['study/forms', 'talks/rounds']);
    const { out } = await run(folder, ['todo', 'r/U017.yaml', ...BY, ...ONLY, '--roster', 'other.yaml']);
    expect(out).toContain('talks/rounds 2/3');
    const { err } = await run(folder, ['r', ...BY, ...ONLY, '--roster', 'other.yaml', '--lang', 'zh']);
    expect(err).toBe('审核标准对苏木乡镇另有规定，但这里没有该类单位\n');
  });

  it('is not judged by what a cache keeps of other rules', async () => {
    const folder = here({
      'p.yaml': PROFILE.replace('study/forms: off', 'study/forms: error').replace(
        '\n',
        '\nrules: {study/forms: off}\n',
      ),
    });
    const args = ['r/U017.yaml', ...BY, '-f', 'compact', '--cache-dir', 'kept'];
    expect((await run(folder, [...args, '--only', 'record/schema'])).out).not.toContain('study/forms');
    expect((await run(folder, [...args, '--only', 'study/forms'])).out).toContain('study/forms');
  });

  it('is the same again for `audit verify`, and in another format for `audit merge`', async () => {
    const folder = here({ 'roster.yaml': rosterOf('township') });
    const { out } = await run(folder, ['r', ...BY, '--roster', 'roster.yaml', '-f', 'json']);
    writeFileSync(path.join(folder, 'all.json'), out);
    expect(await run(folder, ['verify', 'all.json', 'r', '--again'])).toMatchObject({ code: 0 });
    const merged = await run(folder, ['merge', 'all.json', '--roster', 'roster.yaml', '-f', 'json']);
    expect(JSON.parse(merged.out)).toEqual(JSON.parse(out));
    writeFileSync(path.join(folder, 'p.yaml'), readFileSync(path.join(folder, 'p.yaml'), 'utf8').replace('2', '1'));
    expect((await run(folder, ['merge', 'all.json', '--roster', 'roster.yaml'])).code).toBe(2);
  });

  it('is explained, printed and listed', async () => {
    const folder = here();
    const explained = await run(folder, ['explain', 'talks/rounds', ...BY, '--lang', 'zh']);
    expect(explained.out).toContain('对苏木乡镇（township）类单位另有规定：{min: 2}（出自 p.yaml）');
    const printed = await run(folder, ['--print-config', ...BY]);
    expect(printed.out).toContain('overrides:\n  - category: township\n    rules:\n      study/forms: {severity: off,');
    const listed = JSON.parse((await run(folder, ['rules', '--json', ...BY])).out) as {
      rules: readonly { id: string }[];
    };
    expect(listed.rules.find(({ id }) => id === 'talks/rounds')).toMatchObject({
      options: { min: 3 },
      overrides: [{ category: 'township', options: { min: 2 } }],
    });
    expect(listed.rules.filter((one) => 'overrides' in one)).toHaveLength(2);
    expect((await run(folder, ['rules', ...BY])).out).toMatch(/\n {2}township .*min: 2 \(p\.yaml\)\n/);
  });
});

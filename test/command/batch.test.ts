import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/program/program.ts';
import { folderWith, IDLE, outputTo, RECORD, run } from './world.ts';

const unit = (id: string): string => RECORD.replace('U017', id);

const ROSTER = `schema: roster/1
name: 示例旗
asOf: 2014-08-10
teams: [{id: T05, name: 旗委第五督导组, members: [{id: S13, name: 庚某}]}]
units:
  - {id: U1, name: 第一镇党委, category: township, team: T05}
  - {id: U2, name: 第二镇党委, category: township, team: T05}
  - {id: U3, name: 第三镇党委, category: township, team: T05}
declared: {units: 4}
`;

const FILES: Readonly<Record<string, string>> = {
  'r/roster.yaml': ROSTER,
  'r/a/U1.yaml': unit('U1'),
  'r/b/U2.yaml': unit('U2'),
  'r/B.yaml': unit('U9'),
};

interface Report {
  readonly records: readonly { readonly path: string }[];
  readonly folder: {
    readonly roster: string | null;
    readonly checks: readonly {
      readonly rule: string;
      readonly outcome: string;
      readonly findings: readonly { readonly line: number; readonly message: string }[];
    }[];
  };
}

const parsed = (out: string): Report => JSON.parse(out) as Report;

describe('a folder with a roster', () => {
  it('has the checks of the whole, with the places of what they find', async () => {
    const folder = folderWith(FILES);
    const { code, out } = await run(folder, ['r', '-f', 'json']);
    const { checks } = parsed(out).folder;
    const outcomes = Object.fromEntries(checks.map(({ rule, outcome }) => [rule, outcome]));
    expect(code).toBe(1);
    expect(outcomes).toMatchObject({
      'roster/coverage': 'fail',
      'roster/totals': 'fail',
      // The three units have one name.
      'folder/duplicate-units': 'fail',
    });
    // A unit without a record, a record without a unit, and two records whose name is not the roster's.
    expect(checks.find(({ rule }) => rule === 'roster/coverage')?.findings.map(({ line }) => line)).toEqual([
      8, 3, 3, 3,
    ]);
  });

  it('has no check of the whole where one file is audited, unless a roster is named', async () => {
    const folder = folderWith(FILES);
    const alone = await run(folder, ['r/a/U1.yaml', '-f', 'json']);
    const named = await run(folder, ['r/a/U1.yaml', '--roster', 'r/roster.yaml', '-f', 'json']);
    expect(parsed(alone.out).folder).toEqual({ roster: null, checks: [] });
    expect(parsed(named.out).folder.roster).toBe('r/roster.yaml');
    expect(parsed(named.out).folder.checks.length).toBeGreaterThan(5);
  });

  it('counts for the exit code, as far as it is selected', async () => {
    const folder = folderWith({ 'r/roster.yaml': ROSTER, 'r/U1.yaml': unit('U1') });
    expect((await run(folder, ['r', '--only', 'record/readable'])).code).toBe(0);
    expect((await run(folder, ['r', '--only', 'roster/coverage'])).code).toBe(1);
    expect((await run(folder, ['r', '--only', 'roster/coverage', '--fail-on', 'error'])).code).toBe(1);
  });

  it('and no record misses them all', async () => {
    const folder = folderWith({ 'r/roster.yaml': ROSTER });
    const { code, out } = await run(folder, ['r', '-f', 'json']);
    expect(code).toBe(1);
    expect(parsed(out).folder.checks[0]?.findings).toHaveLength(3);
  });
});

describe('the same bytes', () => {
  it('come out whatever the order of the folder and the locale', async () => {
    const one = folderWith(FILES);
    const other = folderWith(Object.fromEntries(Object.entries(FILES).reverse()));
    for (const format of ['json', 'pretty', 'compact']) {
      const args = ['r', '-f', format, '--lang', 'zh'];
      const first = await run(one, args, { LANG: 'C' });
      expect((await run(other, args, { LANG: 'zh_CN.UTF-8' })).out).toBe(first.out);
    }
  });

  it('are a record’s checks in a folder and alone', async () => {
    const folder = folderWith(FILES);
    const together = parsed((await run(folder, ['r', '-f', 'json', '--as-of', '2014-08-10'])).out).records;
    for (const record of together) {
      const alone = parsed((await run(folder, [record.path, '-f', 'json', '--as-of', '2014-08-10'])).out).records;
      expect(JSON.stringify(alone)).toBe(JSON.stringify([record]));
    }
  });
});

describe('in the middle of a run', () => {
  /** Audits a folder, and calls a function once the run has looked up the first record. */
  async function meanwhile(folder: string, act: () => void) {
    const out: string[] = [];
    const output = outputTo(out);
    let asked = 0;
    const interrupted = async () => {
      asked += 1;
      if (asked === 2) act();
      return false;
    };
    const world = {
      cwd: folder,
      env: { LANG: 'C' },
      stdout: output,
      stderr: { ...output, write: () => {} },
      ...IDLE,
      interrupted,
    };
    const code = await main(['r', '-f', 'json'], world);
    return {
      code,
      records: (
        JSON.parse(out.join('')) as {
          records: readonly { path: string; verdict: string; checks: readonly { rule: string; outcome: string }[] }[];
        }
      ).records,
    };
  }

  const THREE = { 'r/a.yaml': unit('U1'), 'r/b.yaml': unit('U2'), 'r/c.yaml': unit('U3') };

  it.each([
    ['vanishes', (file: string) => rmSync(file)],
    [
      'becomes a folder',
      (file: string) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    ['is cut off', (file: string) => writeFileSync(file, 'talks: [')],
  ])('a file that %s is a failed record, and the rest is audited', async (_, act) => {
    const folder = folderWith(THREE);
    const { code, records } = await meanwhile(folder, () => act(path.join(folder, 'r/b.yaml')));
    expect(code).toBe(1);
    expect(records.map((record) => record.path)).toEqual(['r/a.yaml', 'r/b.yaml', 'r/c.yaml']);
    expect(records[1]?.checks.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual(['record/readable fail']);
    expect(records[2]?.checks.length).toBeGreaterThan(40);
  });

  it('a folder named like a record is entered', async () => {
    const folder = folderWith({ 'r/x.yaml/u.yaml': RECORD, 'r/y.yaml/notes.txt': '' });
    expect(parsed((await run(folder, ['r', '-f', 'json'])).out).records.map((record) => record.path)).toEqual([
      'r/x.yaml/u.yaml',
    ]);
  });
});

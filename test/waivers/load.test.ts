import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../src/inputs/files.ts';
import { shippedSettings } from '../../src/inputs/settings.ts';
import { folderRules, rules } from '../../src/rules/index.ts';
import { loadWaivers } from '../../src/waivers/load.ts';

const WAIVER = {
  unit: 'U017',
  rule: 'talks/rounds',
  reason: '该同志6月起脱产学习',
  approvedBy: '{name: 寅某, post: 旗委督导办主任}',
  until: '2014-12-31',
};
const SETTINGS = shippedSettings([...rules, ...folderRules]);

type Key = keyof typeof WAIVER | 'team' | 'category' | 'subject' | 'from';

/** A file with one waiver, in which some keys are different, and a key with null is left out. */
const written = (over: Partial<Record<Key, string | null>> = {}): string => {
  const keys = Object.entries<string | null>({ ...WAIVER, ...over }).filter(([, value]) => value !== null);
  return `schema: waivers/1\nwaivers:\n  -\n${keys.map(([key, value]) => `    ${key}: ${value}\n`).join('')}`;
};

function load(text: string, recordFolders: readonly string[] = [], name = 'w.yaml') {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-'));
  mkdirSync(path.join(folder, 'records'));
  writeFileSync(path.join(folder, name), text);
  const within = { settings: SETTINGS, recordFolders: recordFolders.map((one) => path.join(folder, one)) };
  const loaded = loadWaivers(makeFiles(folder), path.join(folder, name), within);
  rmSync(folder, { recursive: true });
  return loaded;
}

const problemsOf = (text: string): readonly string[] =>
  load(text).problems.map(({ message }) => message.en.replace(/^w\.yaml:(\d+:\d+):/, '$1'));

describe('a file of waivers', () => {
  it('is read with what is left out as null', () => {
    expect(load(written()).waivers).toMatchObject({
      ...{ path: 'w.yaml', budget: {}, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      waivers: [
        {
          ...{ pointer: '/waivers/0', line: 4, unit: 'U017', team: null, category: null, subject: null, from: null },
          ...{ rules: ['talks/rounds'], reason: '该同志6月起脱产学习', until: '2014-12-31' },
          approvedBy: { name: '寅某', post: '旗委督导办主任' },
        },
      ],
    });
  });

  it('is read with all that it may say', () => {
    const over = { unit: null, team: 'T05', subject: 'P04', from: '2014-05-01' } as const;
    expect(load(`${written(over)}budget: {unit: 3, rule: 20}\n`).waivers).toMatchObject({
      budget: { unit: 3, rule: 20 },
      waivers: [{ unit: null, team: 'T05', subject: 'P04', from: '2014-05-01' }],
    });
    expect(load(written({ unit: null, category: 'township' })).waivers?.waivers[0]?.category).toBe('township');
  });

  it('names rules by their titles as well, and each once', () => {
    const title = rules.find(({ id }) => id === 'talks/rounds')?.title;
    const named = load(written({ rule: `[${title?.zh}, talks/rounds, "${title?.en}", study/forms]` }));
    expect(named.waivers?.waivers[0]?.rules).toEqual(['talks/rounds', 'study/forms']);
  });

  it('knows from which rules there is no exception', () => {
    const unwaivable = [...(load(written()).waivers?.unwaivable ?? [])];
    expect(unwaivable).toEqual(expect.arrayContaining(['record/readable', 'record/schema', 'folder/duplicate-units']));
    expect(unwaivable).not.toContain('talks/rounds');
  });

  it.each([
    ['8 letters', { reason: '六月起脱产去学习' }, []],
    ['7 letters and a blank', { reason: '六月起脱产 学习' }, ['6:13 the reason says too little']],
    ['8 letters that say nothing', { reason: '无无无无无无无无' }, ['6:13 the reason says too little']],
    ['begins on its last day', { from: '2014-12-31' }, []],
    ['begins on the day after', { from: '2015-01-01' }, ['9:11 the waiver would begin on 1 January 2015']],
    ['a unit and a team', { team: 'T05' }, ['4:5 a waiver is for a unit']],
    ['a team and a category', { unit: null, team: 'T05', category: 'township' }, ['4:5 a waiver is for a unit']],
    ['nobody', { unit: null }, ['4:5 a waiver is for a unit']],
    ['no rule', { rule: '[]' }, ['5:5 the waiver names no rule']],
    ['a rule that is there, and one that is not', { rule: '[study/forms, xyz]' }, ['5:25 there is no rule “xyz”']],
    ['a rule with a slip', { rule: 'talk/rounds' }, ['5:11 there is no rule “talk/rounds”; did you mean “talks/round']],
  ] as const)('%s', (_, over, problems) => {
    const said = problemsOf(written(over));
    expect(said.map((one, n) => one.slice(0, problems[n]?.length))).toEqual(problems);
  });

  it('with a problem is not taken in part', () => {
    const two = `${written()}  - {unit: U018, rule: xyz, reason: 该同志6月起脱产学习, approvedBy: {name: 寅某, post: 主任}, until: 2014-12-31}\n`;
    const { waivers, problems } = load(two);
    expect({ waivers, n: problems.length }).toEqual({ waivers: null, n: 1 });
    expect(load('schema: waivers/1\n').waivers).toBeNull();
  });

  it('lies outside of the folders of records', () => {
    const said = load(written(), ['records'], 'records/w.yaml');
    expect(said.waivers).toBeNull();
    expect(said.problems[0]?.message.en).toMatch(/^the file of waivers records\/w\.yaml lies in the folder/);
    expect(load(written(), ['records']).waivers).not.toBeNull();
  });

  it('does not stand behind a link in a folder of records, which whoever writes there can turn', () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'unit-audit-'));
    for (const folder of ['office', 'records']) mkdirSync(path.join(cwd, folder));
    writeFileSync(path.join(cwd, 'office/w.yaml'), written());
    symlinkSync('../office/w.yaml', path.join(cwd, 'records/in.yaml'));
    symlinkSync('../records/in.yaml', path.join(cwd, 'office/hop.yaml'));
    symlinkSync('w.yaml', path.join(cwd, 'office/fine.yaml'));
    const taken = (name: string): boolean => {
      const files = makeFiles(cwd);
      const recordFolders = [path.join(cwd, 'records')];
      return loadWaivers(files, path.join(cwd, name), { settings: SETTINGS, recordFolders }).waivers !== null;
    };
    expect(['records/in.yaml', 'office/hop.yaml', 'office/fine.yaml'].map(taken)).toEqual([false, false, true]);
    rmSync(cwd, { recursive: true });
  });
});

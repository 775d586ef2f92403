import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { factSourceOf } from '../../src/judge/fact-source.ts';
import { collectFacts, type FolderRuleInForce, startFolder } from '../../src/judge/folder.ts';
import { loadBytes } from '../../src/load/load.ts';
import type { Facts } from '../../src/model.ts';
import { folderJudged } from '../../src/rule/folder-judgement.ts';
import { defineFolderRule, defineRosterOnlyRule, defineRosterRule } from '../../src/rule/folder-rule.ts';
import { text } from '../../src/rule/judgement.ts';
import { proposal } from '../../src/rule/rule.ts';
import { unitNames } from '../../src/rule/unit-names.ts';
import { folderRules } from '../../src/rules/index.ts';
import { validateRecord } from '../../src/validate/validate-record.ts';

const words = { en: 'words', zh: '文字' };
const parts = {
  order: 1,
  source: proposal(),
  severity: 'error',
  duty: 'unit',
  title: words,
  why: words,
  fix: words,
  messages: { pass: words, fail: words, summed: words },
  examples: { pass: '', fail: '' },
} as const;

const inForce = (rule: ReturnType<typeof defineFolderRule>) => ({ rule, severity: rule.severity, options: {} });
const nobody = { path: 'a.yaml', unit: null, name: null, team: null, category: null };

/** The checks of folder rules over records with the given facts, and no files. */
function judged(rules: readonly FolderRuleInForce[], records: readonly (Facts | null)[]) {
  const folder = startFolder(rules, { roster: null, again: () => null });
  for (const facts of records) folder.add(nobody, facts ?? {});
  return folder.judge();
}

/** A record with something in every section. */
function fullSource() {
  const file = path.resolve(import.meta.dirname, '../../examples/passing/unit.yaml');
  const loaded = loadBytes(readFileSync(file));
  if (!loaded.ok) throw new Error('the example cannot be read');
  const { value, places } = loaded;
  const validation = validateRecord(value, places);
  const look = () => ({ kind: 'absent' }) as const;
  const read = {
    path: 'a.yaml',
    unit: 'U017',
    record: { ...validation, value },
    places,
    look,
    textOf: () => ({ kind: 'none', why: 'absent', format: '' }) as const,
  };
  return factSourceOf(read, '2014-12-31', unitNames([]));
}

const collecting = {
  collect: () => 1,
  start: () => 0,
  fold: (count: number) => count + 1,
  judge: (count: number) => folderJudged<never>([], { found: count, required: 1 }),
};
const boom = (what: string) => (): never => {
  throw new Error(what);
};

describe('a rule that throws', () => {
  const sound = defineFolderRule({ ...parts, id: 'some/sound', ...collecting });
  const thrower = defineFolderRule({ ...parts, id: 'some/thrower', ...collecting, collect: boom('collects') });

  it('yields no facts and a defect; the other rules keep theirs', () => {
    const { facts, defects } = collectFacts([inForce(thrower), inForce(sound)], fullSource());
    expect(facts).toEqual({ 'some/thrower': null, 'some/sound': 1 });
    expect(defects.map(({ rule, error }) => `${rule}: ${error}`)).toEqual(['some/thrower: Error: collects']);
  });

  it.each([
    ['starts', { start: boom('starts') }],
    ['folds', { fold: boom('folds') }],
    ['judges', { judge: boom('judges') }],
  ])('where it %s is unclear, never a pass; it is one defect, and the others are judged', (what, step) => {
    const rule = defineFolderRule({ ...parts, id: 'some/thrower', ...collecting, ...step });
    const { checks, defects } = judged([inForce(rule), inForce(sound)], [{ 'some/sound': 1 }, null]);
    expect(checks.map(({ rule, outcome, found }) => ({ rule, outcome, found }))).toEqual([
      { rule: 'some/thrower', outcome: 'unclear', found: null },
      { rule: 'some/sound', outcome: 'pass', found: 2 },
    ]);
    expect(checks[0]?.message).toEqual(text('defect', { error: `Error: ${what}` }));
    expect(defects.map(({ rule, error }) => [rule, String(error)])).toEqual([['some/thrower', `Error: ${what}`]]);
  });
});

it('a rule that needs the roster never runs without one', () => {
  const asked = { start: boom('asked'), fold: boom('asked'), judge: boom('asked') };
  const needy = defineRosterRule({ ...parts, id: 'some/needy', collect: () => null, ...asked });
  const readsIt = defineRosterOnlyRule({ ...parts, id: 'some/reader', judge: boom('asked') });
  const { checks, defects } = judged([inForce(needy), inForce(readsIt)], [null]);
  const noRoster = ['notApplicable', 'noRoster'];
  expect(checks.map(({ outcome, message }) => [outcome, message.code])).toEqual([noRoster, noRoster]);
  expect(defects).toEqual([]);
});

it('a rule that compares records does not run on a single one', () => {
  const lonely = defineFolderRule({ ...parts, id: 'folder/lonely', ...collecting, judge: boom('asked') });
  const { checks, defects } = judged([inForce(lonely)], [{ 'folder/lonely': 1 }]);
  expect(checks.map(({ outcome, message }) => [outcome, message.code])).toEqual([['notApplicable', 'fewerThanTwo']]);
  expect(defects).toEqual([]);
});

it('a rule gets only its own facts, record by record, and null for an unreadable one', () => {
  const curious = defineFolderRule({
    ...parts,
    id: 'some/curious',
    collect: () => [0],
    start: (): readonly unknown[] => [],
    fold: (all, { facts }) => [...all, facts],
    judge: (all) => folderJudged([], { message: text('summed', { all: JSON.stringify(all) }) }),
  });
  const records = [{ 'some/curious': [1], 'some/other': [2] }, { 'some/other': [3] }, null];
  const { checks } = judged([inForce(curious)], records);
  expect(checks[0]?.message).toEqual(text('summed', { all: '[[1],null,null]' }));
});

it('the compiler refuses facts that JSON cannot hold', () => {
  const rest = { ...parts, start: () => 0, fold: (count: number) => count, judge: () => folderJudged<never>([]) };
  // @ts-expect-error: a day must be a string.
  const dated = defineFolderRule({ ...rest, id: 'some/dated', collect: () => ({ at: new Date(0) }) });
  // @ts-expect-error: use a list instead.
  const mapped = defineFolderRule({ ...rest, id: 'some/mapped', collect: () => new Map([[1, 2]]) });
  // @ts-expect-error: undefined would be lost in transit.
  const open = defineFolderRule({ ...rest, id: 'some/open', collect: () => ({ at: undefined }) });
  // @ts-expect-error: functions cannot cross threads.
  const lazy = defineFolderRule({ ...rest, id: 'some/lazy', collect: () => [() => 1] });
  const plain = defineFolderRule({ ...rest, id: 'some/plain', collect: () => ({ all: [{ a: 1, b: 'c', d: null }] }) });
  expect([dated, mapped, open, lazy, plain].map(({ id }) => id)).toHaveLength(5);
});

it.each(folderRules.map((rule) => [rule.id, rule] as const))('%s collects plain data from a record', (_, rule) => {
  const { facts, defects } = collectFacts([inForce(rule)], fullSource());
  expect(defects).toEqual([]);
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
});

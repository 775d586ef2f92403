import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { factSourceOf } from '../../src/judge/fact-source.ts';
import { collectFacts, judgeFolder, keepFacts, type WholeFolder } from '../../src/judge/folder.ts';
import { loadBytes } from '../../src/load/load.ts';
import type { Facts } from '../../src/model.ts';
import { defineFolderRule, defineRosterRule, type FolderRecord, folderJudged } from '../../src/rule/folder-rule.ts';
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
const nobody = { unit: null, name: null, team: null, category: null };
const record = (facts: Facts | null): FolderRecord<Facts> => ({ path: 'a.yaml', ...nobody, facts });
const folderOf = (records: readonly FolderRecord<Facts>[]) => ({
  records,
  kept: (n: number, rule: string) => records[n]?.facts?.[rule] ?? null,
  roster: null,
  again: () => null,
  wholes: null,
});

/** A record with something in every section. */
function fullSource() {
  const file = path.resolve(import.meta.dirname, '../../examples/passing/unit.yaml');
  const loaded = loadBytes(readFileSync(file));
  if (!loaded.ok) throw new Error('the example cannot be read');
  const { value, places } = loaded;
  const validation = validateRecord(value, places);
  const look = () => ({ kind: 'absent' }) as const;
  const read = { path: 'a.yaml', unit: 'U017', record: { ...validation, value }, places, look, readText: () => null };
  return factSourceOf(read, '2014-12-31', unitNames([]));
}

describe('a rule that throws', () => {
  const thrower = defineFolderRule({
    ...parts,
    id: 'some/thrower',
    collect: () => {
      throw new Error('collects');
    },
    judge: () => {
      throw new Error('judges');
    },
  });
  const sound = defineFolderRule({
    ...parts,
    id: 'some/sound',
    collect: () => 1,
    judge: ({ records }) => folderJudged([], { found: records.filter(({ facts }) => facts === 1).length, required: 1 }),
  });

  it('leaves no facts and a defect, and the others theirs', () => {
    const { facts, defects } = collectFacts([inForce(thrower), inForce(sound)], fullSource());
    expect(facts).toEqual({ 'some/thrower': null, 'some/sound': 1 });
    expect(defects.map(({ rule, error }) => `${rule}: ${error}`)).toEqual(['some/thrower: Error: collects']);
  });

  it('is unclear, never a pass, and the others are judged', () => {
    const { checks, defects } = judgeFolder(
      [inForce(thrower), inForce(sound)],
      folderOf([record({ 'some/sound': 1 })]),
    );
    expect(checks.map(({ rule, outcome, found }) => ({ rule, outcome, found }))).toEqual([
      { rule: 'some/thrower', outcome: 'unclear', found: null },
      { rule: 'some/sound', outcome: 'pass', found: 1 },
    ]);
    expect(checks[0]?.message).toEqual(text('defect', { error: 'Error: judges' }));
    expect(defects.map(({ rule }) => rule)).toEqual(['some/thrower']);
  });
});

describe('what is kept of facts', () => {
  const picky = defineFolderRule({
    ...parts,
    id: 'some/picky',
    collect: (): readonly string[] => ['a', 'b'],
    keep: (facts) => facts.join(''),
    judge: ({ records, whole }) =>
      folderJudged([], { message: text('summed', { all: JSON.stringify([records.map((r) => r.facts), whole('a')]) }) }),
  });
  const judged = (kept: Facts, wholes: WholeFolder['wholes']) =>
    judgeFolder([inForce(picky)], { ...folderOf([record(kept)]), again: () => fullSource(), wholes }).checks[0]
      ?.message;

  it('is what the rule says, and of other rules’ all', () => {
    expect(keepFacts([inForce(picky)], { 'some/picky': ['a', 'b'], 'some/other': [1] })).toEqual({
      'some/picky': 'ab',
      'some/other': [1],
    });
  });

  it.each([[null], [3], [{}]])('is nothing of facts that the rule cannot have taken: %j', (facts) => {
    expect(keepFacts([inForce(picky)], { 'some/picky': facts })).toEqual({ 'some/picky': null });
  });

  it('is not asked of a record that gave none', () => {
    const eager = defineFolderRule({
      ...parts,
      id: 'some/eager',
      collect: () => 1,
      keep: (facts) => String(facts),
      judge: ({ records }) => folderJudged([], { found: records.length }),
    });
    expect(keepFacts([inForce(eager)], { 'some/eager': null })).toEqual({ 'some/eager': null });
  });

  it('leaves the way to all of them: to take them again, or those of a part', () => {
    expect(judged({ 'some/picky': 'ab' }, null)).toEqual(text('summed', { all: '[["ab"],["a","b"]]' }));
    const parts = (path: string, rule: string) => [path, rule];
    expect(judged({ 'some/picky': 'ab' }, parts)).toEqual(text('summed', { all: '[["ab"],["a","some/picky"]]' }));
  });

  it('leaves nothing of a record that those of a part do not have', () => {
    expect(judged({ 'some/picky': 'ab' }, () => null)).toEqual(text('summed', { all: '[["ab"],null]' }));
  });
});

it('a rule that needs the roster is never asked without one', () => {
  const needy = defineRosterRule({
    ...parts,
    id: 'some/needy',
    collect: () => null,
    judge: () => {
      throw new Error('asked');
    },
  });
  const { checks, defects } = judgeFolder([inForce(needy)], folderOf([]));
  expect(checks.map(({ outcome, message }) => [outcome, message.code])).toEqual([['notApplicable', 'noRoster']]);
  expect(defects).toEqual([]);
});

it('a rule is given its own facts alone, and null of a record that could not be read', () => {
  const curious = defineFolderRule({
    ...parts,
    id: 'some/curious',
    collect: () => null,
    judge: ({ records }) =>
      folderJudged([], { message: text('summed', { all: JSON.stringify(records.map((one) => one.facts)) }) }),
  });
  const records = [record({ 'some/curious': [1], 'some/other': [2] }), record({ 'some/other': [3] }), record(null)];
  const { checks } = judgeFolder([inForce(curious)], folderOf(records));
  expect(checks[0]?.message).toEqual(text('summed', { all: '[[1],null,null]' }));
});

it.each(folderRules.map((rule) => [rule.id, rule] as const))('%s takes plain data from a record', (_, rule) => {
  const { facts, defects } = collectFacts([inForce(rule)], fullSource());
  expect(defects).toEqual([]);
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Roster } from '../../src/documents/roster.ts';
import { ownAsOf } from '../../src/judge/document.ts';
import { factSourceOf } from '../../src/judge/fact-source.ts';
import { collectFacts, type FolderRuleInForce, startFolder } from '../../src/judge/folder.ts';
import { dayJudgedAsOf } from '../../src/judge/in-force.ts';
import { loadBytes } from '../../src/load/load.ts';
import type { Facts, FileState, FileText, Outcome, PlacedCheck, Text } from '../../src/model.ts';
import { completeFolder, type FolderExample, splitExample } from '../../src/rule/folder-example.ts';
import { positionsIn } from '../../src/rule/folder-records.ts';
import type { FolderRule } from '../../src/rule/folder-rule.ts';
import type { FactSource, FolderRecord, RosterView } from '../../src/rule/folder-view.ts';
import { type UnitNames, unitNames } from '../../src/rule/unit-names.ts';
import { validateDocument } from '../../src/validate/validate-document.ts';
import { validateRecord } from '../../src/validate/validate-record.ts';
import { engineMessages } from '../../src/words/engine.ts';
import { say } from '../../src/words/say.ts';

/** A small folder, and the expectations beyond its marks. Marks in a roster have the path `roster`. */
export interface FolderCase {
  /** Null for a folder without a roster. Missing sections are added, as in records. */
  readonly roster?: string | null;
  /** By path. Invalid YAML makes an unreadable record. */
  readonly records?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** `--as-of` */
  readonly asOf?: string;
  /** The texts of the files that records name. */
  readonly files?: Readonly<Record<string, string>>;
  /** The content of records when a rule reads them again. An empty text means that the record is gone. */
  readonly later?: Readonly<Record<string, string>>;
  readonly found?: number | null;
  readonly required?: number | null;
  /** The labels of the counted entries, in order. */
  readonly counted?: readonly string[];
  /** The labels of the entries that did not count, each with the code of its reason. */
  readonly notCounted?: readonly string[];
  /** The subjects of the findings, sorted. */
  readonly subjects?: readonly string[];
  /** The messages of the check and its findings, or parts of them, in Chinese or English. */
  readonly says?: readonly string[];
  /** The code of the reason for an unclear or not applicable outcome. */
  readonly reason?: string;
}

type Cases = Readonly<Record<string, FolderCase>>;
export type FolderCases = { readonly [O in Outcome]?: Cases };

const marksOf = (path: string, text: string): readonly string[] =>
  text.split('\n').flatMap((line, index) => {
    const marks = /#((?:\s*![\w-]+)+)\s*$/.exec(line)?.[1] ?? '';
    return [...marks.matchAll(/!([\w-]+)/g)].map((mark) => `${path}:${index + 1} ${mark[1]}`);
  });

const inForce = (rule: FolderRule, options: Readonly<Record<string, unknown>> = {}): FolderRuleInForce => {
  const defaults = Object.entries(rule.options).map(([name, option]) => [name, option.default]);
  return { rule, severity: rule.severity, options: { ...Object.fromEntries(defaults), ...options } };
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function readRoster(yaml: string, asOf: string | undefined): RosterView {
  const loaded = loadBytes(bytesOf(yaml));
  if (!loaded.ok) throw new Error(`the roster cannot be read: ${JSON.stringify(loaded.findings)}`);
  const findings = validateDocument('roster', loaded.value, loaded.places);
  if (findings.length > 0) throw new Error(`the roster is wrong: ${JSON.stringify(findings)}`);
  const value = loaded.value as Roster;
  const place = (at: string) => loaded.places.place(at);
  return { path: 'roster.yaml', value, asOf: asOf ?? value.asOf, place, positions: positionsIn(value.units) };
}

const textAt = (value: unknown, ...keys: readonly string[]): string | null => {
  const found = keys.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value);
  return typeof found === 'string' ? found : null;
};

interface Around {
  readonly rule: FolderRuleInForce;
  readonly roster: RosterView | null;
  readonly names: UnitNames | null;
  readonly given: FolderCase;
}

const unknown = { unit: null, name: null, team: null, category: null, facts: null };

/** The source of a record's facts; null if it has no valid day or is not valid YAML. */
function sourceOf(path: string, yaml: string, { roster, names, given }: Omit<Around, 'rule'>): FactSource | null {
  const loaded = loadBytes(bytesOf(yaml));
  if (!loaded.ok) return null;
  const record = { ...validateRecord(loaded.value, loaded.places), value: loaded.value };
  const day = dayJudgedAsOf(ownAsOf(record), { asOf: given.asOf ?? null, notBefore: roster?.value.asOf ?? null });
  if (day === null) return null;
  const unit = textAt(loaded.value, 'unit', 'id');
  const textOf = (file: string): FileText => {
    const text = given.files?.[file];
    if (file.endsWith('.pdf')) return { kind: 'none', why: 'format', format: 'PDF' };
    return text === undefined ? { kind: 'none', why: 'absent', format: '' } : { kind: 'text', text };
  };
  const look = (file: string): FileState => {
    const text = given.files?.[file];
    if (text === undefined) return { kind: 'absent' };
    return { kind: 'regular', sha256: createHash('sha256').update(text).digest('hex') };
  };
  const read = { path, unit, record, places: loaded.places, look, textOf };
  return factSourceOf(read, day, names);
}

/** Reads one record and collects the rule's facts. They pass through JSON, as they do between threads and files. */
function readRecord(path: string, yaml: string, around: Around): FolderRecord<Facts> {
  const loaded = loadBytes(bytesOf(yaml));
  if (!loaded.ok) return { path, ...unknown };
  const unit = textAt(loaded.value, 'unit', 'id');
  const said = {
    path,
    unit,
    name: textAt(loaded.value, 'unit', 'name'),
    team: textAt(loaded.value, 'supervision', 'team'),
    category: textAt(loaded.value, 'unit', 'category'),
  };
  const source = sourceOf(path, yaml, around);
  if (source === null) return { ...said, facts: null };
  const { facts, defects } = collectFacts([around.rule], source);
  if (defects[0]) throw defects[0].error;
  return { ...said, facts: JSON.parse(JSON.stringify(facts)) as Facts };
}

/** Runs one folder rule through the real reader, schema and engine. */
export function runFolderRule(
  rule: FolderRule,
  given: FolderCase,
): { readonly check: PlacedCheck; readonly marks: readonly string[] } {
  const { roster: rosterYaml, records } = completeFolder(folderOf(given));
  const roster = rosterYaml === null ? null : readRoster(rosterYaml, given.asOf);
  const names = roster === null ? null : unitNames(roster.value.units);
  const around = { rule: inForce(rule, given.options), roster, names, given };
  const paths = Object.keys(records).sort();
  const read = paths.map((path) => readRecord(path, records[path] ?? '', around));
  const now = { ...records, ...completeFolder({ roster: null, records: given.later ?? {} }).records };
  const again = (path: string): FactSource | null => sourceOf(path, now[path] ?? '', around);
  const atWork = startFolder([around.rule], { roster, again });
  for (const record of read) atWork.add(record, record.facts ?? {});
  const { checks, defects } = atWork.judge();
  if (defects[0]) throw defects[0].error;
  const [check] = checks;
  if (check === undefined) throw new Error('no check');
  const marks = [
    ...(rosterYaml === null ? [] : marksOf('roster', rosterYaml)),
    ...paths.flatMap((path) => marksOf(path, records[path] ?? '')),
  ];
  return { check, marks };
}

const folderOf = ({ roster = '', records = {} }: FolderCase): FolderExample => ({ roster, records });

/** The text has a template in both languages, and no placeholder stays unfilled. */
function expectSayable(rule: FolderRule, text: Text): readonly string[] {
  const template = rule.messages[text.code] ?? engineMessages[text.code as keyof typeof engineMessages];
  if (template === undefined) throw new Error(`${rule.id} has no message ${text.code}`);
  return (['en', 'zh'] as const).map((lang) => {
    const said = say(template, text.params, lang);
    expect(said).not.toMatch(/\{\w|undefined|NaN|\[object/);
    expect(said.trim()).not.toBe('');
    return said;
  });
}

/** A folder finding about a record has its path in the params. */
const pathOf = ({ params }: Text): string => (typeof params['path'] === 'string' ? params['path'] : 'roster');

function expectCase(rule: FolderRule, outcome: Outcome, given: FolderCase): void {
  const { check, marks } = runFolderRule(rule, given);
  const said = [check.message, ...check.notCounted.map(({ reason }) => reason)].map((text) =>
    expectSayable(rule, text),
  );
  for (const finding of check.findings) {
    const both = expectSayable(rule, finding);
    said.push(both);
    const path = pathOf(finding);
    if (path !== 'roster')
      expect([both[0]?.startsWith(`${path}: `), both[1]?.startsWith(`${path}：`)]).toEqual([true, true]);
  }
  const findings = check.findings.map((finding) => `${pathOf(finding)}:${finding.place.line} ${finding.code}`);
  expect({ outcome: check.outcome, findings: findings.sort() }).toEqual({ outcome, findings: [...marks].sort() });
  expectRest(check, given);
  for (const words of given.says ?? []) expect(said.flat().join('\n')).toContain(words);
}

function expectRest(check: PlacedCheck, given: FolderCase): void {
  if (given.found !== undefined) expect(check.found).toBe(given.found);
  if (given.required !== undefined) expect(check.required).toBe(given.required);
  if (given.counted) expect(check.counted.map(({ label }) => label)).toEqual(given.counted);
  if (given.notCounted)
    expect(check.notCounted.map(({ label, reason }) => `${label} ${reason.code}`)).toEqual(given.notCounted);
  if (given.subjects) expect(check.findings.map(({ subject }) => subject).sort()).toEqual(given.subjects);
  if (given.reason) expect(check.message.code).toBe(given.reason);
}

/**
 * A table of sentences, each with a minimal folder. The mark `# !code` sits on the guilty line of the roster or of a
 * record.
 */
export function testFolderRule(rule: FolderRule, cases: FolderCases): void {
  describe(rule.id, () => {
    for (const [outcome, table] of Object.entries(cases) as [Outcome, Cases][])
      for (const [sentence, given] of Object.entries(table))
        it(`${outcome}: ${sentence}`, () => expectCase(rule, outcome, given));
    for (const kind of ['pass', 'fail'] as const)
      it(`its own example that ${kind === 'pass' ? 'passes' : 'fails'}`, () =>
        expectCase(rule, kind, splitExample(rule, rule.examples[kind])));
    it('says its title, reason and remedy in both languages', () => {
      for (const words of [rule.title, rule.why, rule.fix]) {
        expect(words.en).toMatch(/^[\x20-\x7e\u2018-\u201d]+$/);
        expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
      }
    });
  });
}

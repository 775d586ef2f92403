import type { RecordInput } from './inputs/inputs.ts';
import { filesBeside, filesNamedIn, type Looked } from './inputs/looked.ts';
import { ownAsOf } from './judge/document.ts';
import { factSourceOf, type ReadRecord } from './judge/fact-source.ts';
import { collectFacts, isCause } from './judge/folder.ts';
import { dayJudgedAsOf, type JudgeOptions, optionsFor } from './judge/in-force.ts';
import { bareCheck, placeCheck } from './judge/place.ts';
import { type Defect, judgeRecord } from './judge/record.ts';
import type { Terms } from './judge/terms.ts';
import type { Check, Facts, Finding, RecordReport } from './model.ts';
import { plainName } from './names/names.ts';
import { ownText } from './own-text.ts';
import { plainJson } from './plain-json.ts';
import readable from './rules/record/readable.ts';
import { unreadableReport } from './unreadable.ts';
import { findSilent } from './validate/silent.ts';
import type { Meant } from './validate/take-meant.ts';
import { validateRecord } from './validate/validate-record.ts';
import { loadRecord } from './workbook/load-record.ts';

/** What one record came to: plain data, which crosses threads and is kept in caches. */
export interface Worked {
  readonly report: RecordReport & { readonly facts: Facts };
  readonly defects: readonly Defect[];
  /** The files beside the record that were looked at, and what they were. */
  readonly looked: readonly Looked[];
  /** The approvers of exceptions whose names stand among its people. */
  readonly insiders: readonly string[];
}

/** Audits one record, and takes from it what the rules over all records need. */
export type WorkOn = (input: RecordInput) => Worked;

/** With `outcomesAlone`, checks lack what they say, but for those that keep a record from being read. */
export const workBy =
  (terms: Terms, outcomesAlone = false): WorkOn =>
  (input) =>
    takeFacts(terms, auditRecord(input, terms.judge, outcomesAlone));

export interface AuditedRecord {
  readonly report: RecordReport;
  /** By what it was judged. */
  readonly options: JudgeOptions;
  readonly defects: readonly Defect[];
  /** The record as it was read, for the folder rules; null where it could not be. */
  readonly read: ReadRecord | null;
  /** The files beside it that were looked at until now. */
  looked(): readonly Looked[];
}

/** Audits one record: reads it, loads it, holds it against the schema and the rules, and places what they name. */
export function auditRecord(input: RecordInput, given: JudgeOptions, outcomesAlone = false): AuditedRecord {
  const read = input.read();
  if (!read.ok) return notRead(unreadableReport(input.path, null, read.findings), given);
  const loaded = loadRecord(read.bytes, given.strict);
  if (!loaded.ok) return notRead(unreadableReport(input.path, loaded.sha256, loaded.findings), given);
  const { whole, textOf, looked } = validate(input, loaded);
  const { sha256 } = loaded;
  const called = namesIn(loaded.value);
  const options = optionsFor(given, { unit: whole.unit, ...called });
  const judged = judgeRecord({ ...whole.record, look: whole.look, textOf, sha256 }, options);
  const silent = findSilent(loaded.value, loaded.places);
  const checks = judged.checks
    .map((check) => warnedOf(check, silent))
    .map((check) => (outcomesAlone && !isCause(check) ? bareCheck(check) : placeCheck(check, loaded.places)));
  const { verdict, defects, viewOn } = judged;
  const asOf = ownAsOf(whole.record);
  const days = { asOf, judgedAsOf: dayJudgedAsOf(asOf, options) };
  const report = {
    path: input.path,
    sha256: loaded.sha256,
    unit: whole.unit,
    ...called,
    ...days,
    verdict,
    ...(loaded.written === 'zh' && { keys: loaded.written }),
    checks,
  };
  return { report, options, defects, read: { ...whole, viewOn }, looked };
}

/** A record that can be read is warned of what is read otherwise than written. */
const warnedOf = (check: Check, findings: readonly Finding[]): Check =>
  check.rule === readable.id && findings.length > 0
    ? {
        ...check,
        ...{ outcome: 'fail', severity: 'warning', findings },
        message: { code: 'changed', params: { ...check.message.params, findings: findings.length } },
      }
    : check;

const notRead = (report: RecordReport, options: JudgeOptions): AuditedRecord => ({
  report,
  options,
  defects: [],
  read: null,
  looked: () => [],
});

/** A record that could be loaded, held against the schema, with the files that it names. */
function validate({ path, folder }: RecordInput, { value, places, isSound }: Meant) {
  const { findings, broken, wrongAt } = validateRecord(value, places, isSound);
  const { look, textOf, looked } = filesBeside(folder, () => filesNamedIn(value));
  const record = { value, findings, broken, wrongAt };
  const whole: ReadRecord = { path, unit: textAt(value, 'unit', 'id'), record, places, look, textOf };
  return { whole, textOf, looked };
}

/** Reads a record once more, as it stands now; null where that cannot be done. */
export function readAgain(
  input: RecordInput,
  strict: boolean,
): { readonly read: ReadRecord; readonly sha256: string } | null {
  const read = input.read();
  const loaded = read.ok ? loadRecord(read.bytes, strict) : null;
  return loaded?.ok ? { read: validate(input, loaded).whole, sha256: loaded.sha256 } : null;
}

/** Takes from an audited record what the rules over all records need. */
export function takeFacts(terms: Terms, { report, defects, read, looked }: AuditedRecord): Worked {
  const taken = factsOf(terms, read, report.judgedAsOf);
  const all = [...defects, ...taken.defects].map(({ rule, error }) => ({ rule, error: String(error) }));
  const { approvers = [] } = terms;
  const insiders = approvers.length === 0 ? [] : insidersIn(read?.record.value, approvers);
  return { report: { ...report, facts: taken.facts }, defects: all, looked: looked(), insiders };
}

function factsOf({ folderRules, names }: Terms, read: ReadRecord | null, day: string | null) {
  if (read === null || day === null)
    return { facts: Object.fromEntries(folderRules.map(({ rule }) => [rule.id, null])), defects: [] };
  const { facts, defects } = collectFacts(folderRules, factSourceOf(read, day, names));
  // Copied as it would cross threads and files: plain data, and no piece of a text that keeps all of it.
  return { facts: JSON.parse(plainJson(facts)) as Facts, defects };
}

/** Those of some people, by their plain names, who are people of the unit or of its supervision team. */
function insidersIn(record: unknown, names: readonly string[]): readonly string[] {
  const people = [valueAt(record, 'people'), valueAt(record, 'supervision', 'members')].flatMap((list) =>
    Array.isArray(list) ? list.map((one) => textAt(one, 'name')) : [],
  );
  const inside = new Set(people.map((name) => (name === null ? '' : plainName(name))));
  return names.filter((name) => inside.has(name));
}

const namesIn = (value: unknown) => ({
  name: textAt(value, 'unit', 'name'),
  team: textAt(value, 'supervision', 'team'),
  category: textAt(value, 'unit', 'category'),
});

/** A text of a record, which may be broken; null where it says none. */
function textAt(value: unknown, ...keys: readonly string[]): string | null {
  const at = valueAt(value, ...keys);
  return typeof at === 'string' ? ownText(at) : null;
}

function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  let at = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return null;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

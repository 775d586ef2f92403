import type { Inputs, RecordInput } from './inputs/inputs.ts';
import { filesBeside, filesNamedIn, type Looked } from './inputs/looked.ts';
import { ownAsOf } from './judge/document.ts';
import { factSourceOf, type ReadRecord } from './judge/fact-source.ts';
import { collectFacts, type FolderRuleInForce } from './judge/folder.ts';
import { dayJudgedAsOf, type JudgeOptions, judgeOptions, type RuleInForce } from './judge/in-force.ts';
import { placeCheck } from './judge/place.ts';
import { type Defect, judgeRecord, verdictOf } from './judge/record.ts';
import { type Loaded, loadBytes } from './load/load.ts';
import type { Facts, LastDays, PlacedCheck, PlacedFinding, RecordReport } from './model.ts';
import { type UnitNames, unitNames } from './rule/unit-names.ts';
import readable from './rules/record/readable.ts';
import { validateRecord } from './validate/validate-record.ts';

export interface AuditedRecord {
  readonly report: RecordReport;
  readonly defects: readonly Defect[];
  /** The record as it was read, for the folder rules; null where it could not be. */
  readonly read: ReadRecord | null;
  /** The files beside it that were looked at until now. */
  looked(): readonly Looked[];
}

/** The one check of a record that cannot be read. */
const unreadable = (findings: readonly PlacedFinding[]): PlacedCheck => ({
  rule: readable.id,
  outcome: 'fail',
  severity: 'error',
  provenance: readable.source.provenance,
  duty: readable.duty,
  message: { code: 'fail', params: { found: '', required: '', findings: findings.length } },
  found: null,
  required: null,
  findings,
  counted: [],
  notCounted: [],
});

/** A record that cannot be read, or not judged at all. */
export function refuse(path: string, sha256: string | null, findings: readonly PlacedFinding[]): AuditedRecord {
  const checks = [unreadable(findings)];
  const nobody = { unit: null, name: null, team: null, category: null, asOf: null, judgedAsOf: null };
  return {
    report: { path, sha256, ...nobody, verdict: verdictOf(checks), checks },
    defects: [],
    read: null,
    looked: () => [],
  };
}

const textAt = (value: unknown, ...keys: readonly string[]): string | null => {
  let at = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return null;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  // A copy: a piece of a text keeps all of the text, and these are kept to the end of the run.
  return typeof at === 'string' ? (JSON.parse(JSON.stringify(at)) as string) : null;
};

/** Audits one record: reads it, loads it, holds it against the schema and the rules, and places what they name. */
export function auditRecord(input: RecordInput, options: JudgeOptions): AuditedRecord {
  const read = input.read();
  if (!read.ok) return refuse(input.path, null, read.findings);
  const loaded = loadBytes(read.bytes);
  if (!loaded.ok) return refuse(input.path, loaded.sha256, loaded.findings);
  const { value, places } = loaded;
  const { whole, looked } = wholeOf(input, loaded);
  const { record, look, unit } = whole;
  const { checks, verdict, defects, viewOn } = judgeRecord({ ...record, look }, options);
  const own = ownAsOf(record);
  const report: RecordReport = {
    path: input.path,
    sha256: loaded.sha256,
    unit,
    name: textAt(value, 'unit', 'name'),
    team: textAt(value, 'supervision', 'team'),
    category: textAt(value, 'unit', 'category'),
    asOf: own,
    judgedAsOf: dayJudgedAsOf(own, options),
    verdict,
    checks: checks.map((check) => placeCheck(check, places)),
  };
  return { report, defects, read: { ...whole, viewOn }, looked };
}

/** A record that could be loaded, held against the schema, with the files that it names. */
function wholeOf({ path, folder }: RecordInput, { value, places }: Loaded) {
  const { findings, broken, wrongAt } = validateRecord(value, places);
  const unit = textAt(value, 'unit', 'id');
  const record = { value, findings, broken, wrongAt };
  const { look, readText, looked } = filesBeside(folder, () => filesNamedIn(value));
  const whole: ReadRecord = { path, unit, record, places, look, readText };
  return { whole, looked };
}

/** Reads a record once more, as it stands now; null where that cannot be done. */
export function readAgain(input: RecordInput): { readonly read: ReadRecord; readonly sha256: string } | null {
  const read = input.read();
  const loaded = read.ok ? loadBytes(read.bytes) : null;
  return loaded?.ok ? { read: wholeOf(input, loaded).whole, sha256: loaded.sha256 } : null;
}

/** By what records are judged. */
export interface Terms {
  readonly judge: JudgeOptions;
  /** The rules over all records, which take their facts from each. */
  readonly folderRules: readonly FolderRuleInForce[];
  readonly names: UnitNames | null;
}

/** What one record came to: plain data, which crosses threads and is kept in caches. */
export interface Worked {
  readonly report: RecordReport & { readonly facts: Facts };
  readonly defects: readonly Defect[];
  /** The files beside the record that were looked at, and what they were. */
  readonly looked: readonly Looked[];
}

/** Audits one record, and takes from it what the rules over all records need. */
export type WorkOn = (input: RecordInput) => Worked;

function factsOf({ folderRules, names }: Terms, read: ReadRecord | null, day: string | null) {
  if (read === null || day === null)
    return { facts: Object.fromEntries(folderRules.map(({ rule }) => [rule.id, null])), defects: [] };
  const { facts, defects } = collectFacts(folderRules, factSourceOf(read, day, names));
  // Copied as it would cross threads and files: plain data, and no piece of a text that keeps all of it.
  return { facts: JSON.parse(JSON.stringify(facts)) as Facts, defects };
}

/** Takes from an audited record what the rules over all records need. */
export function takeFacts(terms: Terms, { report, defects, read, looked }: AuditedRecord): Worked {
  const taken = factsOf(terms, read, report.judgedAsOf);
  const all = [...defects, ...taken.defects].map(({ rule, error }) => ({ rule, error: String(error) }));
  return { report: { ...report, facts: taken.facts }, defects: all, looked: looked() };
}

export const workBy =
  (terms: Terms): WorkOn =>
  (input) =>
    takeFacts(terms, auditRecord(input, terms.judge));

/** What a run is asked for that its terms are made of. */
export interface TermsRequest {
  readonly profile: { readonly endBy: LastDays };
  readonly rules: readonly RuleInForce[];
  readonly folderRules: readonly FolderRuleInForce[];
  select(rule: string): boolean;
  readonly asOf: string | null;
  readonly final: boolean;
}

export const termsFor = (request: TermsRequest, { roster, ofFolder }: Pick<Inputs, 'roster' | 'ofFolder'>): Terms => ({
  judge: judgeOptions(request.rules, {
    ...request,
    endBy: request.profile.endBy,
    notBefore: roster?.roster.asOf ?? null,
  }),
  folderRules: ofFolder ? request.folderRules.filter(({ rule }) => request.select(rule.id)) : [],
  names: roster && unitNames(roster.roster.units),
});

import { ownAsOf } from '../judge/document.ts';
import type { ReadRecord } from '../judge/fact-source.ts';
import { dayJudgedAsOf, type JudgeOptions } from '../judge/in-force.ts';
import { type Defect, judgeRecord, verdictOf } from '../judge/record.ts';
import { type Loaded, loadBytes } from '../load/load.ts';
import type { PlacedCheck, PlacedFinding, RecordReport } from '../model.ts';
import { placeCheck } from '../report/place.ts';
import readable from '../rules/record/readable.ts';
import { validateRecord } from '../validate/validate-record.ts';
import type { RecordInput } from './inputs.ts';
import { filesBeside, type Looked } from './looked.ts';

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
  const nobody = { unit: null, name: null, team: null, category: null, asOf: null };
  return {
    report: { path, sha256, ...nobody, verdict: verdictOf(checks), checks },
    defects: [],
    read: null,
    looked: () => [],
  };
}

/** False of a record that was refused: it was judged as of no day. */
export const wasRead = ({ checks }: { readonly checks: readonly { readonly rule: string }[] }): boolean =>
  checks.some(({ rule }) => rule !== readable.id);

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
  const { look, readText, looked } = filesBeside(folder);
  const whole: ReadRecord = { path, unit, record, places, look, readText };
  return { whole, looked };
}

/** Reads a record once more, as it stands now; null where that cannot be done. */
export function readAgain(input: RecordInput): { readonly read: ReadRecord; readonly sha256: string } | null {
  const read = input.read();
  const loaded = read.ok ? loadBytes(read.bytes) : null;
  return loaded?.ok ? { read: wholeOf(input, loaded).whole, sha256: loaded.sha256 } : null;
}

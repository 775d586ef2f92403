import { isDeepStrictEqual } from 'node:util';
import type { AuditReport, ReportedRecord } from '../documents/audit-report.ts';
import { verdictOf } from '../judge/record.ts';
import { type LeftOut, makeTally } from '../judge/summary.ts';
import { firstMistakeIn } from '../validate/ready.ts';
import { piecesOf } from './stream.ts';

/** A JSON report on the disk that was found to be whole. Its records are read again when they are needed. */
export interface ReportFile {
  /** As messages call it. */
  readonly name: string;
  readonly file: string;
  /** All but the records. */
  readonly head: Omit<AuditReport, 'records'>;
  /** The rules that facts are there of; null where a record has none, as without `--facts`. */
  readonly factsOf: readonly string[] | null;
  /** The paths of its records, in order. */
  readonly paths: readonly string[];
}

/** Why a file is not a usable report. `at` is a JSON Pointer, or empty. */
export interface Damage {
  readonly kind:
    | 'notAFile'
    | 'empty'
    | 'unreadable'
    | 'notJson'
    | 'twice'
    | 'older'
    | 'notAReport'
    | 'notInOrder'
    | 'sumsDiffer'
    | 'verdictDiffers';
  readonly at: string;
}

export type Inspected =
  | { readonly ok: true; readonly report: ReportFile }
  | { readonly ok: false; readonly damage: Damage };

const damaged = (kind: Damage['kind'], at = ''): Inspected => ({ ok: false, damage: { kind, at } });

/** What reports called themselves that held words alone: nothing can be built on those. */
const OLDER = 'audit-report/1';

/** What a record is put into to be held against the schema of a report. */
const AROUND: Omit<AuditReport, 'records'> = {
  schema: 'audit-report/2',
  tool: { name: '', version: '' },
  profile: '',
  profileDigest: '',
  rosterDigest: null,
  rosterAmongRecords: false,
  calendar: { source: 'record', endBy: {} },
  shard: null,
  asOf: null,
  final: false,
  only: [],
  failOn: 'error',
  strict: false,
  inputs: [],
  problems: [],
  summary: {
    records: 0,
    ignored: 0,
    passedOver: [],
    verdicts: { pass: 0, fail: 0, incomplete: 0, pending: 0 },
    checks: { pass: 0, fail: 0, warning: 0, pending: 0, unclear: 0, notApplicable: 0 },
    waived: 0,
  },
  folder: null,
};

/** Facts about a report's records, gathered while streaming them. */
function watchRecords() {
  const tally = makeTally();
  const rules = new Set<string>();
  const paths: string[] = [];
  let withFacts = 0;
  return {
    /** The fault of the next record, or null. */
    see: (value: unknown): Damage | null => {
      const mistake = firstMistakeIn('report', { ...AROUND, records: [value] });
      if (mistake) return { kind: 'notAReport', at: mistake.at.replace('/records/0', `/records/${paths.length}`) };
      // What the schema has nothing against is what the type says.
      const record = value as ReportedRecord;
      const at = `/records/${paths.length}`;
      const last = paths.at(-1);
      if (last !== undefined && record.path <= last) return { kind: 'notInOrder', at };
      if (verdictOf(record.checks) !== record.verdict) return { kind: 'verdictDiffers', at };
      tally.add(record);
      paths.push(record.path);
      if (record.facts !== undefined) withFacts += 1;
      for (const rule of Object.keys(record.facts ?? {})) rules.add(rule);
      return null;
    },
    sums: (left: LeftOut) => ({
      summary: tally.summary(left),
      paths,
      factsOf: withFacts === paths.length ? [...rules] : null,
    }),
  };
}

/** The sums over a report's records; some are left out where they are zero. */
const sumsIn = ({ records, verdicts, checks, waived = 0 }: AuditReport['summary']) => ({
  ...{ records, waived, verdicts },
  checks: { info: 0, ...checks },
});

/** Reads a report once from end to end, and finds out whether it can be built on. */
export function inspectReport(name: string, file: string): Inspected {
  const members = new Map<string, unknown>();
  const watch = watchRecords();
  for (const piece of piecesOf(file)) {
    if (piece.kind === 'record') {
      const wrong = watch.see(piece.value);
      if (wrong) return { ok: false, damage: wrong };
    } else if (piece.kind === 'member') {
      if (piece.key === 'schema' && piece.value === OLDER) return damaged('older');
      members.set(piece.key, piece.value);
    } else if (piece.kind === 'unreadable') return damaged(piece.kind, piece.reason);
    else return damaged(piece.kind, piece.kind === 'twice' ? `/${piece.key}` : '');
  }
  const head = Object.fromEntries(members);
  const mistake = firstMistakeIn('report', { ...head, records: [] });
  if (mistake) return damaged('notAReport', mistake.at === '' ? `/${mistake.key ?? ''}` : mistake.at);
  const known = head as unknown as ReportFile['head'];
  const { summary, ...rest } = watch.sums(known.summary);
  if (!isDeepStrictEqual(sumsIn(summary), sumsIn(known.summary))) return damaged('sumsDiffer');
  return { ok: true, report: { name, file, head: known, ...rest } };
}

/** The records of a report that was found to be whole. */
export function* recordsOf({ file, name }: ReportFile): Generator<ReportedRecord, void, undefined> {
  for (const piece of piecesOf(file)) {
    if (piece.kind === 'record') yield piece.value as ReportedRecord;
    else if (piece.kind !== 'member') throw new Error(`${name} changed while it was read`);
  }
}

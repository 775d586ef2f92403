import { type AuditRequest, type AuditResult, audit, type ReportSink } from '../audit.ts';
import type { Outcome, PlacedCheck } from '../model.ts';
import { listen } from '../report/text/listen.ts';
import { makeTrace, type Trace } from './trace.ts';

/** A key that stands in records and that no rule reads, and how many records have it. */
export interface UnreadKey {
  /** Dotted, without indexes: `opinions.channel`. */
  readonly path: string;
  readonly records: number;
}

/** What a rule never did in any of the records. */
export const IDLE = ['neverApplied', 'alwaysUnclear', 'neverFailed'] as const;
export type Idle = (typeof IDLE)[number];

export interface Coverage {
  readonly records: number;
  readonly unread: readonly UnreadKey[];
  /** The ids of rules, in the order of the report. */
  readonly idle: Readonly<Record<Idle, readonly string[]>>;
}

/** Finds out what a report in which nothing fails does not say. */
export async function coverageOf(
  request: AuditRequest,
): Promise<{ readonly run: AuditResult; readonly coverage: Coverage }> {
  const trace = makeTrace();
  const present = new Map<string, number>();
  const outcomes = new Map<string, Set<Outcome>>();
  let records = 0;
  const hear = (checks: readonly PlacedCheck[]): void => {
    for (const { rule, outcome } of checks) outcomes.set(rule, (outcomes.get(rule) ?? new Set()).add(outcome));
  };
  const sink: ReportSink = {
    write: () => {},
    reporter: listen({
      record: ({ checks }) => {
        records += 1;
        hear(checks);
        for (const path of keysIn(trace.takeRecord())) present.set(path, (present.get(path) ?? 0) + 1);
      },
      folder: ({ checks }) => hear(checks),
    }),
  };
  const { rules, overrides = new Map(), folderRules } = request;
  const tracedOverrides = new Map([...overrides].map(([category, of]) => [category, trace.rules(of)]));
  const traced = {
    ...{ rules: trace.rules(rules), overrides: tracedOverrides, folderRules: trace.folderRules(folderRules) },
    // Functions do not cross threads, and what is kept was judged without a trace.
    ...{ jobs: 1, cache: null, memory: null },
  };
  const run = await audit({ ...request, ...traced }, [sink]);
  return { run, coverage: { records, unread: unreadIn(present, trace), idle: idleIn(outcomes) } };
}

/** Every key in a record, once. */
function keysIn(record: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, path);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        const at = path === '' ? key : `${path}.${key}`;
        found.add(at);
        visit(inner, at);
      }
  };
  visit(record, '');
  return found;
}

const byPath = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : Number(a > b));

/** The keys that are not read, without those inside of them. */
function unreadIn(present: ReadonlyMap<string, number>, { isRead }: Trace): readonly UnreadKey[] {
  const unread = new Map([...present].filter(([path]) => !isRead(path)).sort(byPath));
  const isInside = (path: string): boolean => unread.has(path.slice(0, Math.max(0, path.lastIndexOf('.'))));
  return [...unread].flatMap(([path, records]) => (isInside(path) ? [] : [{ path, records }]));
}

function idleOf(outcomes: ReadonlySet<Outcome>): Idle | null {
  const only = (...some: readonly Outcome[]) => [...outcomes].every((one) => some.includes(one));
  if (only('notApplicable')) return 'neverApplied';
  if (only('unclear', 'notApplicable')) return 'alwaysUnclear';
  return outcomes.has('fail') ? null : 'neverFailed';
}

const idleIn = (outcomes: ReadonlyMap<string, ReadonlySet<Outcome>>): Coverage['idle'] => {
  const which = (idle: Idle) => [...outcomes].flatMap(([rule, of]) => (idleOf(of) === idle ? [rule] : []));
  return {
    neverApplied: which('neverApplied'),
    alwaysUnclear: which('alwaysUnclear'),
    neverFailed: which('neverFailed'),
  };
};

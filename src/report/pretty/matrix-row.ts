import type { PlacedCheck, RecordReport, Standing, UnitWithoutRecord } from '../../model.ts';
import { byCodeUnits } from '../../words/order.ts';
import { moduleOf, needsNobody, type Result, resultOf, STANDING_ORDER } from '../../words/report.ts';
import { inTable } from '../text/neutral.ts';
import { cut } from '../text/width.ts';

/** The worst result among a module's checks, and how many have it. */
export interface Cell {
  readonly result: Result;
  readonly count: number;
}

/** What the run keeps of a record until the end. */
export interface Row {
  /** Empty if there is no record. */
  readonly path: string;
  /** As displayed, cut to the widest column. */
  readonly name: string | null;
  readonly unit: string | null;
  readonly outcome: Outcome;
}

/** What a record came to. */
export interface Outcome {
  readonly asOf: string | null;
  readonly judgedAsOf: string | null;
  readonly verdict: Standing;
  /** Failed checks of error severity. */
  readonly failed: number;
  /** The first rule of those that are worst off; null where nothing is left to do. */
  readonly firstOpen: string | null;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The widest column for names. */
export const MOST_NAME = 24;

const RANKS: readonly PlacedCheck['outcome'][] = ['fail', 'unclear', 'pending'];

const SEVERITIES: readonly PlacedCheck['severity'][] = ['error', 'warning', 'info'];
const MOST = SEVERITIES.length * RANKS.length;

/** 0 is the worst. Whatever keeps a record from passing outranks any warning, and any warning a hint. */
function rankOf({ outcome, severity, waiver }: PlacedCheck): number {
  if (waiver) return MOST;
  const rank = RANKS.indexOf(outcome);
  if (rank < 0) return MOST + (outcome === 'pass' ? 1 : 2);
  return rank + SEVERITIES.indexOf(severity) * RANKS.length;
}

function cellsOf(checks: readonly PlacedCheck[]): ReadonlyMap<string, Cell> {
  const worst = new Map<string, { readonly result: Result; count: number; readonly rank: number }>();
  for (const check of checks) {
    const module = moduleOf(check.rule);
    const rank = rankOf(check);
    const known = worst.get(module);
    // Equal ranks are equal results.
    if (known?.rank === rank) known.count += 1;
    else if (known === undefined || rank < known.rank) worst.set(module, { result: resultOf(check), count: 1, rank });
  }
  return worst;
}

/** The rule whose explanation helps most: the first that keeps the record from passing, else the first warning. */
function firstOpenOf(checks: readonly PlacedCheck[]): string | null {
  const [first] = checks.filter((check) => !needsNobody(check)).sort((a, b) => rankOf(a) - rankOf(b));
  return first?.rule ?? null;
}

/** Large runs have few distinct outcomes, so equal rows share theirs. */
export type SharedOutcomes = Map<string, Outcome>;

function share(outcome: Outcome, shared: SharedOutcomes): Outcome {
  const { asOf, judgedAsOf, verdict, failed, firstOpen, cells } = outcome;
  let key = `${asOf}\n${judgedAsOf}\n${verdict}\n${failed}\n${firstOpen}`;
  for (const [module, { result, count }] of cells) key += `\n${module} ${result} ${count}`;
  const known = shared.get(key);
  if (!known) shared.set(key, outcome);
  return known ?? outcome;
}

const shown = (text: string | null): string | null => (text === null ? null : cut(inTable(text), MOST_NAME));

export function rowOf(report: RecordReport, shared: SharedOutcomes): Row {
  const { path, name, unit, asOf, judgedAsOf, verdict, checks } = report;
  const failed = checks.filter((check) => resultOf(check) === 'fail').length;
  const outcome = { asOf, judgedAsOf, verdict, failed, firstOpen: firstOpenOf(checks), cells: cellsOf(checks) };
  return { path, name: shown(name), unit: shown(unit), outcome: share(outcome, shared) };
}

const MISSING: Outcome = {
  asOf: null,
  judgedAsOf: null,
  verdict: 'missing',
  failed: 0,
  firstOpen: null,
  cells: new Map(),
};

/** A unit that has a place in the matrix and nothing to show there. */
export const rowOfMissing = ({ unit, name }: UnitWithoutRecord): Row => ({
  path: '',
  name: shown(name),
  unit: shown(unit),
  outcome: MISSING,
});

/** By verdict, then by number of failed checks, then by path. */
export const worstFirst = (a: Row, b: Row): number =>
  STANDING_ORDER.indexOf(a.outcome.verdict) - STANDING_ORDER.indexOf(b.outcome.verdict) ||
  b.outcome.failed - a.outcome.failed ||
  byCodeUnits(a.path, b.path);

import type { PlacedCheck, RecordReport, Standing, UnitWithoutRecord } from '../../model.ts';
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
  readonly asOf: string | null;
  readonly judgedAsOf: string | null;
  /** As displayed, cut to the widest column. */
  readonly name: string | null;
  readonly unit: string | null;
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

/** 0 is the worst. Whatever keeps a record from passing outranks any warning. */
function rankOf({ outcome, severity, waiver }: PlacedCheck): number {
  if (waiver) return 2 * RANKS.length;
  const rank = RANKS.indexOf(outcome);
  if (rank < 0) return 2 * RANKS.length + (outcome === 'pass' ? 1 : 2);
  return severity === 'error' ? rank : rank + RANKS.length;
}

function cellsOf(checks: readonly PlacedCheck[]): ReadonlyMap<string, Cell> {
  const worst = new Map<string, Cell & { readonly rank: number }>();
  for (const check of checks) {
    const module = moduleOf(check.rule);
    const rank = rankOf(check);
    const known = worst.get(module);
    if (known && known.rank < rank) continue;
    const count = known?.rank === rank ? known.count + 1 : 1;
    worst.set(module, { result: resultOf(check), count, rank });
  }
  return worst;
}

/** The rule whose explanation helps most: the first that keeps the record from passing, else the first warning. */
function firstOpenOf(checks: readonly PlacedCheck[]): string | null {
  const [first] = checks.filter((check) => !needsNobody(check)).sort((a, b) => rankOf(a) - rankOf(b));
  return first?.rule ?? null;
}

/** Large runs have few distinct patterns of results, so equal rows share their cells. */
export type SharedCells = Map<string, ReadonlyMap<string, Cell>>;

function share(cells: ReadonlyMap<string, Cell>, shared: SharedCells): ReadonlyMap<string, Cell> {
  const key = [...cells].map(([module, { result, count }]) => `${module} ${result} ${count}`).join('\n');
  const known = shared.get(key);
  if (!known) shared.set(key, cells);
  return known ?? cells;
}

const shown = (text: string | null): string | null => (text === null ? null : cut(inTable(text), MOST_NAME));

export function rowOf(report: RecordReport, shared: SharedCells): Row {
  const { path, name, unit, asOf, judgedAsOf, verdict, checks } = report;
  const failed = checks.filter((check) => resultOf(check) === 'fail').length;
  const cells = share(cellsOf(checks), shared);
  return {
    path,
    asOf,
    judgedAsOf,
    name: shown(name),
    unit: shown(unit),
    verdict,
    failed,
    firstOpen: firstOpenOf(checks),
    cells,
  };
}

/** A unit that has a place in the matrix and nothing to show there. */
export const rowOfMissing = ({ unit, name }: UnitWithoutRecord): Row => ({
  ...{ path: '', asOf: null, judgedAsOf: null, name: shown(name), unit: shown(unit) },
  ...{ verdict: 'missing', failed: 0, firstOpen: null, cells: new Map() },
});

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** By verdict, then by number of failed checks, then by path. */
export const worstFirst = (a: Row, b: Row): number =>
  STANDING_ORDER.indexOf(a.verdict) - STANDING_ORDER.indexOf(b.verdict) ||
  b.failed - a.failed ||
  byCodeUnits(a.path, b.path);

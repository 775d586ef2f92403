import { createHash } from 'node:crypto';
import type { RecordReport } from '../model.ts';
import { byCodeUnits } from '../words/order.ts';
import { resultOf } from '../words/report.ts';

/** A record that passed, and how much there is to look at in it. */
export interface Candidate extends Pick<RecordReport, 'path' | 'unit' | 'name' | 'team' | 'category'> {
  readonly warnings: number;
  readonly waived: number;
}

/** Why a record is drawn: as the one of its team or category, or by the draw alone. */
export type Because = 'team' | 'category' | 'draw';

export interface Drawn extends Candidate {
  readonly because: Because;
}

export interface SampleRequest {
  readonly seed: string;
  /** Of the records that passed; from 1 to 100. */
  readonly percent: number;
}

/** Null for a record that did not pass: that one is read anyway. */
export function candidateOf({ path, unit, name, team, category, verdict, checks }: RecordReport): Candidate | null {
  if (verdict !== 'pass') return null;
  const results = checks.map(resultOf);
  const count = (result: 'warning' | 'waived') => results.filter((one) => one === result).length;
  return { path, unit, name, team, category, warnings: count('warning'), waived: count('waived') };
}

/** A record has a lot, and one more for each warning and exception, but no more than this. */
const MOST_LOTS = 10;

/** The first of a record's lots: hashes, so that whoever knows the seed comes to the same, whatever the order of files. */
function lotOf({ unit, path, warnings, waived }: Candidate, seed: string): string {
  const lots = Math.min(1 + warnings + waived, MOST_LOTS);
  const hashes = Array.from({ length: lots }, (_, n) =>
    createHash('sha256')
      .update(JSON.stringify([seed, unit ?? path, n]))
      .digest('hex'),
  );
  return hashes.reduce((first, one) => (one < first ? one : first));
}

/** Draws records for a person to read: the share that is asked for, and at least one of each team and category. */
export function drawSample(candidates: readonly Candidate[], { seed, percent }: SampleRequest): readonly Drawn[] {
  const inOrder = candidates
    .map((candidate) => ({ candidate, lot: lotOf(candidate, seed) }))
    .sort((a, b) => byCodeUnits(a.lot, b.lot) || byCodeUnits(a.candidate.path, b.candidate.path))
    .map(({ candidate }) => candidate);
  const seen = { team: new Set<string | null>(), category: new Set<string | null>() };
  const drawn = new Map<Candidate, Because>();
  for (const candidate of inOrder) {
    const missing = (['team', 'category'] as const).find((key) => !seen[key].has(candidate[key]));
    if (missing === undefined) continue;
    drawn.set(candidate, missing);
    seen.team.add(candidate.team);
    seen.category.add(candidate.category);
  }
  const most = Math.ceil((candidates.length * percent) / 100);
  for (const candidate of inOrder) {
    if (drawn.size >= most) break;
    if (!drawn.has(candidate)) drawn.set(candidate, 'draw');
  }
  return [...drawn]
    .map(([candidate, because]) => ({ ...candidate, because }))
    .sort((a, b) => byCodeUnits(a.path, b.path));
}

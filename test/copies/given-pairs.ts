import { candidatePairs, type Pair } from '../../src/copies/candidates.ts';
import type { Sketched } from '../../src/copies/sketch-index.ts';
import { type UnionFind, unionFindOf } from '../../src/copies/union-find.ts';
import { sketched, span } from './sketched.ts';

/** The candidate pairs. If `join` is set, each is joined as it arrives. */
export function pairsOf(
  texts: readonly Sketched[],
  {
    fewTexts = 0,
    joins = false,
    groups = unionFindOf(texts.length),
  }: { fewTexts?: number; joins?: boolean; groups?: UnionFind },
): readonly Pair[] {
  const given: Pair[] = [];
  for (const pair of candidatePairs(texts, 0.8, groups, fewTexts)) {
    given.push(pair);
    if (joins) groups.join(...pair);
  }
  return given;
}

/** Texts that share nothing with any other. */
export const strangers = (count: number, from = 0): readonly Sketched[] =>
  span(from, from + count).map((at) => sketched(span(100_000 + 10 * at, 100_000 + 10 * at + 10)));

/** Joins the texts into one group. */
export function joinedTo(texts: number, group: readonly number[]): UnionFind {
  const groups = unionFindOf(texts);
  for (const text of group) groups.join(group[0] ?? 0, text);
  return groups;
}

/** Calls a function for each number below `count`. */
export const times = <T>(count: number, make: (at: number) => T): readonly T[] => span(0, count).map(make);

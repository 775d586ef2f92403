import { candidatePairs, type Pair } from '../../src/judge/candidates.ts';
import { type Joined, joinedAmong } from '../../src/judge/joined.ts';
import type { Sketched } from '../../src/judge/sketch-index.ts';
import { sketched, span } from './sketched.ts';

/** The pairs that are given, each joined as it is given where that is asked. */
export function pairsOf(
  texts: readonly Sketched[],
  {
    fewTexts = 0,
    joins = false,
    joined = joinedAmong(texts.length),
  }: { fewTexts?: number; joins?: boolean; joined?: Joined },
): readonly Pair[] {
  const given: Pair[] = [];
  for (const pair of candidatePairs(texts, 0.8, joined, fewTexts)) {
    given.push(pair);
    if (joins) joined.join(...pair);
  }
  return given;
}

/** So many texts that have nothing in common with any other. */
export const strangers = (count: number, from = 0): readonly Sketched[] =>
  span(from, from + count).map((at) => sketched(span(100_000 + 10 * at, 100_000 + 10 * at + 10)));

/** Joins some texts into one group. */
export function joinedTo(texts: number, group: readonly number[]): Joined {
  const joined = joinedAmong(texts);
  for (const text of group) joined.join(group[0] ?? 0, text);
  return joined;
}

/** So many things, by their numbers. */
export const times = <T>(count: number, make: (at: number) => T): readonly T[] => span(0, count).map(make);

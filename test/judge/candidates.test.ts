import { describe, expect, it } from 'vitest';
import { candidatePairs, type Pair } from '../../src/judge/candidates.ts';
import { type Joined, joinedAmong } from '../../src/judge/joined.ts';
import type { Sketched } from '../../src/judge/sketch-index.ts';
import { sketched, span } from './sketched.ts';

/** The pairs that are given, each joined as it is given where that is asked. */
function pairsOf(
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
const strangers = (count: number, from = 0): readonly Sketched[] =>
  span(from, from + count).map((at) => sketched(span(100_000 + 10 * at, 100_000 + 10 * at + 10)));

/** Joins some texts into one group. */
function joinedTo(texts: number, group: readonly number[]): Joined {
  const joined = joinedAmong(texts);
  for (const text of group) joined.join(group[0] ?? 0, text);
  return joined;
}

const times = <T>(count: number, make: (at: number) => T): readonly T[] => span(0, count).map(make);

describe('of few texts', () => {
  it('every two are given that may be alike, in order', () => {
    const texts = [
      sketched(span(0, 60)),
      sketched(span(100, 160)),
      sketched(span(15, 75)),
      sketched(span(30, 90)),
      sketched(span(105, 165)),
    ];
    // 45 of 60 may be eighty in a hundred, 30 may not.
    expect(pairsOf(texts, { fewTexts: 5 })).toEqual([
      [0, 2],
      [1, 4],
      [2, 3],
    ]);
  });

  it('every two are given of as many as are few, and of one more those that are nearest', () => {
    const texts = [...times(20, () => sketched(span(0, 30))), ...strangers(60)];
    expect(pairsOf(texts, { fewTexts: 80 })).toHaveLength(190);
    expect(pairsOf(texts, { fewTexts: 79 }).length).toBeLessThan(190);
  });

  it('of a group of many no two are given', () => {
    const texts = [...times(30, () => sketched(span(0, 30))), ...strangers(70)];
    // Each is joined to the first, then the twenty-first and on are not asked after each other.
    expect(pairsOf(texts, { fewTexts: 100, joins: true })).toEqual(span(1, 30).map((at) => [0, at]));
  });
});

describe('of many texts', () => {
  it('those are given that share most, for each text the nearest ones first', () => {
    const texts = [
      sketched(span(0, 60)),
      sketched(span(12, 72)),
      sketched(span(200, 260)),
      sketched(span(2, 62)),
      sketched(span(215, 275)),
      ...strangers(20),
      sketched(span(300, 303)),
      sketched(span(302, 305)),
    ];
    expect(pairsOf(texts, {})).toEqual([
      [0, 3],
      [0, 1],
      [1, 3],
      [2, 4],
    ]);
  });

  it('a text that has much of its own is no near one', () => {
    // 30 of 60: mayhap forty, not forty-eight.
    expect(pairsOf([sketched(span(0, 60)), sketched(span(30, 90)), ...strangers(20)], {})).toEqual([]);
  });

  it('of as near ones the first are given, and no more than a few for a text', () => {
    const texts = [...times(40, () => sketched(span(0, 30))), ...strangers(100)];
    const given = pairsOf(texts, {});
    const few = given.findIndex(([one]) => one > 0);
    const nearestOf = (text: number) =>
      span(0, 40)
        .filter((other) => other !== text)
        .slice(0, few);
    const expected = span(0, 40).flatMap((one) =>
      nearestOf(one).map((other) => [Math.min(one, other), Math.max(one, other)]),
    );
    expect(given).toEqual(expected.filter((pair, at) => expected.findIndex((one) => `${one}` === `${pair}`) === at));
    expect(few).toBeLessThan(39);
  });

  it('of a group of many none is given with another of it, and one that does not belong to it yet is', () => {
    const texts = [...times(30, () => sketched(span(0, 30))), ...strangers(100)];
    const joined = joinedTo(130, span(0, 29));
    expect(pairsOf(texts, { joined })).toEqual(span(0, 29).map((one) => [one, 29]));
    expect(pairsOf(texts, { joined: joinedTo(130, span(0, 30)) })).toEqual([]);
  });

  it('what is common in both counts', () => {
    // Ten of forty units have 0 to 39; the first two have ten more, of which they share eight.
    const common = span(0, 40);
    const texts = [
      sketched([...common, ...span(100, 110)]),
      sketched([...common, ...span(102, 112)]),
      ...times(28, (at) => sketched([...common, ...span(1000 + 100 * at, 1000 + 100 * at + 90)].slice(0, 128))),
    ];
    expect(pairsOf(texts, {})).toContainEqual([0, 1]);
  });
});

describe('of texts that consist of what is common', () => {
  const common = span(0, 20);

  it('each is given with those before it, those first that share most, the shortest first among all', () => {
    // By their lengths: 3, 1, 0, 2.
    const texts = [
      sketched(common, 60),
      sketched(common, 50),
      sketched([...common, 50], 70),
      sketched(common.slice(0, 19), 40),
      ...times(6, (at) => sketched(span(100 + 30 * at, 120 + 30 * at))),
    ];
    expect(pairsOf(texts, {})).toEqual([
      [1, 3],
      [0, 1],
      [0, 3],
      [0, 2],
      [1, 2],
      [2, 3],
    ]);
  });

  it('those first of which most is common', () => {
    const texts = [
      ...times(3, (at) => sketched([...common, ...span(100 + 10 * at, 101 + 10 * at + 3 - at)], 100 + at)),
      ...times(5, (at) => sketched(span(1000 + 30 * at, 1020 + 30 * at))),
    ];
    expect(pairsOf(texts, {})).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it('a group of many that is known is held against what comes later, not against itself', () => {
    // The first sixteen by length do not belong to the group, nor do the last four.
    const [first, group, last] = [span(0, 16), span(16, 160), span(160, 164)];
    const texts = times(164, (at) => sketched(common, 20 + at / 2));
    const given = pairsOf(texts, { joined: joinedTo(164, group) });
    const isIn = (of: readonly number[], [one, other]: Pair) => of.includes(one) && of.includes(other);
    expect(given.filter((pair) => isIn(group, pair))).toEqual([]);
    expect(given.filter((pair) => isIn(first, pair))).toHaveLength(120);
    // Of the group some are leaders, which the last were held against already; each of the others is held against the last.
    const withLast = given.filter(([one, other]) => group.includes(one) && last.includes(other));
    const held = [...new Set(withLast.map(([one]) => one))];
    expect(held.at(-1)).toBe(159);
    expect(withLast).toEqual(held.flatMap((one) => last.map((other) => [one, other])));
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThan(144);
  });
});

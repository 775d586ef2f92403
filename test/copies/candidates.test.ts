import { describe, expect, it } from 'vitest';
import { candidatePairs } from '../../src/copies/candidates.ts';
import { unionFindOf } from '../../src/copies/union-find.ts';
import { joinedTo, pairsOf, strangers, times } from './given-pairs.ts';
import { sketched, span } from './sketched.ts';

describe('few texts', () => {
  it('every pair that may be alike is produced, in order', () => {
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

  it('the limit counts as few; with one more, only the nearest are paired', () => {
    const texts = [...times(20, () => sketched(span(0, 30))), ...strangers(60)];
    expect(pairsOf(texts, { fewTexts: 80 })).toHaveLength(190);
    expect(pairsOf(texts, { fewTexts: 79 }).length).toBeLessThan(190);
  });

  it('no pair within a large group is produced', () => {
    const texts = [...times(30, () => sketched(span(0, 30))), ...strangers(70)];
    // Each text is joined to the first; from the twenty-first on, pairs within the group are no longer produced.
    expect(pairsOf(texts, { fewTexts: 100, joins: true })).toEqual(span(1, 30).map((at) => [0, at]));
  });
});

describe('many texts', () => {
  it('each is paired with the texts that share most, nearest first', () => {
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

  it('a text with much of its own is not near', () => {
    // 30 of 60 may be forty in a hundred, but not forty-eight.
    expect(pairsOf([sketched(span(0, 60)), sketched(span(30, 90)), ...strangers(20)], {})).toEqual([]);
  });

  it('ties go to the first, up to a limit per text', () => {
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

  it('no pair within a large group is produced, but one with a text outside is', () => {
    const texts = [...times(30, () => sketched(span(0, 30))), ...strangers(100)];
    const groups = joinedTo(130, span(0, 29));
    expect(pairsOf(texts, { groups })).toEqual(span(0, 29).map((one) => [one, 29]));
    expect(pairsOf(texts, { groups: joinedTo(130, span(0, 30)) })).toEqual([]);
  });

  it('ranking goes by the share of the shorter text, not by the number', () => {
    const texts = [
      sketched(span(0, 100)),
      // 80 of 100, and 55 of 60; then 45 of 50, and 90 of 100.
      sketched(span(20, 120)),
      sketched([...span(0, 55), ...span(200, 205)]),
      sketched(span(1000, 1100)),
      sketched([...span(1000, 1045), ...span(2000, 2005)]),
      sketched([...span(1010, 1100), ...span(3000, 3010)]),
      ...strangers(20),
    ];
    expect(pairsOf(texts, {}).filter(([one]) => one === 0 || one === 3)).toEqual([
      [0, 2],
      [0, 1],
      [3, 4],
      [3, 5],
    ]);
  });

  // Thirty of a hundred hashes are common. Among the others, the first two share forty.
  const common = span(0, 30);
  const own = (at: number) => span(1000 * at, 1000 * at + 90);
  const withCommon = (theirs: readonly number[]) => [
    sketched([...common, ...span(100, 170)]),
    sketched([...theirs, ...span(130, 200)]),
    ...times(8, (at) => sketched([...common, ...own(at + 1)])),
  ];

  it('grams common in both texts count', () => {
    expect(pairsOf(withCommon(common), {})).toEqual([[0, 1]]);
  });

  it('grams common in only one text do not', () => {
    expect(pairsOf(withCommon(span(30, 60)), {})).toEqual([]);
  });

  it('unvisited hashes may be in both', () => {
    // Two texts share thirty hashes, plus ten more that thousands of texts have next to their own.
    const shared = span(0, 10);
    const texts = [
      ...times(2, (at) => sketched([...shared, ...span(100, 130), ...span(200 + 10 * at, 210 + 10 * at)])),
      ...times(3000, (at) => sketched([...shared, ...span(30 * (at + 100), 30 * (at + 100) + 30)])),
      ...times(7000, () => sketched([])),
    ];
    const [first] = candidatePairs(texts, 0.8, unionFindOf(texts.length), 0);
    expect(first).toEqual([0, 1]);
  });
});

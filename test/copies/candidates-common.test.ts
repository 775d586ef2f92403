import { describe, expect, it } from 'vitest';
import type { Pair } from '../../src/copies/candidates.ts';
import { joinedTo, pairsOf, strangers, times } from './given-pairs.ts';
import { sketched, span } from './sketched.ts';

describe('texts that consist of common grams', () => {
  const common = span(0, 20);

  it('are paired with earlier ones: most shared first, and the shortest first overall', () => {
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

  it('start with those whose grams are mostly common', () => {
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

  it('a known large group is compared with later texts, not with itself', () => {
    // The first sixteen by length are outside the group, and so are the last four.
    const [first, group, last] = [span(0, 16), span(16, 160), span(160, 164)];
    const texts = times(164, (at) => sketched(common, 20 + at / 2));
    const given = pairsOf(texts, { groups: joinedTo(164, group) });
    const isIn = (of: readonly number[], [one, other]: Pair) => of.includes(one) && of.includes(other);
    expect(given.filter((pair) => isIn(group, pair))).toEqual([]);
    expect(given.filter((pair) => isIn(first, pair))).toHaveLength(120);
    // Some of the group are leaders, and the last ones have been compared with them. The last ones are compared with
    // each of the others.
    const withLast = given.filter(([one, other]) => group.includes(one) && last.includes(other));
    const held = [...new Set(withLast.map(([one]) => one))];
    expect(held.at(-1)).toBe(159);
    expect(withLast).toEqual(held.flatMap((one) => last.map((other) => [one, other])));
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThan(144);
  });

  it('are not compared if they contain different common parts', () => {
    const halves = [...times(4, () => sketched(common)), ...times(4, () => sketched(span(20, 40)))];
    const given = pairsOf([...halves, ...strangers(2)], {});
    expect(given.filter(([one]) => one < 4).map(([, other]) => other < 4)).toEqual(times(6, () => true));
    expect(given).toHaveLength(12);
  });

  it('are not compared within their known large group', () => {
    expect(
      pairsOf(
        times(30, () => sketched(common)),
        { groups: joinedTo(30, span(0, 30)) },
      ),
    ).toEqual([]);
  });

  /** Twenty hashes per text: `of` of them common to all, the rest its own. The last texts are the shortest. */
  const having = (of: number, count: number) =>
    times(count, (at) => sketched([...span(0, of), ...span(1000 * (at + 1), 1000 * (at + 1) + 20 - of)], 120 - at));

  it('are compared with a few only if little more than half is common', () => {
    expect(pairsOf(having(11, 5), {})).toHaveLength(10);
    // The first forty are the longest and not leaders.
    const given = pairsOf(having(11, 80), {});
    expect(given.length).toBeGreaterThan(80);
    expect(given.filter(([, other]) => other < 40)).toEqual([]);
  });

  it('are compared with more if most is common', () => {
    expect(pairsOf(having(14, 80), {}).filter(([, other]) => other < 40)).not.toEqual([]);
  });

  it('are not compared if little is common', () => {
    const two = times(8, (at) => sketched([0, 1, ...span(10 * (at + 1), 10 * (at + 1) + 4)]));
    expect(pairsOf(two, {})).toEqual([]);
  });

  it('nothing beyond the reach of the sketches affects the common share', () => {
    // Past the reach of the last three, fewer than six units are left. There the first three have more hashes of their
    // own.
    const texts = [
      ...times(3, (at) => sketched([...common, ...span(1000 * (at + 1), 1000 * (at + 1) + 60)])),
      ...times(3, () => sketched(common, 1000)),
    ];
    const given = pairsOf(texts, {});
    expect(given[0]).toEqual([0, 3]);
    expect(given.filter(([one, other]) => one < 3 && other >= 3)).toHaveLength(9);
  });
});

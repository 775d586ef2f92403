import { describe, expect, it } from 'vitest';
import type { Pair } from '../../src/copies/candidates.ts';
import { comparePairs, type Room, type Texts } from '../../src/copies/compare-grams.ts';
import { unionFindOf } from '../../src/copies/union-find.ts';
import { span } from './sketched.ts';

/** A text with these grams, from a unit of its own by default. */
type Given = readonly [grams: readonly number[] | null, ...units: readonly string[]];

function compare(given: readonly Given[], pairs: readonly Pair[], similarity: number, room?: Room) {
  const asked: number[] = [];
  const texts: Texts = {
    list: given.map(([grams, ...units], at) => ({
      units: units.length === 0 ? [`U${at}`] : units,
      grams: grams?.length ?? 0,
    })),
    read: (text) => {
      asked.push(text);
      const grams = given[text]?.[0] ?? null;
      return grams && Float64Array.from(grams);
    },
  };
  const groups = unionFindOf(given.length);
  const alike = comparePairs(pairs, texts, { similarity, groups, ...(room && { room }) });
  return {
    alike: alike.map(({ pair, shared, of }) => [...pair, shared, of]),
    roots: given.map((_, at) => groups.rootOf(at)),
    asked,
  };
}

/** Every pair of the texts. */
const everyTwo = (texts: number): readonly Pair[] =>
  span(0, texts).flatMap((one) => span(one + 1, texts).map((other): Pair => [one, other]));

describe('two texts', () => {
  it('are alike from the required share of the shorter one on, and are then grouped', () => {
    const texts: readonly Given[] = [[span(0, 10)], [span(2, 30)], [span(3, 50)], [span(40, 50)]];
    const { alike, roots } = compare(texts, everyTwo(4), 0.8);
    expect(alike).toEqual([
      [0, 1, 8, 10],
      [1, 2, 27, 28],
      [2, 3, 10, 10],
    ]);
    expect(roots).toEqual([0, 0, 0, 0]);
    expect(compare(texts, [[0, 2]], 0.8)).toMatchObject({ alike: [], roots: [0, 1, 2, 3] });
  });

  it('are never alike if they share nothing', () => {
    expect(compare([[[1]], [[2]], [[]], [[]]], everyTwo(4), 0).alike).toEqual([]);
  });

  it('are compared only if two units handed them in', () => {
    const texts: readonly Given[] = [
      [[1, 2], 'A'],
      [[1, 2], 'A'],
      [[1, 2], 'A', 'B'],
      [[1, 2], 'B'],
      [[1, 2], 'A'],
    ];
    const { alike } = compare(texts, everyTwo(5), 1);
    expect(alike.map(([one, other]) => [one, other])).toEqual([
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
      [2, 4],
      [3, 4],
    ]);
    expect(compare(texts, [[0, 1]], 1).asked).toEqual([]);
  });

  it('are skipped if one cannot be read', () => {
    expect(compare([[[1, 2]], [null], [[1, 2]]], everyTwo(3), 1).alike).toEqual([[0, 2, 2, 2]]);
  });

  it('are not read again within a large group', () => {
    const same = span(0, 21).map((): Given => [[1, 2]]);
    const { alike, asked } = compare(same, [...span(1, 20).map((at): Pair => [0, at]), [1, 2], [1, 20]], 1);
    expect(alike.map(([one, other]) => [one, other])).toEqual([...span(1, 20).map((at) => [0, at]), [1, 20]]);
    expect(new Set(asked)).toEqual(new Set(span(0, 21)));
  });
});

describe('grams that more than a third of six units have', () => {
  /** Six texts with ten grams of their own each. The first `count` also have 1, 2, 3, and the first two share five. */
  const having = (count: number): readonly Given[] =>
    span(0, 6).map((at) => [
      [
        ...(at < count ? [1, 2, 3] : []),
        ...span(10 * (at < 2 ? 1 : at + 2), 10 * (at < 2 ? 1 : at + 2) + 5),
        ...span(100 * (at + 1), 100 * (at + 1) + 5),
      ],
    ]);

  it('are not compared', () => {
    expect(compare(having(3), [[0, 1]], 0.5).alike).toEqual([[0, 1, 5, 10]]);
    expect(compare(having(2), [[0, 1]], 0.5).alike).toEqual([[0, 1, 8, 13]]);
  });

  it('are compared if there are fewer units, in however many texts', () => {
    const five = having(6).map(([grams], at): Given => [grams, `U${at % 5}`]);
    expect(compare(five, [[0, 1]], 0.5).alike).toEqual([[0, 1, 8, 13]]);
  });

  it('are compared in a text that would otherwise lose more than half', () => {
    const common = [1, 2, 3, 4];
    const half: readonly Given[] = [
      [[...common, 5, 6, 7, 8]],
      [[...common, 5, 6, 7, 8]],
      ...span(0, 4).map((): Given => [common]),
    ];
    expect(compare(half, [[0, 1]], 0.5).alike).toEqual([[0, 1, 4, 4]]);
    const more: readonly Given[] = [
      [[...common, 5, 6, 7]],
      [[...common, 5, 6, 7]],
      ...span(0, 4).map((): Given => [common]),
    ];
    expect(
      compare(
        more,
        [
          [0, 1],
          [0, 2],
        ],
        0.5,
      ).alike,
    ).toEqual([
      [0, 1, 7, 7],
      [0, 2, 4, 4],
    ]);
  });

  it('are counted once per unit, whichever of its texts has them', () => {
    const one: Given = [[...span(10, 20), 900], 'B'];
    const other: Given = [[...span(10, 20), 900], 'C'];
    const rest = ['D', 'E', 'F'].map((unit, at): Given => [[100 + at], unit]);
    // Two of six units have 900, one of them in two texts.
    const ofTwo: readonly Given[] = [one, other, [[1, 900], 'B'], [[2], 'A'], ...rest];
    expect(compare(ofTwo, [[0, 1]], 0.5).alike).toEqual([[0, 1, 11, 11]]);
    // Three units have it, one of them in its second text.
    const ofThree: readonly Given[] = [one, other, [[2], 'A'], [[3, 900], 'A'], ...rest];
    expect(compare(ofThree, [[0, 1]], 0.5).alike).toEqual([[0, 1, 10, 10]]);
  });

  it('are counted without unreadable texts', () => {
    const texts: readonly Given[] = [...having(3).slice(0, 2), [null], ...having(3).slice(3)];
    expect(compare(texts, [[0, 1]], 0.5).alike).toEqual([[0, 1, 8, 13]]);
  });
});

/** FNV-1a, 32 bits. */
const fnv = (id: string): number =>
  Number(
    [...Buffer.from(id)].reduce((hash, byte) => ((hash ^ BigInt(byte)) * 16_777_619n) & 0xffff_ffffn, 2_166_136_261n),
  );

describe('without room to count all texts', () => {
  const units = span(0, 12).map((at) => `X${(at * 919) % 1000}`);
  const inOrder = units.map((_, at) => at).toSorted((a, b) => fnv(units[a] ?? '') - fnv(units[b] ?? ''));
  const texts = units.map((unit, at): Given => [span(100 * at, 100 * at + 10), unit]);
  const room = (counted: number): Room => ({ counted, kept: 1000 });

  it('counts as many units as fit, in an order independent of their names', () => {
    expect(compare(texts, [[0, 1]], 1, room(80)).asked.slice(0, 8)).toEqual(inOrder.slice(0, 8));
    expect(new Set(compare(texts, [[0, 1]], 1, room(80)).asked)).toEqual(new Set([...inOrder.slice(0, 8), 0, 1]));
    expect(new Set(compare(texts, [[0, 1]], 1, room(79)).asked)).toEqual(new Set([...inOrder.slice(0, 7), 0, 1]));
  });

  it('orders units with colliding hashes by name', () => {
    // A known collision of FNV-1a: both hash to 1,582,148,253, which sorts before the other five.
    const others = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].filter((id) => fnv(id) > fnv('liquid')).slice(0, 5);
    expect([fnv('costarring'), others.length]).toEqual([fnv('liquid'), 5]);
    const asked = (...ids: readonly string[]) => {
      const list = [...others, ...ids].map((unit, at): Given => [[at], unit]);
      return compare(list, [[0, 1]], 1, room(7))
        .asked.slice(0, 2)
        .map((text) => [...others, ...ids][text]);
    };
    expect(asked('liquid', 'costarring')).toEqual(['costarring', 'liquid']);
    expect(asked('costarring', 'liquid')).toEqual(['costarring', 'liquid']);
  });

  it('counts at least six', () => {
    expect(new Set(compare(texts, [[0, 1]], 1, room(6)).asked)).toEqual(new Set([...inOrder.slice(0, 6), 0, 1]));
  });

  it('counts per unit at most a sixth of the room, and at least one text', () => {
    const first = inOrder[0] ?? 0;
    const [second, third] = [inOrder.length, inOrder.length + 1];
    const more: readonly Given[] = [
      ...texts,
      [[1, 2, 3, 4], units[first] ?? ''],
      [[5, 6, 7, 8, 9], units[first] ?? ''],
    ];
    const asked = (counted: number) => compare(more, [[0, 1]], 1, room(counted)).asked;
    // Ten grams, four, and five.
    expect(asked(6 * 19)).toEqual(expect.arrayContaining([first, second, third]));
    expect(asked(6 * 18)).toEqual(expect.arrayContaining([first, second]));
    expect(asked(6 * 18)).not.toContain(third);
    expect(asked(6 * 13)).not.toContain(second);
    expect(asked(6)).toContain(first);
  });
});

describe('the cache', () => {
  const texts = span(0, 4).map((at): Given => [span(10 * at, 10 * at + 10)]);
  const asked = (kept: number, ...pairs: readonly Pair[]) => compare(texts, pairs, 1, { counted: 1000, kept }).asked;

  it('keeps recent texts up to its size and reads the others again', () => {
    expect(asked(40, [0, 1], [2, 3], [0, 1], [2, 3])).toEqual([0, 1, 2, 3]);
    expect(asked(39, [0, 1], [2, 3], [0, 1])).toEqual([0, 1, 2, 3, 0, 1]);
    // Recently used texts stay in the cache.
    expect(asked(30, [0, 1], [0, 2], [0, 3], [0, 1])).toEqual([0, 1, 2, 3]);
  });

  it('keeps a single text even if it exceeds the size', () => {
    expect(asked(5, [0, 1], [1, 2], [2, 3])).toEqual([0, 1, 2, 3]);
    expect(asked(5, [0, 1], [0, 1])).toEqual([0, 1, 0, 1]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UPPER } from '../../src/copies/grams.ts';
import { hashesIn, SKETCH, sketchOf } from '../../src/copies/sketch.ts';
import { indexOf, isCommonAmong, type Sketched, type SketchIndex } from '../../src/copies/sketch-index.ts';
import { sketched, span } from './sketched.ts';

/** Straight from the definition, one hash at a time. */
function byLooking(texts: readonly Sketched[]): Omit<SketchIndex, 'starts' | 'postings'> {
  const sets = texts.map(({ sketch }) => hashesIn(sketch));
  const hashes = [...new Set(sets.flat())].sort((a, b) => a - b);
  const reach = texts.map(({ grams }, at) => (grams > SKETCH ? hashes.indexOf(sets[at]?.at(-1) ?? -1) : hashes.length));
  const unitsOf = (is: (text: number) => boolean) =>
    texts.reduce((sum, { weight }, text) => sum + (is(text) ? weight : 0), 0);
  const reaching = hashes.map((_, rank) => unitsOf((text) => (reach[text] ?? 0) >= rank));
  const having = hashes.map((hash) => unitsOf((text) => sets[text]?.includes(hash) ?? false));
  return {
    texts: texts.length,
    ranks: Int32Array.from(sets.flat(), (hash) => hashes.indexOf(hash)),
    reach: Int32Array.from(reach),
    holders: Int32Array.from(hashes.flatMap((hash) => sets.flatMap((set, text) => (set.includes(hash) ? [text] : [])))),
    isCommon: Uint8Array.from(hashes, (_, rank) =>
      Number((reaching[rank] ?? 0) >= 6 && 3 * (having[rank] ?? 0) > (reaching[rank] ?? 0)),
    ),
    knownBelow: reaching.filter((units) => units >= 6).length,
  };
}

describe('the index of sketches', () => {
  it('locates the hashes of three texts', () => {
    const index = indexOf([sketched([3, 5, 900]), sketched([]), sketched([5, 7], 1000), sketched([0, 900])]);
    expect(index).toEqual({
      texts: 4,
      starts: Int32Array.of(0, 3, 3, 5, 7),
      ranks: Int32Array.of(1, 2, 4, 2, 3, 0, 4),
      reach: Int32Array.of(5, 5, 3, 5),
      postings: Int32Array.of(0, 1, 2, 4, 5, 7),
      holders: Int32Array.of(3, 0, 0, 2, 2, 0, 3),
      isCommon: new Uint8Array(5),
      knownBelow: 0,
    });
  });

  it('agrees with checking each hash', () => {
    const text = fc.record({
      hashes: fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 12 }),
      isWhole: fc.boolean(),
      weight: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (all) => {
        const texts = all.map(({ hashes, isWhole, weight }) =>
          sketched(
            hashes.toSorted((a, b) => a - b),
            isWhole ? hashes.length : SKETCH + 1,
            weight,
          ),
        );
        const { starts, postings, ...index } = indexOf(texts);
        expect(index).toEqual(byLooking(texts));
        expect([...starts]).toEqual(span(0, texts.length + 1).map((at) => sum(all.slice(0, at))));
        expect(postings.at(-1)).toBe(index.holders.length);
      }),
      { numRuns: 200 },
    );
  });

  it('takes a text with as many grams as a sketch holds as complete, and one with more as cut', () => {
    const hashes = span(0, SKETCH);
    const { reach } = indexOf([sketched(hashes, SKETCH), sketched(hashes, SKETCH + 1), sketched([SKETCH])]);
    expect([...reach]).toEqual([SKETCH + 1, SKETCH - 1, SKETCH + 1]);
  });

  it('reads no more of an overlong sketch than a sketch holds', () => {
    const sketch = [0, SKETCH].map((from) =>
      sketchOf(Float64Array.from(span(from, from + SKETCH), (hash) => hash * UPPER)),
    );
    const { starts, ranks } = indexOf([{ grams: 500, weight: 1, sketch: sketch.join('') }, sketched([1])]);
    expect([...starts]).toEqual([0, SKETCH, SKETCH + 1]);
    expect(ranks.at(-1)).toBe(1);
  });

  it('fits the largest hash and a text number of a million into one number', () => {
    const texts = Array.from({ length: 1000 }, () => sketched([2 ** 30 - 2, 2 ** 30 - 1]));
    expect([...indexOf(texts).holders]).toEqual([...span(0, 1000), ...span(0, 1000)]);
  });
});

const sum = (texts: readonly { readonly hashes: readonly number[] }[]): number =>
  texts.flatMap(({ hashes }) => hashes).length;

describe('common hashes', () => {
  it('are in more than a third of at least six units', () => {
    expect([2, 3].map((having) => isCommonAmong(having, 6))).toEqual([false, true]);
    expect([2, 3].map((having) => isCommonAmong(having, 7))).toEqual([false, true]);
    expect(isCommonAmong(5, 5)).toBe(false);
  });

  it('are known as far as the sketches of six units reach', () => {
    // The last three have more grams than their sketches hold, so beyond those it is unknown how many texts have a
    // hash.
    const texts = [0, 1, 2, 3, 4, 5].map((at) => sketched(at < 3 ? [1, 2, 8] : [1, 3], at < 3 ? undefined : 1000));
    const { isCommon, knownBelow } = indexOf(texts);
    expect([[...isCommon], knownBelow]).toEqual([[1, 1, 1, 0], 3]);
  });

  it('count a text once per unit that handed it in', () => {
    const { isCommon, knownBelow } = indexOf([
      sketched([1, 2], undefined, 3),
      sketched([2], undefined, 2),
      sketched([3], undefined, 2),
    ]);
    expect([[...isCommon], knownBelow]).toEqual([[1, 1, 0], 3]);
  });
});

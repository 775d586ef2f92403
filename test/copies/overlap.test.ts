import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldBeAlike, mayBe, mayBeAlike, overlapOf } from '../../src/copies/overlap.ts';
import { indexOf } from '../../src/copies/sketch-index.ts';
import { sketched, span } from './sketched.ts';

/** More grams than a sketch holds, so the rest is unknown. */
const MORE = 1000;

describe('the overlap of two sketches', () => {
  const hashes = fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 20 });
  const text = fc.record({ hashes, isWhole: fc.boolean(), weight: fc.integer({ min: 1, max: 3 }) });

  it('covers what both have within their common reach', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), (texts) => {
        const sets = texts.map(({ hashes: all }) => all.toSorted((a, b) => a - b));
        const index = indexOf(
          texts.map(({ isWhole, weight }, at) => sketched(sets[at] ?? [], isWhole ? undefined : MORE, weight)),
        );
        const inOrder = [...new Set(sets.flat())].sort((a, b) => a - b);
        const isRare = (hash: number) => index.isCommon[inOrder.indexOf(hash)] === 0;
        const reachOf = (at: number) => (texts[at]?.isWhole ? 31 : (sets[at]?.at(-1) ?? 0));
        for (const [one, mine] of sets.entries())
          for (const [other, theirs] of sets.entries()) {
            const limit = Math.min(reachOf(one), reachOf(other));
            const [a, b] = [mine.filter((hash) => hash <= limit), theirs.filter((hash) => hash <= limit)];
            const both = a.filter((hash) => b.includes(hash));
            expect(overlapOf(index, one, other)).toEqual({
              shared: both.length,
              of: Math.min(a.length, b.length),
              sharedRare: both.filter(isRare).length,
              ofRare: Math.min(a.filter(isRare).length, b.filter(isRare).length),
            });
          }
      }),
      { numRuns: 200 },
    );
  });
});

describe('two sampled texts', () => {
  it('may be alike unless the share deviates more than once in a thousand times', () => {
    const fewest = (similarity: number, of: number) =>
      span(0, of + 1).find((shared) => mayBe(similarity, shared, of)) ?? null;
    expect(fewest(0.8, 100)).toBe(67);
    expect(fewest(0.8, 25)).toBe(14);
    expect(fewest(0.5, 128)).toBe(46);
    // For a similarity near 1 the deviation does not drop below that of nine tenths.
    expect(fewest(1, 128)).toBe(117);
    expect(fewest(0.9, 100)).toBe(81);
    // Exactly the required number.
    expect(fewest(0.8, 625)).toBe(467);
  });

  it('are not alike by a single hash, whatever the threshold', () => {
    expect(mayBe(0.5, 1, 1)).toBe(false);
    expect(mayBe(0.5, 1, 2)).toBe(false);
    expect(mayBe(0.5, 2, 2)).toBe(true);
  });

  it('are alike by all hashes, or by the rare ones if a fifth remains', () => {
    expect(mayBeAlike({ shared: 67, of: 100, sharedRare: 0, ofRare: 40 }, 0.8)).toBe(true);
    expect(mayBeAlike({ shared: 66, of: 100, sharedRare: 0, ofRare: 40 }, 0.8)).toBe(false);
    expect(mayBeAlike({ shared: 25, of: 100, sharedRare: 24, ofRare: 40 }, 0.8)).toBe(true);
    expect(mayBeAlike({ shared: 25, of: 100, sharedRare: 23, ofRare: 40 }, 0.8)).toBe(false);
    expect(mayBeAlike({ shared: 20, of: 100, sharedRare: 20, ofRare: 20 }, 0.8)).toBe(true);
    expect(mayBeAlike({ shared: 19, of: 100, sharedRare: 19, ofRare: 19 }, 0.8)).toBe(false);
  });

  it('may be alike depending on how many hashes they share at most', () => {
    const index = indexOf([
      sketched(span(0, 100)),
      sketched(span(0, 50)),
      sketched(span(0, 25), MORE),
      sketched(span(90, 100), MORE),
    ]);
    const fewest = (one: number, other: number) =>
      span(0, 129).find((shared) => couldBeAlike(index, [one, other], shared, 0.8)) ?? null;
    // Of 100, of 50, and of the 25 that the third reaches.
    expect([fewest(0, 0), fewest(0, 1), fewest(1, 0), fewest(1, 1)]).toEqual([67, 31, 31, 31]);
    expect([fewest(0, 2), fewest(2, 0), fewest(1, 2), fewest(2, 2)]).toEqual([14, 14, 14, 14]);
    // Of the ten of the last, and of none that the third reaches.
    expect([fewest(0, 3), fewest(3, 0), fewest(2, 3)]).toEqual([4, 4, 2]);
  });

  it('are compared by the hashes that both reach', () => {
    for (const all of span(2, 40)) {
      const index = indexOf([sketched(span(0, 64)), sketched(span(0, all), MORE)]);
      const least = span(2, 65).find((shared) => mayBe(0.8, shared, all));
      expect(span(2, 65).find((shared) => couldBeAlike(index, [0, 1], shared, 0.8))).toBe(least);
    }
  });

  it('could be alike if the common hashes are in both', () => {
    const several = fc.array(fc.uniqueArray(fc.nat(60), { minLength: 20, maxLength: 50 }), {
      ...{ minLength: 6, maxLength: 9 },
    });
    let alike = 0;
    fc.assert(
      fc.property(several, (texts) => {
        const index = indexOf(texts.map((text) => sketched(text.toSorted((a, b) => a - b))));
        const commonOf = (text: number) =>
          [...index.ranks.subarray(index.starts[text], index.starts[text + 1])].filter((rank) => index.isCommon[rank]);
        for (const [one] of texts.entries())
          for (const [other] of texts.entries()) {
            const overlap = overlapOf(index, one, other);
            const most = overlap.sharedRare + Math.max(commonOf(one).length, commonOf(other).length);
            if (!mayBeAlike(overlap, 0.8)) continue;
            if (one !== other) alike += 1;
            expect(couldBeAlike(index, [one, other], most, 0.8)).toBe(true);
          }
      }),
      { numRuns: 50 },
    );
    expect(alike).toBeGreaterThan(0);
  });
});

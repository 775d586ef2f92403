import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOfGrams, distinct, gramsOf, sharedCount, UPPER, without } from '../../src/copies/grams.ts';
import { lettersWithout } from '../../src/copies/letters.ts';
import { hashesIn, SKETCH, sketchOf } from '../../src/copies/sketch.ts';
import { naiveGrams } from './naive-similarity.ts';

const lettersOf = lettersWithout([]);
const gramsIn = (...texts: readonly string[]): Float64Array => gramsOf(texts.map(lettersOf));
const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '𠮷'), maxLength: 80 });

describe('the grams of a text', () => {
  it('are the distinct runs of five letters, and their overlap is exact', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [naiveGrams(one), naiveGrams(other)];
        expect(gramsIn(one).length).toBe(a.size);
        expect(sharedCount(gramsIn(one), gramsIn(other))).toBe([...a].filter((gram) => b.has(gram)).length);
        expect(without(gramsIn(one), gramsIn(other)).length).toBe([...a].filter((gram) => !b.has(gram)).length);
      }),
    );
  });

  it('do not cross passages, whose order does not matter', () => {
    expect(gramsIn('甲乙丙丁', '戊己庚辛').length).toBe(0);
    expect(gramsIn('甲乙丙丁戊', '己庚辛壬癸')).toEqual(gramsIn('己庚辛壬癸', '甲乙丙丁戊'));
  });

  it('have a digest of their own', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const same = [...naiveGrams(one)].sort().join() === [...naiveGrams(other)].sort().join();
        expect(digestOfGrams(gramsIn(one)) === digestOfGrams(gramsIn(other))).toBe(same);
      }),
    );
    expect(digestOfGrams(gramsIn('甲乙丙丁戊'))).toMatch(/^[0-9a-f]{16}$/);
  });

  it('occur once if two passages say the same', () => {
    expect(gramsIn('甲乙丙丁戊己', '甲乙丙丁戊己')).toEqual(gramsIn('甲乙丙丁戊己'));
    expect(gramsIn('甲乙丙丁甲乙丙丁甲').length).toBe(4);
  });

  it('spread evenly over 52 bits, the upper thirty as well as the lower twenty-two', () => {
    const text = Array.from({ length: 4004 }, (_, at) => String.fromCodePoint(0x5000 + at)).join('');
    const grams = gramsIn(text);
    const inTwo = (gram: number) => [Math.floor(gram / UPPER), gram % UPPER] as const;
    for (const [half, most] of [2 ** 30, UPPER].entries()) {
      const values = Array.from(grams, (gram) => inTwo(gram)[half] ?? 0);
      expect(values.every((value) => Number.isInteger(value) && value >= 0 && value < most)).toBe(true);
      // Four thousand in sixteen equal parts: about 250 in each.
      const sizes = Array.from({ length: 16 }, (_, part) => {
        const isIn = (value: number) => Math.floor((16 * value) / most) === part;
        return values.filter(isIn).length;
      });
      expect(Math.min(...sizes)).toBeGreaterThan(150);
      expect(Math.max(...sizes)).toBeLessThan(350);
    }
  });

  it('of a megabyte of a single letter are one', () => {
    expect(gramsIn('甲'.repeat(349_000)).length).toBe(1);
  });
});

describe('sorted numbers', () => {
  const list = (...numbers: readonly number[]) => Float64Array.from(numbers);

  it('are deduplicated', () => {
    expect(distinct(list(3, 1, 2, 3, 1))).toEqual(list(1, 2, 3));
    expect(distinct(list(2, 2))).toEqual(list(2));
    expect(distinct(list(0, 0, 7))).toEqual(list(0, 7));
    expect(distinct(list())).toEqual(list());
  });

  it('are intersected and subtracted', () => {
    expect(sharedCount(list(1, 3, 5, 9), list(2, 3, 9, 10))).toBe(2);
    expect(sharedCount(list(1, 2), list(3))).toBe(0);
    expect(sharedCount(list(3, 4), list(3))).toBe(1);
    expect(without(list(1, 3, 5, 9), list(2, 3, 9, 10))).toEqual(list(1, 5));
    expect(without(list(3, 4, 5), list(3))).toEqual(list(4, 5));
    expect(without(list(), list(3))).toEqual(list());
  });
});

describe('a sketch', () => {
  const numbers = fc.uniqueArray(fc.nat(2 ** 30 - 1), { maxLength: 300 });
  const setOf = (uppers: readonly number[]): Float64Array =>
    distinct(Float64Array.from(uppers, (upper) => upper * 2 ** 22));

  it('holds the smallest hashes in order, and returns them', () => {
    fc.assert(
      fc.property(numbers, (uppers) => {
        const least = uppers.toSorted((a, b) => a - b).slice(0, SKETCH);
        expect(hashesIn(sketchOf(setOf(uppers)))).toEqual(least);
      }),
    );
  });

  it('of a union follows from the sketches of its sets', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const both = [...hashesIn(sketchOf(setOf(one))), ...hashesIn(sketchOf(setOf(other)))];
        expect(sketchOf(setOf([...new Set(both)]))).toBe(sketchOf(setOf([...one, ...other])));
      }),
    );
  });

  it('takes at most 640 characters, and tolerates damage', () => {
    expect(sketchOf(Float64Array.from({ length: 5000 }, (_, at) => at * 2 ** 30))).toHaveLength(640);
    expect(hashesIn('AAAA')).toEqual([]);
    expect(hashesIn('????????')).toEqual([0]);
  });
});

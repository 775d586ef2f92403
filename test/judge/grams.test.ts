import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOfGrams, distinct, gramsOf, sharedCount, without } from '../../src/judge/grams.ts';
import { lettersWithout } from '../../src/judge/letters.ts';
import { hashesIn, SKETCH, sketchOf } from '../../src/judge/sketch.ts';
import { naiveGrams } from './naive-similarity.ts';

const lettersOf = lettersWithout([]);
const gramsIn = (...texts: readonly string[]): Float64Array => gramsOf(texts.map(lettersOf));
const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '𠮷'), maxLength: 80 });

describe('the grams of a text', () => {
  it('are as many as there are different five letters in a row, and as many are shared', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [naiveGrams(one), naiveGrams(other)];
        expect(gramsIn(one).length).toBe(a.size);
        expect(sharedCount(gramsIn(one), gramsIn(other))).toBe([...a].filter((gram) => b.has(gram)).length);
        expect(without(gramsIn(one), gramsIn(other)).length).toBe([...a].filter((gram) => !b.has(gram)).length);
      }),
    );
  });

  it('do not reach from one passage into the next, whose order does not matter', () => {
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

  it('of a megabyte of one letter are one', () => {
    expect(gramsIn('甲'.repeat(349_000)).length).toBe(1);
  });
});

describe('a sketch', () => {
  const numbers = fc.uniqueArray(fc.nat(2 ** 30 - 1), { maxLength: 300 });
  const setOf = (uppers: readonly number[]): Float64Array =>
    distinct(Float64Array.from(uppers, (upper) => upper * 2 ** 22));

  it('holds the least hashes, in order, and gives them back', () => {
    fc.assert(
      fc.property(numbers, (uppers) => {
        const least = uppers.toSorted((a, b) => a - b).slice(0, SKETCH);
        expect(hashesIn(sketchOf(setOf(uppers)))).toEqual(least);
      }),
    );
  });

  it('of two sets together is that of their sketches together', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const both = [...hashesIn(sketchOf(setOf(one))), ...hashesIn(sketchOf(setOf(other)))];
        expect(sketchOf(setOf([...new Set(both)]))).toBe(sketchOf(setOf([...one, ...other])));
      }),
    );
  });

  it('takes at most 640 characters, and a damaged one is read without harm', () => {
    expect(sketchOf(Float64Array.from({ length: 5000 }, (_, at) => at * 2 ** 30))).toHaveLength(640);
    expect(hashesIn('AAAA')).toEqual([]);
    expect(hashesIn('????????')).toEqual([0]);
  });
});

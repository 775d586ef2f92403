import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matcherOf } from '../../src/rule/name-matcher.ts';

/** Every match of every word, by brute force; then those inside no other. */
function byLooking(words: readonly string[], text: string): readonly string[] {
  const places = new Map<string, readonly [start: number, end: number]>();
  for (const word of words)
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1))
      places.set(`${start}-${start + word.length}`, [start, start + word.length]);
  const all = [...places.values()];
  const isInside = ([start, end]: readonly [number, number]) =>
    all.some(([from, to]) => from <= start && end <= to && to - from > end - start);
  return all
    .filter((place) => !isInside(place))
    .sort(([a], [b]) => a - b)
    .map(([start, end]) => text.slice(start, end));
}

const found = (words: readonly string[], text: string): readonly string[] =>
  matcherOf(new Set(words))
    .longestIn(text)
    .map(({ start, end }) => text.slice(start, end));

it('agrees with searching for each word, except for words inside a longer one', () => {
  const letters = (minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom('示', '例', '镇'), minLength, maxLength });
  fc.assert(
    fc.property(fc.array(letters(1, 5), { maxLength: 8 }), letters(0, 40), (words, text) => {
      expect(found(words, text)).toEqual(byLooking(words, text));
    }),
    { numRuns: 2000 },
  );
});

it('finds nothing without words, and nothing in an empty text', () => {
  expect(found([], '示例镇')).toEqual([]);
  expect(found(['示例镇'], '')).toEqual([]);
});

it('goes on with the suffix of a failed match', () => {
  expect(found(['示示例', '示例镇'], '示示示例镇')).toEqual(['示示例', '示例镇']);
});

it('distinguishes words that differ in the second half of a surrogate pair', () => {
  expect(found(['𠮷野'], '𠮷野𠮸野')).toEqual(['𠮷野']);
});

it('handles a hundred thousand names with a common prefix, and a text that repeats it', () => {
  const names = Array.from({ length: 100_000 }, (_, n) => `示例旗示例旗第${n}中心学校`);
  const text = `${'示例旗'.repeat(100_000)}第99999中心学校`;
  expect(found(names, text)).toEqual(['示例旗示例旗第99999中心学校']);
});

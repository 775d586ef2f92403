import { describe, expect, it } from 'vitest';
import { isInOtherCharacters } from '../../../src/rules/integrity/_other-characters.ts';

const KINDS = 50;
/** So many letters of fifty kinds, each twice in a hundred. */
const letters = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x5000 + ((at * 7) % KINDS))).join('');
/** The same text, so many kinds of its letters in other characters. */
const inOther = (text: string, kinds: number): string =>
  text.replace(/./g, (letter) => {
    const kind = letter.charCodeAt(0) - 0x5000;
    return kind < kinds ? String.fromCodePoint(0x6000 + kind) : letter;
  });
/** With so many letters in front that stand for others than elsewhere. */
const withOwn = (n: number, text: string): string => '一二三'.slice(0, n) + text.slice(n);
const TEXT = letters(100);

describe('isInOtherCharacters', () => {
  it.each([[5], [20], [35]])('is true where %i of fifty kinds of letters are others', (kinds) =>
    expect(isInOtherCharacters(inOther(TEXT, kinds), TEXT)).toBe(true),
  );
  it.each([[0], [4], [36], [50]])('is not true where %i of fifty are', (kinds) =>
    expect(isInOtherCharacters(inOther(TEXT, kinds), TEXT)).toBe(false),
  );
  it('lets two of a hundred letters differ, and not three', () => {
    expect(isInOtherCharacters(inOther(TEXT, 20), withOwn(2, TEXT))).toBe(true);
    expect(isInOtherCharacters(inOther(TEXT, 20), withOwn(3, TEXT))).toBe(false);
  });
  it('is not true of fewer than a hundred letters, or of another number of them', () => {
    expect(isInOtherCharacters(inOther(letters(99), 20), letters(99))).toBe(false);
    expect(isInOtherCharacters(inOther(letters(101), 20), TEXT)).toBe(false);
  });
  it('is not true of a revised text of the same length', () =>
    expect(isInOtherCharacters(letters(60) + letters(40).split('').reverse().join(''), TEXT)).toBe(false));
});

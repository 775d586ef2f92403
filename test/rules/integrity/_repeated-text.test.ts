import { describe, expect, it } from 'vitest';
import { readLetters } from '../../../src/rule/plain-letters.ts';
import { groupByText, reaching } from '../../../src/rules/integrity/_repeated-text.ts';

const LETTERS = readLetters([]);
const textsOf = (groups: readonly (readonly { readonly text: string }[])[]) =>
  groups.map((group) => group.map(({ text }) => text));

describe('groupByText', () => {
  it('groups what has the same plain letters, in the order of the record', () => {
    const items = ['深入基层不够', '会议多', '深入基层，不够。1'].map((text) => ({ text }));
    expect(textsOf(groupByText(items, LETTERS))).toEqual([['深入基层不够', '深入基层，不够。1'], ['会议多']]);
  });
  it('leaves out what has none', () => {
    expect(groupByText([{ text: '……' }, { text: '12' }], LETTERS)).toEqual([]);
  });
});

describe('reaching', () => {
  const items = ['a', 'a', 'b', 'c'];
  it('is the entry with which the people are so many', () => {
    expect(reaching(items, 2, (item) => item)).toBe('b');
    expect(reaching(items, 3, (item) => item)).toBe('c');
  });
  it('is none where they never are', () => expect(reaching(items, 4, (item) => item)).toBeUndefined());
});

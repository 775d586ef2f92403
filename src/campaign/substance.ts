import type { NotCounted } from '../model.ts';
import { type Entry, notCounted } from '../rule/judgement.ts';
import { count } from '../rule/option.ts';
import type { Letters } from '../rule/plain-letters.ts';
import type { Messages } from '../rule/rule.ts';

/** Why an entry does not count for what it says. */
export const substanceMessages = {
  saysNothing: {
    en: 'its text is only “{text}”, which says too little to count',
    zh: '内容只有“{text}”，不予统计',
  },
  fewLetters: {
    en: 'its text “{text}” has fewer than {minLetters} letters, numbering and marks aside, too few to count',
    zh: '内容“{text}”除编号、标点外不足{minLetters}个字，不予统计',
  },
  sameAgain: {
    en: 'the same words as {first}, numbers and marks aside; {first} is counted',
    zh: '除数字、标点外与{first}文字相同，只统计{first}',
  },
} as const satisfies Messages;

export type HollowReason = keyof typeof substanceMessages;
type HollowText = Exclude<HollowReason, 'sameAgain'>;

/** The fewest letters of a text that says something. */
export const minLettersOption = count(4, {
  en: 'an entry whose text has fewer letters than this is not counted (digits and marks are not letters)',
  zh: '内容不足多少字的不予统计（数字、标点不算）',
});

/** Of a long text, so much is named. */
const LONGEST_NAMED = 20;

const named = (text: string): string =>
  [...text].length > LONGEST_NAMED ? `${[...text].slice(0, LONGEST_NAMED).join('')}…` : text;

/** That an entry says nothing; null where it says something. */
export function whyHollow(entry: Entry, text: string, { letters, minLetters }: Reading): NotCounted<HollowText> | null {
  const lack = letters.lack(text, minLetters);
  if (lack === null) return null;
  return notCounted(entry, lack, { text: named(text), ...(lack === 'fewLetters' && { minLetters }) });
}

/** How entries are read. */
export interface Reading {
  readonly letters: Letters;
  readonly minLetters: number;
}

/** The entries that count for what they say, and why the others do not. */
export interface Sifted<T> {
  readonly telling: readonly T[];
  readonly hollow: readonly NotCounted<HollowReason>[];
}

/** Sifts the entries of a list: each says something, and nothing that an earlier one of the same people says. */
export function sift<T extends Entry & { readonly text: string }>(
  entries: readonly T[],
  reading: Reading,
  peopleOf: (entry: T) => string,
): Sifted<T> {
  const first = new Map<string, T>();
  const hollow: NotCounted<HollowReason>[] = [];
  const telling = entries.filter((entry) => {
    const nothing = whyHollow(entry, entry.text, reading);
    if (nothing) return !hollow.push(nothing);
    const key = `${peopleOf(entry)}\n${reading.letters.of(entry.text)}`;
    const known = first.get(key);
    if (known) return !hollow.push(notCounted(entry, 'sameAgain', { first: known.label }));
    first.set(key, entry);
    return true;
  });
  return { telling, hollow };
}

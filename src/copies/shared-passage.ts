import { GRAM } from './grams.ts';
import type { Letters } from './letters.ts';

/** Where a run of letters starts in a text's passages. */
interface Start {
  readonly passage: number;
  readonly letter: number;
}

/** A run of letters that two texts share. */
export interface SharedRun {
  readonly length: number;
  readonly one: Start;
  readonly other: Start;
}

type Passages = readonly Pick<Letters, 'codes'>[];

/** The passages of a text in one row. Each ends with a terminator that occurs in no other text. */
function concatPassages(passages: Passages, end: number): Int32Array {
  const row = new Int32Array(passages.reduce((sum, { codes }) => sum + codes.length + 1, 0)).fill(end);
  let at = 0;
  for (const { codes } of passages) {
    row.set(codes, at);
    at += codes.length + 1;
  }
  return row;
}

function startIn(passages: Passages, at: number): Start {
  let letter = at;
  for (const [passage, { codes }] of passages.entries()) {
    if (letter < codes.length) return { passage, letter };
    letter -= codes.length + 1;
  }
  return { passage: 0, letter: 0 };
}

const keyAt = (row: Int32Array, at: number): number => {
  let key = 0;
  for (let index = at; index < at + GRAM; index += 1) key = (Math.imul(key, 0x2c1b3c6d) + (row[index] ?? 0)) | 0;
  return key;
};

/** By key, its first position; by position, the next one with the same key. */
function positionsOf(row: Int32Array) {
  const first = new Map<number, number>();
  const next = new Int32Array(row.length).fill(-1);
  for (let at = row.length - GRAM; at >= 0; at -= 1) {
    const key = keyAt(row, at);
    next[at] = first.get(key) ?? -1;
    first.set(key, at);
  }
  return { first, next };
}

/** Stops at a terminator at the latest, since the other row does not contain it. */
function lengthOf(one: Int32Array, at: number, other: Int32Array, beside: number): number {
  let length = 0;
  while (one[at + length] === other[beside + length]) length += 1;
  return length;
}

/** Very repetitive texts are not searched to the end; the longest run found so far is used. */
const MOST_STEPS = 4_000_000;

/** The longest run of at least five letters that two texts share; the first one if several are equally long. */
export function longestShared(one: Passages, other: Passages): SharedRun | null {
  const [mine, theirs] = [concatPassages(one, -1), concatPassages(other, -2)];
  const { first, next } = positionsOf(theirs);
  let best = { length: 0, at: 0, beside: 0 };
  let steps = 0;
  for (let at = 0; at + Math.max(GRAM, best.length + 1) <= mine.length && steps < MOST_STEPS; at += 1) {
    for (let beside = first.get(keyAt(mine, at)) ?? -1; beside >= 0; beside = next[beside] ?? -1) {
      steps += 1;
      // A longer run that starts one letter earlier has already been seen.
      if (at > 0 && mine[at - 1] === theirs[beside - 1]) continue;
      if (mine[at + best.length] !== theirs[beside + best.length]) continue;
      const length = lengthOf(mine, at, theirs, beside);
      steps += length;
      if (length > best.length) best = { length, at, beside };
      if (steps >= MOST_STEPS) break;
    }
  }
  if (best.length < GRAM) return null;
  return { length: best.length, one: startIn(one, best.at), other: startIn(other, best.beside) };
}

const SHOWN = 60;

/** A run of letters as it reads in the text, on one line and shortened. */
export function quoteOf({ source, offsets }: Letters, letter: number, length: number): string {
  const last = offsets[letter + length - 1] ?? 0;
  const end = last + ((source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  const passage = source.slice(offsets[letter], end).replace(/[\p{Z}\p{Cc}]+/gu, ' ');
  const characters = [...passage.slice(0, 2 * SHOWN + 2)];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : passage;
}

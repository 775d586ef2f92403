import { hashesIn, SKETCH } from './sketch.ts';

/** A text that the index has of: how many grams it has, the sketch of them, and how many units handed it in. */
export interface Sketched {
  readonly grams: number;
  readonly sketch: string;
  readonly weight: number;
}

/**
 * The sketches of all texts turned round: for every hash, the texts that have it. Hashes are called by their rank among
 * all hashes, which keeps their order.
 */
export interface SketchIndex {
  readonly texts: number;
  /** By text, where its ranks begin; one more at the end. */
  readonly starts: Int32Array;
  /** The ranks of every text's hashes, in order. */
  readonly ranks: Int32Array;
  /** By text, the rank up to which its sketch holds all of its grams. */
  readonly reach: Int32Array;
  /** By rank, where its texts begin; one more at the end. */
  readonly postings: Int32Array;
  /** The texts of every rank, in order. */
  readonly holders: Int32Array;
  /** By rank, 1 where more than a third of the units have it, as far as sketches tell. */
  readonly isCommon: Uint8Array;
  /** From this rank on too few units' sketches reach to tell what is common. */
  readonly tellsUpTo: number;
}

/** Of fewer units nothing is common: two would be a third of them. */
export const FEWEST_UNITS = 6;

/** More than a third. */
export const isCommonAmong = (having: number, units: number): boolean => units >= FEWEST_UNITS && 3 * having > units;

/** More texts than there ever are: a hash of 30 bits, or a text's number, times this and a text's number are one number. */
export const TEXTS = 2 ** 22;

interface Slots {
  readonly starts: Int32Array;
  /** Every hash with its text, in order. */
  readonly entries: Float64Array;
}

function slotsOf(texts: readonly Sketched[]): Slots {
  const starts = new Int32Array(texts.length + 1);
  const entries = new Float64Array(texts.length * SKETCH);
  let at = 0;
  texts.forEach(({ sketch }, text) => {
    for (const hash of hashesIn(sketch).slice(0, SKETCH)) {
      entries[at] = hash * TEXTS + text;
      at += 1;
    }
    starts[text + 1] = at;
  });
  return { starts, entries: entries.subarray(0, at).sort() };
}

/** Gives every hash its rank, and every rank its texts. */
function rank({ starts, entries }: Slots) {
  const ranks = new Int32Array(entries.length);
  const holders = new Int32Array(entries.length);
  const postings = new Int32Array(entries.length + 1);
  const next = starts.slice();
  let last = -1;
  let count = 0;
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? 0;
    const hash = Math.floor(entry / TEXTS);
    const text = entry - hash * TEXTS;
    if (hash !== last) {
      postings[count] = at;
      count += 1;
    }
    last = hash;
    holders[at] = text;
    const slot = next[text] ?? 0;
    ranks[slot] = count - 1;
    next[text] = slot + 1;
  }
  postings[count] = entries.length;
  return { ranks, holders, postings: postings.slice(0, count + 1) };
}

/** In a part of an ordered list, where the numbers begin that are greater than one. */
export function beyond(number: number, list: Int32Array, [start, end]: readonly [number, number]): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which ranks are common: of the units whose sketches reach so far, more than a third have it. */
function commonRanks(
  texts: readonly Sketched[],
  { postings, holders, reach }: Omit<SketchIndex, 'isCommon' | 'tellsUpTo'>,
) {
  const isCommon = new Uint8Array(postings.length - 1);
  let tellsUpTo = 0;
  const weightOf = (text: number): number => texts[text]?.weight ?? 0;
  let reaching = texts.reduce((sum, { weight }) => sum + weight, 0);
  for (let at = 0; at < isCommon.length; at += 1) {
    let having = 0;
    let ending = 0;
    for (let holder = postings[at] ?? 0; holder < (postings[at + 1] ?? 0); holder += 1) {
      const text = holders[holder] ?? 0;
      having += weightOf(text);
      if (reach[text] === at) ending += weightOf(text);
    }
    if (isCommonAmong(having, reaching)) isCommon[at] = 1;
    if (reaching >= FEWEST_UNITS) tellsUpTo = at + 1;
    reaching -= ending;
  }
  return { isCommon, tellsUpTo };
}

/** Makes the index of some texts' sketches. Takes 3 KB a text. */
export function indexOf(texts: readonly Sketched[]): SketchIndex {
  const slots = slotsOf(texts);
  const { starts } = slots;
  const ranked = rank(slots);
  const whole = ranked.postings.length - 1;
  const reach = Int32Array.from(texts, ({ grams }, text) =>
    grams > SKETCH ? (ranked.ranks[(starts[text + 1] ?? 0) - 1] ?? whole) : whole,
  );
  const index = { texts: texts.length, starts, reach, ...ranked };
  return { ...index, ...commonRanks(texts, index) };
}

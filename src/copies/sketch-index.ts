import { hashesIn, SKETCH } from './sketch.ts';

/** A text in the index: its number of grams, their sketch, and the number of units that handed it in. */
export interface Sketched {
  readonly grams: number;
  readonly sketch: string;
  readonly weight: number;
}

/** An inverted index of all sketches. Hashes are replaced by their rank among all hashes, which keeps their order. */
export interface SketchIndex {
  readonly texts: number;
  /** By text: the start of its ranks, with a sentinel at the end. */
  readonly starts: Int32Array;
  /** The ranks of every text's hashes, sorted within a text. */
  readonly ranks: Int32Array;
  /** By text: the highest rank its sketch covers. */
  readonly reach: Int32Array;
  /** By rank: the start of its texts, with a sentinel at the end. */
  readonly postings: Int32Array;
  /** The texts of every rank, sorted within a rank. */
  readonly holders: Int32Array;
  /** By rank: 1 if more than a third of the units have it, judging by their sketches. */
  readonly isCommon: Uint8Array;
  /** From this rank on, too few sketches reach far enough to tell whether a rank is common. */
  readonly knownBelow: number;
}

/** Among fewer units nothing counts as common: two would already be a third. */
export const FEWEST_UNITS = 6;

/** More than a third of the units. */
export const isCommonAmong = (having: number, units: number): boolean => units >= FEWEST_UNITS && 3 * having > units;

/**
 * An upper bound on the number of texts. A 30-bit hash or a text number times this, plus a text number, is a safe
 * integer.
 */
export const TEXTS = 2 ** 22;

interface Slots {
  readonly starts: Int32Array;
  /** Every hash with its text, sorted. */
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

/** Assigns a rank to every hash, and its texts to every rank. */
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

/** The position of the first number greater than `number` in a slice of a sorted list. */
export function beyond(number: number, list: Int32Array, [start, end]: readonly [number, number]): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A rank is common if more than a third of the units whose sketches reach that far have it. */
function commonRanks(
  texts: readonly Sketched[],
  { postings, holders, reach }: Omit<SketchIndex, 'isCommon' | 'knownBelow'>,
) {
  const isCommon = new Uint8Array(postings.length - 1);
  let knownBelow = 0;
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
    if (reaching >= FEWEST_UNITS) knownBelow = at + 1;
    reaching -= ending;
  }
  return { isCommon, knownBelow };
}

/** Builds the index of the given sketches. Takes 3 KB per text. */
export function indexOf(texts: readonly Sketched[]): SketchIndex {
  const slots = slotsOf(texts);
  const { starts } = slots;
  const ranked = rank(slots);
  const lastRank = ranked.postings.length - 1;
  const reach = Int32Array.from(texts, ({ grams }, text) =>
    grams > SKETCH ? (ranked.ranks[(starts[text + 1] ?? 0) - 1] ?? lastRank) : lastRank,
  );
  const index = { texts: texts.length, starts, reach, ...ranked };
  return { ...index, ...commonRanks(texts, index) };
}

import { beyond, type SketchIndex } from './sketch-index.ts';

/** The overlap of two sketches within the range that both cover: over all hashes, and over the rare ones. */
export interface Overlap {
  readonly shared: number;
  readonly of: number;
  readonly sharedRare: number;
  readonly ofRare: number;
}

export function overlapOf({ starts, ranks, reach, isCommon }: SketchIndex, one: number, other: number): Overlap {
  const limit = Math.min(reach[one] ?? 0, reach[other] ?? 0);
  const [end, endBeside] = [starts[one + 1] ?? 0, starts[other + 1] ?? 0];
  let [at, beside] = [starts[one] ?? 0, starts[other] ?? 0];
  let [mine, theirs, shared] = [0, 0, 0];
  let [mineRare, theirsRare, sharedRare] = [0, 0, 0];
  for (;;) {
    const here = at < end ? (ranks[at] ?? 0) : limit + 1;
    const there = beside < endBeside ? (ranks[beside] ?? 0) : limit + 1;
    const rank = here < there ? here : there;
    if (rank > limit) break;
    const isRare = 1 - (isCommon[rank] ?? 0);
    const [isHere, isThere] = [Number(here === rank), Number(there === rank)];
    at += isHere;
    beside += isThere;
    mine += isHere;
    theirs += isThere;
    shared += isHere & isThere;
    mineRare += isHere & isRare;
    theirsRare += isThere & isRare;
    sharedRare += isHere & isThere & isRare;
  }
  return { shared, of: Math.min(mine, theirs), sharedRare, ofRare: Math.min(mineRare, theirsRare) };
}

/** A single shared hash may be chance. */
export const FEWEST_SHARED = 2;
/** A sampled share deviates by more than this many standard deviations only once in a thousand times. */
const MAX_DEVIATIONS = 3.3;
const MIN_DEVIATION = 0.3;

/** Whether the true share may be at least `similarity`, given the share found in a sample. */
export function mayBe(similarity: number, shared: number, of: number): boolean {
  const deviation = Math.max(MIN_DEVIATION, Math.sqrt(similarity * (1 - similarity)));
  return shared >= FEWEST_SHARED && shared >= of * similarity - MAX_DEVIATIONS * deviation * Math.sqrt(of);
}

/** A text with a larger share of common grams than this is certainly compared by all of its grams. */
const MOST_COMMON = 0.8;

/** Whether two texts may be alike by the overlap of their sketches, over all hashes or over the rare ones. */
export function mayBeAlike({ shared, of, sharedRare, ofRare }: Overlap, similarity: number): boolean {
  if (mayBe(similarity, shared, of)) return true;
  return ofRare >= (1 - MOST_COMMON) * of && mayBe(similarity, sharedRare, ofRare);
}

/** How many of a text's ranks are at most `limit`. */
function ranksUpTo(limit: number, { starts, ranks }: SketchIndex, text: number): number {
  const start = starts[text] ?? 0;
  return beyond(limit, ranks, [start, starts[text + 1] ?? 0]) - start;
}

/** Whether two texts that share at most `shared` hashes may be alike. */
export function couldBeAlike(
  index: SketchIndex,
  [one, other]: readonly [number, number],
  shared: number,
  similarity: number,
): boolean {
  const limit = Math.min(index.reach[one] ?? 0, index.reach[other] ?? 0);
  return mayBe(similarity, shared, Math.min(ranksUpTo(limit, index, one), ranksUpTo(limit, index, other)));
}

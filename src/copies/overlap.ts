import { beyond, type SketchIndex } from './sketch-index.ts';

/** How much of a text's sketch another one's has, as far as both reach: of all its hashes, and of those not common. */
export interface Overlap {
  readonly shared: number;
  readonly of: number;
  readonly sharedRare: number;
  readonly ofRare: number;
}

/** What two texts' sketches have in common. */
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

/** One hash in common may be chance. */
export const FEWEST_SHARED = 2;
/** A share measured on a sample strays less than this many of its standard deviations but once in a thousand times. */
const STRAYS = 3.3;
const LEAST_DEVIATION = 0.3;

/** Whether a share that a sample shows may be one of at least `similarity` of the whole. */
export function mayBe(similarity: number, shared: number, of: number): boolean {
  const deviation = Math.max(LEAST_DEVIATION, Math.sqrt(similarity * (1 - similarity)));
  return shared >= FEWEST_SHARED && shared >= of * similarity - STRAYS * deviation * Math.sqrt(of);
}

/** A text of which so much is common is surely compared with all of its grams. */
const MOST_COMMON = 0.8;

/** Whether two texts may be alike, by what their sketches have in common: by all hashes, or by those not common. */
export function mayBeAlike({ shared, of, sharedRare, ofRare }: Overlap, similarity: number): boolean {
  if (mayBe(similarity, shared, of)) return true;
  return ofRare >= (1 - MOST_COMMON) * of && mayBe(similarity, sharedRare, ofRare);
}

/** How many of a text's ranks are not beyond a limit. */
function ranksUpTo(limit: number, { starts, ranks }: SketchIndex, text: number): number {
  const start = starts[text] ?? 0;
  return beyond(limit, ranks, [start, starts[text + 1] ?? 0]) - start;
}

/** Whether two texts may be alike that share at most so many hashes. */
export function couldBeAlike(
  index: SketchIndex,
  [one, other]: readonly [number, number],
  shared: number,
  similarity: number,
): boolean {
  const limit = Math.min(index.reach[one] ?? 0, index.reach[other] ?? 0);
  return mayBe(similarity, shared, Math.min(ranksUpTo(limit, index, one), ranksUpTo(limit, index, other)));
}

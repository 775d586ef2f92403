import { makeNearest } from './nearest.ts';
import { couldBeAlike, mayBe, mayBeAlike, type Overlap, overlapOf } from './overlap.ts';
import { indexOf, type Sketched, type SketchIndex, TEXTS } from './sketch-index.ts';
import type { UnionFind } from './union-find.ts';

/** Two texts by number, the lower one first. */
export type Pair = readonly [number, number];

/** A text is compared with at most this many of its nearest neighbours. */
const BEST = 16;

/**
 * From this share of common grams on, a text may be compared by all of its grams: half of them, less the sketch's
 * error.
 */
const MANY_COMMON = 0.35;

/** How many of a text's hashes are common, out of those for which we can tell. */
function commonIn({ starts, ranks, isCommon, knownBelow }: SketchIndex, text: number) {
  let [common, of] = [0, 0];
  for (const rank of ranks.subarray(starts[text], starts[text + 1])) {
    if (rank >= knownBelow) break;
    common += isCommon[rank] ?? 0;
    of += 1;
  }
  return { common, of };
}

/**
 * Texts that consist mostly of common grams are compared with a limited number of leaders. The first few texts always
 * become leaders, then texts with enough common grams, and longest those outside any large group.
 */
const LEADERS = { any: 16, common: 128, all: 256 };
/** Rare hashes find two texts if they share at least this much beyond the common grams. */
const BY_RARE = 0.2;

const shareOf = ({ shared, of }: Overlap): number => shared / Math.max(1, of);

interface Search {
  readonly index: SketchIndex;
  readonly texts: readonly Sketched[];
  readonly similarity: number;
  readonly groups: UnionFind;
}

/** The texts that consist mostly of common grams: the highest share first, then the shortest. */
function commonTexts({ index, texts }: Search): readonly { readonly text: number; readonly share: number }[] {
  return texts
    .map(({ grams }, text) => {
      const { common, of } = commonIn(index, text);
      return { text, grams, share: common / Math.max(1, of) };
    })
    .filter(({ share }) => share >= MANY_COMMON)
    .sort((a, b) => b.share - a.share || a.grams - b.grams);
}

interface Near {
  readonly other: number;
  readonly overlap: Overlap;
}

const overlapsWith = (index: SketchIndex, text: number, others: readonly number[]): readonly Near[] =>
  others.map((other) => ({ other, overlap: overlapOf(index, text, other) }));

/** Pairs a text with its nearest neighbours, best first, up to a limit. */
function* pairsOfBest(text: number, near: readonly Near[]): Generator<Pair> {
  const sorted = near.toSorted((a, b) => shareOf(b.overlap) - shareOf(a.overlap) || a.other - b.other);
  for (const { other } of sorted.slice(0, BEST)) yield pairOf(text, other);
}

/**
 * Pairs of texts that consist mostly of common grams. Rare hashes do not find these, so each is paired with some
 * leaders.
 */
function* pairsWithLeaders(search: Search): Generator<Pair> {
  const { index, similarity, groups } = search;
  const leaders: number[] = [];
  const others: { readonly text: number; readonly from: number }[] = [];
  const withSome = (text: number, some: readonly number[]): Iterable<Pair> => {
    const apart = some.filter((leader) => !groups.areAmongMany(text, leader));
    const near = overlapsWith(index, text, apart).filter(({ overlap }) =>
      mayBe(similarity, overlap.shared, overlap.of),
    );
    return pairsOfBest(text, near);
  };
  const isLeader = (text: number, share: number): boolean => {
    if (leaders.length < LEADERS.any) return true;
    if (share < similarity - BY_RARE) return false;
    return leaders.length < (groups.isAmongMany(text) ? LEADERS.common : LEADERS.all);
  };
  for (const { text, share } of commonTexts(search)) {
    yield* withSome(text, leaders);
    if (isLeader(text, share)) leaders.push(text);
    else others.push({ text, from: leaders.length });
  }
  for (const { text, from } of others) yield* withSome(text, leaders.slice(from));
}

const pairOf = (one: number, other: number): Pair => (one < other ? [one, other] : [other, one]);

/** Up to this many texts, every pair is compared. */
const FEW_TEXTS = 150;

function* allPairs({ index, similarity, groups }: Search): Generator<Pair> {
  for (let one = 0; one < index.texts; one += 1)
    for (let other = one + 1; other < index.texts; other += 1)
      if (!groups.areAmongMany(one, other) && mayBeAlike(overlapOf(index, one, other), similarity)) yield [one, other];
}

function* nearPairs(search: Search): Generator<Pair> {
  const { index, similarity, groups } = search;
  const nearest = makeNearest(index);
  for (let text = 0; text < index.texts; text += 1) {
    const { texts, unvisited } = nearest(text);
    const { common } = commonIn(index, text);
    const others = texts
      .filter(({ text: other }) => !groups.areAmongMany(text, other))
      .filter(({ text: other, shared }) => couldBeAlike(index, [text, other], shared + unvisited + common, similarity))
      .map(({ text: other }) => other);
    const near = overlapsWith(index, text, others).filter(({ overlap }) => mayBeAlike(overlap, similarity));
    yield* pairsOfBest(text, near);
  }
}

function* manyPairs(search: Search): Generator<Pair> {
  const found = new Set<number>();
  for (const pairs of [pairsWithLeaders(search), nearPairs(search)])
    for (const pair of pairs) {
      const key = pair[0] * TEXTS + pair[1];
      if (found.has(key)) continue;
      found.add(key);
      yield pair;
    }
}

/**
 * Pairs of texts that may be alike, most promising first. The caller must join alike texts in `groups` before it asks
 * for the next pair: a large group then gets only as many pairs as hold it together. Among many texts, the number of
 * pairs per text is bounded whatever the texts are.
 */
export function candidatePairs(
  texts: readonly Sketched[],
  similarity: number,
  groups: UnionFind,
  fewTexts: number = FEW_TEXTS,
): Iterable<Pair> {
  const search = { index: indexOf(texts), texts, similarity, groups };
  return texts.length <= fewTexts ? allPairs(search) : manyPairs(search);
}

import { makeNearest } from './nearest.ts';
import { couldBeAlike, mayBe, mayBeAlike, type Overlap, overlapOf } from './overlap.ts';
import { indexOf, type Sketched, type SketchIndex, TEXTS } from './sketch-index.ts';
import type { UnionFind } from './union-find.ts';

/** Two texts by their numbers, the lower one first. */
export type Pair = readonly [number, number];

/** So many of the texts that share most with one are compared with it. */
const BEST = 16;

/** From this share of common grams on a text may be compared with all of its grams: half of them, less what a sketch errs. */
const MANY_COMMON = 0.35;

/** How many of a text's hashes are common, and of how many that can be told. */
function commonIn({ starts, ranks, isCommon, tellsUpTo }: SketchIndex, text: number) {
  let [common, of] = [0, 0];
  for (const rank of ranks.subarray(starts[text], starts[text + 1])) {
    if (rank >= tellsUpTo) break;
    common += isCommon[rank] ?? 0;
    of += 1;
  }
  return { common, of };
}

/**
 * So many texts are what all others that consist of what is common are held against: a few of them, whatever they are;
 * some that are common enough; and such as belong to no large group.
 */
const LEADERS = { any: 16, common: 128, all: 256 };
/** What two texts have in common beside what is common leads to them by rare hashes from this share on. */
const BY_RARE = 0.2;

const shareOf = ({ shared, of }: Overlap): number => shared / Math.max(1, of);

interface Search {
  readonly index: SketchIndex;
  readonly texts: readonly Sketched[];
  readonly similarity: number;
  readonly groups: UnionFind;
}

/** The texts that consist mostly of what is common, those first of which most is, the shortest of them first. */
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

/** A text with those near it: those first that share most with it, and no more than a few. */
function* pairsOfBest(text: number, near: readonly Near[]): Generator<Pair> {
  const sorted = near.toSorted((a, b) => shareOf(b.overlap) - shareOf(a.overlap) || a.other - b.other);
  for (const { other } of sorted.slice(0, BEST)) yield pairOf(text, other);
}

/** Pairs of texts that consist mostly of what is common, which the rare hashes do not lead to: each with some of them. */
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

/** Of so few texts every two are held against each other. */
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
 * The pairs of texts that may be alike, those first that have one text in common. They are to be groups, where they are
 * alike, before the next is asked for: of many that are alike no more are given than hold them together. Of many texts
 * at most so many a text, whatever they are.
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

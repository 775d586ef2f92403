import { indexOf, type Sketched, type SketchIndex } from './sketch-index.ts';

/** Two texts by their numbers, the lower one first. */
export type Pair = readonly [number, number];

/** How much of a text's sketch another one's has, as far as both reach: of all its hashes, and of those not common. */
interface Overlap {
  readonly shared: number;
  readonly of: number;
  readonly sharedRare: number;
  readonly ofRare: number;
}

function overlapOf({ starts, ranks, reach, isCommon }: SketchIndex, one: number, other: number): Overlap {
  const limit = Math.min(reach[one] ?? 0, reach[other] ?? 0);
  const ends = [starts[one + 1] ?? 0, starts[other + 1] ?? 0] as const;
  const all = [0, 0];
  const rare = [0, 0];
  let [shared, sharedRare] = [0, 0];
  let [at, beside] = [starts[one] ?? 0, starts[other] ?? 0];
  for (;;) {
    const mine = at < ends[0] ? (ranks[at] ?? 0) : limit + 1;
    const theirs = beside < ends[1] ? (ranks[beside] ?? 0) : limit + 1;
    const rank = Math.min(mine, theirs);
    if (rank > limit) break;
    const isRare = 1 - (isCommon[rank] ?? 0);
    if (mine === rank) {
      all[0] = (all[0] ?? 0) + 1;
      rare[0] = (rare[0] ?? 0) + isRare;
      at += 1;
    }
    if (theirs === rank) {
      all[1] = (all[1] ?? 0) + 1;
      rare[1] = (rare[1] ?? 0) + isRare;
      beside += 1;
    }
    if (mine !== theirs) continue;
    shared += 1;
    sharedRare += isRare;
  }
  return { shared, of: Math.min(...all), sharedRare, ofRare: Math.min(...rare) };
}

/** One hash in common may be chance. */
const FEWEST_SHARED = 2;
/** A share measured on a sample strays less than this many of its standard deviations but once in a thousand times. */
const STRAYS = 3.3;
const LEAST_DEVIATION = 0.3;

/** Whether a share that a sample shows may be one of at least `similarity` of the whole. */
function mayBe(similarity: number, shared: number, of: number): boolean {
  const deviation = Math.max(LEAST_DEVIATION, Math.sqrt(similarity * (1 - similarity)));
  return shared >= FEWEST_SHARED && shared >= of * similarity - STRAYS * deviation * Math.sqrt(of);
}

/** From this share of common grams on a text may be compared with all of its grams: half of them, less what a sketch errs. */
const MANY_COMMON = 0.35;
/** From this share on it surely is. */
const MOST_COMMON = 0.8;

function mayBeAlike({ shared, of, sharedRare, ofRare }: Overlap, similarity: number): boolean {
  if (mayBe(similarity, shared, of)) return true;
  return ofRare >= (1 - MOST_COMMON) * of && mayBe(similarity, sharedRare, ofRare);
}

/** How many places of a text in the index are visited: what keeps the search linear. */
const VISITS = 1000;
/** Of the texts that share most with one, so many are looked at. */
const BEST = 8;
const TEXTS = 2 ** 22;

/** Where the holders of a rank that come after a text begin. */
function after(text: number, holders: Int32Array, [start, end]: readonly [number, number]): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holders[middle] ?? 0) <= text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranks of a text that others have and that are not common, the rarest first. */
function rareRanks({ starts, ranks, postings, isCommon }: SketchIndex, text: number): readonly number[] {
  const holdersOf = (rank: number): number => (postings[rank + 1] ?? 0) - (postings[rank] ?? 0);
  return Array.from(ranks.subarray(starts[text], starts[text + 1]))
    .filter((rank) => isCommon[rank] === 0 && holdersOf(rank) > 1)
    .sort((a, b) => holdersOf(a) - holdersOf(b) || a - b);
}

/** The texts that share most of a text's rarest hashes. Of a hash that many have, those that come next in order are visited. */
function makeNearest(index: SketchIndex): (text: number) => readonly number[] {
  const { postings, holders } = index;
  const counts = new Int32Array(index.texts);
  return (text) => {
    const touched: number[] = [];
    let left = VISITS;
    for (const rank of rareRanks(index, text)) {
      if (left <= 0) break;
      const [start, end] = [postings[rank] ?? 0, postings[rank + 1] ?? 0];
      const from = after(text, holders, [start, end]);
      const visits = Math.min(left, end - start - 1);
      for (let step = 0; step < visits; step += 1) {
        const at = from + step < end ? from + step : from + step - end + start;
        const other = holders[at] ?? 0;
        if (counts[other] === 0) touched.push(other);
        counts[other] = (counts[other] ?? 0) + 1;
      }
      left -= visits;
    }
    const ordered = touched
      .filter((other) => other !== text && (counts[other] ?? 0) >= FEWEST_SHARED)
      .map((other) => (counts[other] ?? 0) * TEXTS + (TEXTS - 1 - other))
      .sort((a, b) => b - a);
    for (const other of touched) counts[other] = 0;
    return ordered.slice(0, BEST).map((key) => TEXTS - 1 - (key % TEXTS));
  };
}

function commonShare({ starts, ranks, isCommon }: SketchIndex, text: number): number {
  const [start, end] = [starts[text] ?? 0, starts[text + 1] ?? 0];
  let common = 0;
  for (let at = start; at < end; at += 1) common += isCommon[ranks[at] ?? 0] ?? 0;
  return common / Math.max(1, end - start);
}

/** What more than a third have is the text of few: so many texts stand for all that consist of it. */
const MOST_LEADERS = 16;
const LEADERS_EACH = 2;

/**
 * Pairs of texts that consist mostly of what is common, which the rare hashes do not lead to. They are held against a few
 * of them: where two are alike for what is common, each is alike to one that holds little else.
 */
function* pairsWithLeaders(index: SketchIndex, texts: readonly Sketched[], similarity: number): Generator<Pair> {
  const shares = Array.from(texts, (_, text) => commonShare(index, text));
  const order = shares.flatMap((share, text) => (share >= MANY_COMMON ? [text] : []));
  order.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || (texts[a]?.grams ?? 0) - (texts[b]?.grams ?? 0) || a - b);
  const leaders: number[] = [];
  for (const text of order) {
    const near = leaders
      .map((leader) => ({ leader, overlap: overlapOf(index, leader, text) }))
      .filter(({ overlap }) => mayBe(similarity, overlap.shared, overlap.of))
      .sort((a, b) => b.overlap.shared / b.overlap.of - a.overlap.shared / a.overlap.of || a.leader - b.leader);
    for (const { leader } of near.slice(0, LEADERS_EACH)) yield pairOf(leader, text);
    if (near.length === 0 && leaders.length < MOST_LEADERS) leaders.push(text);
  }
}

const pairOf = (one: number, other: number): Pair => (one < other ? [one, other] : [other, one]);

/** Of so few texts every two are held against each other. */
const FEW_TEXTS = 150;

function* allPairs(index: SketchIndex, similarity: number): Generator<Pair> {
  for (let one = 0; one < index.texts; one += 1)
    for (let other = one + 1; other < index.texts; other += 1)
      if (mayBeAlike(overlapOf(index, one, other), similarity)) yield [one, other];
}

function* nearPairs(index: SketchIndex, similarity: number): Generator<Pair> {
  const nearest = makeNearest(index);
  for (let text = 0; text < index.texts; text += 1)
    for (const other of nearest(text))
      if (mayBeAlike(overlapOf(index, text, other), similarity)) yield pairOf(text, other);
}

/**
 * The pairs of texts that may be alike, those first that have one text in common. Of many texts at most ten a text,
 * whatever they are: of many that are alike, enough pairs to hold them together.
 */
export function candidatePairs(
  texts: readonly Sketched[],
  similarity: number,
  fewTexts: number = FEW_TEXTS,
): readonly Pair[] {
  const index = indexOf(texts);
  if (texts.length <= fewTexts) return [...allPairs(index, similarity)];
  const found = new Set<number>();
  for (const pairs of [pairsWithLeaders(index, texts, similarity), nearPairs(index, similarity)])
    for (const [one, other] of pairs) found.add(one * TEXTS + other);
  return Array.from(found, (key) => [Math.floor(key / TEXTS), key % TEXTS]);
}

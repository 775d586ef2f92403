/** A possible word and its other names, all in normalized spelling. */
export interface Candidate {
  readonly name: string;
  readonly plainName: string;
  readonly plainWords: readonly string[];
}

/** Normalizes what typists get wrong: width, case, dashes, underscores, spaces. */
const plain = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-.]/g, '');

/** `words` holds its titles or its Chinese word. Empty ones are ignored. */
export const candidateOf = (name: string, words: readonly string[] = []): Candidate => ({
  name,
  plainName: plain(name),
  plainWords: words.map(plain).filter((word) => word !== ''),
});

/** Longer words are not compared; they are not misspellings of ours. */
const MAX_LENGTH = 64;

/** The candidate that a word most likely means; null if none is similar. The first one wins a tie. */
export function nearestOf(word: string, candidates: readonly Candidate[]): string | null {
  if (word.length > MAX_LENGTH) return null;
  const meant = plain(word);
  if (meant === '') return null;
  const same = candidates.find(({ plainName, plainWords }) => plainName === meant || plainWords.includes(meant));
  return (same ?? containing(meant, candidates) ?? misspelt(meant, candidates))?.name ?? null;
}

/** The name that a word most likely means, of names that have no others. */
export const nearestNameOf = (word: string, names: readonly string[]): string | null =>
  nearestOf(
    word,
    names.map((name) => candidateOf(name)),
  );

/** Whether a word means one candidate and no other: the same, or the only one that it may be a misspelling of. */
export function meansOne(word: string, candidates: readonly Candidate[]): boolean {
  const meant = plain(word);
  if (word.length > MAX_LENGTH || meant === '') return false;
  const same = candidates.filter(({ plainName, plainWords }) => plainName === meant || plainWords.includes(meant));
  if (same.length > 0) return same.length === 1;
  const holder = containing(meant, candidates);
  // 应到会人数 is more than 到会人数: who added something may mean something else.
  if (holder !== undefined) return holder.plainWords.some((known) => known.includes(meant));
  return closeTo(meant, candidates).length === 1;
}

const IS_HAN = /^\p{Script=Han}{2,}$/u;

/** The only candidate whose Chinese word contains the given word or is contained in it. */
function containing(meant: string, candidates: readonly Candidate[]): Candidate | undefined {
  if (!IS_HAN.test(meant)) return undefined;
  const held = (known: string) => known.includes(meant) || (known.length > 1 && meant.includes(known));
  const alike = candidates.filter(({ plainWords }) =>
    plainWords.some((known) => held(known) && marksOf(known) === marksOf(meant)),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** What a word negates, softens or numbers: 没通过 is not 通过, 二把手 is not 一把手. */
const marksOf = (word: string): string =>
  (word.match(/[不没未非无否]|[暂待拟]|基本|部分|大致|大体|原则|[一二三四五六七八九十两\d]/gu) ?? [])
    .map((mark) => mark.replace(/[没未非无否]/u, '不'))
    .join('');

interface Close {
  readonly candidate: Candidate;
  readonly distance: number;
}

/** The nearest one; of Chinese words that are as near, none, for a character more or less is another word. */
function misspelt(meant: string, candidates: readonly Candidate[]): Candidate | undefined {
  const close = closeTo(meant, candidates);
  if (IS_HAN.test(meant) && close.length > 1) return undefined;
  return close.reduce((best, entry) => (best && best.distance <= entry.distance ? best : entry), close[0])?.candidate;
}

const closeTo = (meant: string, candidates: readonly Candidate[]): readonly Close[] =>
  IS_HAN.test(meant) ? closeInChinese(meant, candidates) : closeInLetters(meant, candidates);

const closeInLetters = (meant: string, candidates: readonly Candidate[]): readonly Close[] =>
  candidates
    .filter(({ plainName }) => Math.abs(plainName.length - meant.length) <= tolerance(plainName))
    .map((candidate) => ({ candidate, distance: distance(meant, candidate.plainName) }))
    .filter(({ candidate: { plainName }, distance }) => distance <= tolerance(plainName))
    .filter(({ candidate: { plainName } }) => !isOpposite(meant, plainName) && !isOpposite(plainName, meant));

/** Shorter words that differ in one character are two words. */
const SHORTEST = 4;

/** 谈话对像: a character of a longer word is another one, or two have changed places. */
const closeInChinese = (meant: string, candidates: readonly Candidate[]): readonly Close[] =>
  candidates
    .filter(({ plainWords }) =>
      plainWords.some(
        (known) =>
          known.length === meant.length &&
          known.length >= SHORTEST &&
          marksOf(known) === marksOf(meant) &&
          distance(meant, known) === 1,
      ),
    )
    .map((candidate) => ({ candidate, distance: 1 }));

/** `checked` is not a misspelling of `unchecked`. */
const isOpposite = (longer: string, shorter: string): boolean => {
  const negated = /^(?:un|non|not|dis)(.+)$/.exec(longer)?.[1];
  return negated !== undefined && longer.length - shorter.length >= 2 && distance(negated, shorter) <= 1;
};

function tolerance(name: string): number {
  if (name.length <= 4) return 1;
  return name.length <= 8 ? 2 : 3;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions, swaps of neighbours.
 */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Math.max(a.length, b.length);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + differs,
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = next;
  }
  return last[b.length] ?? 0;
}

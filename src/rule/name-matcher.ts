/** A stretch of a text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Finds many words in a text at once. */
export interface Matcher {
  /**
   * The places of all words that no longer match contains, in order. The time grows with the text and the lengths of the
   * words, and not with how many there are.
   */
  longestIn(text: string): readonly Stretch[];
}

/** Words that are kept elsewhere: of a hundred thousand, a second index would take twenty megabytes. */
type Words = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

/** So many letters at the start of a word are enough to know how long it may be. */
const HEAD = 3;

const shortestOf = (words: Words): number => {
  let shortest = HEAD;
  for (const { length } of words.keys()) shortest = Math.min(shortest, length);
  return shortest;
};

/** The lengths of the words, longest first, by their first letters. */
function lengthsOf(words: Words, head: number): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>();
  for (const word of words.keys()) {
    const start = word.slice(0, head);
    const known = lengths.get(start);
    if (known === undefined) lengths.set(start, [word.length]);
    else if (!known.includes(word.length)) known.push(word.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}

export function matcherOf(words: Words): Matcher {
  const head = shortestOf(words);
  const lengths = lengthsOf(words, head);
  return {
    longestIn: (text) => {
      const found: Stretch[] = [];
      for (let start = 0; start + head <= text.length; start += 1) {
        const length = lengths
          .get(text.slice(start, start + head))
          ?.find((one) => start + one <= text.length && words.has(text.slice(start, start + one)));
        if (length === undefined) continue;
        const end = start + length;
        if (end > (found.at(-1)?.end ?? 0)) found.push({ start, end });
      }
      return found;
    },
  };
}

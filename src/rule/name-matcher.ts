/** A stretch of a text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Finds many words in a text at once. */
export interface Matcher {
  /**
   * The places of all words that no longer match contains, in order. Takes time linear in the text, however many words
   * there are.
   */
  longestIn(text: string): readonly Stretch[];
}

const CODE_UNITS = 65_536;
const ROOT = 0;

/** A trie of the words' code units. */
interface Tree {
  /** Maps node and code unit to the next node. */
  readonly next: ReadonlyMap<number, number>;
  /** Every node except the root with the edge that leads to it, breadth first. */
  readonly steps: readonly { readonly from: number; readonly unit: number; readonly to: number }[];
  /** By node, the length of the word that ends there, or 0. */
  readonly lengths: readonly number[];
}

function treeOf(words: readonly string[]): Tree {
  const next = new Map<number, number>();
  const lengths = [0];
  const levels: { readonly from: number; readonly unit: number; readonly to: number }[][] = [];
  for (const word of words) {
    let node = ROOT;
    for (let index = 0; index < word.length; index += 1) {
      const unit = word.charCodeAt(index);
      const known = next.get(node * CODE_UNITS + unit);
      const to = known ?? lengths.length;
      if (known === undefined) {
        next.set(node * CODE_UNITS + unit, to);
        lengths.push(0);
        const level = levels[index] ?? [];
        level.push({ from: node, unit, to });
        levels[index] = level;
      }
      node = to;
    }
    lengths[node] = word.length;
  }
  return { next, steps: levels.flat(), lengths };
}

/**
 * An Aho-Corasick automaton (CACM 18:6, 1975): on a mismatch it continues with the longest suffix of the text read so
 * far that is a prefix of a word.
 */
export function matcherOf(words: readonly string[]): Matcher {
  const { next, steps, lengths } = treeOf(words);
  const fallback = new Int32Array(lengths.length);
  const longest = Int32Array.from(lengths);
  const follow = (from: number, unit: number): number => {
    for (let node = from; ; node = fallback[node] ?? ROOT) {
      const to = next.get(node * CODE_UNITS + unit);
      if (to !== undefined) return to;
      if (node === ROOT) return ROOT;
    }
  };
  for (const { from, unit, to } of steps) {
    const back = from === ROOT ? ROOT : follow(fallback[from] ?? ROOT, unit);
    fallback[to] = back;
    if (longest[to] === 0) longest[to] = longest[back] ?? 0;
  }
  return {
    longestIn: (text) => {
      const found: Stretch[] = [];
      let node = ROOT;
      for (let index = 0; index < text.length; index += 1) {
        node = follow(node, text.charCodeAt(index));
        const length = longest[node] ?? 0;
        if (length > 0) found.push({ start: index + 1 - length, end: index + 1 });
      }
      return outermost(found);
    },
  };
}

/** The stretches that no other one contains. They come sorted by their ends. */
function outermost(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    while ((kept.at(-1)?.start ?? -1) >= stretch.start) kept.pop();
    kept.push(stretch);
  }
  return kept;
}

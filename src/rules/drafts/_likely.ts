/** The minimum similarity of two words, from 0 to 1. */
const ALIKE = 0.7;

const pairsOf = (word: string): readonly string[] => {
  const letters = [...word.toLowerCase()];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
};

/** The share of letter bigrams that two words have in common. */
function likeness(a: string, b: string): number {
  const rest = [...pairsOf(b)];
  const all = pairsOf(a).length + rest.length;
  const common = pairsOf(a).filter((pair) => {
    const index = rest.indexOf(pair);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
  return all === 0 ? 0 : (2 * common.length) / all;
}

/** The known word that a misspelt one most likely means; null if none is similar. */
export function likelyMeant(word: string, known: readonly string[]): string | null {
  const scored = known.map((candidate) => ({ candidate, score: likeness(word, candidate) }));
  const [best] = scored.filter(({ score }) => score >= ALIKE).sort((a, b) => b.score - a.score);
  return best?.candidate ?? null;
}

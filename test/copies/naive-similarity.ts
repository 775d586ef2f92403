/** A unit's text, letters only, one passage per line. */
export interface UnitText {
  readonly unit: string;
  readonly text: string;
}

/** The 5-grams of a text, as strings. None crosses a line end. */
export function naiveGrams(text: string): ReadonlySet<string> {
  const letters = [...text];
  const grams = letters.slice(4).map((_, at) => letters.slice(at, at + 5).join(''));
  return new Set(grams.filter((gram) => !gram.includes('\n')));
}

/** The similarity of every two texts, straight from the definition. */
export function naiveSimilarities(texts: readonly UnitText[]): (one: number, other: number) => number {
  const sets = texts.map(({ text }) => naiveGrams(text));
  const units = new Set(texts.map(({ unit }) => unit));
  const having = new Map<string, Set<string>>();
  sets.forEach((grams, at) => {
    for (const gram of grams) having.set(gram, (having.get(gram) ?? new Set<string>()).add(texts[at]?.unit ?? ''));
  });
  const isCommon = (gram: string): boolean => units.size >= 6 && (having.get(gram)?.size ?? 0) > units.size / 3;
  const compared = sets.map((grams) => {
    const left = new Set([...grams].filter((gram) => !isCommon(gram)));
    return grams.size - left.size > grams.size / 2 ? grams : left;
  });
  return (one, other) => {
    const [a, b] = [compared[one] ?? new Set<string>(), compared[other] ?? new Set<string>()];
    return [...a].filter((gram) => b.has(gram)).length / Math.min(a.size, b.size);
  };
}

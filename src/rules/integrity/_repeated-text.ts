/**
 * A text normalized for comparison: NFKC, without spaces and punctuation (Unicode categories P, S and Z) or invisible
 * characters. A zero-width character or a line break does not make a different text.
 */
export const bareText = (text: string): string =>
  text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]+/gu, '');

/** The entries of each text, in the order of the record. Entries without a text are left out. */
export function groupByText<Item extends { readonly text: string }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const bare = bareText(item.text);
    const known = groups.get(bare);
    if (known) known.push(item);
    else if (bare !== '') groups.set(bare, [item]);
  }
  return [...groups.values()];
}

/** The first entry by which `n` different people have been named; undefined if there is none. */
export function reaching<Item>(items: readonly Item[], n: number, person: (item: Item) => string): Item | undefined {
  const people = new Set<string>();
  return items.find((item) => people.add(person(item)).size >= n);
}

/**
 * A text as it is compared with others: after NFKC, without spaces and punctuation (Unicode categories P, S and Z), and
 * without what nobody sees: a zero-width character or a line break makes no other text.
 */
export const bareText = (text: string): string =>
  text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]+/gu, '');

/** The entries of each text, in the order of the record; those without one are left out. */
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

/** The entry with which the entries before and with it first name `n` different people; undefined where they never do. */
export function reaching<Item>(items: readonly Item[], n: number, person: (item: Item) => string): Item | undefined {
  const people = new Set<string>();
  return items.find((item) => people.add(person(item)).size >= n);
}

import type { Letters } from '../../rule/plain-letters.ts';

/** The entries of each text by its plain letters, in the order of the record. Entries without any are left out. */
export function groupByText<Item extends { readonly text: string }>(
  items: readonly Item[],
  letters: Pick<Letters, 'of'>,
): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const plain = letters.of(item.text);
    const known = groups.get(plain);
    if (known) known.push(item);
    else if (plain !== '') groups.set(plain, [item]);
  }
  return [...groups.values()];
}

/** The first entry by which `n` different people have been named; undefined if there is none. */
export function reaching<Item>(items: readonly Item[], n: number, person: (item: Item) => string): Item | undefined {
  const people = new Set<string>();
  return items.find((item) => people.add(person(item)).size >= n);
}

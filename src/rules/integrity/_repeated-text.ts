/** A list that texts are compared in. */
interface Compared<Item> {
  readonly items: readonly Item[];
  /** The plain letters of an entry. */
  readonly letters: (item: Item) => string;
  /** The letters of the names of its own people. */
  readonly names: (item: Item) => readonly string[];
}

/** The entries of each text, in the order of the record. Entries without letters are left out. */
function groupsBy<Item>(items: readonly Item[], letters: readonly string[]): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  items.forEach((item, index) => {
    const text = letters[index] ?? '';
    const group = groups.get(text);
    if (group) group.push(item);
    else if (text !== '') groups.set(text, [item]);
  });
  return [...groups.values()];
}

/** A name of one letter is a word, too. */
const isLong = (name: string): boolean => name.length > 1;

/** The entries of each text. The names of an entry's own people make no other text. */
export function groupByText<Item>({ items, letters, names }: Compared<Item>): readonly (readonly Item[])[] {
  const whole = items.map(letters);
  const isNaming = (item: Item, index: number): boolean =>
    names(item).some((name) => isLong(name) && whole[index]?.includes(name));
  // Usually no text names its own people.
  if (!items.some(isNaming)) return groupsBy(items, whole);
  const without = items.map((item, index) =>
    names(item)
      .filter(isLong)
      .reduce((left, name) => left.replaceAll(name, ''), whole[index] ?? ''),
  );
  const bare = groupsBy(items, without);
  const groupOf = new Map(bare.flatMap((group) => group.map((item) => [item, group] as const)));
  const isWithin = ([first, ...others]: readonly Item[]): boolean =>
    first !== undefined && groupOf.has(first) && others.every((item) => groupOf.get(item) === groupOf.get(first));
  return [...bare, ...groupsBy(items, whole).filter((group) => !isWithin(group))];
}

/** The first entry by which `n` different people have been named; undefined if there is none. */
export function reaching<Item>(items: readonly Item[], n: number, person: (item: Item) => string): Item | undefined {
  if (items.length < n) return undefined;
  const people = new Set<string>();
  return items.find((item) => people.add(person(item)).size >= n);
}

/** Texts that are nearly the same differ in so many letters at most, all in one place… */
const FEW = 2;
/** …and have so many in common. */
const ENOUGH = 4;
/** So many letters at one end at least are the same, then. */
const END = ENOUGH / 2;
/** Of more texts with the same end, the first ones tell. */
const MOST_COMPARED = 50;

/** True of texts that are the same but for a word. */
export function differInAWord(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (longer - shorter > FEW || a === b) return false;
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return head + tail >= ENOUGH && longer - head - tail <= FEW;
}

/** The pairs of a text and the first one before it that is the same but for a word. */
export function nearlySame<Item>(
  items: readonly Item[],
  letters: (item: Item) => string,
): readonly (readonly [earlier: Item, later: Item])[] {
  const byEnd = new Map<string, Item[]>();
  return items.flatMap((item): readonly (readonly [Item, Item])[] => {
    const text = letters(item);
    const ends = [`${text.slice(0, END)}…`, `…${text.slice(-END)}`];
    const alike = ends.flatMap((end) => byEnd.get(end) ?? []);
    const known = alike.find((other) => differInAWord(letters(other), text));
    for (const end of ends) {
      const all = byEnd.get(end) ?? [];
      if (all.length < MOST_COMPARED) byEnd.set(end, [...all, item]);
    }
    return known === undefined ? [] : [[known, item]];
  });
}

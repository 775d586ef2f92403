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

interface Read<Item> {
  readonly item: Item;
  readonly text: string;
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key);
  if (known) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}

/** The pairs of a text and the first one before it that is the same but for a word. */
export function nearlySame<Item>(
  items: readonly Item[],
  letters: (item: Item) => string,
): readonly (readonly [earlier: Item, later: Item])[] {
  const byStart = new Map<string, Read<Item>[]>();
  const byEnd = new Map<string, Read<Item>[]>();
  const pairs: (readonly [Item, Item])[] = [];
  for (const item of items) {
    const read = { item, text: letters(item) };
    const isAlike = (other: Read<Item>) => differInAWord(other.text, read.text);
    const compared = [listAt(byStart, read.text.slice(0, END)), listAt(byEnd, read.text.slice(-END))] as const;
    const known = compared[0].find(isAlike) ?? compared[1].find(isAlike);
    if (known) pairs.push([known.item, item]);
    for (const list of compared) if (list.length < MOST_COMPARED) list.push(read);
  }
  return pairs;
}

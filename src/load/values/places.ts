import type { Places } from '../../model.ts';
import { COLLECTION } from './build.ts';
import { indexOf, placesIn } from './lookup.ts';
import { endIn, type FastNodes, fastRange, nextIn, startIn } from './ranges.ts';

/** A node, and the one that is its key. */
interface FastSpot {
  readonly node: number;
  readonly key: number | null;
}

/** The items of lists by number, made when a pointer first goes through one. */
type Lists = Map<number, readonly number[]>;

/** Where everything stands in a text that the fast reader took. */
export function fastPlaces(source: FastNodes): Places {
  const lists: Lists = new Map();
  return placesIn<FastSpot>(source.text, {
    root: () => ({ node: 0, key: null }),
    child: (parent, name) => childOf(source, parent, { name, lists }),
    isCollection: ({ node }) => endIn(source, node) < 0,
    key: ({ key }) => (key === null ? null : { start: startIn(source, key), end: endIn(source, key) }),
    value: ({ node }) => fastRange(source, node),
    start: ({ node }) => startIn(source, node),
  });
}

function childOf(
  source: FastNodes,
  { node }: FastSpot,
  { name, lists }: { readonly name: string; readonly lists: Lists },
): FastSpot | null {
  const kind = endIn(source, node);
  if (kind === COLLECTION.flowList || kind === COLLECTION.blockList) {
    const item = itemsOf(source, node, lists)[indexOf(name)];
    return item === undefined ? null : { node: item, key: null };
  }
  if (kind >= 0) return null;
  for (let key = node + 1; key < nextIn(source, node); key = nextIn(source, key + 1)) {
    if (isKey(source, key, name)) return { node: key + 1, key };
  }
  return null;
}

function itemsOf(source: FastNodes, list: number, lists: Lists): readonly number[] {
  const known = lists.get(list);
  if (known) return known;
  const items: number[] = [];
  for (let item = list + 1; item < nextIn(source, list); item = nextIn(source, item)) items.push(item);
  lists.set(list, items);
  return items;
}

/** Keys are plain or in quotes without escapes: they stand in the text as they are. */
function isKey(source: FastNodes, key: number, name: string): boolean {
  const start = startIn(source, key);
  const length = endIn(source, key) - start;
  const first = source.text.charCodeAt(start);
  const isQuoted = first === 34 || first === 39;
  return length === name.length + (isQuoted ? 2 : 0) && source.text.startsWith(name, isQuoted ? start + 1 : start);
}

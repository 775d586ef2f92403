import type { Pointer, Range } from '../../model.ts';
import type { Names } from '../../names/names.ts';
import type { Shape } from '../../names/shape.ts';
import { isKeyAt, KIND, keyTextAt, kindIn, nextIn, rangeIn, type Tree } from './tree.ts';

/** What a pointer leads to, or the nearest thing around it. */
export interface Found {
  readonly node: number;
  /** The node of its key; null of the root and of a list's item. */
  readonly key: number | null;
  /** The alias that leads to it, the only place that can be shown. */
  readonly alias: Range | null;
  readonly isIt: boolean;
  /** The names allowed there; null if none has a Chinese form. */
  readonly shape: Shape | null;
}

/** The number of lists and maps remembered on the way to a pointer. */
const REMEMBERED = 1_000;

interface Finder {
  find(at: Pointer): Found;
  isCollection(found: Found): boolean;
}

/** Finds along the pointer; nothing is made in advance, and what pointers have gone through is remembered. */
export function finderIn(tree: Tree, names: Names | null = null): Finder {
  const root: Found = { node: 0, key: null, alias: null, isIt: true, shape: names?.root ?? null };
  const known = new Map<Pointer, Found>();
  const lists = new Map<number, readonly number[]>();

  function around(at: Pointer): Found {
    const found = known.get(at) ?? find(at);
    if (known.size >= REMEMBERED) known.clear();
    known.set(at, found);
    return found;
  }

  function find(at: Pointer): Found {
    if (at === '') return root;
    const cut = at.lastIndexOf('/');
    const parent = cut <= 0 ? root : around(at.slice(0, cut));
    if (!parent.isIt) return parent;
    return childOf(parent, unescaped(at.slice(cut + 1))) ?? { ...parent, isIt: false };
  }

  function childOf(parent: Found, name: string): Found | null {
    const within = targetIn(tree, parent.node);
    const alias = parent.alias ?? (within === parent.node ? null : rangeIn(tree, parent.node));
    const kind = kindIn(tree, within);
    if (kind === KIND.list) {
      const node = itemsOf(within)[indexOf(name)];
      const shape = names && parent.shape && names.itemsOf(parent.shape);
      return node === undefined ? null : { node, key: null, alias, isIt: true, shape };
    }
    const key = kind === KIND.map ? keyIn(within, name, parent.shape) : null;
    if (key === null) return null;
    return { node: key + 1, key, alias, isIt: true, shape: names && parent.shape && names.under(parent.shape, name) };
  }

  function keyIn(map: number, name: string, shape: Shape | null): number | null {
    for (let key = map + 1; key < nextIn(tree, map); key = nextIn(tree, key + 1)) {
      if (isKeyAt(tree, key, name)) return key;
      // No English name is a Chinese one's, so that the first is the one.
      if (names && shape && names.keyMeant(shape, keyTextAt(tree, key)) === name) return key;
    }
    return null;
  }

  function itemsOf(list: number): readonly number[] {
    const made = lists.get(list);
    if (made) return made;
    const items: number[] = [];
    for (let item = list + 1; item < nextIn(tree, list); item = nextIn(tree, item)) items.push(item);
    lists.set(list, items);
    return items;
  }

  return { find, isCollection: ({ node }) => kindIn(tree, targetIn(tree, node)) !== KIND.scalar };
}

/** The node that an alias refers to; any other node itself. */
function targetIn(tree: Tree, node: number): number {
  const kind = kindIn(tree, node);
  return kind < 0 ? node : kind;
}

/** A reference token of a JSON Pointer. */
const unescaped = (name: string): string =>
  name.includes('~') ? name.replaceAll('~1', '/').replaceAll('~0', '~') : name;

/** The number that a list's item is asked for by, or -1. */
const indexOf = (name: string): number => (/^(?:0|[1-9][0-9]*)$/.test(name) ? Number(name) : -1);

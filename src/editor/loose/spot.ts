import type { Range } from '../../model.ts';
import { holds, type Loose, type LooseEntry, type LooseList, type LooseMap } from './tree.ts';

/** A key or a value that an offset is in. */
export interface Spot {
  /** The keys, as they are written, and the indexes that lead to it. */
  readonly path: readonly string[];
  readonly range: Range;
  readonly text: string;
  /** The map or list that it stands in; null of the whole document. */
  readonly around: LooseMap | LooseList | null;
  /** What a key is the key of; null of a value. */
  readonly entry: LooseEntry | null;
}

/** What stands at an offset; null where nothing does. */
export const spotAt = (root: Loose | null, offset: number): Spot | null =>
  find(root, offset, { path: [], around: null });

function find(node: Loose | null, offset: number, { path, around }: Pick<Spot, 'path' | 'around'>): Spot | null {
  if (node === null || !holds(node, offset)) return null;
  if (node.kind === 'text') return { path, range: node, text: node.text, around, entry: null };
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = find(item, offset, { path: [...path, String(index)], around: node });
      if (found) return found;
    }
    return null;
  }
  for (const entry of node.entries) {
    const at = { path: [...path, entry.key], around: node };
    if (holds(entry.keyRange, offset)) return { ...at, range: entry.keyRange, text: entry.key, entry };
    const found = find(entry.value, offset, at);
    if (found) return found;
  }
  return null;
}

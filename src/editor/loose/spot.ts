import type { Range } from '../../model.ts';
import type { Loose } from './tree.ts';

/** A key or a value that an offset is in. */
export interface Spot {
  readonly role: 'key' | 'value';
  /** The keys, as they are written, and the indexes that lead to it. */
  readonly path: readonly string[];
  readonly range: Range;
  readonly text: string;
}

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

/** What stands at an offset; null where nothing does. */
export function spotAt(node: Loose | null, offset: number, path: readonly string[] = []): Spot | null {
  if (node === null || !holds(node, offset)) return null;
  if (node.kind === 'text') return { role: 'value', path, range: node, text: node.text };
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = spotAt(item, offset, [...path, String(index)]);
      if (found) return found;
    }
    return null;
  }
  for (const { key, keyRange, value } of node.entries) {
    if (holds(keyRange, offset)) return { role: 'key', path: [...path, key], range: keyRange, text: key };
    const found = spotAt(value, offset, [...path, key]);
    if (found) return found;
  }
  return null;
}

import type { Range } from '../../model.ts';
import { blockScalarRange } from './block-scalar.ts';
import { COLLECTION, NODE_SIZE } from './build.ts';

/** The nodes of a text that the fast reader took, by number; see `FastTree`. */
export interface FastNodes {
  readonly text: string;
  readonly nodes: Int32Array;
}

export const startIn = ({ nodes }: FastNodes, node: number): number => nodes[node * NODE_SIZE] ?? 0;
/** The end of a scalar's token, or which collection it is. */
export const endIn = ({ nodes }: FastNodes, node: number): number => nodes[node * NODE_SIZE + 1] ?? 0;
export const nextIn = ({ nodes }: FastNodes, node: number): number => nodes[node * NODE_SIZE + 2] ?? 0;

/** A node's range, as the parser's nodes have it. */
export function fastRange(source: FastNodes, node: number): Range {
  const end = endIn(source, node);
  const start = startIn(source, node);
  if (end < 0) return { start, end: collectionEnd(source, node) };
  const first = source.text.charCodeAt(start);
  // A `|` or `>` begins no other scalar; the token of an empty one begins at whatever follows it.
  const isBlock = end > start && (first === 124 || first === 62);
  return isBlock ? blockScalarRange(source.text, { start, end }) : { start, end };
}

/** A block collection ends with the last thing in it, one with brackets behind its bracket. */
function collectionEnd(source: FastNodes, node: number): number {
  const next = nextIn(source, node);
  // From the last thing in it outward: what else ends there is around that, and inside this.
  const around: number[] = [];
  let last = node;
  while (endIn(source, last) < 0) {
    around.push(last);
    const child = lastChild(source, last, next);
    if (child === null) break;
    last = child;
  }
  let end = endIn(source, last) < 0 ? startIn(source, last) + 1 : fastRange(source, last).end;
  for (const each of around.reverse()) if (endIn(source, each) >= COLLECTION.flowList) end = closing(source.text, end);
  return end;
}

/** The last item of a list, or the last value of a map: none in an empty one. */
function lastChild(source: FastNodes, node: number, next: number): number | null {
  let last: number | null = null;
  for (let child = node + 1; child < next; child = nextIn(source, child)) last = child;
  return last;
}

/** Behind the next closing bracket, with only blanks, a comma and comments before it. */
function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 93 || unit === 125) return at + 1;
    if (unit !== 35) continue;
    const lineEnd = text.indexOf('\n', at);
    if (lineEnd === -1) return text.length;
    at = lineEnd;
  }
  return text.length;
}

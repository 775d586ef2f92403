import type { Range } from '../../model.ts';

/** Each node is four numbers: where it starts, where it ends, which node comes after it, and its kind. */
export const NODE_SIZE = 4;

/** The kind of a node. An alias has the number of the node that it stands for instead. */
export const KIND = { scalar: -1, map: -2, list: -3 } as const;

/** A document: its value, and where every part of it stands. */
export interface Tree {
  readonly text: string;
  readonly value: unknown;
  /** All nodes in the order of the text: a map's keys and values by turns. */
  readonly nodes: Int32Array;
  /** The keys that the text does not hold as they are: with escapes, over lines, or by an alias. */
  readonly oddKeys: ReadonlyMap<number, string>;
  /** A number is written as no clerk writes it: with an exponent, in another base, or as a negative zero. */
  readonly hasOddNumber: boolean;
}

export type Nodes = Pick<Tree, 'nodes'>;

export const startIn = ({ nodes }: Nodes, node: number): number => nodes[node * NODE_SIZE] ?? 0;
export const endIn = ({ nodes }: Nodes, node: number): number => nodes[node * NODE_SIZE + 1] ?? 0;
export const nextIn = ({ nodes }: Nodes, node: number): number => nodes[node * NODE_SIZE + 2] ?? 0;
export const kindIn = ({ nodes }: Nodes, node: number): number => nodes[node * NODE_SIZE + 3] ?? 0;

export const rangeIn = (nodes: Nodes, node: number): Range => ({
  start: startIn(nodes, node),
  end: endIn(nodes, node),
});

/** Whether a key is a text. One that is plain or in quotes without escapes stands in the text as it is. */
export function isKeyAt(tree: Keyed, key: number, name: string): boolean {
  const odd = tree.oddKeys.get(key);
  if (odd !== undefined) return odd === name;
  const start = startIn(tree, key);
  const length = endIn(tree, key) - start;
  const first = tree.text.charCodeAt(start);
  const isQuoted = first === 34 || first === 39;
  return length === name.length + (isQuoted ? 2 : 0) && tree.text.startsWith(name, isQuoted ? start + 1 : start);
}

/** The text of a key. */
export function keyTextAt(tree: Keyed, key: number): string {
  const odd = tree.oddKeys.get(key);
  if (odd !== undefined) return odd;
  const { start, end } = rangeIn(tree, key);
  const first = tree.text.charCodeAt(start);
  return first === 34 || first === 39 ? tree.text.slice(start + 1, end - 1) : tree.text.slice(start, end);
}

type Keyed = Pick<Tree, 'text' | 'nodes' | 'oddKeys'>;

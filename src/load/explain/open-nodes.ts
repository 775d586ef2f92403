import type { ParsedNode } from 'yaml';
import { isCollection, isMap, isPair, isScalar } from 'yaml';
import type { Range } from '../../model.ts';

/** A quote or a bracket that nothing closes. */
export interface OpenNode {
  readonly kind: 'quote' | 'bracket';
  readonly range: Range;
  /** The end of the last thing inside. */
  readonly filledTo: number;
}

/** A bracket and what it holds, closed or not. */
export interface Bracket {
  readonly range: Range;
}

export interface Openings {
  readonly unclosed: readonly OpenNode[];
  readonly brackets: readonly Bracket[];
}

/** All brackets, and everything that is not closed, in the order of the text. `offset` is the start of the parsed stretch. */
export function openingsIn(root: ParsedNode | null, offset: number): Openings {
  const unclosed: OpenNode[] = [];
  const brackets: Bracket[] = [];
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (isPair(node)) pending.push(node.key, node.value);
    if (isScalar(node) && !isClosedQuote(node as ParsedNode))
      unclosed.push(openNode('quote', node as ParsedNode, offset));
    if (!isCollection(node)) continue;
    for (const item of node.items) pending.push(item);
    const token = node.srcToken;
    if (token?.type !== 'flow-collection') continue;
    brackets.push({ range: rangeOf(node as ParsedNode, offset) });
    if (token.end[0]?.source !== (isMap(node) ? '}' : ']'))
      unclosed.push(openNode('bracket', node as ParsedNode, offset));
  }
  return { unclosed, brackets };
}

const rangeOf = ({ range: [start, end] }: ParsedNode, offset: number): Range => ({
  start: start + offset,
  end: end + offset,
});

function isClosedQuote(node: ParsedNode): boolean {
  const token = node.srcToken;
  if (token?.type !== 'single-quoted-scalar' && token?.type !== 'double-quoted-scalar') return true;
  const { source } = token;
  if (source.length < 2 || source[0] !== source[source.length - 1]) return false;
  return token.type === 'single-quoted-scalar' || !/(?<!\\)(?:\\\\)*\\"$/.test(source.slice(-1025));
}

function openNode(kind: OpenNode['kind'], node: ParsedNode, offset: number): OpenNode {
  const range = rangeOf(node, offset);
  if (!isCollection(node)) return { kind, range, filledTo: range.end };
  const last: unknown = node.items.at(-1);
  const end = isPair(last) ? ((last.value ?? last.key) as ParsedNode | null) : (last as ParsedNode | undefined);
  return { kind, range, filledTo: end ? rangeOf(end, offset).end : range.start + 1 };
}

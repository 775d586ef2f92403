import type { CST, Pair, ParsedNode, YAMLSeq } from 'yaml';
import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Range } from '../../model.ts';
import { blockScalarRange } from '../values/block-scalar.ts';
import type { Collection } from './nodes.ts';
import { isEmptyNode, tokenRange } from './nodes.ts';

export type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** The ranges of things in a text, defined by the text and not by the parser's habits. */
export interface Ranges {
  root(node: ParsedNode): Range;
  key(pair: ParsedPair): Range;
  /** An empty value has no length and stands right behind its colon. */
  valueIn(pair: ParsedPair): Range;
  /** An empty item is shown as its dash. */
  item(list: YAMLSeq.Parsed, index: number): Range;
}

export function rangesIn(text: string): Ranges {
  function rangeOf(node: ParsedNode): Range {
    if (isScalar(node)) return isBlockScalar(node) ? blockScalarRange(text, tokenRange(node)) : tokenRange(node);
    return isCollection(node) && !isBracketed(node) ? blockRange(node) : tokenRange(node);
  }

  /** From the first key or dash to the end of the last thing in it, going down without recursion. */
  function blockRange(node: Collection): Range {
    const first = node.items[0];
    const start = isMap(node) && first ? key(first as ParsedPair).start : node.range[0];
    let last: Collection = node;
    for (;;) {
      const at: number = last.items.length - 1;
      const value: ParsedNode | null = isMap(last) ? (last.items[at]?.value ?? null) : (last.items[at] ?? null);
      if (value && isCollection(value) && !isBracketed(value)) last = value;
      else return { start, end: lastRange(last, at).end };
    }
  }

  function lastRange(node: Collection, at: number): Range {
    if (isSeq(node)) return item(node, at);
    const pair = node.items[at];
    return pair ? valueIn(pair) : tokenRange(node);
  }

  const key = (pair: ParsedPair): Range => rangeOf(pair.key);
  function valueIn(pair: ParsedPair): Range {
    if (pair.value && !isEmptyNode(pair.value)) return rangeOf(pair.value);
    const colon = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    const behind = colon ? colon.offset + 1 : key(pair).end;
    return { start: behind, end: behind };
  }

  function item(list: YAMLSeq.Parsed, index: number): Range {
    const node = list.items[index];
    return node && !isEmptyNode(node) ? rangeOf(node) : emptyItem(list, index);
  }

  return { root: rangeOf, key, valueIn, item };
}

/** The dash of an item with nothing in it; inside brackets there is not even that. */
function emptyItem(list: YAMLSeq.Parsed, index: number): Range {
  const dash = dashOf(list, index);
  if (dash) return { start: dash.offset, end: dash.offset + 1 };
  const at = list.items[index]?.range[0] ?? list.range[0];
  return { start: at, end: at };
}

/** A flow collection with its brackets; the single pair of `[a: b]` has none. */
const isBracketed = (node: Collection): boolean => node.srcToken?.type === 'flow-collection';

const isBlockScalar = (node: ParsedNode): boolean =>
  isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');

function dashOf(list: YAMLSeq.Parsed, index: number): CST.SourceToken | undefined {
  if (list.srcToken?.type !== 'block-seq') return undefined;
  const dashes = list.srcToken.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
  return dashes[index];
}

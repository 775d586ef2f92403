import type { CST, Pair, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Range } from '../../../src/model.ts';

type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;
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

/** Whether nothing at all stands there, as behind `talks:`. */
export const isEmptyNode = (node: ParsedNode | null): boolean =>
  node === null || (isScalar(node) && node.type === 'PLAIN' && node.source === '');

/** A node's token as the package has it: exact for keys, scalars on lines and aliases. */
export const tokenRange = ({ range: [start, end] }: ParsedNode): Range => ({ start, end });

/** From the `|` or `>` to the end of the last line that is not blank; of an empty one, the header. */
function blockScalarRange(text: string, { start, end }: Range): Range {
  const header = /[|>][-+0-9]*/y;
  header.lastIndex = start;
  header.test(text);
  const headerEnd = Math.max(header.lastIndex, start + 1);
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = headerEnd;
  const contentStart = lineBreak.exec(text)?.index ?? end;
  let last = end;
  while (last > contentStart && /[ \t\r\n]/.test(text[last - 1] ?? '')) last -= 1;
  if (last <= contentStart) return { start, end: headerEnd };
  lineBreak.lastIndex = last;
  return { start, end: Math.min(end, lineBreak.exec(text)?.index ?? end) };
}

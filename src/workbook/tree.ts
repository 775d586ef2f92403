import { zhOfKey } from '../names/names.ts';
import type { Shape } from '../names/shape.ts';

/** A cell of a sheet, from 1. */
export interface CellAt {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A value as YAML, and the cell that it stands in. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly yaml: string;
  readonly cell: CellAt;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: Node[];
  readonly cell: CellAt;
}

export interface MapNode {
  readonly kind: 'map';
  readonly pairs: Map<string, Node>;
  /** The names of its keys. */
  readonly shape: Shape | null;
  readonly cell: CellAt;
}

/** A record as a workbook gives it. */
export type Node = Leaf | ListNode | MapNode;

export const mapNode = (shape: Shape | null, cell: CellAt): MapNode => ({ kind: 'map', pairs: new Map(), shape, cell });
export const listNode = (cell: CellAt): ListNode => ({ kind: 'list', items: [], cell });
export const leaf = (yaml: string, cell: CellAt): Leaf => ({ kind: 'leaf', yaml, cell });

/** In which language keys and choices are written. */
export type Keys = 'zh' | 'en';

/** Whether a text means itself in YAML without quotes, also between brackets. */
const PLAIN = /^(?:[A-Za-z][A-Za-z0-9._-]*|\p{Script=Han}[\p{Script=Han}A-Za-z0-9·]*|\d{4}-\d\d-\d\d)$/u;
const MEANS_MORE = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text as YAML on one line. */
export function yamlText(text: string): string {
  if (PLAIN.test(text) && !MEANS_MORE.test(text)) return text;
  return JSON.stringify(text).replace(UNSEEN, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const keyTexts = new WeakMap<Shape, Map<string, string>>();

function keyText({ shape }: MapNode, key: string, keys: Keys): string {
  if (keys === 'en' || shape === null) return yamlText(key);
  const known = keyTexts.get(shape) ?? new Map<string, string>();
  const text = known.get(key) ?? yamlText(zhOfKey(shape, key));
  keyTexts.set(shape, known.set(key, text));
  return text;
}

/** A node on one line. */
function flow(node: Node, keys: Keys): string {
  if (node.kind === 'leaf') return node.yaml;
  if (node.kind === 'list') return `[${node.items.map((item) => flow(item, keys)).join(', ')}]`;
  return `{${[...node.pairs].map(([key, value]) => `${keyText(node, key, keys)}: ${flow(value, keys)}`).join(', ')}}`;
}

const WIDEST = 150;

/** What stands behind each line: where it came from. */
export type Remark = (cell: CellAt) => string;

/** A record as YAML: an entry on one line where there is room. */
export function printTree(root: MapNode, keys: Keys, remark: Remark): string {
  const lines: string[] = [];
  const put = (text: string, { cell }: Node): void => void lines.push(text + remark(cell));

  function printMap(node: MapNode, indent: string, first: string): void {
    let lead = first;
    for (const [key, value] of node.pairs) {
      printPair(`${lead}${keyText(node, key, keys)}:`, value, indent);
      lead = indent;
    }
  }

  function printPair(head: string, value: Node, indent: string): void {
    const short = isShort(value) ? flow(value, keys) : null;
    if (short !== null && (value.kind === 'leaf' || head.length + short.length < WIDEST))
      put(`${head} ${short}`, value);
    else {
      lines.push(head);
      if (value.kind === 'map') printMap(value, `${indent}  `, `${indent}  `);
      else if (value.kind === 'list') for (const item of value.items) printItem(item, `${indent}  `);
    }
  }

  function printItem(item: Node, indent: string): void {
    const short = item.kind !== 'map' || [...item.pairs.values()].every(isShort) ? flow(item, keys) : null;
    const isOneLine = item.kind !== 'map' || item.pairs.size === 0 || (short !== null && short.length < WIDEST);
    if (isOneLine) put(`${indent}- ${short}`, item);
    else printMap(item, `${indent}  `, `${indent}- `);
  }

  printMap(root, '', '');
  return `${lines.join('\n')}\n`;
}

/** It holds values alone, so that it may stand on the line of its key. */
const isShort = (node: Node): boolean =>
  node.kind === 'leaf' ||
  (node.kind === 'list'
    ? node.items.every(({ kind }) => kind === 'leaf')
    : [...node.pairs.values()].every(({ kind }) => kind === 'leaf') && node.pairs.size < 4);

import type { ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Pointer, Range } from '../../../src/model.ts';
import { isEmptyNode, type ParsedPair, type Ranges, rangesIn, tokenRange } from './ranges.ts';

/** Where something stands: the key is null of the root and of an item. */
export interface Spot {
  readonly at: Pointer;
  readonly key: Range | null;
  readonly value: Range;
}

/** What the `yaml` package makes of a text: its value, and where everything in it stands. */
export interface Said {
  readonly value: unknown;
  readonly where: readonly Spot[];
}

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  strict: true,
  prettyErrors: false,
  uniqueKeys: false,
  intAsBigInt: true,
  keepSourceTokens: true,
  logLevel: 'silent',
} as const;

interface Walk {
  readonly ranges: Ranges;
  readonly anchors: Map<string, ParsedNode>;
  readonly targets: Map<ParsedNode, ParsedNode>;
  readonly where: Spot[];
}

/** Null where the package refuses the text, or finds several documents or none. */
export function readByYaml(text: string): Said | null {
  // YAML takes a lone CR for a line break and the package does not; offsets stay.
  const documents = parseAllDocuments(text.replace(/\r(?!\n)/g, '\n'), OPTIONS);
  const [document] = Array.isArray(documents) ? documents : [];
  const root = document?.contents as ParsedNode | null | undefined;
  if (!document || documents.length > 1 || document.errors.length > 0 || !root) return null;
  const walk: Walk = { ranges: rangesIn(text), anchors: new Map(), targets: new Map(), where: [] };
  const value = take(root, { at: '', key: null, value: walk.ranges.root(root) }, walk);
  return { value, where: walk.where };
}

function take(node: ParsedNode | null, spot: Spot, walk: Walk, alias: Range | null = null): unknown {
  walk.where.push(alias ? { ...spot, key: spot.key && alias, value: alias } : spot);
  if (node === null) return null;
  if (!isAlias(node)) return content(node, spot.at, walk, alias);
  const target = walk.targets.get(node) ?? walk.anchors.get(node.source);
  if (!target) throw new Error(`*${node.source} stands for nothing`);
  walk.targets.set(node, target);
  return content(target, spot.at, walk, alias ?? tokenRange(node));
}

function content(node: ParsedNode, at: Pointer, walk: Walk, alias: Range | null): unknown {
  if (alias === null && 'anchor' in node && node.anchor) walk.anchors.set(node.anchor, node);
  if (isScalar(node)) return numberOf(node);
  if (isMap(node)) return mapOf(node as YAMLMap.Parsed, at, walk, alias);
  return isSeq(node) ? listOf(node as YAMLSeq.Parsed, at, walk, alias) : null;
}

function numberOf({ value }: Scalar): unknown {
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  return Number.isFinite(number) && BigInt(number) === value ? number : value;
}

const listOf = (node: YAMLSeq.Parsed, at: Pointer, walk: Walk, alias: Range | null): unknown[] =>
  node.items.map((item, index) =>
    take(item as ParsedNode, { at: `${at}/${index}`, key: null, value: walk.ranges.item(node, index) }, walk, alias),
  );

function mapOf(node: YAMLMap.Parsed, at: Pointer, walk: Walk, alias: Range | null): object {
  const entries = (node.items as readonly ParsedPair[]).map((pair) => {
    const key = keyText(pair.key, walk);
    const spot = {
      at: `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      key: walk.ranges.key(pair),
      value: walk.ranges.valueIn(pair),
    };
    if (alias === null && isScalar(pair.key) && pair.key.anchor) walk.anchors.set(pair.key.anchor, pair.key);
    return [key, take(pair.value, spot, walk, alias)] as const;
  });
  return Object.fromEntries(entries);
}

/** A key's text as it stands in the source, quotes resolved. */
function keyText(node: ParsedNode, walk: Walk): string {
  const target = isAlias(node) ? (walk.targets.get(node) ?? walk.anchors.get(node.source)) : node;
  if (isAlias(node) && target) walk.targets.set(node, target);
  if (!isScalar(target) || isEmptyNode(target)) throw new Error('no key');
  return target.source ?? '';
}

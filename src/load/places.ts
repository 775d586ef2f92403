import type { ParsedNode } from 'yaml';
import { isAlias, isCollection, isMap, isSeq } from 'yaml';
import type { Places, Range } from '../model.ts';
import { indexOf, placesIn, type Spot } from './lookup.ts';
import type { Targets } from './nodes.ts';
import { keyText } from './nodes.ts';
import type { ParsedPair, Ranges } from './ranges.ts';
import { rangesIn } from './ranges.ts';

interface NodeSpot extends Spot {
  readonly node: ParsedNode | null;
  /** It stands inside an alias, whose token is all that can be shown. */
  readonly copied: boolean;
}

interface Source {
  readonly ranges: Ranges;
  readonly targets: Targets;
  /** The pairs of a map by their keys, made when a pointer first goes through it. */
  readonly pairs: WeakMap<object, ReadonlyMap<string, ParsedPair>>;
}

/** Where everything stands in the parser's nodes. */
export function placesOf(text: string, root: ParsedNode, targets: Targets): Places {
  const source: Source = { ranges: rangesIn(text), targets, pairs: new WeakMap() };
  return placesIn<NodeSpot>(text, {
    root: () => spotOf(root, { key: null, value: source.ranges.root(root), copied: false }, source),
    child: (parent, name) => childOf(parent, name, source),
  });
}

const spotOf = (
  node: ParsedNode | null,
  where: { readonly key: Range | null; readonly value: Range; readonly copied: boolean },
  source: Source,
): NodeSpot => ({ node, ...where, isCollection: isCollection(resolved(node, source)) });

/** What an alias stands for; anything else itself. */
const resolved = (node: ParsedNode | null, { targets }: Source): ParsedNode | null =>
  node && isAlias(node) ? (targets.get(node) ?? null) : node;

function childOf(spot: NodeSpot, name: string, source: Source): NodeSpot | null {
  const within = resolved(spot.node, source);
  const copied = spot.copied || (spot.node !== null && isAlias(spot.node));
  const { ranges } = source;
  if (isMap(within)) {
    const pair = pairsOf(within, source).get(name);
    if (!pair) return null;
    const where = copied
      ? { key: spot.value, value: spot.value }
      : { key: ranges.key(pair), value: ranges.valueIn(pair) };
    return spotOf(pair.value, { ...where, copied }, source);
  }
  const index = indexOf(name);
  const item = isSeq(within) ? within.items[index] : undefined;
  if (!item || !isSeq(within)) return null;
  return spotOf(item, { key: null, value: copied ? spot.value : ranges.item(within, index), copied }, source);
}

function pairsOf(map: { readonly items: readonly ParsedPair[] }, source: Source): ReadonlyMap<string, ParsedPair> {
  const known = source.pairs.get(map);
  if (known) return known;
  const pairs = new Map(map.items.map((pair) => [keyText(resolved(pair.key, source) ?? pair.key) ?? '', pair]));
  source.pairs.set(map, pairs);
  return pairs;
}

import type { ParsedNode } from 'yaml';
import { isAlias, isCollection, isMap, isSeq } from 'yaml';
import type { Places, Range } from '../../model.ts';
import { indexOf, placesIn } from '../values/lookup.ts';
import type { Targets } from './nodes.ts';
import { keyText } from './nodes.ts';
import type { ParsedPair, Ranges } from './ranges.ts';
import { rangesIn } from './ranges.ts';

/** Something that a pointer leads to. */
interface NodeSpot {
  readonly node: ParsedNode | null;
  readonly key: Range | null;
  readonly value: Range;
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
    root: () => ({ node: root, key: null, value: source.ranges.root(root), copied: false }),
    child: (parent, name) => childOf(parent, name, source),
    isCollection: ({ node }) => isCollection(resolved(node, source)),
    key: ({ key }) => key,
    value: ({ value }) => value,
    start: ({ value }) => value.start,
  });
}

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
    if (copied) return { node: pair.value, key: spot.value, value: spot.value, copied };
    return { node: pair.value, key: ranges.key(pair), value: ranges.valueIn(pair), copied };
  }
  const index = indexOf(name);
  const item = isSeq(within) ? within.items[index] : undefined;
  if (!item || !isSeq(within)) return null;
  return { node: item, key: null, value: copied ? spot.value : ranges.item(within, index), copied };
}

function pairsOf(map: { readonly items: readonly ParsedPair[] }, source: Source): ReadonlyMap<string, ParsedPair> {
  const known = source.pairs.get(map);
  if (known) return known;
  const pairs = new Map(map.items.map((pair) => [keyText(resolved(pair.key, source) ?? pair.key) ?? '', pair]));
  source.pairs.set(map, pairs);
  return pairs;
}

import type { ParsedNode } from 'yaml';
import { isAlias, isCollection, isMap, isSeq } from 'yaml';
import type { Place, Places, Pointer, Range } from '../model.ts';
import type { Lines } from './lines.ts';
import { linesOf, placeOf, startOf } from './lines.ts';
import type { Targets } from './nodes.ts';
import { keyText } from './nodes.ts';
import type { ParsedPair, Ranges } from './ranges.ts';
import { rangesIn } from './ranges.ts';

/** Something that a pointer leads to. */
interface Spot {
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

/** Where everything of a document stands; looked up along the pointer, nothing is made in advance. */
export function placesOf(text: string, root: ParsedNode, targets: Targets): Places {
  const source: Source = { ranges: rangesIn(text), targets, pairs: new WeakMap() };
  let whole: Spot | null = null;
  let lines: Lines | null = null;

  /** The spot and whether it is the one that was asked for, or the nearest one around it. */
  function find(at: Pointer): { readonly spot: Spot; readonly found: boolean } {
    whole ??= { node: root, key: null, value: source.ranges.root(root), copied: false };
    let spot = whole;
    for (const name of namesOf(at)) {
      const next = childOf(spot, name, source);
      if (!next) return { spot, found: false };
      spot = next;
    }
    return { spot, found: true };
  }

  const spotAt = (at: Pointer): Spot | undefined => {
    const { spot, found } = find(at);
    return found ? spot : undefined;
  };

  function place(at: Pointer, part?: 'key'): Place {
    const { spot, found } = find(at);
    if (spot === whole) return startOf(text);
    lines ??= linesOf(text);
    const isEmpty = spot.value.start === spot.value.end;
    const byKey = (found && part === 'key') || isEmpty || isCollection(resolved(spot.node, source));
    return placeOf(lines, byKey && spot.key ? spot.key : spot.value);
  }

  return { text, keyRange: (at) => spotAt(at)?.key, valueRange: (at) => spotAt(at)?.value, place };
}

/** What an alias stands for; anything else itself. */
const resolved = (node: ParsedNode | null, { targets }: Source): ParsedNode | null =>
  node && isAlias(node) ? (targets.get(node) ?? null) : node;

function childOf(spot: Spot, name: string, source: Source): Spot | null {
  const within = resolved(spot.node, source);
  const copied = spot.copied || (spot.node !== null && isAlias(spot.node));
  const { ranges } = source;
  if (isMap(within)) {
    const pair = pairsOf(within, source).get(name);
    if (!pair) return null;
    if (copied) return { node: pair.value, key: spot.value, value: spot.value, copied };
    return { node: pair.value, key: ranges.key(pair), value: ranges.valueIn(pair), copied };
  }
  if (!isSeq(within) || !/^(?:0|[1-9][0-9]*)$/.test(name)) return null;
  const item = within.items[Number(name)];
  if (!item) return null;
  return { node: item, key: null, value: copied ? spot.value : ranges.item(within, Number(name)), copied };
}

function pairsOf(map: { readonly items: readonly ParsedPair[] }, source: Source): ReadonlyMap<string, ParsedPair> {
  const known = source.pairs.get(map);
  if (known) return known;
  const pairs = new Map(map.items.map((pair) => [keyText(resolved(pair.key, source) ?? pair.key) ?? '', pair]));
  source.pairs.set(map, pairs);
  return pairs;
}

/** The reference tokens of a JSON Pointer. */
function namesOf(at: Pointer): readonly string[] {
  if (at === '') return [];
  const names = at.slice(at.startsWith('/') ? 1 : 0).split('/');
  return names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

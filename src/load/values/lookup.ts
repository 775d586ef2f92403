import type { Places, Point, Pointer, Range } from '../../model.ts';
import type { Lines } from '../file/lines.ts';
import { linesOf, placeOf, pointOf, startOf } from '../file/lines.ts';

/** A document as one reader has it: what a pointer leads to, and where that stands. */
export interface Layout<Spot> {
  root(): Spot;
  child(parent: Spot, name: string): Spot | null;
  isCollection(spot: Spot): boolean;
  /** Null of the root and of a list's item. */
  key(spot: Spot): Range | null;
  value(spot: Spot): Range;
  /** Where the value starts; its end may have to be looked for. */
  start(spot: Spot): number;
}

/** What a pointer leads to, or the nearest thing around it. */
interface Found<Spot> {
  readonly spot: Spot;
  readonly isIt: boolean;
}

/** So many lists and maps are remembered on the way to what is asked for. */
const REMEMBERED = 1_000;

/** Finds along the pointer; nothing is made in advance, and what pointers have gone through is remembered. */
function finderIn<Spot>(layout: Layout<Spot>): (at: Pointer) => Found<Spot> {
  const root: Found<Spot> = { spot: layout.root(), isIt: true };
  const known = new Map<Pointer, Found<Spot>>();
  function around(at: Pointer): Found<Spot> {
    const found = known.get(at) ?? find(at);
    if (known.size >= REMEMBERED) known.clear();
    known.set(at, found);
    return found;
  }
  function find(at: Pointer): Found<Spot> {
    if (at === '') return root;
    const cut = at.lastIndexOf('/');
    const parent = cut <= 0 ? root : around(at.slice(0, cut));
    if (!parent.isIt) return parent;
    const spot = layout.child(parent.spot, unescaped(at.slice(cut + 1)));
    return spot === null ? { spot: parent.spot, isIt: false } : { spot, isIt: true };
  }
  return find;
}

/** Where everything of a document stands. */
export function placesIn<Spot>(text: string, layout: Layout<Spot>): Places {
  const find = finderIn(layout);
  const root = find('').spot;
  const points = new Map<Pointer, Point>();
  let lines: Lines | null = null;

  const spotAt = (at: Pointer): Spot | undefined => {
    const { spot, isIt } = find(at);
    return isIt ? spot : undefined;
  };

  /** The key that is shown in place of a value. */
  function keyFor({ spot, isIt }: Found<Spot>, part: 'key' | undefined): Range | null {
    const isMeant = (isIt && part === 'key') || layout.isCollection(spot);
    return isMeant || isEmpty(layout.value(spot)) ? layout.key(spot) : null;
  }

  function pointAt(at: Pointer): Point {
    const found = find(at);
    if (found.spot === root) return { line: 1, column: 1 };
    lines ??= linesOf(text);
    return pointOf(lines, keyFor(found, undefined)?.start ?? layout.start(found.spot));
  }

  return {
    text,
    keyRange: (at) => {
      const spot = spotAt(at);
      return spot && layout.key(spot);
    },
    valueRange: (at) => {
      const spot = spotAt(at);
      return spot && layout.value(spot);
    },
    place: (at, part) => {
      const found = find(at);
      if (found.spot === root) return startOf(text);
      lines ??= linesOf(text);
      return placeOf(lines, keyFor(found, part) ?? layout.value(found.spot));
    },
    // An entry counts for many a rule, or does not.
    point: (at) => {
      const point = points.get(at) ?? pointAt(at);
      if (points.size >= REMEMBERED) points.clear();
      points.set(at, point);
      return point;
    },
  };
}

const isEmpty = ({ start, end }: Range): boolean => start === end;

/** A reference token of a JSON Pointer. */
const unescaped = (name: string): string =>
  name.includes('~') ? name.replaceAll('~1', '/').replaceAll('~0', '~') : name;

/** The number that a list's item is asked for by, or -1. */
export const indexOf = (name: string): number => (/^(?:0|[1-9][0-9]*)$/.test(name) ? Number(name) : -1);

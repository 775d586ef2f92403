import type { Place, Places, Point, Pointer, Range } from '../../model.ts';
import type { Names } from '../../names/names.ts';
import type { Lines } from '../file/lines.ts';
import { linesOf, placeOf, pointOf, startOf, unseen } from '../file/lines.ts';
import { type Found, finderIn } from './find.ts';
import { type Packed, packTree } from './packed.ts';
import { rangeIn, type Tree } from './tree.ts';

/** The number of points to remember. Many rules ask for the place of the same entry. */
const REMEMBERED = 1_000;

/** From so many letters on, only a roster has so many, a text that is not needed soon is packed. */
const LARGE = 1_048_576;

/** Where everything of a document stands. With names, by those of its schema, whatever its keys are called. */
export function placesIn(tree: Tree, names: Names | null = null): Places {
  const { text } = tree;
  const { find, isCollection } = finderIn(tree, names);
  const points = new Map<Pointer, Point>();
  let lines: Lines | null = null;

  const valueRange = ({ node, alias }: Found): Range => alias ?? rangeIn(tree, node);
  const keyRange = ({ key, alias }: Found): Range | null => (key === null ? null : (alias ?? rangeIn(tree, key)));

  /** The key that is shown in place of a value. */
  function keyFor(found: Found, part: 'key' | undefined): Range | null {
    if (found.key === null) return null;
    const isMeant = (found.isIt && part === 'key') || isCollection(found);
    return isMeant || isEmpty(valueRange(found)) ? keyRange(found) : null;
  }

  function pointAt(at: Pointer): Point {
    const found = find(at);
    if (found.node === 0) return { line: 1, column: 1 };
    lines ??= linesOf(text);
    return pointOf(lines, (keyFor(found, undefined) ?? valueRange(found)).start);
  }

  function place(at: Pointer, part?: 'key'): Place {
    const found = find(at);
    // A text that is one value is not a record, and may be anything that a link leads to: it is not shown.
    if (found.node === 0) return isCollection(found) ? startOf(text) : unseen(startOf(text));
    lines ??= linesOf(text);
    return placeOf(lines, keyFor(found, part) ?? valueRange(found));
  }

  return {
    text,
    hasOddNumber: tree.hasOddNumber,
    keyRange: (at) => {
      const found = find(at);
      return found.isIt ? keyRange(found) : undefined;
    },
    valueRange: (at) => {
      const found = find(at);
      return found.isIt ? valueRange(found) : undefined;
    },
    place,
    placeLater: () => (text.length < LARGE ? place : placeFrom(packTree(tree), names)),
    point: (at) => {
      const point = points.get(at) ?? pointAt(at);
      if (points.size >= REMEMBERED) points.clear();
      points.set(at, point);
      return point;
    },
  };
}

/** Unpacks the tree at the first question. */
function placeFrom(unpack: Packed, names: Names | null): (at: Pointer) => Place {
  let places: Places | null = null;
  return (at) => {
    places ??= placesIn(unpack(), names);
    return places.place(at);
  };
}

const isEmpty = ({ start, end }: Range): boolean => start === end;

import { readWithParser } from '../../src/load/explain/parser-read.ts';
import { findBadCharacters, findLongLines } from '../../src/load/file/characters.ts';
import { LIMITS } from '../../src/load/file/limits.ts';
import { isOrdinary } from '../../src/load/values/ordinary.ts';
import { fastPlaces } from '../../src/load/values/places.ts';
import { readFast, readInPieces } from '../../src/load/values/read.ts';
import type { Places, Pointer } from '../../src/model.ts';

/** What the fast reader makes of a text, or null where it does not vouch for it or is not asked; in pieces of a length. */
export function fastly(
  text: string,
  pieceLength?: number,
): { readonly value: unknown; readonly places: Places } | null {
  if (findBadCharacters(text).length > 0 || findLongLines(text, LIMITS)) return null;
  const read =
    pieceLength === undefined
      ? readFast(text, LIMITS)
      : isOrdinary(text, LIMITS)
        ? readInPieces(text, LIMITS, pieceLength)
        : null;
  return read && { value: read.value, places: fastPlaces({ text, nodes: read.nodes }) };
}

/** Every pointer into a value, and one beside each list and map that leads to nothing. */
export function* pointersIn(value: unknown, at: Pointer = ''): Generator<Pointer> {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  yield `${at}/no such thing`;
  for (const [key, item] of Object.entries(value))
    yield* pointersIn(item, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

const whereIn = (places: Places, at: Pointer) => ({
  at,
  key: places.keyRange(at),
  value: places.valueRange(at),
  place: places.place(at),
  point: places.point(at),
});

/** All that a reader says of a text. */
export const saying = (value: unknown, places: Places) => ({
  value,
  where: [...pointersIn(value)].map((at) => whereIn(places, at)),
});

/** What the two readers say of a text: null where the fast one says nothing. */
export function bothSay(
  text: string,
  pieceLength?: number,
): { readonly fast: unknown; readonly parser: unknown } | null {
  const fast = fastly(text, pieceLength);
  if (!fast) return null;
  const parser = readWithParser(text, LIMITS);
  return {
    fast: saying(fast.value, fast.places),
    parser: 'places' in parser ? saying(parser.value, parser.places) : parser,
  };
}

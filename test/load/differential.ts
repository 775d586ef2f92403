import { expect } from 'vitest';
import { findBadCharacters, findLongLines } from '../../src/load/file/characters.ts';
import { LIMITS } from '../../src/load/file/limits.ts';
import { placesIn } from '../../src/load/values/places.ts';
import { readInPieces, readValues } from '../../src/load/values/read.ts';
import type { Tree } from '../../src/load/values/tree.ts';
import type { Pointer } from '../../src/model.ts';
import { readByYaml, type Said, type Spot } from './reference/read.ts';

/** The values of a text, at once or in pieces of a length; null where it is refused, or cannot be cut. */
export function valuesOf(text: string, pieceLength?: number): Tree | null {
  if (findBadCharacters(text).length > 0 || findLongLines(text, LIMITS)) return null;
  const read = pieceLength === undefined ? readValues(text, LIMITS) : readInPieces(text, LIMITS, pieceLength);
  return read?.kind === 'sound' ? read.tree : null;
}

/** Every pointer into a value, and one beside each list and map that leads to nothing. */
export function* pointersIn(value: unknown, at: Pointer = ''): Generator<Pointer> {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value))
    yield* pointersIn(item, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

const byPointer = (one: Spot, other: Spot): number => (one.at < other.at ? -1 : 1);
const sorted = ({ value, where }: Said): Said => ({ value, where: [...where].sort(byPointer) });

/** What our reader says of a text, and what the `yaml` package says: null unless both take it. */
export function bothSay(text: string, pieceLength?: number): { readonly ours: Said; readonly theirs: Said } | null {
  const tree = valuesOf(text, pieceLength);
  const theirs = tree && readByYaml(text);
  if (!theirs) return null;
  const places = placesIn(tree);
  const where = [...pointersIn(tree.value)].map((at) => {
    const key = places.keyRange(at);
    const value = places.valueRange(at);
    if (key === undefined || value === undefined) throw new Error(`${at} is not found`);
    return { at, key, value };
  });
  return { ours: sorted({ value: tree.value, where }), theirs: sorted(theirs) };
}

/**
 * The package counts the indent that a block scalar at the root is given from 0. YAML counts it from -1, § 8.1.1.1 and
 * § 9.1.3, and so does our reader.
 */
const isIndentedRoot = (text: string): boolean => /^(?:\s|#.*|---)*[|>][-+]?[1-9]/.test(text);

/** What our reader takes, whole or in pieces, and the `yaml` package too, has the same values at the same places. */
export function expectSame(text: string): void {
  if (isIndentedRoot(text)) return;
  for (const pieceLength of [undefined, 1, 20]) {
    const said = bothSay(text, pieceLength);
    if (said) expect(said.ours).toEqual(said.theirs);
  }
}

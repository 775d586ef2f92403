import { grouped } from '../grouped.ts';
import type { Pair } from './candidates.ts';
import { distinct, sharedCount, without } from './grams.ts';
import { FEWEST_UNITS, isCommonAmong } from './sketch-index.ts';
import type { UnionFind } from './union-find.ts';

/** Texts to be compared by all of their grams. */
export interface Texts {
  /** By text, the units that handed it in, and how many grams it has. */
  readonly list: readonly { readonly units: readonly string[]; readonly grams: number }[];
  /** The grams of a text, read again; null where it is not to be had. */
  read(text: number): Float64Array | null;
}

/** Two texts that are alike: so many grams of the smaller one's are the other's too. */
export interface Alike {
  readonly pair: Pair;
  readonly shared: number;
  readonly of: number;
}

/** Of how many grams there is room. */
export interface Room {
  /** In how many at most, of all units together, is counted which are common. */
  readonly counted: number;
  /** How many are kept at hand, twice. */
  readonly kept: number;
}

/** 16 MB, and twice 32 MB. */
const ROOM: Room = { counted: 2_000_000, kept: 4_000_000 };

type Read = Texts['read'];

/** Keeps what was made last, up to a number of grams. */
function keeping(most: number, make: Read): Read {
  const kept = new Map<number, Float64Array>();
  let size = 0;
  return (text) => {
    const known = kept.get(text);
    const grams = known ?? make(text);
    if (grams === null) return null;
    kept.delete(text);
    kept.set(text, grams);
    if (known) return known;
    size += grams.length;
    for (const [oldest, { length }] of kept) {
      if (size <= most || oldest === text) break;
      kept.delete(oldest);
      size -= length;
    }
    return grams;
  };
}

const hashOf = (id: string): number =>
  [...id].reduce((hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5) >>> 0;

/** The numbers of the texts of every unit, the units in an order that has nothing to do with what they are called. */
function textsByUnit(list: Texts['list']): readonly (readonly number[])[] {
  const handedIn = list.flatMap(({ units }, text) => units.map((unit) => ({ unit, text })));
  return [...grouped(handedIn, ({ unit }) => unit)]
    .map(([unit, texts]) => ({ unit, texts, hash: hashOf(unit) }))
    .sort((a, b) => a.hash - b.hash || (a.unit < b.unit ? -1 : 1))
    .map(({ texts }) => texts.map(({ text }) => text));
}

/** The first of some things until their sizes come to more than so much; one at least. */
function upTo<T>(things: readonly T[], most: number, sizeOf: (thing: T) => number): readonly T[] {
  let size = 0;
  const end = things.findIndex((thing, index) => {
    size += sizeOf(thing);
    return index > 0 && size > most;
  });
  return end < 0 ? things : things.slice(0, end);
}

/** The numbers of an ordered list that stand in it more often than a third of so many times. */
function frequent(numbers: Float64Array, units: number): Float64Array {
  const found: number[] = [];
  let start = 0;
  for (let at = 1; at <= numbers.length; at += 1) {
    if (numbers[at] === numbers[start]) continue;
    if (isCommonAmong(at - start, units)) found.push(numbers[start] ?? 0);
    start = at;
  }
  return Float64Array.from(found);
}

/**
 * The grams that more than a third of the units have, in order: counted in all of them, or, where they hold more than
 * can be counted, in as many as can.
 */
function commonGrams({ list, read }: Texts, most: number): Float64Array {
  const sizeOf = (text: number): number => list[text]?.grams ?? 0;
  const units = textsByUnit(list).map((texts) => upTo(texts, most / FEWEST_UNITS, sizeOf));
  if (units.length < FEWEST_UNITS) return new Float64Array(0);
  const counted = upTo(units, most, (texts) => texts.reduce((sum, text) => sum + sizeOf(text), 0));
  const enough = counted.length < FEWEST_UNITS ? units.slice(0, FEWEST_UNITS) : counted;
  const sets = enough.map((texts) => unionOf(texts.flatMap((text) => read(text) ?? [])));
  return frequent(inOne(sets).sort(), enough.length);
}

function inOne(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** The grams of all texts of one unit, none twice. */
const unionOf = ([first, ...others]: readonly Float64Array[]): Float64Array =>
  first !== undefined && others.length === 0 ? first : distinct(inOne(first === undefined ? [] : [first, ...others]));

/** Whether two texts come from more than one unit; of each the units are different ones. */
function areOfUnits([one, other]: Pair, { list }: Texts): boolean {
  const [ones, others] = [list[one]?.units ?? [], list[other]?.units ?? []];
  return ones.length > 1 || others.length > 1 || ones[0] !== others[0];
}

/**
 * The pairs of two units' texts that are at least so alike, by all of their grams without those that are common. They
 * are groups as they are found; in a group of many it is not asked which two are most alike, and no text of it is read
 * once more for that.
 */
export function comparePairs(
  pairs: Iterable<Pair>,
  texts: Texts,
  {
    similarity,
    groups,
    room = ROOM,
  }: { readonly similarity: number; readonly groups: UnionFind; readonly room?: Room },
): readonly Alike[] {
  const read = keeping(room.kept, (text) => texts.read(text));
  let common: Float64Array | null = null;
  const comparedOf = keeping(room.kept, (text) => {
    common ??= commonGrams({ ...texts, read }, room.counted);
    const grams = read(text);
    const left = grams && without(grams, common);
    // A text that would lose more than half of its grams is compared with all of them.
    return grams && left && 2 * left.length < grams.length ? grams : left;
  });
  const alike: Alike[] = [];
  for (const pair of pairs) {
    if (groups.areAmongMany(...pair) || !areOfUnits(pair, texts)) continue;
    const [one, other] = [comparedOf(pair[0]), comparedOf(pair[1])];
    if (one === null || other === null) continue;
    const shared = sharedCount(one, other);
    const of = Math.min(one.length, other.length);
    if (shared === 0 || shared / of < similarity) continue;
    groups.join(...pair);
    alike.push({ pair, shared, of });
  }
  return alike;
}

import { grouped } from '../grouped.ts';
import type { Pair } from './candidates.ts';
import { distinct, sharedCount, without } from './grams.ts';
import { FEWEST_UNITS, isCommonAmong } from './sketch-index.ts';
import type { UnionFind } from './union-find.ts';

/** Texts to compare by all of their grams. */
export interface Texts {
  /** By text: the units that handed it in, and its number of grams. */
  readonly list: readonly { readonly units: readonly string[]; readonly grams: number }[];
  /** Reads the grams of a text again; null if it is no longer available. */
  read(text: number): Float64Array | null;
}

/** Two alike texts: `shared` of the smaller one's `of` grams occur in the other. */
export interface Alike {
  readonly pair: Pair;
  readonly shared: number;
  readonly of: number;
}

/** Memory limits, in grams. */
export interface Room {
  /** How many grams, over all units, are counted to find the common ones. */
  readonly counted: number;
  /** The size of each of the two caches. */
  readonly kept: number;
}

/** 16 MB, and two caches of 32 MB. */
const ROOM: Room = { counted: 2_000_000, kept: 4_000_000 };

type Read = Texts['read'];

/** A least-recently-used cache, bounded by its number of grams. */
function boundedCache(most: number, make: Read): Read {
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

/** The texts of every unit. The units are ordered by a hash, so that the sample does not depend on their names. */
function textsOfUnits(list: Texts['list']): readonly (readonly number[])[] {
  const handedIn = list.flatMap(({ units }, text) => units.map((unit) => ({ unit, text })));
  return [...grouped(handedIn, ({ unit }) => unit)]
    .map(([unit, texts]) => ({ unit, texts, hash: hashOf(unit) }))
    .sort((a, b) => a.hash - b.hash || (a.unit < b.unit ? -1 : 1))
    .map(({ texts }) => texts.map(({ text }) => text));
}

/** The first things whose sizes add up to at most `most`; at least one. */
function takeUpTo<T>(things: readonly T[], most: number, sizeOf: (thing: T) => number): readonly T[] {
  let size = 0;
  const end = things.findIndex((thing, index) => {
    size += sizeOf(thing);
    return index > 0 && size > most;
  });
  return end < 0 ? things : things.slice(0, end);
}

/** The numbers of a sorted list that more than a third of the units have. */
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
 * The grams that more than a third of the units have, sorted. Counted over all units or, if those have too many grams,
 * over as many units as fit.
 */
function commonGrams({ list, read }: Texts, most: number): Float64Array {
  const sizeOf = (text: number): number => list[text]?.grams ?? 0;
  const units = textsOfUnits(list).map((texts) => takeUpTo(texts, most / FEWEST_UNITS, sizeOf));
  if (units.length < FEWEST_UNITS) return new Float64Array(0);
  const counted = takeUpTo(units, most, (texts) => texts.reduce((sum, text) => sum + sizeOf(text), 0));
  const enough = counted.length < FEWEST_UNITS ? units.slice(0, FEWEST_UNITS) : counted;
  const sets = enough.map((texts) => unionOf(texts.flatMap((text) => read(text) ?? [])));
  return frequent(concat(sets).sort(), enough.length);
}

function concat(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** The distinct grams of all texts of one unit. */
const unionOf = ([first, ...others]: readonly Float64Array[]): Float64Array =>
  first !== undefined && others.length === 0 ? first : distinct(concat(first === undefined ? [] : [first, ...others]));

/** Whether two texts come from more than one unit. The units of one text are distinct. */
function areOfUnits([one, other]: Pair, { list }: Texts): boolean {
  const [ones, others] = [list[one]?.units ?? [], list[other]?.units ?? []];
  return ones.length > 1 || others.length > 1 || ones[0] !== others[0];
}

/**
 * The pairs of texts from different units whose similarity, over all grams except common ones, reaches the threshold.
 * Pairs are joined in `groups` as they are found. Within a large group no further pairs are compared, so no text is
 * read again just to find the closest pair.
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
  const read = boundedCache(room.kept, (text) => texts.read(text));
  let common: Float64Array | null = null;
  const comparedGrams = boundedCache(room.kept, (text) => {
    common ??= commonGrams({ ...texts, read }, room.counted);
    const grams = read(text);
    const left = grams && without(grams, common);
    // A text that would lose more than half of its grams is compared by all of them.
    return grams && left && 2 * left.length < grams.length ? grams : left;
  });
  const alike: Alike[] = [];
  for (const pair of pairs) {
    if (groups.areAmongMany(...pair) || !areOfUnits(pair, texts)) continue;
    const [one, other] = [comparedGrams(pair[0]), comparedGrams(pair[1])];
    if (one === null || other === null) continue;
    const shared = sharedCount(one, other);
    const of = Math.min(one.length, other.length);
    if (shared === 0 || shared / of < similarity) continue;
    groups.join(...pair);
    alike.push({ pair, shared, of });
  }
  return alike;
}

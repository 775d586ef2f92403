import type { RosterUnit } from '../documents/roster.ts';
import { once } from '../once.ts';
import { matcherOf } from './name-matcher.ts';
import { HAN_LIKE_MARKS, lettersIfPlain, seenLetters } from './plain-letters.ts';

/** A name found in a text: as the roster writes it, the units with that name, and the words around it. */
export interface FoundName {
  readonly name: string;
  readonly units: readonly string[];
  readonly passage: string;
}

/** The names of the roster's units. */
export interface UnitNames {
  /** Names of other units in a text, each at its first place. The unit's own names are blanked out first. */
  othersIn(text: string, unit: string): readonly FoundName[];
  /** The name and aliases of a unit. */
  of(unit: string): readonly string[];
  /** Whether another unit bears a name. */
  isOfAnother(called: string, unit: string): boolean;
}

/** Shorter names are not searched for. */
const SHORTEST = 3;
const AROUND = 10;
/** Replaces blanked-out text; no name contains it. */
const BLANK = '\0';

/** The letters and numbers that are seen of a text, and the original offset of each code unit. */
interface Bare {
  readonly text: string;
  readonly normalized: string;
  readonly offsets: readonly number[];
}

/** The most frequent letters are seen as they are. */
const isPlain = (character: string): boolean =>
  character >= '\u4e00' && character <= '\u9fff' && !HAN_LIKE_MARKS.includes(character);

function bare(text: string): Bare {
  const normalized = text.normalize('NFKC');
  const kept: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const character of normalized) {
    const seen = isPlain(character) ? character : seenLetters(character);
    kept.push(seen);
    for (let unit = 0; unit < seen.length; unit += 1) offsets.push(at + Math.min(unit, character.length - 1));
    at += character.length;
  }
  return { text: kept.join(''), normalized, offsets };
}

/**
 * The bare letters of a name. Returns the roster's own string if nothing changed, to save memory: there may be a
 * hundred thousand.
 */
function bareName(called: string): string {
  const { text } = bare(called);
  return text === called ? called : text;
}

/** A name that is long enough to search for. */
interface Name {
  readonly name: string;
  readonly units: readonly string[];
}

/** By their bare letters. Of a name that is written so and borne by one unit the id is enough: there may be a hundred thousand. */
type Names = ReadonlyMap<string, string | Name>;

const nameIn = (names: Names, text: string): Name | undefined => {
  const held = names.get(text);
  return typeof held === 'string' ? { name: text, units: [held] } : held;
};

function namesOf(units: readonly RosterUnit[]): Names {
  const names = new Map<string, string | { readonly name: string; readonly units: string[] }>();
  for (const { id, name, aliases = [] } of units)
    for (const called of [name, ...aliases]) {
      const text = bareName(called);
      if ([...text].length < SHORTEST) continue;
      const held = names.get(text);
      if (held === undefined) names.set(text, called === text ? id : { name: called, units: [id] });
      else if (typeof held !== 'string') {
        if (!held.units.includes(id)) held.units.push(id);
      } else if (held !== id) names.set(text, { name: text, units: [held, id] });
    }
  return names;
}

/** An alias as long as a sentence is none. */
const LONGEST = 30;
const SENTENCE = /[。！？；，!?;,\n]/u;

/** Whether a unit may be called that: a sentence is not a name. */
export const mayBeName = (alias: string): boolean =>
  [...seenLetters(alias)].length <= LONGEST && !SENTENCE.test(alias.trim());

/** The bare names of each unit, longest first; most have one. An alias that another unit bears is left out. */
function ownNames(units: readonly RosterUnit[]): (unit: string) => readonly string[] {
  // Most rosters have no alias, and this index of a hundred thousand names is not made.
  const owners = once(() => new Map(units.map(({ id, name }) => [bareName(name), id])));
  const own = new Map<string, string | readonly string[]>();
  const of = (id: string): readonly string[] => {
    const held = own.get(id) ?? [];
    return typeof held === 'string' ? [held] : held;
  };
  for (const { id, name, aliases = [] } of units) {
    const known = aliases.filter((alias) => mayBeName(alias) && (owners().get(bareName(alias)) ?? id) === id);
    const names = [...of(id), ...[name, ...known].map(bareName).filter((text) => text !== '')];
    const [only, ...others] = names;
    // `toSorted` allocates exactly; a list that grew by `push` takes up to three times the memory.
    own.set(id, only !== undefined && others.length === 0 ? only : names.toSorted((a, b) => b.length - a.length));
  }
  return of;
}

const blankOut = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, BLANK.repeat(name.length)), text);

/** The text from a few characters before a stretch to a few after it, on one line. */
function around(normalized: string, start: number, end: number): string {
  const before = [...normalized.slice(Math.max(0, start - 4 * AROUND), start)].slice(-AROUND).join('');
  const after = [...normalized.slice(end, end + 4 * AROUND)].slice(0, AROUND).join('');
  return `${before}${normalized.slice(start, end)}${after}`.replace(/[\p{Z}\p{Cc}]+/gu, ' ').trim();
}

const cache = new WeakMap<readonly RosterUnit[], UnitNames>();

/**
 * The searchable names of the roster's units, built once per roster. The standing committee's names are not searched
 * for.
 */
export function unitNames(units: readonly RosterUnit[]): UnitNames {
  const known = cache.get(units) ?? makeNames(units);
  cache.set(units, known);
  return known;
}

function makeNames(units: readonly RosterUnit[]): UnitNames {
  const names = namesOf(units.filter(({ category }) => category !== 'standingCommittee'));
  const own = ownNames(units);
  const matcher = matcherOf(names);
  return {
    of: own,
    isOfAnother: (called, unit) => nameIn(names, bareName(called))?.units.some((id) => id !== unit) ?? false,
    othersIn: (text, unit) => {
      const searched = blankOut(lettersIfPlain(text) ?? bare(text).text, own(unit));
      const places = matcher.longestIn(searched);
      if (places.length === 0) return [];
      const { normalized, offsets } = bare(text);
      const found = new Map<string, FoundName>();
      for (const { start, end } of places) {
        const name = nameIn(names, searched.slice(start, end));
        if (name === undefined || found.has(name.name)) continue;
        const [from = 0, last = 0] = [offsets[start], offsets[end - 1]];
        found.set(name.name, { ...name, passage: around(normalized, from, last + 1) });
      }
      return [...found.values()];
    },
  };
}

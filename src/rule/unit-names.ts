import type { RosterUnit } from '../documents/roster.ts';
import { matcherOf } from './name-matcher.ts';

/** A name found in a text: the name as the roster has it, the units that bear it, and the words around it. */
export interface FoundName {
  readonly name: string;
  readonly units: readonly string[];
  readonly passage: string;
}

/** What the units of the roster are called. */
export interface UnitNames {
  /** The names of other units in a text, the unit's own blanked out first; each where it first stands. */
  othersIn(text: string, unit: string): readonly FoundName[];
  /** What the roster calls a unit: its name and its aliases. */
  of(unit: string): readonly string[];
}

/** Shorter names are words like any other. */
const SHORTEST = 3;
const AROUND = 10;
/** In place of what was blanked out: no name holds it. */
const BLANK = '\0';

/** A text without what nobody sees or a line break may bring in, and where each code unit of it stood. */
interface Bare {
  readonly text: string;
  readonly whole: string;
  readonly offsets: readonly number[];
}

const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}]/u;

function bare(text: string): Bare {
  const whole = text.normalize('NFKC');
  const kept: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const character of whole) {
    if (!UNSEEN.test(character)) {
      kept.push(character);
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(at + unit);
    }
    at += character.length;
  }
  return { text: kept.join(''), whole, offsets };
}

/** A name by its bare letters: the roster's own text where those are all of it, since there may be a hundred thousand. */
function bareName(called: string): string {
  const { text } = bare(called);
  return text === called ? called : text;
}

/** The names of units, without those that are too short to be looked for. */
interface Name {
  readonly name: string;
  readonly units: readonly string[];
}

function namesOf(units: readonly RosterUnit[]): ReadonlyMap<string, Name> {
  const names = new Map<string, { readonly name: string; readonly units: string[] }>();
  for (const { id, name, aliases = [] } of units)
    for (const called of [name, ...aliases]) {
      const text = bareName(called);
      if ([...text].length < SHORTEST) continue;
      const known = names.get(text);
      if (known === undefined) names.set(text, { name: called, units: [id] });
      else if (!known.units.includes(id)) known.units.push(id);
    }
  return names;
}

/** What each unit calls itself, the longest first. */
function ownNames(units: readonly RosterUnit[]): ReadonlyMap<string, readonly string[]> {
  const own = new Map<string, readonly string[]>();
  for (const { id, name, aliases = [] } of units) {
    const names = [name, ...aliases].map(bareName).filter((text) => text !== '');
    // A copy by `toSorted` has no room for more, as a list has that grew: it would be three times as large.
    own.set(
      id,
      [...(own.get(id) ?? []), ...names].toSorted((a, b) => b.length - a.length),
    );
  }
  return own;
}

const blankOut = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, BLANK.repeat(name.length)), text);

/** The words from some characters before a stretch to some after it, on one line. */
function around(whole: string, start: number, end: number): string {
  const before = [...whole.slice(Math.max(0, start - 4 * AROUND), start)].slice(-AROUND).join('');
  const after = [...whole.slice(end, end + 4 * AROUND)].slice(0, AROUND).join('');
  return `${before}${whole.slice(start, end)}${after}`.replace(/[\p{Z}\p{Cc}]+/gu, ' ').trim();
}

const made = new WeakMap<readonly RosterUnit[], UnitNames>();

/** Makes the names of the roster's units ready to be looked for, once for each roster. The standing committee's are not. */
export function unitNames(units: readonly RosterUnit[]): UnitNames {
  const known = made.get(units) ?? makeNames(units);
  made.set(units, known);
  return known;
}

function makeNames(units: readonly RosterUnit[]): UnitNames {
  const names = namesOf(units.filter(({ category }) => category !== 'standingCommittee'));
  const own = ownNames(units);
  const matcher = matcherOf([...names.keys()]);
  return {
    of: (unit) => own.get(unit) ?? [],
    othersIn: (text, unit) => {
      const { text: plain, whole, offsets } = bare(text);
      const searched = blankOut(plain, own.get(unit) ?? []);
      const found = new Map<string, FoundName>();
      for (const { start, end } of matcher.longestIn(searched)) {
        const name = names.get(searched.slice(start, end));
        if (name === undefined || found.has(name.name)) continue;
        const [from = 0, last = 0] = [offsets[start], offsets[end - 1]];
        found.set(name.name, { ...name, passage: around(whole, from, last + 1) });
      }
      return [...found.values()];
    },
  };
}

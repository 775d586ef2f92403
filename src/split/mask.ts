import type { Roster, RosterUnit } from '../documents/roster.ts';

/** Hides what is not to be read. */
export type Mask = <T>(value: T) => T;

/** What a package may name, and what it may not. */
export interface Names {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

const SIGN = '×';
export const SHOWN = SIGN.repeat(3);

// These name parts of the program, and never a unit.
const OF_PROGRAM: ReadonlySet<string> = new Set([
  'rule',
  'code',
  'outcome',
  'severity',
  'provenance',
  'duty',
  'verdict',
  'sha256',
  'op',
]);

const WORD = /^[\w.-]+$/;
const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** An id is a word of its own: U10 does not stand in U101. */
const patternOf = (name: string): string =>
  WORD.test(name) ? `(?<![A-Za-z0-9])${literally(name)}(?![A-Za-z0-9])` : literally(name);

/** Whose names stand in a text: the own ones count first. */
export function makeOwner({ own, others }: Names): (text: string) => 'own' | 'others' | null {
  const kept = new Set(own);
  const all = longestFirst([...own, ...others]);
  return (text) => {
    const found = all === null ? [] : [...text.matchAll(all)].map(([name]) => name);
    if (found.length === 0) return null;
    return found.some((name) => kept.has(name)) ? 'own' : 'others';
  };
}

/** Finds names, the longest that stands at a place; null where there are none. */
function longestFirst(names: readonly string[]): RegExp | null {
  const all = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  return all.length === 0 ? null : new RegExp(all.map(patternOf).join('|'), 'g');
}

/**
 * Puts ××× in place of every name of others in all texts of a value. The longest name counts, so that a unit's own name
 * stays whole where another one's stands inside it. A line of the source keeps its length: columns point into it.
 */
export function makeMask({ own, others }: Names): Mask {
  const kept = new Set(own);
  const hidden = others.filter((name) => !kept.has(name));
  const pattern = hidden.length === 0 ? null : longestFirst([...kept, ...hidden]);
  if (pattern === null) return (value) => value;
  const inText = (text: string, isSource: boolean): string =>
    text.replaceAll(pattern, (name) => {
      if (kept.has(name)) return name;
      return isSource ? SIGN.repeat(name.length) : SHOWN;
    });
  const masked = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return inText(value, key === 'excerpt');
    if (Array.isArray(value)) return value.map((one) => masked(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [inText(name, false), OF_PROGRAM.has(name) ? one : masked(one, name)]),
    );
  };
  return <T>(value: T): T => masked(value, '') as T;
}

/** All that a unit is called. */
const namesOf = ({ id, name, aliases = [] }: RosterUnit): readonly string[] => [id, name, ...aliases];

export const namesOfUnits = (
  { units }: Pick<Roster, 'units'>,
  isMeant: (unit: RosterUnit) => boolean,
): readonly string[] => units.filter(isMeant).flatMap(namesOf);

/** What names the units of a team in a roster, and what names all others. */
export function namesIn(roster: Roster, isOwn: (unit: RosterUnit) => boolean): Names {
  const { name, teams } = roster;
  return {
    own: [name ?? '', ...teams.flatMap((team) => [team.id, team.name]), ...namesOfUnits(roster, isOwn)],
    others: namesOfUnits(roster, (unit) => !isOwn(unit)),
  };
}

import type { Roster, RosterUnit } from '../documents/roster.ts';

/** Hides what is not to be read. */
export type Mask = <T>(value: T) => T;

/** What a package may name, and what it may not. */
export interface Names {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

const SIGN = '×';
const SHOWN = SIGN.repeat(3);

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

/**
 * Puts ××× in place of every name of others in all texts of a value. The longest name counts, so that a unit's own name
 * stays whole where another one's stands inside it. A line of the source keeps its length: columns point into it.
 */
export function makeMask({ own, others }: Names): Mask {
  const kept = new Set(own);
  const hidden = others.filter((name) => !kept.has(name));
  if (hidden.length === 0) return (value) => value;
  const all = [...kept, ...hidden].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const pattern = new RegExp(all.map(patternOf).join('|'), 'g');
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

/** What names the units of a team in a roster, and what names all others. */
export function namesIn({ name, units, teams }: Roster, isOwn: (unit: RosterUnit) => boolean): Names {
  return {
    own: [name ?? '', ...teams.flatMap((team) => [team.id, team.name]), ...units.filter(isOwn).flatMap(namesOf)],
    others: units.filter((unit) => !isOwn(unit)).flatMap(namesOf),
  };
}

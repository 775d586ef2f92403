import type { Roster, RosterUnit } from '../documents/roster.ts';
import type { RecordReport, UnitWithoutRecord } from '../model.ts';
import { seenLetters } from '../rule/plain-letters.ts';

/** What the roster knows of the units of a run. */
export interface KnownUnits {
  /** The id of the unit that a record belongs to, by its own words or by its file's; null where neither says so. */
  unitOf(report: Pick<RecordReport, 'unit' | 'path'>): string | null;
  /** The same report. What it says of its unit as the roster does is the roster's own text, so that it is kept once. */
  sharing<Report extends RecordReport>(report: Report): Report;
  /** A report with what the roster knows and the record does not say; the team stands in it by its name. */
  named(report: RecordReport): RecordReport;
  /** The units without any of the records seen, in the order of the roster. */
  missing(seen: ReadonlySet<string>): readonly UnitWithoutRecord[];
}

/** Without a roster, a report says what the record says. */
export const NO_ROSTER: KnownUnits = {
  unitOf: ({ unit }) => unit,
  sharing: (report) => report,
  named: (report) => report,
  missing: () => [],
};

const COMMITTEE = 'standingCommittee';

/** Shorter names are found by chance. */
const SHORTEST = 2;
/** No name of a file or folder is longer. */
const MOST_LETTERS = 255;

/** The one unit of several names; null where several units bear one. */
function byName(units: readonly RosterUnit[]): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { id, name, aliases = [] } of units)
    for (const called of [name, ...aliases].map(seenLetters))
      if (called.length >= SHORTEST) names.set(called, (names.get(called) ?? id) === id ? id : null);
  return names;
}

/** The longest names in a text, without those that stand inside another one. */
function namesIn(text: string, names: ReadonlyMap<string, string | null>, longest: number): readonly (string | null)[] {
  const found: (string | null)[] = [];
  for (let from = 0; from < text.length; from += 1)
    for (let to = Math.min(text.length, from + longest); to >= from + SHORTEST; to -= 1) {
      const unit = names.get(text.slice(from, to));
      if (unit === undefined) continue;
      found.push(unit);
      from = to - 1;
      break;
    }
  return found;
}

/** Finds an id in whatever case. Most ids have no small letters: those that have stand in an index of their own. */
function idFinder(byId: ReadonlyMap<string, RosterUnit>): (word: string) => string | undefined {
  const ids = [...byId.keys()].filter((id) => id !== id.toUpperCase());
  const small = new Map(ids.map((id) => [id.toLowerCase(), id]));
  return (word) => (byId.get(word) ?? byId.get(word.toUpperCase()))?.id ?? small.get(word.toLowerCase());
}

/** Finds a unit in the name of a file or folder: by its id, as a word of its own, or by its name. */
function finderOf(
  units: readonly RosterUnit[],
  byId: ReadonlyMap<string, RosterUnit>,
): (segment: string) => string | null | undefined {
  const idOf = idFinder(byId);
  const names = byName(units);
  const longest = Math.max(0, ...Array.from(names.keys(), ({ length }) => length));
  return (segment) => {
    const plain = segment.normalize('NFKC').slice(0, MOST_LETTERS);
    const words = [plain, ...plain.split(/[^A-Za-z0-9._-]+/), ...plain.split(/[^A-Za-z0-9]+/)];
    const ids = words.map(idOf).filter((id) => id !== undefined);
    const found = new Set([...ids, ...namesIn(seenLetters(plain), names, longest)]);
    const [only] = found;
    return found.size > 1 ? null : only;
  };
}

/** The name of a file without its endings, then that of the folder it lies in. */
function segmentsOf(path: string): readonly string[] {
  const [file = '', folder = ''] = path.split('/').reverse();
  return [file.replace(/(?:\.[A-Za-z]{1,5})+$/, ''), folder];
}

/** The name that readers know a team by: its id besides, where another one has the same. */
function teamNames({ teams }: Roster): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { name } of teams) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map(teams.map(({ id, name }) => [id, times.get(name) === 1 ? name : `${name} ${id}`]));
}

export function knownUnits(roster: Roster): KnownUnits {
  const { units } = roster;
  const byId = new Map(units.toReversed().map((unit) => [unit.id, unit]));
  const teams = teamNames(roster);
  const teamOf = (id: string | null): string | null => (id === null ? null : (teams.get(id) ?? id));
  let find: ReturnType<typeof finderOf> | null = null;
  const unitOf: KnownUnits['unitOf'] = ({ unit, path }) => {
    if (unit !== null) return unit;
    find ??= finderOf(units, byId);
    for (const segment of segmentsOf(path)) {
      const found = find(segment);
      if (found !== undefined) return found;
    }
    return null;
  };
  return {
    unitOf,
    sharing: (report) => {
      const known = report.unit === null ? undefined : byId.get(report.unit);
      if (known === undefined) return report;
      // Equal texts, of which the record's own may go.
      const one = (said: string | null, text: string): string | null => (said === text ? text : said);
      return {
        ...report,
        unit: known.id,
        name: one(report.name, known.name),
        team: one(report.team, known.team),
        category: one(report.category, known.category),
      };
    },
    named: (report) => {
      const unit = unitOf(report);
      const known = unit === null ? undefined : byId.get(unit);
      const { name, category } = report;
      return {
        ...report,
        unit,
        name: name ?? known?.name ?? null,
        team: teamOf(known?.team ?? report.team),
        category: category ?? known?.category ?? null,
      };
    },
    missing: (seen) =>
      [...byId.values()]
        .toReversed()
        .filter(({ id, category }) => category !== COMMITTEE && !seen.has(id))
        .map(({ id, name, team, category }) => ({ unit: id, name, team: teamOf(team) ?? team, category })),
  };
}

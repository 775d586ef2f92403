import type { Day } from '../calendar.ts';
import type { Roster } from '../documents/roster.ts';
import { grouped } from '../grouped.ts';
import type { RecordReport } from '../model.ts';
import { plainName } from '../names/names.ts';
import type { Waiver, WaiversFile } from './load.ts';

/** Whose record it is, or whom a waiver is for. */
type Owner = Pick<RecordReport, 'unit' | 'team' | 'category'>;

/**
 * The roster says which team and category a unit is of: no record chooses the exceptions that hold for it. Only without a
 * roster is the record taken at its word.
 */
function ownersBy(roster: Roster | null): (report: RecordReport) => Owner {
  if (roster === null) return (report) => report;
  const units = new Map(roster.units.map((unit) => [unit.id, unit]));
  return ({ unit }) => {
    const known = unit === null ? undefined : units.get(unit);
    return { unit, team: known?.team ?? null, category: known?.category ?? null };
  };
}

const keysOf = ({ unit, team, category }: Owner): readonly string[] =>
  Object.entries({ unit, team, category }).flatMap(([kind, name]) => (name === null ? [] : `${kind} ${name}`));

/** Finds the exceptions that a record may claim, in the order of the file. */
export function waiversBy(
  { waivers }: WaiversFile,
  roster: Roster | null,
): (report: RecordReport) => readonly Waiver[] {
  const ownerOf = ownersBy(roster);
  // A waiver has one target.
  const byTarget = grouped([...waivers.entries()], ([, waiver]) => keysOf(waiver)[0] ?? null);
  return (report) => {
    const found = keysOf(ownerOf(report)).flatMap((key) => byTarget.get(key) ?? []);
    return found.sort(([a], [b]) => a - b).map(([, waiver]) => waiver);
  };
}

/** When an exception is in force as of a day. */
export const stateOn = ({ from, until }: Waiver, day: Day): 'inForce' | 'expired' | 'notYet' => {
  if (day > until) return 'expired';
  return day < (from ?? '') ? 'notYet' : 'inForce';
};

const meetInTime = (a: Waiver, b: Waiver): boolean => (a.from ?? '') <= b.until && (b.from ?? '') <= a.until;

/** Whether two exceptions from a rule hold for the same entry of a record on some day. */
export const overlap = (a: Waiver, b: Waiver): boolean =>
  a !== b && (a.subject === null || b.subject === null || a.subject === b.subject) && meetInTime(a, b);

/** Whether the budget has room for an exception from a rule: of all that are in force on a day, the first count. */
export function rulesBudget({ waivers, budget, unwaivable }: WaiversFile) {
  const known = new Map<string, ReadonlySet<Waiver>>();
  const within = (rule: string, day: Day): ReadonlySet<Waiver> => {
    const key = `${day} ${rule}`;
    const before = known.get(key);
    if (before) return before;
    const inForce = waivers.filter((one) => one.rules.includes(rule) && stateOn(one, day) === 'inForce');
    const first = new Set(unwaivable.has(rule) ? [] : inForce.slice(0, budget.rule));
    known.set(key, first);
    return first;
  };
  return (waiver: Waiver, rule: string, day: Day): boolean =>
    budget.rule === undefined || within(rule, day).has(waiver);
}

/** The members of each team of a roster, by their plain names. */
export function teamMembers(roster: Roster | null): (unit: string | null) => ReadonlySet<string> {
  const nobody: ReadonlySet<string> = new Set();
  if (roster === null) return () => nobody;
  const teams = new Map(
    roster.teams.map(({ id, members }) => [id, new Set(members.map(({ name }) => plainName(name)))] as const),
  );
  const units = new Map(roster.units.map(({ id, team }) => [id, team]));
  return (unit) => (unit === null ? nobody : (teams.get(units.get(unit) ?? '') ?? nobody));
}

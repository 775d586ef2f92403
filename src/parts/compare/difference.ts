import { grouped } from '../../grouped.ts';
import type { Outcome, Text, Verdict } from '../../model.ts';
import { byCodeUnits } from '../../words/order.ts';
import type { ReportFile } from '../inspect.ts';
import {
  type Failing,
  FOLDER,
  identityOf,
  type Outline,
  outlineOf,
  type Said,
  type Settled,
  type UnitOutline,
} from './outline.ts';

/** What became of something that fails by one report or the other. */
export const CHANGES = ['newlyFailing', 'newlyPassing', 'stillFailing', 'gone'] as const;
export type Change = (typeof CHANGES)[number];

/** Something for each change. */
export type ByChange<T> = Readonly<Record<Change, T>>;

export const byChange = <T>(make: (change: Change) => T): ByChange<T> => ({
  newlyFailing: make('newlyFailing'),
  newlyPassing: make('newlyPassing'),
  stillFailing: make('stillFailing'),
  gone: make('gone'),
});

/** Why what failed before is gone, though nothing says that it passes. */
export type Gone = 'noRecord' | 'notChecked' | 'notApplicable' | 'unclear' | 'notDue' | 'failsOtherwise' | Settled;

export interface Changed extends Failing {
  readonly why?: Gone;
  /** The earlier message, if it was a different one: two rounds of three, and now one. */
  readonly was?: Said;
}

export type Counts = ByChange<number>;

export interface UnitDifference {
  readonly unit: string | null;
  readonly name: string | null;
  readonly team: string | null;
  readonly path: string | null;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  readonly changes: ByChange<readonly Changed[]>;
}

export interface Difference {
  /** Every unit with a failure in at least one of the reports, in the order of their keys. */
  readonly units: readonly UnitDifference[];
  /** Of all records together. */
  readonly folder: UnitDifference;
  readonly counts: Counts;
  /** By the unit's team, null for those that name none. */
  readonly teams: ReadonlyMap<string | null, Counts>;
  /** The newer report. */
  readonly after: Outline;
}

/** Why an earlier failure is no longer listed, or null if it passes now. */
function whyGone(before: Failing, now: UnitOutline | undefined, isThere: (path: string) => boolean): Gone | null {
  if (now === undefined || (now.unit === null && !isThere(before.path))) return 'noRecord';
  const outcome = now.outcomes.get(before.rule);
  if (outcome === undefined) return 'notChecked';
  const WHY: Readonly<Record<Outcome | Settled, Gone | null>> = {
    pass: null,
    notApplicable: 'notApplicable',
    unclear: 'unclear',
    pending: now.waiting.has(identityOf(before)) || before.outcome === 'unclear' ? 'notDue' : null,
    fail: before.outcome === 'unclear' ? 'failsOtherwise' : null,
    waived: 'waived',
    hint: 'hint',
  };
  return WHY[outcome];
}

const isSameText = (a: Text, b: Text): boolean =>
  JSON.stringify([a.code, a.params]) === JSON.stringify([b.code, b.params]);

function compareUnit(
  before: UnitOutline | undefined,
  after: UnitOutline | undefined,
  isThere: (path: string) => boolean,
): UnitDifference {
  const { unit = null, name = null, team = null, path = null }: Partial<UnitOutline> = after ?? before ?? {};
  const changes = byChange<Changed[]>(() => []);
  const left = new Map([...grouped(before?.failing ?? [], identityOf)].map(([key, all]) => [key, [...all]]));
  for (const one of after?.failing ?? []) {
    const same = left.get(identityOf(one))?.shift();
    if (!same) changes.newlyFailing.push(one);
    else if (isSameText(same.text, one.text)) changes.stillFailing.push(one);
    else changes.stillFailing.push({ ...one, was: { text: same.text, quoted: same.quoted } });
  }
  for (const one of [...left.values()].flat()) {
    const why = whyGone(one, after, isThere);
    if (why === null) changes.newlyPassing.push(one);
    else changes.gone.push({ ...one, why });
  }
  return { unit, name, team, path, before: before?.verdict ?? null, after: after?.verdict ?? null, changes };
}

const countsOf = ({ changes }: UnitDifference): Counts => byChange((change) => changes[change].length);

const NONE = byChange(() => 0);

const add = (a: Counts, b: Counts): Counts => byChange((change) => a[change] + b[change]);

/** Compares what fails by a newer report. What fails is known again by unit, rule and entry, never by its line. */
export function compareWith(before: Outline, newer: ReportFile): Difference {
  const after = outlineOf(newer, before);
  const read = new Set([...newer.paths, newer.head.folder?.roster ?? '.']);
  // What is said of a record among all of them does not pass by its being gone.
  const isThere = (path: string): boolean => read.has(path);
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => key !== FOLDER).sort(byCodeUnits);
  const units = keys
    .map((key) => compareUnit(before.get(key), after.get(key), isThere))
    .filter(
      ({ changes, ...unit }) => unit.before !== unit.after || CHANGES.some((change) => changes[change].length > 0),
    );
  const folder = compareUnit(before.get(FOLDER), after.get(FOLDER), isThere);
  const teams = new Map<string | null, Counts>();
  for (const unit of units) teams.set(unit.team, add(teams.get(unit.team) ?? NONE, countsOf(unit)));
  const sorted = [...teams].sort(([a], [b]) => byCodeUnits(a ?? '', b ?? ''));
  const counts = [...units, folder].map(countsOf).reduce(add, NONE);
  return { units, folder, counts, teams: new Map(sorted), after };
}

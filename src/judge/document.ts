import { type Day, earlierOf, isDay, laterOf, type Period, period } from '../calendar.ts';
import type { PlanStage, PlanVersion } from '../documents/unit-record.ts';
import type { Finding, Pointer, Stage } from '../model.ts';
import { STAGES } from '../rule/option.ts';
import type { Part } from '../rule/rule.ts';
import type { Sections } from '../rule/view.ts';
import type { JudgeOptions } from './in-force.ts';

/** A record's values, and the schema's findings about them. */
export interface RawRecord {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** The top-level keys with a schema error at or below them. */
  readonly broken: ReadonlySet<string>;
  /** Every pointer with a schema error. */
  readonly wrongAt: ReadonlySet<Pointer>;
}

type Bag = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (bag: Bag, key: string): unknown => (Object.hasOwn(bag, key) ? bag[key] : undefined);

/** The record's own day; null if it has no valid one. */
export function ownAsOf({ value }: RawRecord): Day | null {
  const asOf = isMap(value) ? own(value, 'asOf') : undefined;
  return isDay(asOf) ? asOf : null;
}

/** Days on which nothing was done yet: plans, terms of office and what is still to follow. */
const NOT_DONE: readonly string[] = ['planned', 'from', 'to', 'followUp'];

/** The last day on which something in a record was done; null if there is none. A record without a day is of that day or a later one. */
export function lastDayIn(value: unknown): Day | null {
  if (isDay(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value)
    .filter(([key]) => !NOT_DONE.includes(key))
    .reduce<Day | null>((last, [, inner]) => {
      const day = lastDayIn(inner);
      return day !== null && (last === null || day > last) ? day : last;
    }, null);
}

/** The sections that are present and match the schema. */
export function sectionsOf({ value, broken }: RawRecord): Sections {
  if (!isMap(value)) return {};
  // A section without schema errors has the generated type.
  if (broken.size === 0) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !broken.has(key))) as Sections;
}

/** The section or list that is absent; null if the part is present. */
export function missingIn(sections: Sections, part: Part): string | null {
  const slash = part.indexOf('/');
  const section = slash === -1 ? part : part.slice(0, slash);
  const value = own(sections as Bag, section);
  if (value === undefined) return section;
  if (slash === -1 || !isMap(value)) return null;
  // An empty section means that its lists are empty.
  return own(value, part.slice(slash + 1)) !== undefined || Object.keys(value).length === 0 ? null : part;
}

const MAPS: readonly string[] = ['mobilisation', 'plan', 'study', 'meeting', 'topLeader'];

/** The YAML by which a record states that a section or list is empty. */
export const emptyOf = (missing: string): string =>
  MAPS.includes(missing) ? `${missing}: {}` : `${missing.replace(/^.*\//, '')}: []`;

export type StageDates = ReadonlyMap<Stage, Period>;

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = isMap(value) ? own(value, key) : undefined;
  return Array.isArray(list) ? list : [];
}

/** The last plan version as of a day, even if something else in the plan is broken; null if its stages are broken. */
function stagesOfLastVersion({ value, wrongAt }: RawRecord, asOf: Day): PlanVersion['stages'] {
  const versions = listAt(isMap(value) ? own(value, 'plan') : undefined, 'versions');
  const index = versions.findLastIndex((version) => {
    const date = isMap(version) ? own(version, 'date') : undefined;
    return !isDay(date) || date <= asOf;
  });
  const at = `/plan/versions/${index}/stages`;
  if ([...wrongAt].some((wrong) => wrong === at || wrong.startsWith(`${at}/`))) return [];
  return listAt(versions[index], 'stages') as PlanVersion['stages'];
}

/**
 * The days of the stages: of the roster, for those that it leaves out of the last plan version, and cut off at the
 * profile's last days. A stage that has nothing but its last day has lasted since any time.
 */
export function stageDates(raw: RawRecord, asOf: Day, { calendar, endBy }: CampaignDates): StageDates {
  const planned = daysOfStages(stagesOfLastVersion(raw, asOf) ?? []);
  const dates = new Map([...planned, ...daysOfStages(calendar?.stages ?? [])]);
  for (const stage of STAGES) {
    const last = endBy[stage];
    if (last === undefined) continue;
    const { from, to } = dates.get(stage) ?? period(undefined, last);
    dates.set(stage, { from, to: earlierOf(to, last) });
  }
  return dates;
}

type CampaignDates = Pick<JudgeOptions, 'calendar' | 'endBy'>;

/** The days of listed stages. One that ends before it begins is not planned; one listed twice ends with the later entry. */
function daysOfStages(stages: readonly PlanStage[]): StageDates {
  const dates = new Map<Stage, Period>();
  for (const { stage, from, to } of stages) {
    if (!STAGES.includes(stage) || from > to) continue;
    const known = dates.get(stage);
    dates.set(stage, known ? { from: earlierOf(from, known.from), to: laterOf(to, known.to) } : { from, to });
  }
  return dates;
}

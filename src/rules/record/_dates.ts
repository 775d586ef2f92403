import type { Day } from '../../calendar.ts';
import { grouped } from '../../grouped.ts';
import type { Finding, Pointer } from '../../model.ts';
import { type Entry, finding, type Keyed, pointerTo } from '../../rule/judgement.ts';
import type { Messages } from '../../rule/rule.ts';
import type { PersonEntry, View } from '../../rule/view.ts';

/** Findings about dates. */
export const dateMessages = {
  afterAsOf: {
    en: '{key|key} is {date|date}, after {asOf|date}, the day the record was drawn up (asOf); correct one of the two',
    zh: '{key|key}为{date|date}，晚于记录日期（asOf）{asOf|date}；请核对更正',
  },
  beforeService: {
    en: '{name} ({id}) takes part on {date|date}, before their service begins on {from|date}; correct the day, the person or the service',
    zh: '{name}（{id}）{from|date}起任职，而这条记录的日期是{date|date}，当时尚未任职；请核对日期、人员和任职时间',
  },
  afterService: {
    en: '{name} ({id}) takes part on {date|date}, after their service ended on {to|date}; correct the day, the person or the service',
    zh: '{name}（{id}）任职至{to|date}，而这条记录的日期是{date|date}，当时已不任职；请核对日期、人员和任职时间',
  },
} as const satisfies Messages;

type Wrong = Finding<keyof typeof dateMessages>;

/** A date of an entry. The pointer is built only for a finding, since records have hundreds of dates. */
interface Dated {
  readonly entry: Entry;
  readonly key: string;
  readonly day: Day;
}

/** A section that is a single entry has no label. */
const section = (at: Pointer): Entry => ({ at, label: '' });

/**
 * The dates in a record that state when something was done: how many there are, and those later than a day, if one is
 * given. Excludes plans, service periods, follow-ups and weeks.
 */
export function datesOf(view: View, asOf: Day | null): { readonly n: number; readonly later: readonly Dated[] } {
  const later: Dated[] = [];
  let n = 0;
  const add = (entry: Entry, key: string, day: Day | undefined): void => {
    if (day === undefined) return;
    n += 1;
    if (asOf !== null && day > asOf) later.push({ entry, key, day });
  };
  const byDate = (entry: Entry & { readonly date: Day }): void => add(entry, 'date', entry.date);
  /** The date of a plan version or draft, and of its review. */
  const withReview = (entry: Entry & { readonly date: Day; readonly review?: { readonly date: Day } }): void => {
    add(entry, 'date', entry.date);
    add(entry, 'review/date', entry.review?.date);
  };
  add(section('/mobilisation'), 'date', view.mobilisation?.date);
  view.plan.versions.forEach(withReview);
  for (const group of view.study.groups) add(group, 'notesChecked', group.notesChecked);
  view.study.sessions.forEach(byDate);
  for (const opinion of view.opinions) {
    add(opinion, 'received', opinion.received);
    add(opinion, 'fedBack', opinion.fedBack);
  }
  view.talks.forEach(byDate);
  for (const problem of view.problems) add(problem, 'found', problem.found);
  view.criticisms.forEach(byDate);
  for (const { drafts } of view.materials) drafts.forEach(withReview);
  add(section('/meeting'), 'date', view.meeting?.date);
  view.topLeader.leads.forEach(byDate);
  view.topLeader.assessments.forEach(byDate);
  view.topLeader.summons.forEach(byDate);
  for (const report of view.weeklyReports) add(report, 'filed', report.filed);
  view.visits.forEach(byDate);
  for (const item of view.archive) {
    add(item, 'made', item.made);
    add(item, 'filed', item.filed);
  }
  return { n, later };
}

/** The findings about dates later than a day. */
export const datedAfter = (asOf: Day, later: readonly Dated[]): readonly Wrong[] =>
  later.map(({ entry, key, day }) => {
    // The key `filed` means two things: a report is filed with the office, an item in the archive.
    const named = entry.at.startsWith('/weeklyReports/') ? `weeklyReports/${key}` : key;
    return finding(entry, 'afterAsOf', { key: named, date: day, asOf }, `${entry.at}/${key}`);
  });

/** A participant in something on a day, and the place of their id. */
interface Part extends Keyed {
  readonly id: string;
  readonly day: Day;
}

/** What some people take part in. */
function partsIn(view: View, people: ReadonlyMap<string, unknown>): readonly Part[] {
  const parts: Part[] = [];
  const add = (entry: Entry, key: string, { id, index, day }: Pick<Part, 'id' | 'index' | 'day'>): void => {
    if (people.has(id)) parts.push({ entry, id, day, key, index });
  };
  for (const talk of view.talks)
    for (const key of ['from', 'with'] as const)
      for (const [index, id] of talk[key].entries()) add(talk, key, { id, index, day: talk.date });
  for (const problem of view.problems)
    if (problem.owner !== 'team') add(problem, 'owner', { id: problem.owner, index: null, day: problem.found });
  for (const criticism of view.criticisms)
    for (const key of ['from', 'to'] as const)
      add(criticism, key, { id: criticism[key], index: null, day: criticism.date });
  return parts;
}

function outside(part: Part, { id, name, service: { from, to } }: PersonEntry): Wrong {
  const { entry, day } = part;
  const at = pointerTo(part);
  return day < from
    ? finding(entry, 'beforeService', { name, id, date: day, from }, at)
    : finding(entry, 'afterService', { name, id, date: day, to }, at);
}

/** The entries of those who do not serve all the time, by id: of most records there are few. */
function servingForATime(people: readonly PersonEntry[]): ReadonlyMap<string, readonly PersonEntry[]> {
  const always = new Set<string>();
  for (const { id, from, to } of people) if (from === undefined && to === undefined) always.add(id);
  return grouped(
    people.filter(({ id }) => !always.has(id)),
    ({ id }) => id,
  );
}

/**
 * Participants in a talk, criticism or problem on a day outside their service. If an id is given twice, either service
 * is enough.
 */
export function outsideService(view: View): readonly Wrong[] {
  const people = servingForATime(view.people);
  if (people.size === 0) return [];
  return partsIn(view, people).flatMap((part) => {
    const entries = people.get(part.id) ?? [];
    const [person] = entries;
    if (person === undefined) return [];
    const serves = entries.some(({ service }) => service.from <= part.day && part.day <= service.to);
    return serves ? [] : outside(part, person);
  });
}

import type { Day } from '../calendar.ts';
import type { Finding, Pointer } from '../model.ts';
import { type Entry, finding } from './judgement.ts';
import type { Messages } from './rule.ts';
import type { PersonEntry, View } from './view.ts';

/** What is wrong with a date. */
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

interface Dated {
  readonly entry: Entry;
  readonly key: string;
  readonly day: Day;
  readonly at: Pointer;
}

const dated = (entry: Entry, key: string, day: Day | undefined): readonly Dated[] =>
  day === undefined ? [] : [{ entry, key, day, at: `${entry.at}/${key}` }];

/** The date of a plan version or draft, and of its review. */
const withReview = (entry: Entry & { readonly date: Day; readonly review?: { readonly date: Day } }) => [
  ...dated(entry, 'date', entry.date),
  ...dated(entry, 'review/date', entry.review?.date),
];

const byDate = (entry: Entry & { readonly date: Day }) => dated(entry, 'date', entry.date);

/** A section that is one entry itself has no id. */
const section = (at: Pointer): Entry => ({ at, label: '' });

/** Every date of a record that says when something was done: no plans, no terms of service, no follow-up, no week. */
export const datesOf = (view: View): readonly Dated[] =>
  [
    dated(section('/mobilisation'), 'date', view.mobilisation?.date),
    view.plan.versions.flatMap(withReview),
    view.study.groups.flatMap((group) => dated(group, 'notesChecked', group.notesChecked)),
    view.study.sessions.flatMap(byDate),
    view.opinions.flatMap((o) => [...dated(o, 'received', o.received), ...dated(o, 'fedBack', o.fedBack)]),
    view.talks.flatMap(byDate),
    view.problems.flatMap((problem) => dated(problem, 'found', problem.found)),
    view.criticisms.flatMap(byDate),
    view.materials.flatMap(({ drafts }) => drafts.flatMap(withReview)),
    dated(section('/meeting'), 'date', view.meeting?.date),
    view.topLeader.leads.flatMap(byDate),
    view.topLeader.assessments.flatMap(byDate),
    view.topLeader.summons.flatMap(byDate),
    view.weeklyReports.flatMap((report) => dated(report, 'filed', report.filed)),
    view.visits.flatMap(byDate),
    view.archive.flatMap((a) => [...dated(a, 'made', a.made), ...dated(a, 'filed', a.filed)]),
  ].flat();

/** The dates later than a day. */
export const datedAfter = (asOf: Day, view: View): readonly Wrong[] =>
  datesOf(view)
    .filter(({ day }) => day > asOf)
    .map(({ entry, key, day, at }) => ({
      code: 'afterAsOf',
      // A report is filed with the office, an item in the archive: one key, two words.
      params: { key: at.startsWith('/weeklyReports/') ? `weeklyReports/${key}` : key, date: day, asOf },
      at,
      subject: entry.label === '' ? null : entry.label,
    }));

/** Somebody who takes part in something on a day. */
interface Part {
  readonly entry: Entry;
  readonly id: string;
  readonly day: Day;
  readonly at: Pointer;
}

function partsIn(view: View): readonly Part[] {
  const named = (entry: Entry, day: Day, keys: readonly (readonly [key: string, id: string])[]): readonly Part[] =>
    keys.map(([key, id]) => ({ entry, id, day, at: `${entry.at}/${key}` }));
  const each = (key: string, ids: readonly string[]) => ids.map((id, index) => [`${key}/${index}`, id] as const);
  return [
    ...view.talks.flatMap((t) => named(t, t.date, [...each('from', t.from), ...each('with', t.with)])),
    ...view.problems.flatMap((p) => (p.owner === 'team' ? [] : named(p, p.found, [['owner', p.owner]]))),
    ...view.criticisms.flatMap((c) =>
      named(c, c.date, [
        ['from', c.from],
        ['to', c.to],
      ]),
    ),
  ];
}

const outside = ({ entry, day, at }: Part, { id, name, service: { from, to } }: PersonEntry): Wrong =>
  day < from
    ? finding(entry, 'beforeService', { name, id, date: day, from }, at)
    : finding(entry, 'afterService', { name, id, date: day, to }, at);

function byId(people: readonly PersonEntry[]): ReadonlyMap<string, readonly PersonEntry[]> {
  const entries = new Map<string, PersonEntry[]>();
  for (const person of people) {
    const same = entries.get(person.id);
    if (same) same.push(person);
    else entries.set(person.id, [person]);
  }
  return entries;
}

/** Who takes part in a talk, criticism or problem on a day outside their service. Of an id given twice, either service will do. */
export function outsideService(view: View): readonly Wrong[] {
  const people = byId(view.people);
  return partsIn(view).flatMap((part) => {
    const entries = people.get(part.id) ?? [];
    const [person] = entries;
    if (person === undefined) return [];
    const serves = entries.some(({ service }) => service.from <= part.day && part.day <= service.to);
    return serves ? [] : outside(part, person);
  });
}

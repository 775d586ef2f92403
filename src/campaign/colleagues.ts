import { type Day, earlierOf, laterOf, type Period } from '../calendar.ts';
import type { NotCounted } from '../model.ts';
import { notCounted } from '../rule/judgement.ts';
import type { Messages } from '../rule/rule.ts';
import type { PersonEntry } from '../rule/view.ts';

/** Why a team member is not asked for something that takes two. */
export const colleagueMessages = {
  noColleague: {
    en: '{name} ({id}) never serves at the same time as another team member, so nothing is asked of them',
    zh: '{name}（{id}）没有同期任职的其他班子成员，不作要求',
  },
} as const satisfies Messages;

/** Params that name a person in a message. */
export const nameParams = ({ name, id }: PersonEntry) => ({ name, id });

/** Whether two different people both serve on some day of the period. */
export const serveTogether = (a: PersonEntry, b: PersonEntry, { from, to }: Period): boolean =>
  a.id !== b.id &&
  laterOf(from, laterOf(a.service.from, b.service.from)) <= earlierOf(to, earlierOf(a.service.to, b.service.to));

/** Each person once. Someone entered twice serves from the earliest day to the latest, so that no duty is lost. */
export function onePerId(people: readonly PersonEntry[]): readonly PersonEntry[] {
  const byId = new Map<string, PersonEntry>();
  for (const person of people) {
    const known = byId.get(person.id);
    if (known === undefined) {
      byId.set(person.id, person);
      continue;
    }
    const from = earlierOf(known.service.from, person.service.from);
    const to = laterOf(known.service.to, person.service.to);
    byId.set(person.id, { ...known, service: { from, to } });
  }
  return [...byId.values()];
}

/** The number of days before the first one that is not early. The days are sorted. */
function countEarly(sorted: readonly Day[], isEarly: (day: Day) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = sorted[middle];
    if (day !== undefined && isEarly(day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * For each person, the number of others who serve at the same time: all except those who left earlier or came later.
 * This avoids comparing every pair, since a file may list thousands of people.
 */
function companyOf(people: readonly PersonEntry[], days: Period): readonly number[] {
  const served = people.map(({ service }) => ({
    from: laterOf(service.from, days.from),
    to: earlierOf(service.to, days.to),
  }));
  // Usually everybody serves all the time, together with everybody else.
  const isThroughout = ({ from, to }: Period): boolean => from === days.from && to === days.to;
  if (days.from <= days.to && served.every(isThroughout)) return served.map(() => served.length - 1);
  const arrivals = served.map(({ from }) => from).sort();
  const departures = served.map(({ to }) => to).sort();
  return served.map(({ from, to }) => {
    const came = countEarly(arrivals, (day) => day <= to);
    const left = countEarly(departures, (day) => day < from);
    return came - left - 1;
  });
}

export interface Colleagues {
  /** The members who serve together with another one, each once. */
  readonly asked: readonly PersonEntry[];
  readonly alone: readonly NotCounted<'noColleague'>[];
  /** How many pairs of members serve together. */
  readonly pairs: number;
  together(a: PersonEntry, b: PersonEntry): boolean;
}

/** Splits the members of a team by whether they serve at the same time as another member. */
export function colleaguesAmong(team: readonly PersonEntry[], days: Period): Colleagues {
  const members = onePerId(team);
  const company = companyOf(members, days);
  const alone = members.filter((_, index) => company[index] === 0);
  return {
    asked: members.filter((_, index) => company[index] !== 0),
    alone: alone.map((person) => notCounted(person, 'noColleague', nameParams(person))),
    pairs: company.reduce((sum, others) => sum + others, 0) / 2,
    together: (a, b) => serveTogether(a, b, days),
  };
}

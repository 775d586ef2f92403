import type { Criticism } from '../documents/unit-record.ts';
import type { NotCounted, Text } from '../model.ts';
import { type Entry, notCounted, text } from '../rule/judgement.ts';
import type { Input, Messages } from '../rule/rule.ts';
import { isTeamMember, type PersonEntry, type View } from '../rule/view.ts';
import { type Colleagues, colleagueMessages, colleaguesAmong, nameParams, onePerId } from './colleagues.ts';
import { type HollowReason, sift, substanceMessages } from './substance.ts';

export type CriticismEntry = Criticism & Entry;

/** Why a criticism does not count as one between team members, and why a member is not asked for any. */
export const criticismMessages = {
  ...colleagueMessages,
  ...substanceMessages,
  unknownMember: {
    en: 'not in people: {ids}',
    zh: '{ids}不在人员名单（people）中',
  },
  ofSelf: {
    en: 'from and to are the same person',
    zh: '批评人与被批评人是同一人',
  },
  notTeamMember: {
    en: '{name} ({id}) is not a team member',
    zh: '{name}（{id}）不是班子成员，不属于班子成员之间的批评',
  },
  away: {
    en: '{name} ({id}) does not serve on {date|date}, the day of the meeting, so nothing is asked of them',
    zh: '{name}（{id}）在专题民主生活会当天（{date|date}）不在任，不作要求',
  },
  alone: {
    en: 'no two team members serve at the same time, so there is nobody to criticise',
    zh: '没有两名班子成员同期任职，不涉及相互批评',
  },
} as const satisfies Messages;

type Reason = 'unknownMember' | 'ofSelf' | 'notTeamMember';

/** A criticism of one team member by another. */
export interface TeamCriticism {
  readonly criticism: CriticismEntry;
  readonly giver: PersonEntry;
  readonly receiver: PersonEntry;
}

function read(criticism: CriticismEntry, known: ReadonlyMap<string, PersonEntry>): TeamCriticism | Text<Reason> {
  const { from, to } = criticism;
  const [giver, receiver] = [known.get(from), known.get(to)];
  if (!giver || !receiver)
    return text('unknownMember', { ids: [...new Set([from, to])].filter((id) => !known.has(id)) });
  if (from === to) return text('ofSelf');
  const outsider = [giver, receiver].find((person) => !isTeamMember(person));
  return outsider ? text('notTeamMember', nameParams(outsider)) : { criticism, giver, receiver };
}

/** The criticisms between two different team members, and why the others do not count. */
export function criticismsBetween({ criticisms, people }: Pick<View, 'criticisms' | 'people'>) {
  const known = new Map(people.map((person) => [person.id, person]));
  const given: TeamCriticism[] = [];
  const others: NotCounted<Reason>[] = [];
  for (const criticism of criticisms) {
    const result = read(criticism, known);
    if ('code' in result) others.push(notCounted(criticism, result.code, result.params));
    else given.push(result);
  }
  return { given, others };
}

/** Those of them that say something of their own. */
export function teamCriticisms(input: Pick<Input, 'criticisms' | 'people' | 'letters'>, minLetters: number) {
  const reading = { letters: input.letters, minLetters };
  const { telling, hollow } = sift(input.criticisms, reading, ({ from, to }) => `${from} ${to}`);
  const { given, others } = criticismsBetween({ criticisms: telling, people: input.people });
  const all: readonly NotCounted<Reason | HollowReason>[] = [...hollow, ...others];
  return { given, others: all };
}

/** The members who owe each other criticism, and why the others do not. */
export interface Critics extends Omit<Colleagues, 'alone'> {
  readonly alone: readonly NotCounted<'noColleague' | 'away'>[];
}

/** The members who serve on the day of the meeting, if the record has one; else in the rule's window. */
export function criticsOf({ meeting, team, window, servingIn }: Input): Critics {
  const date = meeting?.date;
  if (date === undefined) return colleaguesAmong(team, window);
  const day = { from: date, to: date };
  const there = servingIn(day).filter(isTeamMember);
  const ids = new Set(there.map(({ id }) => id));
  const away = onePerId(team).filter(({ id }) => !ids.has(id));
  const critics = colleaguesAmong(there, day);
  const whyAway = away.map((person) => notCounted(person, 'away' as const, { ...nameParams(person), date }));
  return { ...critics, alone: [...critics.alone, ...whyAway] };
}

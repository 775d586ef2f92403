import type { Talk } from '../documents/unit-record.ts';
import type { NotCounted, Text } from '../model.ts';
import { type Entry, notCounted, text } from '../rule/judgement.ts';
import type { Input, Messages } from '../rule/rule.ts';
import { shared } from '../rule/shared.ts';
import { isTeamMember, type PersonEntry, type View } from '../rule/view.ts';
import { whoIs } from '../words/who.ts';
import { type Colleagues, colleaguesAmong } from './colleagues.ts';

export type TalkEntry = Talk & Entry;

/** Why a talk does not count as one-to-one. */
export const talkMessages = {
  unknownParty: {
    en: 'not found in people or supervision.members: {ids}',
    zh: '人员名单（people）和督导组成员（supervision.members）中查不到{ids}',
  },
  nobodyThere: {
    en: 'one side of the talk names nobody',
    zh: '谈话人（from）或谈话对象（with）一方没有填写',
  },
  sameOnBothSides: {
    en: 'on both sides of the talk: {ids|who}',
    zh: '{ids|who}同时是谈话人和谈话对象',
  },
  severalFrom: {
    en: '{n} people on the from side, so not one-to-one',
    zh: '谈话人一方有{n}人，不是一对一谈话',
  },
  severalWith: {
    en: '{n} people on the with side, so not one-to-one',
    zh: '谈话对象一方有{n}人，不是一对一谈话',
  },
  onlySupervisors: {
    en: 'supervisors on both sides',
    zh: '双方都是督导组成员',
  },
  withSupervisor: {
    en: 'a talk with a supervisor, not between two team members',
    zh: '属督导组谈话，不是班子成员之间谈话',
  },
  notTeamMember: {
    en: 'no team member: {ids|who}',
    zh: '{ids|who}不是班子成员',
  },
} as const satisfies Messages;

export type TalkReason = keyof typeof talkMessages;

/**
 * The parties of a one-to-one talk: two people of the unit, or one of them and supervisors. Otherwise the reason why it
 * is not one.
 */
export type Parties =
  | { readonly kind: 'colleagues'; readonly pair: readonly [PersonEntry, PersonEntry] }
  | { readonly kind: 'supervisor'; readonly person: PersonEntry }
  | { readonly kind: 'none'; readonly reason: Text<TalkReason> };

const none = (...reason: Parameters<typeof text<TalkReason>>): Parties => ({ kind: 'none', reason: text(...reason) });

type People = Pick<View, 'people' | 'supervisors' | 'who'>;

/**
 * Returns a function that determines the parties of a talk. A one-to-one talk has exactly one person of the unit on one
 * side and, on the other, exactly one other person of the unit or one or more supervisors.
 */
export function makePartiesOf({ people, supervisors, who }: People): (talk: TalkEntry) => Parties {
  const known = new Map(people.map((person) => [person.id, person]));
  return (talk) => {
    const from = new Set(talk.from);
    const to = new Set(talk.with);
    const unknown: string[] = [];
    for (const side of [from, to]) for (const id of side) if (!known.has(id) && !supervisors.has(id)) unknown.push(id);
    if (unknown.length > 0) return none('unknownParty', { ids: [...new Set(unknown)] });
    if (from.size === 0 || to.size === 0) return none('nobodyThere');
    const both: string[] = [];
    for (const id of to) if (from.has(id)) both.push(id);
    if (both.length > 0) return none('sameOnBothSides', { ids: both.map(who) });
    return sidesOf([from, to], known);
  };
}

/** The first of the ids that belongs to a person of the unit. */
function firstOf(ids: Iterable<string>, known: ReadonlyMap<string, PersonEntry>): PersonEntry | null {
  for (const id of ids) {
    const person = known.get(id);
    if (person) return person;
  }
  return null;
}

type Sides = readonly [from: ReadonlySet<string>, to: ReadonlySet<string>];

function sidesOf([from, to]: Sides, known: ReadonlyMap<string, PersonEntry>): Parties {
  const fromIds = from.size;
  const withIds = to.size;
  const first = firstOf(from, known);
  const second = firstOf(to, known);
  if (first && second) {
    if (fromIds > 1) return none('severalFrom', { n: fromIds });
    if (withIds > 1) return none('severalWith', { n: withIds });
    return { kind: 'colleagues', pair: [first, second] };
  }
  if (fromIds > 1 && first) return none('severalFrom', { n: fromIds });
  if (withIds > 1 && second) return none('severalWith', { n: withIds });
  const person = first ?? second;
  return person ? { kind: 'supervisor', person } : none('onlySupervisors');
}

type Talks = Pick<Input, 'talks' | 'people' | 'supervisors' | 'who' | 'shared'>;

function withParties(input: Talks) {
  const partiesOf = makePartiesOf(input);
  return input.talks.map((talk) => ({ talk, parties: partiesOf(talk) }));
}

/** The talks, each with its parties. */
export const talksWithParties = (input: Talks) => shared(input, withParties);

/** A one-to-one talk between two team members. */
export interface TeamTalk {
  readonly talk: TalkEntry;
  readonly pair: readonly [PersonEntry, PersonEntry];
}

/** The one-to-one talks between two team members, and why the others do not count. */
export function teamTalks(input: Talks) {
  const held: TeamTalk[] = [];
  const others: NotCounted<TalkReason>[] = [];
  for (const { talk, parties } of talksWithParties(input)) {
    const reason = whyNotOfTeam(parties);
    if (parties.kind === 'colleagues' && reason === null) held.push({ talk, pair: parties.pair });
    else if (reason) others.push(notCounted(talk, reason.code, reason.params));
  }
  return { held, others };
}

function whyNotOfTeam(parties: Parties): Text<TalkReason> | null {
  if (parties.kind === 'none') return parties.reason;
  if (parties.kind === 'supervisor') return text('withSupervisor');
  const outside = parties.pair.filter((person) => !isTeamMember(person)).map(whoIs);
  return outside.length > 0 ? text('notTeamMember', { ids: outside }) : null;
}

/** The members of the team in the days that count. */
export const teamColleagues = ({ team, window }: Pick<Input, 'team' | 'window'>): Colleagues =>
  colleaguesAmong(team, window);

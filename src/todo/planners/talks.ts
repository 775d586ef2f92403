import { earlierOf, laterOf } from '../../calendar.ts';
import { colleaguesAmong } from '../../campaign/colleagues.ts';
import { teamTalks } from '../../campaign/talks.ts';
import type { Finding } from '../../model.ts';
import { isTeamMember, type PersonEntry } from '../../rule/view.ts';
import { whoIs } from '../../words/who.ts';
import { add, type Days, type Draft, type Edit, set } from '../items/item.ts';
import {
  firstOf,
  forRule,
  inTurn,
  lackOf,
  leaving,
  type Needs,
  numberOf,
  own,
  servedOf,
  servesOn,
  textOf,
  type Unmet,
} from '../items/needs.ts';
import { coverTalks, type Pair } from './cover-talks.ts';

const TEAM = ['talks/rounds', 'talks/must-talks', 'talks/rounds-each'];

const LEGS: readonly string[] = ['leaderMember', 'memberMember', 'memberDepartmentHead'];

/** The days on which all of the people serve and no talk of another round takes place. */
function daysFor(people: readonly PersonEntry[], round: number, { input }: Unmet): Days {
  const from = people.map(({ service }) => service.from).reduce(laterOf);
  const to = people.map(({ service }) => service.to).reduce(earlierOf);
  const others = input.talks.filter((talk) => talk.round !== round).map(({ date }) => date);
  const begins = input.begins === null ? [] : [input.begins];
  return { notBefore: [from, ...begins], notAfter: [to, '/meeting/date'], notOn: [...new Set(others)].sort() };
}

function talkOf(round: number, [a, b]: readonly [PersonEntry, PersonEntry], unmet: Unmet): Edit {
  const value = { id: null, round, date: null, from: [a.id], with: [b.id], evidence: [null] };
  return add('/talks', value, { days: { date: daysFor([a, b], round, unmet) } });
}

/** The fewest talks that close the rounds, the pairs and the members' own rounds. */
function teamsTalks(needs: Needs): readonly Draft[] {
  const unmet = firstOf(needs, TEAM);
  if (unmet === null) return [];
  const { input } = unmet;
  const people = new Map(input.people.map((person) => [person.id, person]));
  const pairs = (needs.must('talks/must-talks')?.check.findings ?? []).flatMap(({ code, params }): Pair[] =>
    LEGS.includes(code) ? [[textOf(params['id']), textOf(params['otherId'])]] : [],
  );
  const each = needs.wish('talks/rounds-each');
  const min = numberOf(each?.options['min']);
  const asked = new Set((each?.check.findings ?? []).map(({ subject }) => subject));
  // A person who never serves together with another has nobody to talk to.
  const team = colleaguesAmong(input.team, input.window).asked.map(({ id }) => id);
  const talks = coverTalks({
    held: teamTalks(input).held.map(({ talk, pair: [a, b] }) => ({ round: talk.round, pair: [a.id, b.id] })),
    pairs,
    newRounds: lackOf(needs.must('talks/rounds')),
    team,
    minEach: (id) => (asked.has(id) ? min : 0),
    mustEach: needs.must('talks/rounds-each') !== null,
    isInPost: (id) => servesOn(needs.upTo, people.get(id)),
    isMember: (id) => {
      const person = people.get(id);
      return person !== undefined && isTeamMember(person);
    },
    together: (a, b) => {
      const [first, second] = [people.get(a), people.get(b)];
      return first !== undefined && second !== undefined && input.together(first, second);
    },
  });
  return talks.flatMap(({ round, pair, serves }): readonly Draft[] => {
    const [a, b] = [people.get(pair[0]), people.get(pair[1])];
    if (!a || !b) return [];
    const say = own('talk', { round, a: whoIs(a), b: whoIs(b) });
    const rules = servedOf(needs, TEAM).filter((rule) => serves.has(rule));
    return [{ say, duty: 'unit', serves: rules, edits: [talkOf(round, [a, b], unmet)], leaving: leaving([a, b]) }];
  });
}

/** A talk with a supervisor counts for one person, so everyone needs their own. */
const supervisorsTalks = forRule('talks/supervisors', (unmet) => {
  const { input, check } = unmet;
  const round = Math.max(1, ...input.talks.map((talk) => talk.round));
  const choices = { from: [...input.supervisors] };
  return check.findings.flatMap(({ subject }): readonly Draft[] => {
    const person = input.people.find(({ id }) => id === subject);
    if (person === undefined) return [];
    const value = { id: null, round, date: null, from: [null], with: [person.id], evidence: [null] };
    const edits = [add('/talks', value, { days: { date: daysFor([person], round, unmet) }, choices })];
    const say = own('supervisorTalk', { who: whoIs(person) });
    return [{ say, duty: 'team', serves: [unmet.rule], edits, leaving: leaving([person]) }];
  });
});

/** A talk's records: those cited, and a new one. Cited ones that the archive lacks are filed there. */
const talkRecords = forRule('talks/records', (unmet) => {
  const findings = unmet.check.findings.filter(({ code }) => code !== 'notFiled');
  if (findings.length === 0) return null;
  const evidence = ({ subject }: Finding) => unmet.input.talks.find(({ id }) => id === subject)?.evidence ?? [];
  return {
    say: own('talkRecords', { ids: findings.map(({ subject }) => subject ?? '') }),
    duty: 'unit',
    serves: [unmet.rule],
    edits: findings.map((found) =>
      set(found.code === 'madeBefore' ? found.at : `${found.at}/evidence`, [...evidence(found), null]),
    ),
    points: findings.map(({ at }) => at),
  };
});

export const planTalks = inTurn(teamsTalks, supervisorsTalks, talkRecords);

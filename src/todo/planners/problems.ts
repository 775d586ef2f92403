import type { PersonEntry } from '../../rule/view.ts';
import { whoIs } from '../../words/who.ts';
import { add, type Days } from '../items/item.ts';
import {
  findingsOf,
  firstOf,
  isMadeUp,
  lackOf,
  leaving,
  numberOf,
  own,
  type Planner,
  servedOf,
  servesOn,
  textOf,
  type Unmet,
} from '../items/needs.ts';
import { LEADS, leaderToFindProblems } from './leads.ts';

const RULES = ['problems/count', 'problems/count-each', 'problems/four-winds'];

/** How much each person lacks, for a rule with one finding per person. */
function lacks(unmet: Unmet | null): Map<string, number> {
  const found = unmet?.check.findings ?? [];
  return new Map(found.map(({ subject, params }) => [subject ?? '', numberOf(params['min']) - numberOf(params['n'])]));
}

const windsIn = (unmet: Unmet | null): string[] =>
  (unmet?.check.findings ?? []).map(({ params }) => textOf(params['wind']));

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, n) => all + n, 0);

const serviceOf = ({ service }: PersonEntry): Days => ({
  notBefore: [service.from],
  notAfter: [service.to, '/meeting/date'],
});

/** Assigns owners to problems: first the one who has to take the lead, then always the one who lacks most. */
function ownersFor(n: number, short: Map<string, number>, first: string | null): readonly (string | null)[] {
  return Array.from({ length: n }, (_, index) => {
    if (index === 0 && first !== null) {
      short.set(first, (short.get(first) ?? 0) - 1);
      return first;
    }
    const [owner = null, most = 0] = [...short].sort(([, a], [, b]) => b - a)[0] ?? [];
    if (owner === null || most <= 0) return null;
    short.set(owner, most - 1);
    return owner;
  });
}

/** The ids of problems that opinions cite but the record lacks. */
const namedAndAbsent = (unmet: Unmet | null): readonly string[] => [
  ...new Set(findingsOf(unmet, 'unknownProblem').map(({ params }) => textOf(params['id']))),
];

/**
 * The fewest problems: as many as the most demanding rule asks for. Each counts for the unit, its owner and its wind at
 * once.
 */
export const planProblems: Planner = (needs) => {
  const leader = leaderToFindProblems(needs);
  const unmet = firstOf(needs, leader ? [...RULES, LEADS] : RULES);
  if (unmet === null) return [];
  const mustWinds = windsIn(needs.must('problems/four-winds'));
  const mustEach = sum(lacks(needs.must('problems/count-each')).values());
  const short = lacks(needs.wish('problems/count-each'));
  const extra = leader && mustEach > 0 && !short.has(leader.id) ? 1 : 0;
  const n = Math.max(lackOf(needs.must('problems/count')), mustEach + extra, mustWinds.length, leader ? 1 : 0);
  const people = new Map(unmet.input.people.map((person) => [person.id, person]));
  // For a warning, people who have left their post need not do anything.
  const asked = [...short].filter(([id]) => mustEach > 0 || servesOn(needs.upTo, people.get(id)));
  const owners = ownersFor(n, new Map(asked), leader?.id ?? null);
  const winds = windsIn(needs.wish('problems/four-winds')).slice(0, n);
  const ids = namedAndAbsent(needs.must('record/references'));
  const edits = owners.map((owner, index) => {
    const person = people.get(owner ?? '');
    const value = { id: ids[index] ?? null, owner, wind: winds[index] ?? null, found: null, text: null };
    const days = person ? { found: serviceOf(person) } : {};
    return add('/problems', value, { days, choices: { owner: ['team', ...people.keys()] } });
  });
  const serves = servedOf(needs, RULES).filter((rule) => {
    if (rule === 'problems/four-winds') return winds.length === windsIn(needs.wish(rule)).length;
    return rule !== 'problems/count-each' || owners.some((owner) => owner !== null);
  });
  const further = [...(leader ? [LEADS] : []), ...(ids.length > 0 ? ['record/references'] : [])];
  const concerned = [...people.values()].filter(({ id }) => !isMadeUp(id) && owners.includes(id));
  const shares = concerned.map((person) => `${owners.filter((owner) => owner === person.id).length} ${whoIs(person)}`);
  const code = ['problems', winds.length > 0 ? 'Winds' : '', shares.length > 0 ? 'Owners' : ''].join('');
  const say = own(code, { n, have: unmet.input.problems.length, winds, owners: shares });
  return [{ say, duty: 'unit', serves: [...serves, ...further], edits, leaving: leaving(concerned) }];
};

import { earlierOf, laterOf } from '../../calendar.ts';
import { criticsOf, teamCriticisms } from '../../campaign/criticisms.ts';
import type { PersonEntry } from '../../rule/view.ts';
import { tallyOf } from '../../tally.ts';
import { whoIs } from '../../words/who.ts';
import { add, type Draft } from '../items/item.ts';
import {
  findingsOf,
  firstOf,
  idsOf,
  leaving,
  type Needs,
  numberOf,
  own,
  type Planner,
  servedOf,
  textOf,
  type Unmet,
} from '../items/needs.ts';

const EACH = 'criticism/each';
const COLLEAGUE = 'criticism/each-colleague';
const LEADER = 'criticism/top-leader';
const RULES = [EACH, COLLEAGUE, LEADER];

const shortOf = ({ params }: { readonly params: Readonly<Record<string, unknown>> }): number =>
  numberOf(params['min']) - numberOf(params['n']);

const times = (n: number, id: string): readonly string[] => Array.from({ length: n }, () => id);

/** The criticisms missing: in total per giver, and per giver and receiver. */
interface Lack {
  readonly given: ReadonlyMap<string, number>;
  readonly pairs: Map<string, number>;
  /** Pairs to serve only if that needs no extra entry. */
  readonly wished: Map<string, number>;
  /** The top leaders who receive too little, and how much they lack. */
  readonly leaders: Map<string, number>;
  readonly leadersMust: boolean;
}

const keyOf = (giver: string, receiver: string): string => `${giver} ${receiver}`;

const pairsOf = (unmet: Unmet | null): Map<string, number> =>
  new Map(
    findingsOf(unmet, 'tooFew').map((found) => {
      const { id, otherId } = found.params;
      return [keyOf(textOf(id), textOf(otherId)), shortOf(found)];
    }),
  );

function lackIn(needs: Needs): Lack {
  const given = needs.must(EACH)?.check.findings ?? [];
  const leaders = needs.wish(LEADER)?.check.findings ?? [];
  return {
    given: new Map(given.map((f) => [textOf(f.params['id']), shortOf(f)])),
    pairs: pairsOf(needs.must(COLLEAGUE)),
    wished: pairsOf(needs.wish(COLLEAGUE)),
    leaders: new Map(
      leaders.map(({ code, params: { id, least, n } }) => [
        textOf(id),
        code === 'none' ? 1 : numberOf(least) - numberOf(n),
      ]),
    ),
    leadersMust: needs.must(LEADER) !== null,
  };
}

const take = (from: Map<string, number>, key: string): boolean => {
  const n = from.get(key) ?? 0;
  if (n > 0) from.set(key, n - 1);
  return n > 0;
};

/**
 * The receivers of a giver's new criticisms: required ones first, then a leader who has too few, then those who lack
 * most.
 */
function receiversOf(giver: string, colleagues: readonly string[], lack: Lack): readonly string[] {
  const must = colleagues.flatMap((to) => times(lack.pairs.get(keyOf(giver, to)) ?? 0, to));
  for (const to of must) {
    take(lack.wished, keyOf(giver, to));
    take(lack.leaders, to);
  }
  const rest = Math.max(0, (lack.given.get(giver) ?? 0) - must.length);
  const free = Array.from({ length: rest }, (_, index) => {
    const short = (to: string) => (lack.leaders.get(to) ?? 0) * 1000 + (lack.wished.get(keyOf(giver, to)) ?? 0);
    const [best] = colleagues.filter((to) => short(to) > 0).sort((a, b) => short(b) - short(a));
    const to = best ?? colleagues[index % colleagues.length] ?? '';
    take(lack.wished, keyOf(giver, to));
    take(lack.leaders, to);
    return to;
  });
  return [...must, ...free.filter(Boolean)];
}

/** Each giver makes as many criticisms as their most demanding rule asks for, which is the minimum. */
export const planCriticisms: Planner = (needs) => {
  const unmet = firstOf(needs, RULES);
  if (unmet === null) return [];
  const critics = criticsOf(unmet.input);
  const lack = lackIn(needs);
  const given = critics.asked.map((giver) => {
    const colleagues = idsOf(critics.asked.filter((other) => critics.together(giver, other)));
    return { giver, colleagues, to: [...receiversOf(giver.id, colleagues, lack)] };
  });
  if (lack.leadersMust)
    for (const [leader, n] of lack.leaders)
      given.find(({ colleagues }) => colleagues.includes(leader))?.to.push(...times(n, leader));
  return given.filter(({ to }) => to.length > 0).map(({ giver, to }) => draftOf(giver, to, { needs, unmet }));
};

function draftOf(
  giver: PersonEntry,
  to: readonly string[],
  { needs, unmet: { input, options } }: { readonly needs: Needs; readonly unmet: Unmet },
): Draft {
  const people = new Map(input.people.map((person) => [person.id, person]));
  const receivers = tallyOf(to);
  const said = {
    n: to.length,
    who: whoIs(giver),
    to: [...receivers].map(([id, n]) => `${n} ${id} ${people.get(id)?.name ?? ''}`),
  };
  const date = needs.isOnRecord('/meeting/date') ? input.meeting?.date : undefined;
  const edits = to.map((id) => {
    const other = people.get(id) ?? giver;
    const from = laterOf(giver.service.from, other.service.from);
    const until = earlierOf(giver.service.to, other.service.to);
    // Given at the meeting at the latest: a later criticism would contradict it.
    const days = { date: { notBefore: [from], notAfter: [until, '/meeting/date'] } };
    return add('/criticisms', { id: null, from: giver.id, to: id, date: null, text: null }, { days });
  });
  const { given } = teamCriticisms(input, numberOf(options['minLetters']));
  const reachesLeader =
    !given.some(({ receiver }) => receiver.topLeader === true) || to.some((id) => people.get(id)?.topLeader === true);
  return {
    say: date === undefined ? own('criticisms', said) : own('criticismsByMeeting', { ...said, date }),
    duty: 'unit',
    serves: servedOf(needs, RULES).filter((rule) => rule !== LEADER || reachesLeader),
    edits,
    leaving: leaving([giver, ...[...receivers.keys()].flatMap((id) => people.get(id) ?? [])]),
  };
}

import { earlierOf, laterOf } from '../../calendar.ts';
import { criticsOf, teamCriticisms } from '../../campaign/criticisms.ts';
import type { PersonEntry } from '../../rule/view.ts';
import { tallyOf } from '../../tally.ts';
import type { Bound, Draft, Edit } from '../items/item.ts';
import {
  firstOf,
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

function pairsOf(unmet: Unmet | null): Map<string, number> {
  const found = (unmet?.check.findings ?? []).filter(({ code }) => code === 'tooFew');
  return new Map(found.map((f) => [keyOf(textOf(f.params['id']), textOf(f.params['otherId'])), shortOf(f)]));
}

function lackIn(needs: Needs): Lack {
  const given = needs.must(EACH)?.check.findings ?? [];
  const leaders = needs.wish(LEADER)?.check.findings ?? [];
  return {
    given: new Map(given.map((f) => [textOf(f.params['id']), shortOf(f)])),
    pairs: pairsOf(needs.must(COLLEAGUE)),
    wished: pairsOf(needs.wish(COLLEAGUE)),
    leaders: new Map(
      leaders.map(({ code, params }) => [
        textOf(params['id']),
        code === 'none' ? 1 : numberOf(params['least']) - numberOf(params['n']),
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
  const must = colleagues.flatMap((to) => Array.from({ length: lack.pairs.get(keyOf(giver, to)) ?? 0 }, () => to));
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
  const { input } = unmet;
  const critics = criticsOf(input);
  const lack = lackIn(needs);
  const given = critics.asked.map((giver) => {
    const colleagues = critics.asked.filter((other) => critics.together(giver, other));
    return {
      giver,
      colleagues,
      to: [
        ...receiversOf(
          giver.id,
          colleagues.map(({ id }) => id),
          lack,
        ),
      ],
    };
  });
  if (lack.leadersMust)
    for (const [leader, n] of lack.leaders)
      for (let more = n; more > 0; more -= 1)
        given.find(({ colleagues }) => colleagues.some(({ id }) => id === leader))?.to.push(leader);
  return given.filter(({ to }) => to.length > 0).map(({ giver, to }) => draftOf(giver, to, { needs, unmet }));
};

function draftOf(
  giver: PersonEntry,
  to: readonly string[],
  around: { readonly needs: Needs; readonly unmet: Unmet },
): Draft {
  const { input } = around.unmet;
  const people = new Map(input.people.map((person) => [person.id, person]));
  const counts = tallyOf(to);
  const receivers = [...counts].map(([id, n]) => ({ id, n, name: people.get(id)?.name ?? '' }));
  const date = around.needs.isOnRecord('/meeting/date') ? input.meeting?.date : undefined;
  const said = {
    n: to.length,
    who: `${giver.id} ${giver.name}`,
    to: receivers.map(({ id, name, n }) => `${n} ${id} ${name}`),
  };
  const say = date === undefined ? own('criticisms', said) : own('criticismsByMeeting', { ...said, date });
  // Given at the meeting at the latest: a later criticism would contradict it.
  const meeting: readonly Bound[] = ['/meeting/date'];
  const edits = to.map((id): Edit => {
    const other = people.get(id);
    const from = laterOf(giver.service.from, other?.service.from ?? giver.service.from);
    const until = earlierOf(giver.service.to, other?.service.to ?? giver.service.to);
    const value = { id: null, from: giver.id, to: id, date: null, text: null };
    return {
      op: 'add',
      at: '/criticisms',
      value,
      days: { date: { notBefore: [from], notAfter: [until, ...meeting] } },
    };
  });
  const asked = servedOf(around.needs, RULES);
  const have = teamCriticisms(input, numberOf(around.unmet.options['minLetters'])).given.some(
    ({ receiver }) => receiver.topLeader === true,
  );
  const serves = asked.filter(
    (rule) => rule !== LEADER || !have || to.some((id) => people.get(id)?.topLeader === true),
  );
  const concerned = [giver, ...receivers.flatMap(({ id }) => people.get(id) ?? [])];
  return { say, duty: 'unit', serves, edits, leaving: leaving(concerned) };
}

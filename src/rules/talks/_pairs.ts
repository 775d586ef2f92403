import { colleaguesAmong, nameParams, onePerId, serveTogether } from '../../campaign/colleagues.ts';
import type { NotCounted } from '../../model.ts';
import { notCounted } from '../../rule/judgement.ts';
import type { Input, Messages } from '../../rule/rule.ts';
import { isTeamMember, type PersonEntry } from '../../rule/view.ts';

/** The kinds of required talks within the unit, in the order in which a pair that several kinds require is named. */
export const LEGS = ['leaderMember', 'memberMember', 'memberDepartmentHead'] as const;
export type Leg = (typeof LEGS)[number];

/** Why a department head is not part of a required pair. */
export const headMessages = {
  headOfStranger: {
    en: 'no team member has the id {member} that headUnder of {name} ({id}) names, so it is not known whom to talk with',
    zh: '{name}（{id}）的分管领导（headUnder）所填的{member}不是班子成员，无法确定由谁与其谈话',
  },
  headOfSelf: {
    en: '{name} ({id}) is entered as answering to themselves (headUnder), so there is nobody to talk with',
    zh: '{name}（{id}）的分管领导（headUnder）填的是本人，不涉及谈话',
  },
} as const satisfies Messages;

/** Two people who must talk. */
export interface MustTalk {
  readonly leg: Leg;
  readonly pair: readonly [PersonEntry, PersonEntry];
}

/** Independent of the order of the pair. Ids contain no spaces. */
export const pairKey = ([a, b]: readonly [PersonEntry, PersonEntry]): string =>
  a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;

export interface MustTalks {
  readonly required: number;
  isAsked(pair: MustTalk['pair']): boolean;
  /** Every required pair once, by the first kind that requires it. */
  inOrder(): Iterable<MustTalk>;
}

type Owing = Pick<Input, 'people' | 'serving' | 'team' | 'topLeaders' | 'window'>;

/** Required talks within the team. `byLeader`: the leaders with everyone; `byMember`: everyone with everyone. */
interface TeamLegs {
  readonly members: ReadonlyMap<string, PersonEntry>;
  readonly leaders: ReadonlySet<string>;
  readonly byLeader: boolean;
  readonly byMember: boolean;
  readonly window: Owing['window'];
}

function teamLegs({ team, topLeaders, window }: Owing, legs: readonly Leg[]): TeamLegs {
  return {
    members: new Map(onePerId(team).map((person) => [person.id, person])),
    leaders: new Set(topLeaders.map(({ id }) => id)),
    byLeader: legs.includes('leaderMember'),
    byMember: legs.includes('memberMember'),
    window,
  };
}

function asksOf({ members, leaders, byLeader, byMember, window }: TeamLegs, pair: MustTalk['pair']): boolean {
  const [a, b] = [members.get(pair[0].id), members.get(pair[1].id)];
  if (!a || !b || !serveTogether(a, b, window)) return false;
  return byMember || (byLeader && (leaders.has(a.id) || leaders.has(b.id)));
}

function countAsked({ members, leaders, byLeader, byMember, window }: TeamLegs): number {
  if (!byMember && !byLeader) return 0;
  const everybody = [...members.values()];
  const others = byMember ? [] : everybody.filter(({ id }) => !leaders.has(id));
  return colleaguesAmong(everybody, window).pairs - colleaguesAmong(others, window).pairs;
}

function* pairsOf({ members, leaders, byLeader, byMember, window }: TeamLegs): Iterable<MustTalk> {
  const { asked, together } = colleaguesAmong([...members.values()], window);
  const isLeader = ({ id }: PersonEntry) => leaders.has(id);
  for (const [index, leader] of byLeader ? asked.entries() : [])
    if (isLeader(leader))
      for (const [other, member] of asked.entries())
        if (together(leader, member) && !(isLeader(member) && other < index))
          yield { leg: 'leaderMember', pair: [leader, member] };
  for (const [index, a] of byMember ? asked.entries() : [])
    if (!(byLeader && isLeader(a)))
      for (const b of asked.slice(index + 1))
        if (together(a, b) && !(byLeader && isLeader(b))) yield { leg: 'memberMember', pair: [a, b] };
}

/** The pairs of a member and a department head that the team's own pairs do not already include. */
function headPairs({ serving }: Owing, team: TeamLegs): ReadonlyMap<string, MustTalk> {
  const pairs = new Map<string, MustTalk>();
  for (const head of serving) {
    const member = team.members.get(head.headUnder ?? '');
    if (!member || !serveTogether(member, head, team.window) || asksOf(team, [member, head])) continue;
    pairs.set(pairKey([member, head]), { leg: 'memberDepartmentHead', pair: [member, head] });
  }
  return pairs;
}

/** Who must talk with whom. */
export function mustTalks(owing: Owing, legs: readonly Leg[]): MustTalks {
  const team = teamLegs(owing, legs);
  const heads = legs.includes('memberDepartmentHead') ? headPairs(owing, team) : new Map<string, MustTalk>();
  return {
    required: countAsked(team) + heads.size,
    isAsked: (pair) => asksOf(team, pair) || heads.has(pairKey(pair)),
    *inOrder() {
      yield* pairsOf(team);
      yield* heads.values();
    },
  };
}

/** The department heads whose `headUnder` yields no pair. */
export function headsWithoutMember({ serving, people }: Owing): readonly NotCounted<keyof typeof headMessages>[] {
  const members = new Set(people.filter(isTeamMember).map(({ id }) => id));
  return serving.flatMap((head) => {
    const { headUnder } = head;
    if (headUnder === undefined) return [];
    if (headUnder === head.id) return notCounted(head, 'headOfSelf', nameParams(head));
    return members.has(headUnder) ? [] : notCounted(head, 'headOfStranger', { ...nameParams(head), member: headUnder });
  });
}

/** Two people by id. */
export type Pair = readonly [string, string];

export interface TalksToCover {
  /** The talks between two team members that already count. */
  readonly held: readonly { readonly round: number; readonly pair: Pair }[];
  /** Pairs that must talk and have not. */
  readonly pairs: readonly Pair[];
  /** How many rounds are missing. */
  readonly newRounds: number;
  readonly team: readonly string[];
  /** The number of rounds that a member has to talk in. */
  minEach(id: string): number;
  /** Whether `minEach` must be reached, or only if that needs no extra entry. */
  readonly mustEach: boolean;
  isMember(id: string): boolean;
  /** Whether a person serves now, rather than only earlier or later. */
  isInPost(id: string): boolean;
  together(a: string, b: string): boolean;
}

export interface CoveringTalk {
  readonly round: number;
  readonly pair: Pair;
  readonly serves: ReadonlySet<string>;
}

/** The state of the cover so far. */
interface CoverState {
  readonly rounds: Set<number>;
  readonly roundsOf: Map<string, Set<number>>;
  readonly talks: CoveringTalk[];
}

const firstMissing = (...sets: readonly ReadonlySet<number>[]): number => {
  let round = 1;
  while (sets.some((set) => set.has(round))) round += 1;
  return round;
};

const roundsIn = (state: CoverState, id: string): Set<number> => {
  const known = state.roundsOf.get(id) ?? new Set<number>();
  state.roundsOf.set(id, known);
  return known;
};

const lackIn = (state: CoverState, asked: TalksToCover, id: string): number =>
  Math.max(0, asked.minEach(id) - roundsIn(state, id).size);

function enter(
  state: CoverState,
  asked: TalksToCover,
  talk: { readonly round: number; readonly pair: Pair; by?: string },
) {
  const { round, pair, by } = talk;
  const members = pair.every((id) => asked.isMember(id));
  const serves = new Set(by === undefined ? [] : [by]);
  if (members) {
    if (!state.rounds.has(round) && missingRounds(state, asked) > 0) serves.add('talks/rounds');
    if (pair.some((id) => lackIn(state, asked, id) > 0 && !roundsIn(state, id).has(round)))
      serves.add('talks/rounds-each');
    state.rounds.add(round);
    for (const id of pair) roundsIn(state, id).add(round);
  }
  state.talks.push({ round, pair, serves });
}

const missingRounds = (state: CoverState, { held, newRounds }: TalksToCover): number =>
  new Set(held.map(({ round }) => round)).size + newRounds - state.rounds.size;

/** The round of a new talk: a missing one, otherwise one in which neither has talked yet, otherwise the latest. */
function roundFor(state: CoverState, asked: TalksToCover, [a, b]: Pair): number {
  if (!asked.isMember(a) || !asked.isMember(b)) return Math.max(1, ...state.rounds);
  if (missingRounds(state, asked) > 0) return firstMissing(state.rounds);
  const either = [...state.rounds].sort((x, y) => x - y).filter((r) => !roundsIn(state, a).has(r));
  const wanted = lackIn(state, asked, a) + lackIn(state, asked, b) > 0;
  return (
    either.find((round) => !roundsIn(state, b).has(round)) ??
    (wanted && asked.mustEach ? firstMissing(roundsIn(state, a), roundsIn(state, b)) : Math.max(1, ...state.rounds))
  );
}

/** Two members who serve together. Prefers those who can talk now, then those who lack most rounds. */
function neediestPair(state: CoverState, asked: TalksToCover): Pair | null {
  const byLack = [...new Set(asked.team)].sort((a, b) => lackIn(state, asked, b) - lackIn(state, asked, a));
  for (const team of [byLack.filter(asked.isInPost), byLack])
    for (const a of team) {
      const b = team.find((other) => other !== a && asked.together(a, other));
      if (b !== undefined) return [a, b];
    }
  return null;
}

/** The next member who lacks a round, with the colleague who lacks most. */
function nextInNeed(state: CoverState, asked: TalksToCover): Pair | null {
  const lacks = new Map(asked.team.map((id) => [id, lackIn(state, asked, id)]));
  for (let a = neediest([...lacks.keys()], lacks, 1); a !== null; a = neediest([...lacks.keys()], lacks, 1)) {
    const first = a;
    const colleagues = asked.team.filter((other) => other !== first && asked.together(first, other));
    const b = neediest(colleagues, lacks, Number.NEGATIVE_INFINITY);
    if (b !== null) return [a, b];
    lacks.set(a, 0);
  }
  return null;
}

/** The first of those who lack most, if that is `least` or more. */
function neediest(ids: readonly string[], lacks: ReadonlyMap<string, number>, least: number): string | null {
  let best: string | null = null;
  let most = least;
  for (const id of ids) {
    const lack = lacks.get(id) ?? 0;
    if (lack < most || (best !== null && lack === most)) continue;
    [best, most] = [id, lack];
  }
  return best;
}

/**
 * The talks that close all gaps. Every required pair needs its own talk, and each such talk also closes a round, so
 * pairs plus remaining rounds is the minimum. For the members' own rounds, those who lack most are paired: that is
 * minimal if all serve at the same time.
 */
export function coverTalks(asked: TalksToCover): readonly CoveringTalk[] {
  const state: CoverState = { rounds: new Set(), roundsOf: new Map(), talks: [] };
  for (const { round, pair } of asked.held) {
    state.rounds.add(round);
    for (const id of pair) roundsIn(state, id).add(round);
  }
  // Pairs of two members first: only their talks count towards rounds.
  const isOfTeam = (pair: Pair) => pair.every((id) => asked.isMember(id));
  const pairs = [...asked.pairs.filter(isOfTeam), ...asked.pairs.filter((pair) => !isOfTeam(pair))];
  for (const pair of pairs) enter(state, asked, { round: roundFor(state, asked, pair), pair, by: 'talks/must-talks' });
  while (missingRounds(state, asked) > 0) {
    const pair = neediestPair(state, asked);
    if (pair === null) break;
    enter(state, asked, { round: firstMissing(state.rounds), pair });
  }
  while (asked.mustEach) {
    const pair = nextInNeed(state, asked);
    if (pair === null) break;
    enter(state, asked, { round: roundFor(state, asked, pair), pair });
  }
  return state.talks;
}

/** Two people by their ids. */
export type Pair = readonly [string, string];

export interface TalksToCover {
  /** The talks between two team members that count already. */
  readonly held: readonly { readonly round: number; readonly pair: Pair }[];
  /** Pairs that must talk and have not. */
  readonly pairs: readonly Pair[];
  /** How many rounds are lacking. */
  readonly newRounds: number;
  readonly team: readonly string[];
  /** In how many rounds somebody is to talk. */
  minEach(id: string): number;
  /** Everybody's rounds must be reached, not only where it costs nothing. */
  readonly mustEach: boolean;
  isMember(id: string): boolean;
  /** Somebody who serves now, and not only did or will. */
  isInPost(id: string): boolean;
  together(a: string, b: string): boolean;
}

export interface CoveringTalk {
  readonly round: number;
  readonly pair: Pair;
  readonly serves: ReadonlySet<string>;
}

/** What has been covered so far. */
interface Board {
  readonly rounds: Set<number>;
  readonly roundsOf: Map<string, Set<number>>;
  readonly talks: CoveringTalk[];
}

const firstMissing = (...sets: readonly ReadonlySet<number>[]): number => {
  let round = 1;
  while (sets.some((set) => set.has(round))) round += 1;
  return round;
};

const roundsIn = (board: Board, id: string): Set<number> => {
  const known = board.roundsOf.get(id) ?? new Set<number>();
  board.roundsOf.set(id, known);
  return known;
};

const lackIn = (board: Board, asked: TalksToCover, id: string): number =>
  Math.max(0, asked.minEach(id) - roundsIn(board, id).size);

function enter(board: Board, asked: TalksToCover, talk: { readonly round: number; readonly pair: Pair; by?: string }) {
  const { round, pair, by } = talk;
  const members = pair.every((id) => asked.isMember(id));
  const serves = new Set(by === undefined ? [] : [by]);
  if (members) {
    if (!board.rounds.has(round) && missingRounds(board, asked) > 0) serves.add('talks/rounds');
    if (pair.some((id) => lackIn(board, asked, id) > 0 && !roundsIn(board, id).has(round)))
      serves.add('talks/rounds-each');
    board.rounds.add(round);
    for (const id of pair) roundsIn(board, id).add(round);
  }
  board.talks.push({ round, pair, serves });
}

const missingRounds = (board: Board, { held, newRounds }: TalksToCover): number =>
  new Set(held.map(({ round }) => round)).size + newRounds - board.rounds.size;

/** The round of a new talk: a lacking one, else one in which both have not talked yet, else the latest. */
function roundFor(board: Board, asked: TalksToCover, [a, b]: Pair): number {
  if (!asked.isMember(a) || !asked.isMember(b)) return Math.max(1, ...board.rounds);
  if (missingRounds(board, asked) > 0) return firstMissing(board.rounds);
  const either = [...board.rounds].sort((x, y) => x - y).filter((r) => !roundsIn(board, a).has(r));
  const wanted = lackIn(board, asked, a) + lackIn(board, asked, b) > 0;
  return (
    either.find((round) => !roundsIn(board, b).has(round)) ??
    (wanted && asked.mustEach ? firstMissing(roundsIn(board, a), roundsIn(board, b)) : Math.max(1, ...board.rounds))
  );
}

/** Two members who serve together: rather such as can talk now, and of those the ones who lack most rounds. */
function neediestPair(board: Board, asked: TalksToCover): Pair | null {
  const byLack = [...new Set(asked.team)].sort((a, b) => lackIn(board, asked, b) - lackIn(board, asked, a));
  for (const team of [byLack.filter(asked.isInPost), byLack])
    for (const a of team) {
      const b = team.find((other) => other !== a && asked.together(a, other));
      if (b !== undefined) return [a, b];
    }
  return null;
}

/** The next one who lacks a round, with the colleague who lacks most. */
function nextInNeed(board: Board, asked: TalksToCover): Pair | null {
  const inNeed = [...new Set(asked.team)].filter((id) => lackIn(board, asked, id) > 0);
  const byLack = (a: string, b: string) => lackIn(board, asked, b) - lackIn(board, asked, a);
  for (const a of inNeed.sort(byLack)) {
    const [b] = asked.team.filter((other) => other !== a && asked.together(a, other)).sort(byLack);
    if (b !== undefined) return [a, b];
  }
  return null;
}

/**
 * Talks that close all that is lacking. Every pair that must talk needs a talk of its own, and each of them closes a
 * round besides: so there are never more than the pairs and the rounds beyond them, which is the fewest. Where members
 * are to reach rounds of their own, those who lack most are paired: the fewest where all serve at the same time.
 */
export function coverTalks(asked: TalksToCover): readonly CoveringTalk[] {
  const board: Board = { rounds: new Set(), roundsOf: new Map(), talks: [] };
  for (const { round, pair } of asked.held) {
    board.rounds.add(round);
    for (const id of pair) roundsIn(board, id).add(round);
  }
  // Pairs of two members first: only theirs make rounds.
  const isOfTeam = (pair: Pair) => pair.every((id) => asked.isMember(id));
  const pairs = [...asked.pairs.filter(isOfTeam), ...asked.pairs.filter((pair) => !isOfTeam(pair))];
  for (const pair of pairs) enter(board, asked, { round: roundFor(board, asked, pair), pair, by: 'talks/must-talks' });
  while (missingRounds(board, asked) > 0) {
    const pair = neediestPair(board, asked);
    if (pair === null) break;
    enter(board, asked, { round: firstMissing(board.rounds), pair });
  }
  while (asked.mustEach) {
    const pair = nextInNeed(board, asked);
    if (pair === null) break;
    enter(board, asked, { round: roundFor(board, asked, pair), pair });
  }
  return board.talks;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoveringTalk, coverTalks, type Pair, type TalksToCover } from '../../src/todo/planners/cover-talks.ts';

const TEAM = ['A', 'B', 'C', 'D'];

const asked = (given: Partial<TalksToCover>): TalksToCover => ({
  held: [],
  pairs: [],
  newRounds: 0,
  team: TEAM,
  minEach: () => 0,
  mustEach: false,
  isMember: (id) => TEAM.includes(id),
  isInPost: () => true,
  together: (a, b) => a !== b,
  ...given,
});

const say = ({ round, pair, serves }: CoveringTalk): string =>
  `${round} ${pair.join('-')}: ${[...serves].sort().join(' ')}`;

describe('the fewest talks', () => {
  it('let the talk of a required pair close a round', () => {
    const talks = coverTalks(asked({ held: [{ round: 1, pair: ['A', 'B'] }], pairs: [['A', 'C']], newRounds: 1 }));
    expect(talks.map(say)).toEqual(['2 A-C: talks/must-talks talks/rounds']);
  });

  it('never close a round with a department head’s talk', () => {
    const talks = coverTalks(asked({ held: [{ round: 1, pair: ['A', 'B'] }], pairs: [['A', 'H']], newRounds: 1 }));
    expect(talks.map(say)).toEqual(['1 A-H: talks/must-talks', '2 A-B: talks/rounds']);
  });

  it('fill a missing round between others', () => {
    const held = [1, 3].map((round) => ({ round, pair: ['A', 'B'] as const }));
    expect(coverTalks(asked({ held, newRounds: 1 })).map(say)).toEqual(['2 A-B: talks/rounds']);
  });

  it('prefer people in post for a round that anyone may close', () => {
    const talks = coverTalks(asked({ newRounds: 1, isInPost: (id) => id !== 'A' && id !== 'B' }));
    expect(talks.map(say)).toEqual(['1 C-D: talks/rounds']);
  });

  it('include nobody who never serves with another', () => {
    expect(coverTalks(asked({ newRounds: 3, together: () => false }))).toEqual([]);
  });

  it('pair those who lack most rounds', () => {
    const talks = coverTalks(asked({ minEach: () => 3, mustEach: true }));
    expect(talks).toHaveLength(6);
    for (const id of TEAM)
      expect(new Set(talks.filter(({ pair }) => pair.includes(id)).map(({ round }) => round)).size).toBe(3);
  });
});

const pairOf = (ids: readonly string[]): fc.Arbitrary<Pair> =>
  fc.subarray([...ids], { minLength: 2, maxLength: 2 }).map(([a = '', b = '']): Pair => [a, b]);
const TALK = fc.record({ round: fc.integer({ min: 1, max: 4 }), pair: pairOf(TEAM) });
const PAIRS = fc.uniqueArray(pairOf([...TEAM, 'H', 'I']), { selector: (pair) => pair.join(' '), maxLength: 8 });

describe('any gap', () => {
  it('is covered by as many talks as pairs, plus the remaining rounds', () => {
    fc.assert(
      fc.property(fc.array(TALK), PAIRS, fc.integer({ min: 0, max: 4 }), (held, pairs, newRounds) => {
        const talks = coverTalks(asked({ held, pairs, newRounds }));
        const before = new Set(held.map(({ round }) => round));
        const isOfTeam = ({ pair }: { readonly pair: Pair }) => pair.every((id) => TEAM.includes(id));
        const after = new Set([...before, ...talks.filter(isOfTeam).map(({ round }) => round)]);
        expect(after.size).toBeGreaterThanOrEqual(before.size + newRounds);
        expect(talks.map(({ pair }) => pair)).toEqual(expect.arrayContaining(pairs.map((pair) => [...pair])));
        const ofTeam = pairs.filter((pair) => isOfTeam({ pair })).length;
        expect(talks).toHaveLength(pairs.length + Math.max(0, newRounds - ofTeam));
      }),
    );
  });

  it('leaves nobody short of rounds, with half as many talks as are missing, or as many as one person lacks', () => {
    fc.assert(
      fc.property(fc.array(TALK), fc.integer({ min: 0, max: 5 }), (held, min) => {
        const talks = coverTalks(asked({ held, minEach: () => min, mustEach: true }));
        const roundsOf = (id: string, all: readonly { readonly round: number; readonly pair: Pair }[]) =>
          new Set(all.filter(({ pair }) => pair.includes(id)).map(({ round }) => round)).size;
        const lacks = TEAM.map((id) => Math.max(0, min - roundsOf(id, held)));
        for (const id of TEAM) expect(roundsOf(id, [...held, ...talks])).toBeGreaterThanOrEqual(min);
        const sum = lacks.reduce((all, n) => all + n, 0);
        expect(talks).toHaveLength(Math.max(Math.ceil(sum / 2), ...lacks));
      }),
    );
  });
});

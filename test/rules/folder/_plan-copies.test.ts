import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grouped } from '../../../src/grouped.ts';
import { copiesAmong, type KnownText, type Plan, textsOf } from '../../../src/rules/folder/_plan-copies.ts';

const plan = (path: string, digest: string, unit = path): Plan => ({ path, unit, digest, line: 1 });

/** The texts of plans, each with its sketch, by digest. */
const known = (plans: readonly Plan[]): ReadonlyMap<string, KnownText> =>
  new Map(
    [...grouped(plans, ({ digest }) => digest)].map(([digest, same]) => [
      digest,
      { grams: 100, sketch: digest, plans: same },
    ]),
  );

/** Alike texts, by digest. */
type Pairs = readonly (readonly [one: string, other: string, shared: number])[];

/** The groups, each with its plans and the two that are shown. */
function groups(plans: readonly Plan[], alike: Pairs = []) {
  const texts = textsOf(known(plans));
  const at = (digest: string) => texts.findIndex(({ sketch }) => sketch === digest);
  const pairs = alike.map(([one, other, shared]) => {
    const [a, b] = [at(one), at(other)];
    return { pair: [Math.min(a, b), Math.max(a, b)] as const, shared, of: 100 };
  });
  return copiesAmong(texts, pairs).map(({ plans: all, pair, shared }) => ({
    all: all.map(({ path }) => path).join(' '),
    shown: pair.map(({ path }) => path).join(' '),
    shared,
  }));
}

describe('copies', () => {
  it('of one text are one group, shown by the first plan of each of the first two units', () => {
    const plans = [plan('c', 'x'), plan('a', 'x', 'U1'), plan('b', 'x', 'U1'), plan('d', 'x')];
    expect(groups(plans)).toEqual([{ all: 'a b c d', shown: 'a c', shared: 100 }]);
  });

  it('of one unit alone are none', () => {
    expect(groups([plan('a', 'x', 'U1'), plan('b', 'x', 'U1'), plan('c', 'y')])).toEqual([]);
    expect(groups([plan('a', 'x', 'U1'), plan('b', 'y', 'U1')], [['x', 'y', 90]])).toEqual([]);
  });

  it('that hold together by others are shown by the two that are closest, of as close ones by the first paths', () => {
    const plans = [plan('d', 'p'), plan('b', 'q'), plan('c', 'r'), plan('a', 's')];
    const all = 'a b c d';
    const chain = (...shared: readonly [number, number, number]): Pairs => [
      ['p', 'q', shared[0]],
      ['q', 'r', shared[1]],
      ['r', 's', shared[2]],
    ];
    expect(groups(plans, chain(80, 95, 90))).toEqual([{ all, shown: 'b c', shared: 95 }]);
    expect(groups(plans, chain(95, 80, 90))).toEqual([{ all, shown: 'b d', shared: 95 }]);
    expect(groups(plans, chain(90, 90, 90))).toEqual([{ all, shown: 'a c', shared: 90 }]);
    expect(groups(plans, chain(90, 90, 80))).toEqual([{ all, shown: 'b c', shared: 90 }]);
    // Whichever of two equally close ones comes first.
    expect(groups(plans, chain(90, 90, 80).toReversed())).toEqual([{ all, shown: 'b c', shared: 90 }]);
  });

  it('come in the order of the second plan that is shown, then of the first', () => {
    const plans = [plan('a', 'z'), plan('f', 'z'), plan('c', 'x'), plan('d', 'x'), plan('b', 'y'), plan('e', 'y')];
    expect(groups(plans).map(({ shown }) => shown)).toEqual(['c d', 'b e', 'a f']);
  });

  it('are the same in whatever order the plans come', () => {
    const plans = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((path, n) => plan(path, `${'zyxw'[n % 4]}`));
    const alike: Pairs = [
      ['z', 'x', 90],
      ['y', 'w', 90],
    ];
    const expected = groups(plans, alike);
    expect(expected.map(({ all }) => all)).toEqual(['a c e g', 'b d f h']);
    fc.assert(
      fc.property(fc.shuffledSubarray(plans, { minLength: plans.length }), (shuffled) => {
        expect(groups(shuffled, alike)).toEqual(expected);
        expect(textsOf(known(shuffled)).map(({ sketch }) => sketch)).toEqual(['w', 'x', 'y', 'z']);
      }),
    );
  });
});

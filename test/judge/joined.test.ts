import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinedAmong } from '../../src/judge/joined.ts';

const THINGS = 40;
const thing = fc.nat(THINGS - 1);

/** To which things each is joined: whatever can be reached from it, step by step. */
function reachable(from: number, pairs: readonly (readonly [number, number])[]): readonly number[] {
  const reached = new Set([from]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const [a, b] of pairs) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  return [...reached];
}

it('each is joined to what can be reached from it, and called by the least of them; twenty are many', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(thing, thing), { minLength: 8, maxLength: 60 }), (pairs) => {
      const joined = joinedAmong(THINGS);
      for (const [a, b] of pairs) joined.join(a, b);
      for (let each = 0; each < THINGS; each += 1) {
        const group = reachable(each, pairs);
        const isMany = group.length >= 20;
        expect([each, joined.rootOf(each), joined.isAmongMany(each)]).toEqual([each, Math.min(...group), isMany]);
        const together = Array.from({ length: THINGS }, (_, other) => joined.areAmongMany(each, other));
        expect(together).toEqual(together.map((_, other) => isMany && group.includes(other)));
      }
    }),
  );
});

it('of twenty that are joined none is among many with one that is not', () => {
  const joined = joinedAmong(THINGS);
  for (let each = 1; each < 20; each += 1) joined.join(0, each);
  expect([joined.isAmongMany(19), joined.isAmongMany(20)]).toEqual([true, false]);
  expect([joined.areAmongMany(0, 19), joined.areAmongMany(0, 20), joined.areAmongMany(20, 0)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(joined.areAmongMany(20, 20)).toBe(false);
});

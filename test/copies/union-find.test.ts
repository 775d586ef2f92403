import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unionFindOf } from '../../src/copies/union-find.ts';

const THINGS = 40;
const thing = fc.nat(THINGS - 1);

/** The things reachable from each, step by step. */
function reachable(from: number, pairs: readonly (readonly [number, number])[]): readonly number[] {
  const reached = new Set([from]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const [a, b] of pairs) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  return [...reached];
}

it('groups are what is reachable, with the smallest as root; twenty are many', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(thing, thing), { minLength: 8, maxLength: 60 }), (pairs) => {
      const groups = unionFindOf(THINGS);
      for (const [a, b] of pairs) groups.join(a, b);
      for (let each = 0; each < THINGS; each += 1) {
        const group = reachable(each, pairs);
        const isMany = group.length >= 20;
        expect([each, groups.rootOf(each), groups.isAmongMany(each)]).toEqual([each, Math.min(...group), isMany]);
        const together = Array.from({ length: THINGS }, (_, other) => groups.areAmongMany(each, other));
        expect(together).toEqual(together.map((_, other) => isMany && group.includes(other)));
      }
    }),
  );
});

it('a group of twenty is not many together with an outsider', () => {
  const groups = unionFindOf(THINGS);
  for (let each = 1; each < 20; each += 1) groups.join(0, each);
  expect([groups.isAmongMany(19), groups.isAmongMany(20)]).toEqual([true, false]);
  expect([groups.areAmongMany(0, 19), groups.areAmongMany(0, 20), groups.areAmongMany(20, 0)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(groups.areAmongMany(20, 20)).toBe(false);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shares } from '../../../src/report/pretty/shares.ts';

it.each<[readonly number[], number | null, readonly number[]]>([
  [[3, 60, 2], null, [3, 60, 2]],
  [[3, 60, 2], 100, [3, 60, 2]],
  [[3, 60, 2], 20, [3, 15, 2]],
  [[9, 9, 9], 10, [4, 3, 3]],
  [[9, 9, 9], 2, [1, 1, 0]],
  [[9, 9], 0, [0, 0]],
  [[], 5, []],
])('of %j at most %s: %j', (counts, limit, dealt) => {
  expect(shares(counts, limit)).toEqual(dealt);
});

it('distributes everything up to the limit: nobody gets more than they have, or two more than another who wants more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 12 }), fc.nat(120), (counts, limit) => {
      const dealt = shares(counts, limit);
      const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
      expect(sum(dealt)).toBe(Math.min(limit, sum(counts)));
      const unsatisfied = dealt.filter((share, i) => share < (counts[i] ?? 0));
      dealt.forEach((share, i) => {
        expect(share).toBeLessThanOrEqual(counts[i] ?? 0);
        for (const other of unsatisfied) expect(share).toBeLessThanOrEqual(other + 1);
      });
    }),
  );
});

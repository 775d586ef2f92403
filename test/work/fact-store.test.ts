import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/model.ts';
import { makeFactStore } from '../../src/work/fact-store.ts';

const RULES = ['some/first', 'some/second', 'some/third'];
/** So many records are packed twice over, and some more are not. */
const MANY = 5_000;
/** Three of them are more than is packed together. */
const LONG = '一'.repeat(100_000);

const facts = fc.record(Object.fromEntries(RULES.map((rule) => [rule, fc.jsonValue({ maxDepth: 1 })])), {
  requiredKeys: [],
});

function storeOf(all: readonly Facts[]) {
  const store = makeFactStore(RULES);
  for (const one of all) store.add(one);
  return store;
}

describe('the facts of many records', () => {
  it('are given back as they were kept, in any order', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 20 }), (some) => {
        const all = Array.from({ length: MANY }, (_, n) => some[n % some.length] ?? {});
        const store = storeOf(all);
        for (const rule of RULES.toReversed())
          for (const n of [...all.keys(), 0, MANY - 1, 2_047, 2_048])
            expect(JSON.stringify(store.get(n, rule))).toBe(JSON.stringify(all[n]?.[rule] ?? null));
      }),
      { numRuns: 5 },
    );
  });

  it('are those of their record and rule, however long some are', () => {
    const isLong = (n: number): boolean => n % 1_000 < 5;
    const thirdOf = (n: number): string | null => (n % 4 === 3 ? `${n}` : null);
    const numbers = Array.from({ length: MANY }, (_, n) => n);
    const store = storeOf(numbers.map((n) => ({ 'some/first': [n, isLong(n) ? LONG : ''], 'some/third': thirdOf(n) })));
    for (const n of numbers) {
      const [number, text] = store.get(n, 'some/first') as readonly [number, string];
      expect([number, text.length]).toEqual([n, isLong(n) ? LONG.length : 0]);
    }
    expect(numbers.map((n) => store.get(n, 'some/third'))).toEqual(numbers.map(thirdOf));
    expect(numbers.map((n) => store.get(n, 'some/second'))).toEqual(numbers.map(() => null));
  });

  it.each([0, 1, MANY])('are nothing where there is none: no record, no such rule, nothing taken, of %i', (count) => {
    const store = storeOf(Array.from({ length: count }, () => ({ 'some/first': null, 'some/other': 1 })));
    for (const n of [-1, 0, count - 1, count])
      for (const rule of [...RULES, 'some/else']) expect(store.get(n, rule)).toBeNull();
  });

  it.each([[0], [false], ['']])('may be %j', (one) => {
    const store = storeOf(Array.from({ length: MANY }, () => ({ 'some/second': one })));
    for (const n of [0, MANY - 1]) expect(store.get(n, 'some/second')).toBe(one);
  });
});

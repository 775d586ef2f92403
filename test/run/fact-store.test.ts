import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFactStore } from '../../src/run/fact-store.ts';

const RULES = ['some/first', 'some/second', 'some/third'];
/** So many of them are more than are packed together. */
const LONG = '一'.repeat(400_000);
const fact = fc.oneof(fc.jsonValue(), fc.constant(LONG));
const facts = fc.array(fc.record(Object.fromEntries(RULES.map((rule) => [rule, fact])), { requiredKeys: [] }), {
  maxLength: 12,
});

describe('the facts of many records', () => {
  it('are given back as they were kept, in any order', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const store = makeFactStore(RULES);
        for (const one of all) store.add(one);
        for (const rule of RULES.toReversed())
          for (const n of all.keys()) {
            const given = JSON.parse(JSON.stringify(all[n]?.[rule] ?? null));
            // Compared as texts: long ones that differ would be told character by character.
            expect(JSON.stringify(store.get(n, rule)) === JSON.stringify(given)).toBe(true);
          }
      }),
      { numRuns: 50 },
    );
  });

  it('are those of their record and rule, before and behind where they are packed', () => {
    const store = makeFactStore(RULES);
    const numbers = Array.from({ length: 10 }, (_, n) => n);
    for (const n of numbers) store.add({ 'some/first': [n, LONG], 'some/third': n % 4 === 3 ? `${n}` : null });
    for (const n of numbers) expect((store.get(n, 'some/first') as readonly unknown[])[0]).toBe(n);
    for (const n of numbers.toReversed()) expect(store.get(n, 'some/third')).toBe(n % 4 === 3 ? `${n}` : null);
    expect(numbers.map((n) => store.get(n, 'some/second'))).toEqual(numbers.map(() => null));
    expect(store.get(10, 'some/first')).toBeNull();
  });

  it('are nothing where there is none: no record, no such rule, nothing taken', () => {
    const store = makeFactStore(RULES);
    expect(store.get(0, 'some/first')).toBeNull();
    store.add({ 'some/first': null, 'some/other': 1 });
    expect(['some/first', 'some/second', 'some/other'].map((rule) => store.get(0, rule))).toEqual([null, null, null]);
    expect([store.get(-1, 'some/first'), store.get(1, 'some/first')]).toEqual([null, null]);
    expect(makeFactStore([]).get(0, 'some/first')).toBeNull();
  });

  it.each([[0], [false], ['']])('may be %j', (one) => {
    const store = makeFactStore(RULES);
    store.add({ 'some/second': one });
    expect(store.get(0, 'some/second')).toBe(one);
  });
});

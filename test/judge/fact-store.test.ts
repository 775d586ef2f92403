import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFactStore } from '../../src/judge/fact-store.ts';

const RULES = ['some/first', 'some/second', 'some/third'];
const facts = fc.array(
  fc.record(Object.fromEntries(RULES.map((rule) => [rule, fc.jsonValue()])), { requiredKeys: [] }),
);

describe('the facts of many records', () => {
  it('are given back as they were kept, in any order', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const store = makeFactStore(RULES);
        for (const one of all) store.add(one);
        for (const rule of RULES.toReversed())
          for (const n of all.keys())
            expect(store.get(n, rule)).toEqual(JSON.parse(JSON.stringify(all[n]?.[rule] ?? null)));
      }),
    );
  });

  it('may be larger than a piece of the store, and than what is left of it', () => {
    const store = makeFactStore(RULES);
    const sizes = [10, 2_000_000, 700_000, 700_000, 1_048_564 - '"一"'.length, 1];
    for (const [n, size] of sizes.entries()) store.add({ 'some/first': '一'.repeat(size), 'some/third': n });
    for (const [n, size] of sizes.entries()) {
      expect((store.get(n, 'some/first') as string).length).toBe(size);
      expect(store.get(n, 'some/third')).toBe(n);
    }
  });

  it('are nothing where there is none: no record, no such rule, nothing taken', () => {
    const store = makeFactStore(RULES);
    store.add({ 'some/first': null, 'some/other': 1 });
    expect(['some/first', 'some/second', 'some/other'].map((rule) => store.get(0, rule))).toEqual([null, null, null]);
    expect([store.get(-1, 'some/first'), store.get(1, 'some/first')]).toEqual([null, null]);
    expect(makeFactStore([]).get(0, 'some/first')).toBeNull();
  });

  it.each([[0], [false], ['']])('may be %j', (fact) => {
    const store = makeFactStore(RULES);
    store.add({ 'some/second': fact });
    expect(store.get(0, 'some/second')).toBe(fact);
  });
});

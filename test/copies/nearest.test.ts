import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNearest } from '../../src/copies/nearest.ts';
import { indexOf } from '../../src/copies/sketch-index.ts';
import { sketched, span } from './sketched.ts';

const indexBy = (sets: readonly (readonly number[])[]) => indexOf(sets.map((set) => sketched(set)));

describe('the texts nearest to one', () => {
  it('share at least two hashes that are not common, most shared first', () => {
    const set = fc.uniqueArray(fc.nat(40), { maxLength: 15 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(set, { minLength: 2, maxLength: 12 }), (sets) => {
        const index = indexBy(sets);
        const nearest = makeNearest(index);
        const inOrder = [...new Set(sets.flat())].sort((a, b) => a - b);
        const rare = sets.map((all) => all.filter((hash) => index.isCommon[inOrder.indexOf(hash)] === 0));
        for (const [text, mine] of rare.entries()) {
          const texts = rare
            .map((theirs, other) => ({ text: other, shared: theirs.filter((hash) => mine.includes(hash)).length }))
            .filter(({ text: other, shared }) => other !== text && shared >= 2)
            .sort((a, b) => b.shared - a.shared || a.text - b.text);
          expect(nearest(text)).toEqual({ texts, unvisited: 0 });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are limited to those that share most; ties go to the first', () => {
    // Three hundred texts share two hashes with it, every second one a third, and the last ten two more.
    const sets = span(0, 300).map((at) => {
      const two = [2 * at, 2 * at + 1].map((hash) => hash % 100);
      return [...two, ...(at % 2 === 1 ? [100 + (at % 9)] : []), ...(at >= 290 ? [110, 111] : [])];
    });
    const { texts } = makeNearest(indexBy([...sets, span(0, 120)]))(300);
    const shared = (at: number) => sets[at]?.length ?? 0;
    const expected = span(0, 300).toSorted((a, b) => shared(b) - shared(a) || a - b);
    expect(texts.map(({ text }) => text)).toEqual(expected.slice(0, texts.length));
    // More than are compared with it, and fewer than exist.
    expect([texts.length > 16, texts.length < 300]).toEqual([true, true]);
  });

  it('do not depend on previous queries', () => {
    const index = indexBy([
      [1, 2, 3],
      [1, 2, 3],
      [1, 3, 4],
    ]);
    const nearest = makeNearest(index);
    const first = [0, 1, 2].map(nearest);
    expect([0, 1, 2].map(nearest)).toEqual(first);
    expect(first[2]?.texts).toEqual([
      { text: 0, shared: 2 },
      { text: 1, shared: 2 },
    ]);
  });
});

describe('hashes that thousands of texts have', () => {
  // Three thousand of ten thousand texts have three of its hashes, and a few have one more; ties among hashes go by
  // number.
  const few = [2900, 2950, 100, 2899, 2000];
  const rows = span(0, 10_000).map((at) => (at <= 3000 ? [1, 2, 3] : []));
  const nearest = makeNearest(indexBy(rows.map((row, at) => (few.includes(at) ? [...row, 9] : row))));

  it('are visited after the rare ones, within the limit', () => {
    expect([nearest(1500).unvisited, nearest(2900).unvisited, nearest(9999).unvisited]).toEqual([2, 2, 0]);
  });

  it('continue after the text itself and wrap around', () => {
    const { texts } = nearest(1500);
    expect(texts).toEqual(span(1501, 1501 + texts.length).map((text) => ({ text, shared: 2 })));
    const [one, other, ...others] = nearest(2900).texts;
    expect([one, other]).toEqual([
      { text: 100, shared: 3 },
      { text: 2950, shared: 3 },
    ]);
    const next = span(0, others.length + 1).filter((text) => text !== 100);
    expect(others).toEqual(next.map((text) => ({ text, shared: 2 })));
  });
});

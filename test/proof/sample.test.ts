import { describe, expect, it } from 'vitest';
import { type Candidate, candidateOf, drawSample } from '../../src/proof/sample.ts';
import { check, FAILING, PASSING, record } from '../report/fixtures.ts';

const candidate = (n: number, over: Partial<Candidate> = {}): Candidate => ({
  ...{ path: `units/U${n}.yaml`, unit: `U${n}`, name: null, team: 'T01', category: 'township' },
  ...{ warnings: 0, waived: 0, ...over },
});
const hundred = Array.from({ length: 100 }, (_, n) => candidate(n));
const pathsOf = (candidates: readonly Candidate[]): readonly string[] => candidates.map(({ path }) => path);

describe('a sample', () => {
  it.each([
    [10, 10],
    [1, 1],
    [100, 100],
  ])('of %i percent of a hundred is %i', (percent, n) => {
    expect(drawSample(hundred, { seed: 'a', percent })).toHaveLength(n);
  });

  it('is at least one, and rounded up', () => {
    expect(drawSample(hundred.slice(0, 3), { seed: 'a', percent: 1 })).toHaveLength(1);
    expect(drawSample(hundred.slice(0, 11), { seed: 'a', percent: 10 })).toHaveLength(2);
    expect(drawSample([], { seed: 'a', percent: 10 })).toEqual([]);
  });

  it('is the same for the same seed, whatever the order of the files, and another for another', () => {
    const draw = (seed: string, from = hundred) => pathsOf(drawSample(from, { seed, percent: 10 }));
    expect(draw('a', [...hundred].reverse())).toEqual(draw('a'));
    expect(draw('b')).not.toEqual(draw('a'));
    // Hashes and nothing else: no other machine may come to other records.
    expect(draw('2014-08-31').slice(0, 3)).toMatchInlineSnapshot(`
      [
        "units/U10.yaml",
        "units/U12.yaml",
        "units/U27.yaml",
      ]
    `);
  });

  it('has one of each team and category, and says so', () => {
    const candidates = [
      ...hundred,
      candidate(100, { team: 'T02' }),
      candidate(101, { category: 'sector' }),
      candidate(102, { team: null, category: null }),
    ];
    const drawn = drawSample(candidates, { seed: 'a', percent: 1 });
    expect(drawn).toHaveLength(4);
    expect(new Set(drawn.map(({ team }) => team))).toEqual(new Set(['T01', 'T02', null]));
    expect(drawn.find(({ category }) => category === 'sector')).toMatchObject({ because: 'category' });
    expect(drawn.every(({ because }) => because !== 'draw')).toBe(true);
  });

  it('has more records where warnings are many', () => {
    const mixed = hundred.map((one, n) => (n % 2 === 0 ? { ...one, warnings: 3 } : one));
    const warned = Array.from({ length: 20 }, (_, n) => drawSample(mixed, { seed: `${n}`, percent: 10 }))
      .flat()
      .filter(({ warnings }) => warnings > 0).length;
    expect(warned).toBeGreaterThan(130);
    expect(warned).toBeLessThan(200);
  });
});

describe('a candidate', () => {
  it('is a record that passed', () => {
    expect(candidateOf(FAILING)).toBeNull();
    expect(candidateOf(PASSING)).toMatchObject({ path: PASSING.path, unit: PASSING.unit });
  });

  it('counts its warnings and exceptions', () => {
    const waiver = {
      reason: '…',
      approvedBy: { name: '寅某', post: '主任' },
      until: '2014-12-31',
      pointer: '',
      line: 1,
    };
    const checks = [
      check('a/a', { outcome: 'fail', severity: 'warning' }),
      check('a/b', { outcome: 'fail', severity: 'warning', waiver }),
      check('a/c', { outcome: 'pending', severity: 'warning' }),
    ];
    expect(candidateOf(record(checks, { verdict: 'pass' }))).toMatchObject({ warnings: 1, waived: 1 });
  });
});

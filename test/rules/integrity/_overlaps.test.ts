import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlapsIn, type TimedTalk } from '../../../src/rules/integrity/_overlaps.ts';

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

interface Held {
  readonly day: number;
  readonly start: number;
  readonly length: number;
  readonly from: readonly string[];
  readonly with: readonly string[];
}

const people = fc.array(fc.constantFrom('P01', 'P02', 'P03', 'S13'), { maxLength: 3 });
const held: fc.Arbitrary<Held> = fc.record({
  day: fc.constantFrom(1, 2),
  start: fc.integer({ min: 0, max: 20 }),
  length: fc.integer({ min: 1, max: 8 }),
  from: people,
  with: people,
});

const toTalk = ({ day, start, length, ...sides }: Held, index: number): TimedTalk => ({
  ...{ id: `K${index}`, label: `K${index}`, at: `/talks/${index}`, round: 1, date: `2014-05-0${day}` },
  ...{ start: time(start), end: time(start + length), ...sides },
});

/** The people in both of two overlapping talks, by comparing minutes. */
function inBoth(a: Held, b: Held): readonly string[] {
  const minutes = ({ start, length }: Held) => Array.from({ length }, (_, n) => start + n);
  if (a.day !== b.day || !minutes(a).some((minute) => minutes(b).includes(minute))) return [];
  const of = (one: Held) => [...one.from, ...one.with];
  return [...new Set(of(a))].filter((id) => of(b).includes(id));
}

it('finds nothing exactly where no two talks of a person have a minute in common', () => {
  fc.assert(
    fc.property(fc.array(held, { maxLength: 8 }), (talks) => {
      const found = overlapsIn(talks.map(toTalk));
      const all = talks.flatMap((a, i) =>
        talks.slice(i + 1).flatMap((b, n) => inBoth(a, b).map((id) => `${i} ${i + 1 + n} ${id}`)),
      );
      const named = found.flatMap(({ first, second, ids }) =>
        ids.map((id) => `${first.id.slice(1)} ${second.id.slice(1)} ${id}`),
      );
      // Each reported overlap is real and reported once, and whoever is in two talks at once is in at least one report.
      expect(named.filter((pair) => !all.includes(pair))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
      const who = (pairs: readonly string[]) => [...new Set(pairs.map((pair) => pair.split(' ')[2]))].sort();
      expect(who(named)).toEqual(who(all));
    }),
    { numRuns: 1000 },
  );
});

it('names every talk but one of a hundred at one time, not every pair of them', () => {
  const one: Held = { day: 1, start: 0, length: 5, from: ['P01'], with: ['P02'] };
  const found = overlapsIn(Array.from({ length: 100 }, (_, index) => toTalk(one, index)));
  expect(found.map(({ second }) => second.id)).toEqual(Array.from({ length: 99 }, (_, n) => `K${n + 1}`));
  expect(found.every(({ first, ids }) => first.id === 'K0' && ids.join() === 'P01,P02')).toBe(true);
});

it('names overlaps in the order of the list, the talk that stands first in it first, whatever their times', () => {
  const at = (start: number, who: string): Held => ({ day: 1, start, length: 5, from: [who], with: [] });
  const talks = [at(8, 'P01'), at(7, 'P02'), at(3, 'P02'), at(4, 'P01'), at(8, 'P03'), at(8, 'P03')].map(toTalk);
  expect(overlapsIn(talks).map(({ first, second }) => `${first.id} ${second.id}`)).toEqual(['K1 K2', 'K0 K3', 'K4 K5']);
});

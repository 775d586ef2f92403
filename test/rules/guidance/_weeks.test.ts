import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day, weekOf } from '../../../src/calendar.ts';
import { weeksOwed } from '../../../src/rules/guidance/_weeks.ts';

// Every day from Monday 12 December 2011 on, across two turns of the year and a leap day.
const DAYS: readonly Day[] = Array.from({ length: 420 }, (_, n) => addDays('2011-12-12', n));
const WEEKS = Array.from({ length: 60 }, (_, n) => DAYS.slice(n * 7, n * 7 + 7));
const day = fc.integer({ min: 0, max: 100 }).map((n) => addDays('2011-12-20', n));

it('are those of whose days the last is not after the day, and the first not after the end', () => {
  fc.assert(
    fc.property(day, day, fc.option(day), (first, asOf, end) => {
      const owed = WEEKS.filter(
        ([monday = '', ...rest]) =>
          rest.some((one) => one >= first) && rest.every((one) => one <= asOf) && (end === null || monday <= end),
      ).map((week) => ({ week: weekOf(week[0] ?? ''), monday: week[0], sunday: week[6] }));
      const weeks = weeksOwed(first, asOf, end);
      expect([...weeks.all()]).toEqual(owed);
      expect(weeks.count).toBe(owed.length);
      const names = WEEKS.map(([monday = '']) => weekOf(monday));
      expect(names.filter((week) => weeks.has(week))).toEqual(owed.map(({ week }) => week));
    }),
    { numRuns: 1000 },
  );
});

it('are over with their Sunday', () => {
  expect(weeksOwed('2012-02-29', '2012-03-04', null).count).toBe(1);
  expect(weeksOwed('2012-02-29', '2012-03-03', null).count).toBe(0);
});

it('are counted without being listed', () => {
  expect(weeksOwed('0001-01-01', '9999-12-31', null).count).toBe(521_722);
});

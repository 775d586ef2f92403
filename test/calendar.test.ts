import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  earlierOf,
  isDay,
  isEmpty,
  laterOf,
  mondayOf,
  overlap,
  period,
  weekOf,
} from '../src/calendar.ts';

// A calendar of its own, which counts days from 1 January of year 1, a Monday. It uses neither Date nor the Thursday
// rule.

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = (year: number): readonly number[] => [
  31,
  isLeap(year) ? 29 : 28,
  31,
  30,
  31,
  30,
  31,
  31,
  30,
  31,
  30,
  31,
];
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const daysBefore = (year: number): number =>
  365 * (year - 1) + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);

interface Date3 {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The number of days since 0001-01-01. */
const toNumber = ({ year, month, day }: Date3): number =>
  daysBefore(year) + sum(monthLengths(year).slice(0, month - 1)) + day - 1;

function fromNumber(n: number): Date3 {
  let year = Math.floor(n / 366) + 1;
  while (daysBefore(year + 1) <= n) year += 1;
  let [month, left] = [1, n - daysBefore(year)];
  for (const length of monthLengths(year)) {
    if (left < length) break;
    left -= length;
    month += 1;
  }
  return { year, month, day: left + 1 };
}

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0');
const write = ({ year, month, day }: Date3): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** The first day of a year's first week: the Monday of the first week with at least four days in the year. */
function firstMonday(year: number): number {
  const first = daysBefore(year);
  const weekday = first % 7;
  return weekday <= 3 ? first - weekday : first + 7 - weekday;
}

function isoWeek(n: number): string {
  const { year } = fromNumber(n);
  const ofYear = [year + 1, year, year - 1].find((candidate) => firstMonday(candidate) <= n) ?? year;
  return `${pad(ofYear, 4)}-W${pad(Math.floor((n - firstMonday(ofYear)) / 7) + 1, 2)}`;
}

const LAST = toNumber({ year: 9999, month: 12, day: 31 });
const someDay = fc.oneof(
  fc.integer({ min: 0, max: LAST }),
  // Around the turn of a year, where a week may belong to either year.
  fc.tuple(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: -7, max: 7 })).map(([year, n]) => daysBefore(year) + n),
);
const RUNS = { numRuns: 2000 };

describe('the days of the calendar', () => {
  it('are those that a count of days gives', () => {
    fc.assert(
      fc.property(someDay, (n) => {
        expect(isDay(write(fromNumber(n)))).toBe(true);
      }),
      RUNS,
    );
  });
  it('are no others: of every month, day 0 and the day after its last one do not exist', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 13 }), (year, month) => {
        const length = monthLengths(year)[month - 1] ?? 0;
        for (const day of [0, 1, length, length + 1])
          expect(isDay(write({ year, month, day }))).toBe(day >= 1 && day <= length);
      }),
    );
  });
  it.each([
    '2014-2-6',
    '2014/02/06',
    '20140206',
    '2014-02-30',
    '2014-13-01',
    ' 2014-02-06',
    '2014-02-06\n',
    '0000-01-01',
    '',
  ])('are not %j', (text) => expect(isDay(text)).toBe(false));
  it('are texts', () => {
    expect([20140206, null, undefined, ['2014-02-06']].map((value) => isDay(value))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
  it('have a 29 February in leap years alone', () => {
    expect(['2012-02-29', '2000-02-29', '2014-02-29', '1900-02-29'].map((day) => isDay(day))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('addDays and daysBetween', () => {
  it('are what a count of days gives', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const [from, to] = [write(fromNumber(a)), write(fromNumber(b))];
        expect(daysBetween(from, to)).toBe(b - a);
        expect(addDays(from, b - a)).toBe(to);
      }),
      RUNS,
    );
  });
  it('go over a leap day', () => {
    expect(addDays('2012-02-28', 1)).toBe('2012-02-29');
    expect(addDays('2012-02-28', 2)).toBe('2012-03-01');
    expect(addDays('2014-02-28', 1)).toBe('2014-03-01');
    expect(addDays('2012-03-01', -1)).toBe('2012-02-29');
    expect(daysBetween('2012-02-28', '2012-03-01')).toBe(2);
    expect(daysBetween('2014-02-28', '2014-03-01')).toBe(1);
  });
  it('stay inside the calendar', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('9999-12-31', 0)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
  });
});

describe('weekOf and mondayOf', () => {
  it('are what a count of days gives', () => {
    fc.assert(
      fc.property(someDay, (n) => {
        const week = weekOf(write(fromNumber(n)));
        expect(week).toBe(isoWeek(n));
        expect(mondayOf(week)).toBe(write(fromNumber(n - (n % 7))));
      }),
      RUNS,
    );
  });
  it.each([
    ['2013-12-29', '2013-W52', '2013-12-23'],
    ['2013-12-30', '2014-W01', '2013-12-30'],
    ['2014-01-01', '2014-W01', '2013-12-30'],
    ['2014-01-05', '2014-W01', '2013-12-30'],
    ['2014-01-06', '2014-W02', '2014-01-06'],
    ['2014-12-28', '2014-W52', '2014-12-22'],
    ['2014-12-29', '2015-W01', '2014-12-29'],
    ['2015-12-31', '2015-W53', '2015-12-28'],
    ['2016-01-03', '2015-W53', '2015-12-28'],
    ['2016-01-04', '2016-W01', '2016-01-04'],
    ['2012-01-01', '2011-W52', '2011-12-26'],
    ['2012-02-29', '2012-W09', '2012-02-27'],
    ['2016-02-29', '2016-W09', '2016-02-29'],
    ['0001-01-01', '0001-W01', '0001-01-01'],
    ['9999-12-31', '9999-W52', '9999-12-27'],
  ])('%s is in %s, which begins on %s', (day, week, monday) => {
    expect(weekOf(day)).toBe(week);
    expect(mondayOf(week)).toBe(monday);
  });
});

describe('periods', () => {
  const day = someDay.map((n) => write(fromNumber(n)));
  it('are open where a side is absent', () => {
    expect(period(undefined, undefined)).toEqual({ from: '0001-01-01', to: '9999-12-31' });
    expect(period('2014-01-01', '2014-12-31')).toEqual({ from: '2014-01-01', to: '2014-12-31' });
  });
  it('overlap in the days that both have', () => {
    const among = (at: string, { from, to }: { from: string; to: string }) => from <= at && at <= to;
    fc.assert(
      fc.property(day, day, day, day, day, (at, a, b, c, d) => {
        const [one, other] = [period(a, b), period(c, d)];
        expect(among(at, overlap(one, other))).toBe(among(at, one) && among(at, other));
      }),
    );
  });
  it('of one day are not empty, and empty where they end the day before they begin', () => {
    expect(isEmpty(period('2014-05-11', '2014-05-11'))).toBe(false);
    expect(isEmpty(period('2014-05-11', '2014-05-10'))).toBe(true);
    expect(isEmpty(overlap(period(undefined, '2014-05-10'), period('2014-05-10', undefined)))).toBe(false);
    expect(isEmpty(overlap(period(undefined, '2014-05-10'), period('2014-05-11', undefined)))).toBe(true);
  });
  it('take the earlier and the later of two days', () => {
    expect([laterOf('2014-05-10', '2014-05-11'), laterOf('2014-05-11', '2014-05-10')]).toEqual([
      '2014-05-11',
      '2014-05-11',
    ]);
    expect([earlierOf('2014-05-10', '2014-05-11'), earlierOf('2014-05-11', '2014-05-10')]).toEqual([
      '2014-05-10',
      '2014-05-10',
    ]);
  });
});

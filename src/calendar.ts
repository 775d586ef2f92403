/** A day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** A period, both days included. Empty if `from` is later than `to`. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const EARLIEST: Day = '0001-01-01';
const LATEST: Day = '9999-12-31';

// Days count from 1 March of year 0. That puts a leap day at the end of its year, and months need no table.
const DAYS_OF_400_YEARS = 146_097;
const DAYS_OF_100_YEARS = 36_524;
const DAYS_OF_4_YEARS = 1461;
const DAYS_OF_A_YEAR = 365;
/** From 1 March, months repeat the pattern 31, 30, 31, 30, 31. */
const DAYS_OF_5_MONTHS = 153;
/** 1 March of year 0 was a Wednesday, day 2 of a week that starts on Monday. */
const WEEKDAY_OF_FIRST = 2;

const digitsOf = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
};

/** The number of a day. 30 February counts as 2 March, or 1 March in a leap year. */
function numberOf(day: Day): number {
  const month = digitsOf(day, 5, 7);
  const year = digitsOf(day, 0, 4) - (month > 2 ? 0 : 1);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const ofMonth = Math.floor((DAYS_OF_5_MONTHS * ((month + 9) % 12) + 2) / 5);
  return DAYS_OF_A_YEAR * year + leapDays + ofMonth + digitsOf(day, 8, 10) - 1;
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const twoDigits = (n: number): string => TWO_DIGITS[n] ?? '';
const fourDigits = (n: number): string => twoDigits(Math.floor(n / 100)) + twoDigits(n % 100);

function dayOf(number: number): Day {
  const cycle = Math.floor(number / DAYS_OF_400_YEARS);
  const inCycle = number - cycle * DAYS_OF_400_YEARS;
  // Subtracting the leap days leaves a number from which the year follows.
  const leapDays =
    Math.floor(inCycle / (DAYS_OF_4_YEARS - 1)) -
    Math.floor(inCycle / DAYS_OF_100_YEARS) +
    Math.floor(inCycle / (DAYS_OF_400_YEARS - 1));
  const year = Math.floor((inCycle - leapDays) / DAYS_OF_A_YEAR);
  const inYear = inCycle - (DAYS_OF_A_YEAR * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * inYear + 2) / DAYS_OF_5_MONTHS);
  const date = inYear - Math.floor((DAYS_OF_5_MONTHS * month + 2) / 5) + 1;
  const isNextYear = month >= 10;
  return `${fourDigits(cycle * 400 + year + (isNextYear ? 1 : 0))}-${twoDigits(isNextYear ? month - 9 : month + 3)}-${twoDigits(date)}`;
}

/** 0 for Monday, 6 for Sunday. */
const weekdayOf = (number: number): number => (((number + WEEKDAY_OF_FIRST) % 7) + 7) % 7;

const FIRST = numberOf(EARLIEST);
const LAST = numberOf(LATEST);

const FEBRUARY = 2;

function lengthOf(year: number, month: number): number {
  // 31 and 30 alternate, and start over in August.
  if (month !== FEBRUARY) return 30 + ((month + (month > 7 ? 1 : 0)) % 2);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Whether the text is a `YYYY-MM-DD` that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text < EARLIEST) return false;
  const [month, date] = [digitsOf(text, 5, 7), digitsOf(text, 8, 10)];
  return month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(digitsOf(text, 0, 4), month);
}

/** The day of a number, clamped to the calendar's first and last day. */
const dayWithin = (number: number): Day => dayOf(Math.min(Math.max(number, FIRST), LAST));

/** The day `days` later, clamped to the calendar's first and last day. */
export const addDays = (day: Day, days: number): Day => dayWithin(numberOf(day) + days);

/** The same date some months later; the last day of a month that is too short for it. */
export function addMonths(day: Day, months: number): Day {
  const count = digitsOf(day, 0, 4) * 12 + digitsOf(day, 5, 7) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (year > 9999) return LATEST;
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(Math.min(digitsOf(day, 8, 10), lengthOf(year, month)))}`;
}

/** Days from one day to another: 0 for the same day, negative if `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

export const period = (from: Day | undefined, to: Day | undefined): Period => ({
  from: from ?? EARLIEST,
  to: to ?? LATEST,
});

/** True of a period without a first day. */
export const isOpen = ({ from }: Period): boolean => from === EARLIEST;

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);

/** The days that both periods share; empty if there are none. */
export const overlap = (a: Period, b: Period): Period => ({ from: laterOf(a.from, b.from), to: earlierOf(a.to, b.to) });

export const isEmpty = ({ from, to }: Period): boolean => from > to;

/** The ISO 8601 week of a day, `YYYY-Www`. */
export function weekOf(day: Day): string {
  const number = numberOf(day);
  // A week belongs to the year of its Thursday. The last day of the calendar is a Friday.
  const thursday = number - weekdayOf(number) + 3;
  const year = dayOf(thursday).slice(0, 4);
  const week = Math.floor((thursday - numberOf(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${twoDigits(week)}`;
}

/** The Monday of an ISO 8601 week `YYYY-Www`. */
export function mondayOf(week: string): Day {
  const fourth = numberOf(`${week.slice(0, 4)}-01-04`);
  return dayWithin(fourth - weekdayOf(fourth) + (digitsOf(week, 6, 8) - 1) * 7);
}

/** Whether the text is an ISO 8601 week `YYYY-Www` that exists. */
export function isWeek(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-W\d{2}$/.test(text) || text < EARLIEST) return false;
  const week = Number(text.slice(6));
  // 28 December is always in the last week of its year.
  return week >= 1 && week <= Number(weekOf(`${text.slice(0, 4)}-12-28`).slice(6));
}

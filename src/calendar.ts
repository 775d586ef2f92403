/** A day, `YYYY-MM-DD`. Days compare as texts. */
export type Day = string;

/** A stretch of days, both included. Empty where `from` is later than `to`. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const MS_PER_DAY = 86_400_000;
const EARLIEST: Day = '0001-01-01';
const LATEST: Day = '9999-12-31';

/** The calendar repeats itself after so many years; `Date.UTC` takes the years before 100 for those of the last century. */
const CYCLE_YEARS = 400;
const CYCLE_MS = 146_097 * MS_PER_DAY;

const toMs = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)) + CYCLE_YEARS, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) - CYCLE_MS;

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

function fromMs(ms: number): Day {
  const date = new Date(ms);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

/** True of a `YYYY-MM-DD` that the calendar has. */
export const isDay = (text: unknown): text is Day =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= EARLIEST && fromMs(toMs(text)) === text;

/** The day some days later; the first or last day of the calendar where that is beyond its end. */
export const addDays = (day: Day, days: number): Day =>
  fromMs(Math.min(Math.max(toMs(day) + days * MS_PER_DAY, toMs(EARLIEST)), toMs(LATEST)));

/** Days from one day to another: 0 for the same day, negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);

export const period = (from: Day | undefined, to: Day | undefined): Period => ({
  from: from ?? EARLIEST,
  to: to ?? LATEST,
});

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);

/** The days that both periods have; its `from` is later than its `to` where they have none. */
export const overlap = (a: Period, b: Period): Period => ({ from: laterOf(a.from, b.from), to: earlierOf(a.to, b.to) });

export const isEmpty = ({ from, to }: Period): boolean => from > to;

/** The ISO 8601 week that a day is in, `YYYY-Www`. */
export function weekOf(day: Day): string {
  const weekday = (new Date(toMs(day)).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of an ISO 8601 week `YYYY-Www`. */
export function mondayOf(week: string): Day {
  const fourth = `${week.slice(0, 4)}-01-04`;
  const weekday = (new Date(toMs(fourth)).getUTCDay() + 6) % 7;
  return addDays(fourth, (Number(week.slice(6)) - 1) * 7 - weekday);
}

/** True of an ISO 8601 week `YYYY-Www` that its year has. */
export function isWeek(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-W\d{2}$/.test(text) || text < EARLIEST) return false;
  const week = Number(text.slice(6));
  // 28 December is always in the last week of its year.
  return week >= 1 && week <= Number(weekOf(`${text.slice(0, 4)}-12-28`).slice(6));
}

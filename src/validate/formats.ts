import { isDay, isWeek } from '../calendar.ts';

/** The weeks that every year has. The calendar knows whether a year has a week 53. */
const COMMON_WEEK = /^(?!0000)[0-9]{4}-W(?:0[1-9]|[1-4][0-9]|5[0-2])$/;

/** The formats of the schemas. */
export const FORMATS = {
  date: isDay,
  'iso-week': (text: string): boolean => COMMON_WEEK.test(text) || isWeek(text),
} as const;

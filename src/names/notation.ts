import { isDay, isWeek } from '../calendar.ts';

const pad = (digits: string): string => digits.padStart(2, '0');

/** As it is compared: full-width digits are digits, and blanks count for nothing. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Longer texts are no date, number or name. */
const LONGEST = 64;

const DAY = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;

/** 6February2014, February6,2014 */
const ENGLISH_DAY = /^(?:(\d{1,2})([a-z]{3,9})|([a-z]{3,9})(\d{1,2}),?)(\d{4})$/;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** 2014-2-6, 2014/2/6, 2014.2.6, 2014年2月6日, 6 February 2014, Feb 6, 2014: a day, if the calendar has it. */
function dayIn(text: string): string | null {
  const written = plain(text);
  const [, year, ...parts] = DAY.exec(written) ?? englishDay(written);
  const [month, date] = parts.filter((part) => part !== undefined);
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = `${year}-${pad(month)}-${pad(date)}`;
  return isDay(day) ? day : null;
}

/** The year, month and date behind a place for the whole. */
function englishDay(written: string): readonly (string | undefined)[] {
  const [, first, month = '', otherMonth = month, second, year] = ENGLISH_DAY.exec(written.toLowerCase()) ?? [];
  const index = MONTHS.findIndex((name) => otherMonth !== '' && name.startsWith(otherMonth));
  return index < 0 ? [] : [written, year, String(index + 1), first ?? second];
}

const WEEK = /^(\d{4})(?:年第(\d{1,2})周|-W(\d{1,2}))$/;

/** 2014年第10周, 2014-W9. */
function weekIn(text: string): string | null {
  const [, year, chinese, iso] = WEEK.exec(plain(text)) ?? [];
  const week = `${year}-W${pad(chinese ?? iso ?? '')}`;
  return isWeek(week) ? week : null;
}

const ORDINAL = /^第(?:(\d{1,3})|([二三四五六七八九])?(十)?([一二三四五六七八九])?)[稿轮版次]$/;
const NUMERALS = '一二三四五六七八九';
const numeral = (character: string | undefined): number => (character ? NUMERALS.indexOf(character) + 1 : 0);

/** 第1稿, 第一轮, 第二十一次: to 99 in Chinese numerals. */
export function ordinalIn(text: string): number | null {
  const match = ORDINAL.exec(plain(text));
  if (!match) return fullWidthIn(text);
  const [, digits, tens, ten, ones] = match;
  if (digits !== undefined) return Number(digits);
  // 第二三稿 is not a number.
  if (ten === undefined) return tens !== undefined && ones !== undefined ? null : numeral(tens ?? ones) || null;
  return 10 * (numeral(tens) || 1) + numeral(ones);
}

/** ８６: a number in full-width digits. One in quotes stays the text that it is. */
function fullWidthIn(text: string): number | null {
  if (!/[０-９]/.test(text)) return null;
  const digits = plain(text);
  return /^\d{1,15}(?:\.\d{1,15})?$/.test(digits) ? Number(digits) : null;
}

/** The items of a list that is written as one text; null where none is meant. */
export function listIn(text: string): readonly string[] | null {
  if (text.length > LONGEST * LONGEST || /^(?:无|没有|暂无|\/|-|none|n\/a)$/i.test(text.trim())) return null;
  if (/[[\]［］【】{}]/.test(text)) return null;
  const items = text.split(/[、，,；;]/).map((item) => item.trim());
  return items.every((item) => item !== '') ? items : null;
}

const FORMS = { day: dayIn, week: weekIn, ordinal: ordinalIn, count: fullWidthIn } as const;

/** 2014-02-06 and 2014-W09 need no second look. */
const IS_PLAIN = /^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|W[0-9]{2})$/;

/** The plain form of a value in another notation; null where it is in none that is taken. */
export const plainForm = (form: keyof typeof FORMS, text: string): string | number | null =>
  text.length > LONGEST || IS_PLAIN.test(text) ? null : FORMS[form](text);

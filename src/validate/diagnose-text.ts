import { addDays, daysBetween, isDay, isWeek, mondayOf, weekOf } from '../calendar.ts';
import { plainForm } from '../names/notation.ts';
import { type Case, idNamed, keyOf, ownKeyOf, type Said, say, setTo, shown, sourceOf, spread } from './case.ts';
import { commas } from './diagnose-form.ts';
import { exampleOf } from './example.ts';
import { candidateOf, nearestOf } from './nearest.ts';
import type { Schema } from './schema.ts';

type TextKind = 'day' | 'week' | 'time' | 'id' | 'sha256' | 'text';

const FORMATS: Readonly<Record<string, TextKind>> = { date: 'day', 'iso-week': 'week' };
const NAMES: readonly TextKind[] = ['time', 'id', 'sha256'];

function textKindOf(kind: Schema, kindName: string | null): TextKind {
  const byFormat = FORMATS[kind.format ?? ''];
  return byFormat ?? NAMES.find((name) => name === kindName) ?? 'text';
}

const SAY: Readonly<Record<TextKind, (one: Case, text: string) => Said>> = {
  day: sayDay,
  week: sayWeek,
  time: sayTime,
  id: sayId,
  sha256: (one, text) => say('sha256Form', { value: shown(one), n: [...text].length }),
  text: sayText,
};

/** A text is expected, but there is another type or a text of the wrong form. */
export function sayNotText(one: Case): Said {
  const textKind = textKindOf(one.site.kind, one.site.kindName);
  if (typeof one.value === 'string') return SAY[textKind](one, one.value);
  const source = sourceOf(one);
  const isDigest = textKind === 'sha256' && /^[0-9A-Fa-f]{64}$/.test(source);
  if (textKind !== 'text' && textKind !== 'id' && !isDigest) return SAY[textKind](one, source);
  const value = String(one.value);
  if (typeof one.value === 'boolean') return say('booleanAsText', { source, value }, setTo(source));
  const sample = exampleOf(one.root, one.site.own);
  return textKind === 'id'
    ? say('numberAsId', { source, value, example: lettered(sample, source) }, setTo(lettered(sample, source), false))
    : say('numberAsText', { source, value, example: `"${source}"` }, setTo(source));
}

/** An id of digits alone, behind the letters of a sample: P007. */
const lettered = (sample: string, digits: string): string =>
  /^\d{1,9}$/.test(digits) ? `${/^[A-Za-z]*/.exec(sample)?.[0] ?? ''}${digits}` : sample;

const matchOf = (pattern: RegExp, text: string): readonly string[] | null =>
  text.length > 64 ? null : pattern.exec(text.normalize('NFKC').trim().replaceAll(/\s+/g, ' '));

const pad = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

const DAY = /^(\d{4})(?: ?[-/.年—–] ?(\d{1,2}) ?[-/.月—–] ?(\d{1,2}) ?日?|(\d{2})(\d{2}))(?:[T ].*)?$/;

/** The day that a text most likely means, even if it does not exist. */
function dayIn(text: string): string | null {
  const known = plainForm('day', text);
  if (typeof known === 'string') return known;
  const match = matchOf(DAY, text);
  return match && `${match[1]}-${pad(match[2] ?? match[4])}-${pad(match[3] ?? match[5])}`;
}

function sayDay(one: Case, text: string): Said {
  const value = shown(one);
  const day = dayIn(text);
  const likely = likelyDay(one, text);
  const isSerial = matchOf(SERIAL, text) !== null;
  if (day === null && likely !== null)
    return say(isSerial ? 'daySerial' : 'dayLikely', { value, suggestion: likely }, setTo(likely, false));
  if (day === null) return say('dayForm', { value });
  if (!isDay(day)) return say('noSuchDay', { value });
  return say('dayNear', { value, suggestion: day }, setTo(day, !HOUR.test(text.trim())));
}

const SHORT_YEAR = /^(\d{2}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?$/;
const NO_YEAR = /^(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?$/;
/** Days as a spreadsheet counts them, from 30 December 1899; these are of this century. */
const SERIAL = /^([34]\d{4})$/;
const SERIAL_FROM = '1899-12-30';

/** The day that is likely to be meant by a year of two digits, by none, or by a spreadsheet's number. */
function likelyDay(one: Case, text: string): string | null {
  const [, year, ...ofYear] = matchOf(SHORT_YEAR, text) ?? [];
  const [, ...ofDay] = matchOf(NO_YEAR, text) ?? [];
  const serial = matchOf(SERIAL, text)?.[1];
  const [month, date] = year === undefined ? ofDay : ofYear;
  const inYear = year === undefined ? yearOf(one) : `20${year}`;
  const day = serial === undefined ? `${inYear}-${pad(month)}-${pad(date)}` : addDays(SERIAL_FROM, Number(serial));
  return isDay(day) ? day : null;
}

/** The year of the document's own day. */
const yearOf = (one: Case): string | null => /\d{4}/.exec(textAt(one, '/asOf'))?.[0] ?? null;

const WEEK = /^(\d{4}) ?[-年]? ?(?:w|week|第) ?-? ?(\d{1,2}) ?周?$/i;

/** A day that has something behind it. */
const HOUR = /T| [^日月\d ]*\d+[:：]/;

function sayWeek(one: Case, text: string): Said {
  const value = shown(one);
  const day = dayIn(text);
  if (day !== null && isDay(day)) return say('weekNear', { value, suggestion: weekOf(day) }, setTo(weekOf(day), false));
  const number = matchOf(NO_YEAR_WEEK, text)?.[1];
  if (number !== undefined) return sayWeekOfSomeYear(one, value, number);
  const match = matchOf(WEEK, text);
  if (!match) return say('weekForm', { value });
  const week = `${match[1]}-W${pad(match[2])}`;
  if (!isWeek(week)) return say('noSuchWeek', { value });
  return say('weekNear', { value, suggestion: week }, setTo(week));
}

const NO_YEAR_WEEK = /^第 ?(\d{1,2}) ?周$/;

/** 第10周: that of the year of the record's own day or of the year before, as far as it had begun by then. */
function sayWeekOfSomeYear(one: Case, value: string, number: string): Said {
  const asOf = dayIn(textAt(one, '/asOf')) ?? '';
  const filed = dayIn(textAt(one, `${one.site.at.slice(0, one.site.at.lastIndexOf('/'))}/filed`));
  const last = filed !== null && isDay(filed) ? filed : asOf;
  if (!isDay(last)) return say('weekForm', { value });
  const years = [Number(last.slice(0, 4)), Number(last.slice(0, 4)) - 1];
  const begun = years.map((year) => `${year}-W${pad(number)}`).filter((week) => isWeek(week) && mondayOf(week) <= last);
  const [week] = begun;
  if (week === undefined) return say('noSuchWeek', { value });
  // A report is filed soon after its week. Without that day, a week of the year before is likely early in the year.
  const isEarly = last !== filed && daysBetween(`${last.slice(0, 4)}-01-01`, last) < EARLY_DAYS;
  const weeks = isEarly ? begun : [week];
  return say('weekLikely', { value, weeks }, weeks.length === 1 ? setTo(week, false) : undefined);
}

const EARLY_DAYS = 90;

function textAt({ places }: Case, at: string): string {
  const range = places.valueRange(at);
  return range ? places.text.slice(range.start, range.end).normalize('NFKC').replaceAll(/["']/g, '') : '';
}

const TIME = /^(\d{1,2}) ?[:.时点h] ?(\d{1,2}) ?分?$/i;

function sayTime(one: Case, text: string): Said {
  const value = shown(one);
  const match = matchOf(TIME, text);
  if (!match) return say('timeForm', { value });
  const exists = Number(match[1]) < 24 && Number(match[2]) < 60;
  if (!exists) return say('noSuchTime', { value });
  const time = `${pad(match[1])}:${pad(match[2])}`;
  return say('timeNear', { value, suggestion: `"${time}"` }, setTo(time));
}

const ID_LENGTH = 64;
const MOST_IDS = 8;

function sayId(one: Case, text: string): Said {
  const value = shown(one);
  const n = [...text].length;
  if (n > ID_LENGTH) return say('idTooLong', { value, n });
  const pattern = new RegExp(one.site.kind.pattern ?? '', 'u');
  const several = commas(text)
    .split(', ')
    .map((part) => (ownKeyOf(one) === 'id' ? part : (idNamed(one, part) ?? part)));
  if (several.length > 1 && several.every((id) => pattern.test(id)))
    return say('idsInOne', { value, suggestion: several.join(', ') }, spread(one, several));
  const suggestion = text.normalize('NFKC').replaceAll(/[\s\u200b-\u200d\ufeff“”‘’"']/g, '');
  if (suggestion !== text && pattern.test(suggestion)) return say('idNear', { value, suggestion }, setTo(suggestion));
  const meant = idMeant(one, text);
  if (meant !== null) return say('idIsName', { value, suggestion: meant }, setTo(meant));
  const ids = ownKeyOf(one) === 'id' ? [] : one.idsNamed(text);
  if (ids.length > 1) return say('idOfSeveral', { value, n: ids.length, ids: ids.slice(0, MOST_IDS) });
  const action = ownKeyOf(one) === 'action' ? actionNear(one, text) : null;
  if (action !== null) return say('choiceByWord', { value, nearest: action }, setTo(action, false));
  if (!['id', 'team', 'action'].includes(ownKeyOf(one) ?? '')) return say('idUnknownForm', { value });
  const example = exampleOf(one.root, one.site.own);
  return say(ownKeyOf(one) === 'id' ? 'ownIdForm' : 'idForm', { value, example });
}

/** The action that a misspelt one is near to. */
const actionNear = (one: Case, text: string): string | null =>
  nearestOf(
    text,
    actionsOf(one).map(([id, words]) => candidateOf(id, words)),
  );

/** The id of whom or what a name means: a person of the record, or one of the actions that the schema knows. */
function idMeant(one: Case, text: string): string | null {
  const key = ownKeyOf(one);
  if (key === 'id' || key === 'team') return null;
  if (key === 'action') return actionsOf(one).find(([, words]) => words.includes(text.trim()))?.[0] ?? null;
  return idNamed(one, text);
}

/** The names of the actions. Others may be planned as well, each by an id of its own. */
const actionsOf = ({ site }: Case) => Object.entries(site.own['x-names']?.values ?? {});

function sayText(one: Case, text: string): Said {
  const max = one.site.kind.maxLength;
  const n = [...text].length;
  if (max !== undefined && n > max) return say('textTooLong', { n, max });
  const min = one.site.kind.minLength ?? 0;
  const key = keyOf(one);
  if (n < min && text.trim() !== '') return say('textTooShort', { key, n, min });
  return text.trim() === '' ? say('blankText', { key }) : say('otherForm', { value: shown(one), key });
}

import type { Lang, Localized, Param, Params } from '../model.ts';
import { isDay } from './calendar.ts';
import { SECTIONS, TERMS } from './terms.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function sayDate(day: string, lang: Lang): string {
  if (!isDay(day)) return day;
  const [year, month, date] = day.split('-').map(Number);
  return lang === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

function sayWeek(week: string, lang: Lang): string {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) return week;
  return lang === 'zh' ? `${match[1]}年第${Number(match[2])}周` : `week ${Number(match[2])} of ${match[1]}`;
}

/** A value of the records in the reader's language, with what to type beside it: 谈心谈话（talks）. */
const sayTerm = (words: Readonly<Record<string, string>>, value: string, lang: Lang): string => {
  const word = lang === 'zh' && Object.hasOwn(words, value) ? words[value] : undefined;
  return word === undefined ? value : `${word}（${value}）`;
};

/** Of a title in both languages, 轮次 / Round, the reader's. */
const sayHalf = (title: string, lang: Lang): string => title.split(' / ')[lang === 'zh' ? 0 : 1] ?? title;

const FILTERS: Readonly<Record<string, (value: string, lang: Lang, argument: string) => string>> = {
  date: sayDate,
  half: sayHalf,
  week: sayWeek,
  term: (value, lang) => sayTerm(TERMS, value, lang),
  section: (value, lang) => sayTerm(SECTIONS, value.replace(/^.*\//, ''), lang),
  plural: (value, _lang, forms) => `${value} ${forms.split(',')[value === '1' ? 0 : 1]}`,
};

const JOIN = { en: ', ', zh: '、' } as const;

function sayParam(value: Param, filter: string | undefined, lang: Lang): string {
  const [name, argument = ''] = (filter ?? '').split(':');
  const apply = name ? FILTERS[name] : undefined;
  const parts = (Array.isArray(value) ? value : [value]).map(String);
  return parts.map((part) => (apply ? apply(part, lang, argument) : part)).join(JOIN[lang]);
}

/** Fills a template. A name that `params` lacks stays as it is, so that nothing is lost. */
export function say(template: Localized, params: Params, lang: Lang): string {
  return template[lang].replace(/\{(\w+)(?:\|([^}]*))?\}/g, (whole, name: string, filter: string | undefined) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? whole : sayParam(value, filter, lang);
  });
}

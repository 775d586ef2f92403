import { addDays, isDay, isWeek, mondayOf } from '../calendar.ts';
import type { Lang, Localized, Param, Params } from '../model.ts';
import { inOwnWords } from './own-words.ts';
import { KEYS, SECTIONS, TERMS } from './terms.ts';

/** Fills a template in a reader's language. */
export type Fill = (template: Localized, params: Params) => string;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function sayDate(day: string, lang: Lang): string {
  if (!isDay(day)) return day;
  const [year, month, date] = day.split('-').map(Number);
  return lang === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** A week, or two weeks joined by a slash as a range. */
const sayWeeks = (weeks: string, lang: Lang): string =>
  weeks
    .split('/')
    .map((week) => sayWeek(week, lang))
    .join(lang === 'zh' ? '至' : ' to ');

function sayWeek(week: string, lang: Lang): string {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) return week;
  return lang === 'zh' ? `${match[1]}年第${Number(match[2])}周` : `week ${Number(match[2])} of ${match[1]}`;
}

/** A week, and its days: 2014-W10（3月3日至9日）. */
function sayWeekDays(week: string, lang: Lang): string {
  if (!isWeek(week)) return week;
  const [from, to] = [mondayOf(week), addDays(mondayOf(week), 6)];
  return lang === 'zh'
    ? `${week}（${sayDate(from, lang)}至${sayDate(to, lang)}）`
    : `${week} (${sayDate(from, lang)} to ${sayDate(to, lang)})`;
}

/** Characters that separate list items, or look as if they did. */
const LIST_MARKS = /[、，,；;]/;

/** A quotation inside a sentence. Its own quotation marks become single ones. */
const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** A value in the reader's language. */
function sayWord(words: Readonly<Record<string, string>>, value: string, lang: Lang): string {
  const word = lang === 'zh' && Object.hasOwn(words, value) ? words[value] : undefined;
  return word !== undefined && LIST_MARKS.test(word) ? quoted(word) : (word ?? value);
}

/** The same, followed by what to type: 谈心谈话（talks）. */
function sayTerm(words: Readonly<Record<string, string>>, value: string, lang: Lang): string {
  const word = sayWord(words, value, lang);
  return word === value ? value : `${word}（${value}）`;
}

/**
 * A key given by its path, such as `review/date`: in Chinese its name and last key, 审核日期（date）; in English the path,
 * review.date.
 */
function sayKey(path: string, lang: Lang): string {
  const word = lang === 'zh' && Object.hasOwn(KEYS, path) ? KEYS[path] : undefined;
  return word === undefined ? path.replaceAll('/', '.') : `${word}（${path.replace(/^.*\//, '')}）`;
}

/**
 * A person in the form of `whoIs`, `P01 甲某`: name and id. An id alone stays as it is, and `team` means the leading
 * team.
 */
function sayWho(value: string, lang: Lang): string {
  if (value === 'team') return lang === 'zh' ? '领导班子' : 'the leading team';
  const [, id, name] = /^(\S+) (.*)$/s.exec(value) ?? [];
  if (id === undefined) return value;
  return lang === 'zh' ? `${name}（${id}）` : `${name} (${id})`;
}

/** Someone with a number of entries, `3 P01 甲某`. */
function sayShare(value: string, lang: Lang): string {
  const [, n = '', who = value] = /^(\d+) (.*)$/s.exec(value) ?? [];
  return lang === 'zh' ? `${sayWho(who, lang)}${n}条` : `${sayWho(who, lang)} ${n}`;
}

/** A plan version by its number, `2`, or a draft of a material with its owner, `2 P01 甲某`; what else has an id, by that. */
function sayDraft(value: string, lang: Lang): string {
  const [, n, owner] = /^(\d+)(?: (.*))?$/s.exec(value) ?? [];
  if (n === undefined) return value;
  if (owner === undefined) return lang === 'zh' ? `第${n}稿方案` : `version ${n} of the plan`;
  const whose = sayWho(owner, lang);
  return lang === 'zh' ? `${whose}对照检查材料第${n}稿` : `draft ${n} of the material of ${whose}`;
}

/** A number with the matching form of its noun, `round,rounds`. A third form stands for zero: `no rounds`. */
function sayPlural(value: string, forms: string): string {
  const [one = '', many = '', none] = forms.split(',');
  if (value === '0' && none !== undefined) return none;
  return `${value} ${value === '1' ? one : many}`;
}

/** Words for zero, and for any other number, which replaces `#`: `没有一稿,只有#稿`. */
function sayZero(value: string, forms: string): string {
  const [none = '', some = ''] = forms.split(',');
  return value === '0' ? none : some.replaceAll('#', () => value);
}

/** What is to be typed into a cell. */
const CELLS: Readonly<Record<string, Localized>> = {
  day: { en: ' with a day, as in 2014-08-10', zh: '填写日期，如 2014-08-10' },
  time: { en: ' with a time, as in 09:00', zh: '填写时间，如 09:00' },
  number: { en: ' with a number', zh: '填写数字' },
  flag: { en: ' with yes or no', zh: '填写“是”或“否”' },
  choice: { en: ': choose from the list', zh: '从下拉列表中选择一项' },
  who: { en: ': choose a name from the list', zh: '从下拉列表中选择姓名' },
  choices: { en: ': choose from the list, or write none', zh: '从下拉列表中选择；有多项的用“、”隔开，没有的填“无”' },
  people: { en: ': choose names from the list', zh: '从下拉列表中选择姓名；有多人的用“、”隔开' },
  id: { en: ' with an id, as in K001', zh: '填写编号，如 K001' },
  text: { en: '', zh: '如实填写' },
};

/** Why the system refuses a file. */
const CAUSES: Readonly<Record<string, Localized>> = {
  EACCES: { en: 'no permission', zh: '没有权限' },
  EPERM: { en: 'no permission', zh: '没有权限' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘为只读' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  ENOENT: { en: 'there is no such folder', zh: '文件夹不存在' },
  ENOTDIR: { en: 'a part of its path is a file', zh: '路径中有一段是文件，不是文件夹' },
  EISDIR: { en: 'this is a folder', zh: '这是文件夹' },
  EEXIST: { en: 'a part of its path is a file', zh: '路径中有一段是文件，不是文件夹' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '名称过长' },
};

/** The reader's half of a bilingual title, 轮次 / Round. */
const sayHalf = (title: string, lang: Lang): string => title.split(' / ')[lang === 'zh' ? 0 : 1] ?? title;

const FILTERS: Readonly<Record<string, (value: string, lang: Lang, argument: string) => string>> = {
  date: sayDate,
  half: sayHalf,
  cause: (code, lang) => CAUSES[code]?.[lang] ?? code,
  flag: (value, lang) => (lang === 'zh' ? `${value}（${value === 'true' ? '是' : '否'}）` : value),
  cell: (value, lang) => CELLS[value]?.[lang] ?? '',
  week: sayWeeks,
  weekDays: sayWeekDays,
  term: (value, lang) => sayTerm(TERMS, value, lang),
  word: (value, lang) => sayWord(TERMS, value, lang),
  section: (value, lang) => sayTerm(SECTIONS, value.replace(/^.*\//, ''), lang),
  key: sayKey,
  who: sayWho,
  yaml: (value) => value,
  share: sayShare,
  draft: sayDraft,
  plural: (value, _lang, forms) => sayPlural(value, forms),
  zero: (value, _lang, forms) => sayZero(value, forms),
};

const JOIN = { en: ', ', zh: '、' } as const;

/** Joins items. If one quoted from a record could be mistaken for two, all items are put in quotation marks. */
function sayList(items: readonly string[], lang: Lang, apply: (item: string) => string): string {
  const all = items.map((item) => ({ item, words: apply(item) }));
  const unclear = all.some(({ item, words }) => words === item && LIST_MARKS.test(words));
  return all.map(({ item, words }) => (unclear && words === item ? quoted(words) : words)).join(JOIN[lang]);
}

/** How params are told: in a language and, of a record in Chinese, in the record's own words. */
interface Voice {
  readonly lang: Lang;
  readonly own: (words: string) => string;
}

function sayParam(value: Param, filter: string | undefined, { lang, own }: Voice): string {
  const [, name = '', argument = ''] = /^(\w*):?(.*)$/s.exec(filter ?? '') ?? [];
  const known = name ? FILTERS[name] : undefined;
  const apply = (part: string) => (known ? own(known(part, lang, argument)) : part);
  return isList(value) ? sayList(value, lang, apply) : apply(String(value));
}

const isList = (value: Param): value is readonly string[] => Array.isArray(value);

/** Fills a template. A placeholder without a param stays as it is, so that the gap shows. */
export const say = (template: Localized, params: Params, lang: Lang): string =>
  fill(lang === 'en' && 'title' in params ? withoutEcho(template.en, params) : template[lang], params, {
    lang,
    own: (words) => words,
  });

/** A title that only repeats its key is left out: topLeader (Top leader). */
const withoutEcho = (text: string, params: Params): string =>
  text.replace(/\{(key|called|nearest)\} \(\{title\|half\}\)/, (whole, name: string) =>
    isEcho(String(params[name]), sayHalf(String(params['title']), 'en')) ? `{${name}}` : whole,
  );

export const isEcho = (key: string, title: string): boolean =>
  title.replaceAll(' ', '').toLowerCase() === key.toLowerCase();

/** The same in Chinese about a document in Chinese: keys and values are named as the document has them. */
export const sayInOwnWords = (template: Localized, params: Params): string =>
  fill(inOwnWords(template.zh), params, { lang: 'zh', own: inOwnWords });

const fill = (template: string, params: Params, voice: Voice): string =>
  template.replace(/\{(\w+)(?:\|([^{}]*))?\}/g, (whole, name: string, filter: string | undefined) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? whole : sayParam(value, filter, voice);
  });

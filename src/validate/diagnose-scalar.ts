import { asksChinese, type Case, type Said, say, setTo, shown, sourceOf, spread } from './case.ts';
import { commas } from './diagnose-form.ts';
import { chinese } from './example.ts';
import { candidateOf, meansOne, nearestOf } from './nearest.ts';
import { isOfType, wordsOf } from './schema.ts';

const YES = ['yes', 'y', 'on', 'true', '1', '是', '有', '对'];
const NO = ['no', 'n', 'off', 'false', '0', '否', '无', '不是'];

/** Words that a list of counts or names may hold as well. */
const DOUBTFUL = ['1', '0', '有', '无', '对', '不是'];

/** `true` or `false` is expected. */
export function sayNotBoolean(one: Case): Said {
  const value = shown(one);
  const word = String(one.value).normalize('NFKC').trim().toLowerCase();
  const isYes = YES.includes(word);
  if (isYes || NO.includes(word))
    return say('booleanNear', { value, suggestion: String(isYes) }, setTo(isYes, !DOUBTFUL.includes(word)));
  return say('notBoolean', { value });
}

/** A number is expected. */
export function sayNotNumber(one: Case): Said {
  const { value } = one;
  if (typeof value === 'string') return sayWordForNumber(one, value);
  if (typeof value === 'bigint') return say(value < 0n ? 'negative' : 'numberTooLong', { source: sourceOf(one) });
  if (typeof value !== 'number') return say('notNumber', { value: shown(one) });
  if (!Number.isFinite(value)) return say('notFinite', { source: sourceOf(one) });
  const { minimum: min = 0, maximum: max } = one.site.kind;
  if (max !== undefined && (value < min || value > max)) return say('outOfRange', { source: sourceOf(one), min, max });
  if (value >= 0 && value < min) return say('tooSmall', { source: sourceOf(one), min });
  return say(value < 0 ? 'negative' : 'notWhole', { source: sourceOf(one) });
}

/** A number in quotes, in full-width digits, or with a unit after it. */
function sayWordForNumber(one: Case, text: string): Said {
  const value = shown(one);
  const digits = text
    .normalize('NFKC')
    .trim()
    .replaceAll(/(?<=\d)[,_](?=\d{3})/g, '');
  const ordinal = ordinalIn(digits);
  if (ordinal !== null) return say('numberNear', { value, suggestion: String(ordinal) }, setTo(ordinal));
  const [, number, unit = ''] = /^(\d{1,15}(?:\.\d{1,15})?)\s{0,20}(\p{Script=Han}{0,3}|h)$/u.exec(digits) ?? [];
  const fits = number !== undefined && (isOfType(one.site.kind, 'number') || !number.includes('.'));
  if (!fits) return say('notNumber', { value });
  return say('numberNear', { value, suggestion: String(Number(number)) }, setTo(Number(number), UNITS.test(unit)));
}

/** What people and things are counted in; 万 or 余人 would be another number. */
const UNITS = /^(?:[人名个条件次份张票项轮稿版]|小时|人次|h|)$/;

const NUMERALS = '一二三四五六七八九';

/** 第1稿, 第二轮, 十二: numbers to 99. */
function ordinalIn(text: string): number | null {
  const [, digits, tens, ten, ones] =
    /^第?(?:(\d{1,2})|([二三四五六七八九])?(十)?([一二三四五六七八九])?)[稿轮版次]?$/.exec(text) ?? [];
  if (digits !== undefined) return /^\d+$/.test(text) ? null : Number(digits);
  if ((tens ?? ten ?? ones) === undefined || (tens !== undefined && ten === undefined)) return null;
  const numeral = (character: string | undefined) => NUMERALS.indexOf(character ?? ' ') + 1;
  return (ten === undefined ? 0 : 10 * (numeral(tens) || 1)) + numeral(ones);
}

/** One of several words is expected. */
export function sayNotChoice(one: Case, choices: readonly string[]): Said {
  const words = wordsOf(one.site.kind);
  const candidates = choices.map((name) => candidateOf(name, [words.get(name) ?? '']));
  const meant = typeof one.value === 'object' ? null : nearestOf(String(one.value), candidates);
  const value = shown(one);
  const { own, kind } = one.site;
  const called = (choice: string) => (asksChinese(one, value) ? String(chinese(own, kind, choice)) : choice);
  const parts = typeof one.value === 'string' ? commas(one.value).split(', ') : [];
  if (parts.length > 1 && parts.every((part) => meansOne(part, candidates))) {
    const several = parts.map((part) => called(nearestOf(part, candidates) ?? part));
    return say('choicesInOne', { value, suggestion: several.join(', ') }, spread(one, several));
  }
  const params = { value, allowed: asksChinese(one) ? choices.map(called) : choices };
  if (meant === null) return say('notInList', params);
  const nearest = called(meant);
  const mend = setTo(meant, meansOne(String(one.value), candidates));
  const isWord = /\p{Script=Han}/u.test(value);
  return isWord ? say('choiceByWord', { value, nearest }, mend) : say('notInListNear', { ...params, nearest }, mend);
}

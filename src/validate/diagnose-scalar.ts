import type { Text } from '../model.ts';
import { type Case, shown, sourceOf } from './case.ts';
import { candidateOf, nearestOf } from './nearest.ts';
import { isOfType, wordsOf } from './schema.ts';

const say = (code: string, params: Text['params']): Text => ({ code, params });

const YES = ['yes', 'y', 'on', 'true', '1', '是', '有', '对'];
const NO = ['no', 'n', 'off', 'false', '0', '否', '无', '不是'];

/** `true` or `false` is expected. */
export function sayNotBoolean(one: Case): Text {
  const value = shown(one);
  const word = String(one.value).normalize('NFKC').trim().toLowerCase();
  if (YES.includes(word)) return say('booleanNear', { value, suggestion: 'true' });
  if (NO.includes(word)) return say('booleanNear', { value, suggestion: 'false' });
  return say('notBoolean', { value });
}

/** A number is expected. */
export function sayNotNumber(one: Case): Text {
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
function sayWordForNumber(one: Case, text: string): Text {
  const value = shown(one);
  const digits = text
    .normalize('NFKC')
    .trim()
    .replaceAll(/(?<=\d)[,_](?=\d{3})/g, '');
  const ordinal = ordinalIn(digits);
  if (ordinal !== null) return say('numberNear', { value, suggestion: String(ordinal) });
  const number = /^(\d{1,15}(?:\.\d{1,15})?)\s{0,20}(?:\p{Script=Han}{0,3}|h)$/u.exec(digits)?.[1];
  const fits = number !== undefined && (isOfType(one.site.kind, 'number') || !number.includes('.'));
  return fits ? say('numberNear', { value, suggestion: String(Number(number)) }) : say('notNumber', { value });
}

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
export function sayNotChoice(one: Case, choices: readonly string[]): Text {
  const words = wordsOf(one.site.kind);
  const candidates = choices.map((name) => candidateOf(name, [words.get(name) ?? '']));
  const nearest = typeof one.value === 'object' ? null : nearestOf(String(one.value), candidates);
  const value = shown(one);
  if (nearest !== null && /\p{Script=Han}/u.test(value)) return say('choiceByWord', { value, nearest });
  const params = { value, allowed: choices };
  return nearest === null ? say('notInList', params) : say('notInListNear', { ...params, nearest });
}

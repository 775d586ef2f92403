import { meantBy } from '../values/wide.ts';
import { wideQuote } from './quotes.ts';
import { insert, lineOf, type Mender, NOTHING, openIn, replace } from './spot.ts';

/** A key alone before its colon, at the start of a line. */
const KEY_BEFORE = /^[\s\u200b]*(?:- +)*[\p{L}_][\p{L}\p{N}_.-]{0,40}[ \t]*$/u;
/** A key behind the bracket or comma that it follows. */
const KEY_IN_BRACKETS = /[{,，、；]\s*[\p{L}_][\p{L}\p{N}_]{0,40}[ \t]*$/u;
const KEY_FOLLOWS = /^\s*[\p{L}_][\p{L}\p{N}_]{0,40}[ \t]*[:：]/u;
/** Blanks that YAML does not know as such. */
const WIDE_BLANKS = /^[^\S \t\r\n]+/u;

const isBlankNext = (behind: string): boolean => behind === '' || /^[ \t]/.test(behind);

/** A colon and a blank behind a key. */
export const plainColon: Mender = (spot) => {
  const { before, behind } = lineOf(spot);
  const isKey = KEY_BEFORE.test(before) || (openIn(before) > 0 && KEY_IN_BRACKETS.test(before));
  if (!isKey) return NOTHING;
  const blanks = WIDE_BLANKS.exec(behind)?.[0].length ?? 0;
  return [replace({ start: spot.range.start, end: spot.range.end + blanks }, isBlankNext(behind) ? ':' : ': ')];
};

/** `，` before the next key of a map in brackets. */
const plainComma: Mender = (spot) => {
  const { before, behind } = lineOf(spot);
  if (openIn(before) <= 0 || !KEY_FOLLOWS.test(behind)) return NOTHING;
  const blanks = WIDE_BLANKS.exec(behind)?.[0].length ?? 0;
  const { start, end } = spot.range;
  return [replace({ start, end: end + blanks }, isBlankNext(behind) ? ',' : ', ')];
};

/** A long dash or a bullet that begins an entry. */
const plainDash: Mender = (spot) => {
  const { before, behind } = lineOf(spot);
  if (!/^\s*(?:- +)*$/.test(before)) return NOTHING;
  const more = /^[－—–•·]*[^\S\r\n]*/u.exec(behind)?.[0].length ?? 0;
  return [replace({ start: spot.range.start, end: spot.range.end + more }, '- ')];
};

const CLOSING: Readonly<Record<string, string>> = { '【': '】', '［': '］', '｛': '｝' };

/** A bracket, and the one of its kind that ends the line. */
const plainBracket: Mender = ({ text, range, ...spot }) => {
  const bracket = text[range.start] ?? '';
  const { behind } = lineOf({ text, range, ...spot });
  const last = range.end + behind.trimEnd().length - 1;
  const closing = CLOSING[bracket];
  const isPair = closing !== undefined && text[last] === closing && behind.indexOf(closing) === last - range.end;
  const plain = (at: number) => replace({ start: at, end: at + 1 }, meantBy(text[at] ?? '') ?? '');
  return isPair ? [plain(range.start), plain(last)] : [plain(range.start)];
};

/** A character of a Chinese keyboard in place of YAML's own. */
export const plainCharacter: Mender = (spot) => {
  const character = spot.text.slice(spot.range.start, spot.range.end);
  if (/^[“”‘’＂＇]$/u.test(character)) return wideQuote(spot);
  if (character === '：') return plainColon(spot);
  if (/^[，、；]$/u.test(character)) return plainComma(spot);
  if (/^[－—–•·]$/u.test(character)) return plainDash(spot);
  if (/^[【［｛]$/u.test(character)) return isValueStart(lineOf(spot).before) ? plainBracket(spot) : NOTHING;
  return /^[】］｝]$/u.test(character) ? plainBracket(spot) : NOTHING;
};

const isValueStart = (before: string): boolean => /(?:^\s*|[:,[{-]\s+|\[)$/u.test(before);

/** The blank behind a colon or a dash. */
export const putBlank: Mender = ({ range }) => [insert(range.end, ' ')];

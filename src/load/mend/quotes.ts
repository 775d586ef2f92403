import { beginsAnew, insert, type Line, lineOf, type Mender, NOTHING, nextContent, openIn, replace } from './spot.ts';

/** What may follow a value in its line. */
const ENDS = /^[ \t]*(?:$|[,\]}]|[ \t]#)/;
/** The text before a value in a line without brackets. */
const BEFORE_VALUE = /^\s*(?:- +)*(?:[\p{L}_][\p{L}\p{N}_.-]*[ \t]*:[ \t]+)?$/u;

/** `"示例镇` closed at the end of its line, or before the brackets that end it. */
export const closeQuote: Mender = (spot) => {
  const { text, range } = spot;
  const { before, behind, index } = lineOf(spot);
  const quote = text[range.start] ?? '';
  if (/["'\\#]/.test(behind) || behind.trim() === '') return NOTHING;
  const open = openIn(before);
  if (open === 0) {
    const isAlone = BEFORE_VALUE.test(before) && beginsAnew(nextContent(spot, index));
    return isAlone ? [insert(range.end + behind.trimEnd().length, quote)] : NOTHING;
  }
  const key = /^([^,:[\]{}]*[^,:[\]{}\s]),\s*[\p{L}_][\p{L}\p{N}_]*:\s[^"'#]*$/u.exec(behind)?.[1];
  if (key !== undefined) return openIn(before + behind) === 0 ? [insert(range.end + key.length, quote)] : NOTHING;
  const held = /^([^,:[\]{}]*[^,:[\]{}\s])\s*([\]}]+)\s*$/.exec(behind);
  return held?.[2]?.length === open ? [insert(range.end + (held[1] ?? '').length, quote)] : NOTHING;
};

const QUOTED: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '＂': '＂', '＇': '＇' };

/** `"示例镇”`, and a text between Chinese quotes that YAML takes apart. */
export const wideQuote: Mender = (spot) => {
  const { text, range } = spot;
  const line = lineOf(spot);
  const character = text[range.start] ?? '';
  const quote = /[“”＂]/.test(character) ? '"' : "'";
  const opening = line.before.lastIndexOf(quote);
  if (opening >= 0 && ENDS.test(line.behind)) {
    const inside = line.before.slice(opening + 1);
    return isValueStart(line.before.slice(0, opening)) && !/["'\\]/.test(inside) ? [replace(range, quote)] : NOTHING;
  }
  return isValueStart(line.before) ? quoteBoth(line, { character, quote, end: range.end }) : NOTHING;
};

const isValueStart = (before: string): boolean => BEFORE_VALUE.test(before) || /[[{,:][ \t]*$/.test(before);

function quoteBoth({ behind }: Line, { character, quote, end }: { character: string; quote: string; end: number }) {
  const closing = Object.entries(QUOTED).find(([, opening]) => opening === character)?.[0];
  if (closing === undefined) return NOTHING;
  const at = behind.indexOf(closing);
  if (at < 0 || !ENDS.test(behind.slice(at + 1)) || /["'\\]/.test(behind.slice(0, at))) return NOTHING;
  return [replace({ start: end - 1, end }, quote), replace({ start: end + at, end: end + at + 1 }, quote)];
}

/** A text that begins with a mark, in the quotes that it lacks. */
export const quoteText: Mender = (spot) => {
  const { before, behind, index } = lineOf(spot);
  const { start } = spot.range;
  const own = `${spot.text[start] ?? ''}${behind}`;
  const inFlow = openIn(before) > 0;
  const held = inFlow ? (/^[^,[\]{}]*(?=[,}\]])/.exec(own)?.[0] ?? '') : own;
  const text = held.trimEnd();
  const isAlone = inFlow ? isValueStart(before) : BEFORE_VALUE.test(before) && beginsAnew(nextContent(spot, index));
  if (!isAlone || text === '' || /["'\\]| #/.test(text)) return NOTHING;
  return [replace({ start, end: start + text.length }, `"${text}"`)];
};

/** `"他说"走马观花"的话"` between quotes of the other kind. */
export const otherQuotes: Mender = (spot) => {
  const { whole, start, index } = lineOf(spot);
  const [, lead = '', value = ''] = /^(\s*(?:- +)*[\p{L}_][\p{L}\p{N}_.-]*[ \t]*:[ \t]+)(\S.*?)\s*$/u.exec(whole) ?? [];
  const quote = value[0] ?? '';
  const other = quote === '"' ? "'" : '"';
  const isWhole = /^["']$/.test(quote) && value.length > 2 && value.endsWith(quote);
  const isSafe = !value.includes(other) && !value.includes('\\') && !value.includes(' #');
  if (!isWhole || !isSafe || !beginsAnew(nextContent(spot, index))) return NOTHING;
  const first = start + lead.length;
  const last = first + value.length - 1;
  return [replace({ start: first, end: first + 1 }, other), replace({ start: last, end: last + 1 }, other)];
};

/** `"C:\档案"`: doubles every backslash, if none of them starts an escape sequence. */
export const doubleBackslash: Mender = (spot) => {
  const { text, range } = spot;
  const { before, behind } = lineOf(spot);
  const opening = before.lastIndexOf('"');
  const closing = behind.indexOf('"');
  if (text[range.start] !== '\\' || opening < 0 || closing < 0) return NOTHING;
  const inside = before.slice(opening + 1) + text.slice(range.start, range.end) + behind.slice(0, closing);
  const means = /\\(?:[0abtnvfre "/\\N_LPxuU]|$)/.test(inside);
  return means ? NOTHING : [insert(range.start, '\\')];
};

import { namesOf } from '../../names/names.ts';
import { once } from '../../once.ts';
import { closingOf } from '../explain/matching.ts';
import { lineIndex } from '../file/lines.ts';
import { beginsAnew, insert, lineOf, type Mender, NOTHING, nextContent, openIn, replace, textOfLine } from './spot.ts';

/** The bracket at the end of its line, or in a list before the next key of the map around it. */
export const closeBracket: Mender = (spot) => {
  const { text, range, params } = spot;
  const { before, behind, index } = lineOf(spot);
  const closing = String(params['closing']);
  if (/["'#]/.test(behind)) return NOTHING;
  const rest = behind.trimEnd();
  const key = text[range.start] === '[' ? /,\s*[\p{L}_][\p{L}\p{N}_]*:\s/u.exec(rest) : null;
  const end = key ? key.index : rest.length;
  const inside = rest.slice(0, end);
  if (inside.trim() === '' || inside.endsWith(',') || openIn(inside) !== 0) return NOTHING;
  if (text[range.start] === '[' && inside.includes(':')) return NOTHING;
  // What else is open in the line has to be closed in it as well.
  const isWhole = key ? openIn(before) + openIn(rest) === 0 : openIn(before) === 0;
  const isEnd = key !== null || beginsAnew(nextContent(spot, index));
  return isWhole && isEnd ? [insert(range.end + end, closing)] : NOTHING;
};

/** `[a, b}`: the list ends before the bracket of the map around it. */
export const closeList: Mender = (spot) => {
  const { text, range } = spot;
  const { before, behind } = lineOf(spot);
  const inside = /^[^[\]{}:"'#]*[^[\]{}:"'#,\s]\s*(?=\})/.exec(behind)?.[0];
  const isOnly = text[range.start] === '[' && inside !== undefined && openIn(before) + openIn(behind) === 0;
  return isOnly ? [insert(range.end + inside.trimEnd().length, ']')] : NOTHING;
};

const keysOfRecord = once(
  () =>
    new Set(
      Object.values(namesOf('record').shapes).flatMap(({ keys = {} }) =>
        Object.entries(keys).flatMap(([key, [, ...names]]) => [key, ...names]),
      ),
    ),
);

/** Whether a word is a key of a record. In prose, any word may precede a colon. */
const isKey = (word: string): boolean => keysOfRecord().has(word);

/** `{id: S13 name: 庚某}`, `["a" "b"]`: the comma before the next key, or between two texts in quotes. */
export const putComma: Mender = (spot) => {
  const { before, behind, whole, start } = lineOf(spot);
  const inside = whole.slice(before.length, whole.length - behind.length);
  if (openIn(before) <= 0 || /["'#]/.test(inside.slice(1, -1))) return NOTHING;
  const key = /(\S)[ \t]+([\p{L}_][\p{L}\p{N}_]*):[ \t]/u.exec(whole.slice(before.length));
  if (key && isKey(key[2] ?? '')) {
    const at = before.length + key.index + 1;
    return /^[^,[\]{}"'#]*$/.test(whole.slice(before.length, at)) ? [insert(start + at, ',')] : NOTHING;
  }
  const isBetween = /"[ \t]+$/.test(before) && /^"/.test(whole.slice(before.length));
  return isBetween ? [insert(start + before.trimEnd().length, ',')] : NOTHING;
};

/** `{text: 文件 #见附件}`: the text in quotes, where nothing but the brackets follows it. */
export const quoteHash: Mender = (spot) => {
  const { before, whole, start } = lineOf(spot);
  const value = Math.max(before.lastIndexOf(': ') + 2, before.lastIndexOf('[') + 1, before.lastIndexOf(', ') + 2);
  const open = openIn(before);
  const held = whole.slice(value).trimEnd();
  const closing = /(?<![\]}])[\]}]+$/.exec(held)?.[0].length ?? 0;
  const text = held.slice(0, held.length - closing).trimEnd();
  if (text === '' || closing === 0 || closing !== open || /["'\\[\]{}]|[:：]\s|[,，]\s*[\p{L}_]+\s*[:：]/u.test(text))
    return NOTHING;
  return [replace({ start: start + value, end: start + value + text.length }, `"${text}"`)];
};

/** The maximum distance, in lines, between an opening bracket and a line inside it. */
const MOST_LINES = 200;

/** Lines between brackets, further in than the line with the opening one. */
export const indentInside: Mender = (spot) => {
  const { text, lines, range } = spot;
  const worst = lineIndex(lines, range.start);
  for (let line = worst - 1; line >= Math.max(0, worst - MOST_LINES); line--) {
    const own = textOfLine(spot, line);
    const start = lines.starts[line] ?? 0;
    for (const { index } of own.matchAll(/[[{]/g)) {
      const closing = closingOf(text, start + index);
      if (closing === null || closing < range.start) continue;
      const outer = /^ */.exec(own)?.[0].length ?? 0;
      const last = lineIndex(lines, closing);
      return Array.from({ length: last - line }, (_, n) => line + 1 + n).flatMap((inner) => {
        const indent = /^ */.exec(textOfLine(spot, inner))?.[0].length ?? 0;
        const isLeft = indent <= outer && textOfLine(spot, inner).trim() !== '';
        return isLeft ? [insert(lines.starts[inner] ?? 0, ' '.repeat(outer + 2 - indent))] : [];
      });
    }
  }
  return NOTHING;
};

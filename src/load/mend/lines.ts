import { applyEdits } from '../../edits.ts';
import type { TextEdit } from '../../model.ts';
import { readValues } from '../values/read.ts';
import {
  indentOf,
  insert,
  isIdle,
  type Line,
  lineOf,
  type Mender,
  NOTHING,
  replace,
  type Spot,
  textOfLine,
} from './spot.ts';

/** Where the dashes of the entries above a line stand; null where the line above goes on with something else. */
function dashAbove(spot: Spot, { index, whole }: Line): number | null {
  for (let above = index - 1; above >= 0; above--) {
    const line = textOfLine(spot, above);
    if (isIdle(line)) continue;
    const dash = indentOf(line);
    if (/^ *- +/.test(line) && dash <= indentOf(whole)) return dash;
    if (dash < indentOf(whole)) return null;
  }
  return null;
}

/** The keys of the entry that begins in a line: the lines below with the same indent, and those nested under them. */
function entryLines(spot: Spot, index: number): readonly number[] {
  const own = indentOf(textOfLine(spot, index));
  const taken: number[] = [];
  for (let line = index + 1; line < spot.lines.starts.length; line++) {
    const content = textOfLine(spot, line);
    if (content.trim() === '') continue;
    const indent = indentOf(content);
    if (indent < own || (indent === own && /^ *- /.test(content))) break;
    taken.push(line);
  }
  return taken;
}

/** The dash before an entry, in line with that of the one above. */
export const putDash: Mender = (spot) => {
  const line = lineOf(spot);
  const own = indentOf(line.whole);
  const dash = dashAbove(spot, line);
  if (dash === null || line.before.trim() !== '') return NOTHING;
  const marked = [replace({ start: line.start, end: line.start + own }, `${' '.repeat(dash)}- `)];
  if (line.whole.trimStart().startsWith('{') || own === dash + 2) return marked;
  if (own !== dash) return NOTHING;
  const firstKey = /^ *([\p{L}\p{N}_.-]+) *:/u.exec(line.whole)?.[1];
  const below = entryLines(spot, line.index);
  // Where the first key comes again among them, another entry lacks its dash too: one at a time.
  const next = below.findIndex((at) => /^ *([\p{L}\p{N}_.-]+) *:/u.exec(textOfLine(spot, at))?.[1] === firstKey);
  const mine = next < 0 ? below : below.slice(0, next);
  return [...marked, ...mine.map((at) => insert(spot.lines.starts[at] ?? 0, '  '))];
};

export const putBrace: Mender = ({ range, params }) => [insert(range.start, String(params['bracket']))];

export const uncomment: Mender = (spot) => {
  const { behind } = lineOf(spot);
  const { start, end } = spot.range;
  const mark = /^# ?/.exec(`${spot.text.slice(start, end)}${behind}`)?.[0].length ?? 0;
  return mark > 0 ? [replace({ start, end: start + mark }, '')] : NOTHING;
};

const BAD_INDENT = /^(?=[ \t]*[^\S \r\n])[^\S\r\n]+(?=\S)/u;
const WIDTHS = [2, 4, 1, 8];

/** Ordinary spaces for tabs and wide ones, where every width that can be read says the same. */
export const plainIndents: Mender = (spot) => {
  const { text, lines, limits } = spot;
  const bad = lines.starts.flatMap((start) => {
    const indent = BAD_INDENT.exec(text.slice(start, start + limits.lineLength))?.[0] ?? '';
    return indent === '' ? [] : [{ start, indent }];
  });
  const byWidth = WIDTHS.map((width) =>
    bad.map(({ start, indent }): TextEdit => {
      const spaces = indent.replace(/[^ ]/g, ' '.repeat(width));
      return replace({ start, end: start + indent.length }, spaces);
    }),
  );
  const said = byWidth.flatMap((edits) => {
    const read = readValues(applyEdits(text, edits), limits);
    return read.kind === 'sound' ? [{ edits, value: plain(read.tree.value) }] : [];
  });
  const [first] = said;
  return first && said.every(({ value }) => value === first.value) ? first.edits : NOTHING;
};

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one));

/** Every place where an invisible character stands. */
export const withoutCharacter: Mender = ({ text, range }) => {
  const character = text.slice(range.start, range.end);
  const edits: TextEdit[] = [];
  for (let at = text.indexOf(character); at >= 0 && edits.length < MOST; at = text.indexOf(character, at + 1))
    edits.push(replace({ start: at, end: at + character.length }, ''));
  return edits.length < MOST ? edits : NOTHING;
};

/** A text with more of them is none. */
const MOST = 1_000;

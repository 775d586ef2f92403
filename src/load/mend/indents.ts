import { applyEdits } from '../../edits.ts';
import type { TextEdit } from '../../model.ts';
import { plainJson } from '../../plain-json.ts';
import { readValues } from '../values/read.ts';
import { indentOf, insert, isIdle, lineOf, type Mender, NOTHING, replace, type Spot, textOfLine } from './spot.ts';

const isEntry = (line: string): boolean => /^ *- /.test(line);

/** A longer text is not read again for each way to mend it. */
const LONGEST = 200_000;

/** The columns of dashes or keys above a line whose collections are still open. */
function columnsAbove(spot: Spot, index: number): readonly number[] {
  const isDash = isEntry(textOfLine(spot, index));
  const columns = new Set<number>();
  let open = Number.POSITIVE_INFINITY;
  for (let above = index - 1; above >= 0 && open > 0; above--) {
    const line = textOfLine(spot, above);
    const indent = indentOf(line);
    if (isIdle(line) || indent > open) continue;
    open = indent;
    if (isDash === isEntry(line)) columns.add(indent);
    const key = /^ *(?:- +)+(?=\S)/.exec(line)?.[0].length;
    if (!isDash && key !== undefined) columns.add(key);
  }
  return [...columns];
}

/** The consecutive lines with the indent of a line, and the lines nested under them. */
function block(spot: Spot, index: number): readonly number[] {
  const own = indentOf(textOfLine(spot, index));
  const taken = [index];
  for (let line = index + 1; line < spot.lines.starts.length; line++) {
    const content = textOfLine(spot, line);
    if (content.trim() !== '' && indentOf(content) < own) break;
    taken.push(line);
  }
  return taken;
}

/** Aligns a line with the nearest column of the lines above, left or right, if only one of the two parses. */
export const alignLine: Mender = (spot) => {
  const { text, lines, limits, range } = spot;
  const { index, whole, start } = lineOf(spot);
  if (text.length > LONGEST || isIdle(whole)) return NOTHING;
  const own = indentOf(whole);
  if (index > 0 && own === 0) return outdentFirst(spot, index);
  const columns = columnsAbove(spot, index);
  const nearest = [Math.max(...columns.filter((one) => one < own)), Math.min(...columns.filter((one) => one > own))];
  const shifted = (moved: readonly number[], by: number): readonly TextEdit[] =>
    moved.flatMap((line) => {
      const at = lines.starts[line] ?? start;
      if (isIdle(textOfLine(spot, line))) return [];
      return by > 0 ? [insert(at, ' '.repeat(by))] : [replace({ start: at, end: at - by }, '')];
    });
  const ways = nearest
    .filter(Number.isFinite)
    .flatMap((column) => [shifted([index], column - own), shifted(block(spot, index), column - own)]);
  const read = ways.flatMap((edits) => {
    const values = readValues(applyEdits(text, edits), limits);
    return values.kind === 'sound' ? [{ edits, value: plainJson(values.tree.value) }] : [];
  });
  const [first] = read;
  const isOnly = first !== undefined && read.every(({ value }) => value === first.value);
  return isOnly && range.start >= start ? first.edits : NOTHING;
};

/** The first line of a file begins too far in. */
function outdentFirst(spot: Spot, index: number): readonly TextEdit[] {
  const { text, lines, limits } = spot;
  const above = Array.from({ length: index }, (_, line) => line);
  const filled = above.filter((line) => !isIdle(textOfLine(spot, line)));
  const indents = filled.map((line) => indentOf(textOfLine(spot, line)));
  const by = indents[0] ?? 0;
  if (by === 0 || indents.some((indent) => indent < by)) return NOTHING;
  const edits = filled.map((line) =>
    replace({ start: lines.starts[line] ?? 0, end: (lines.starts[line] ?? 0) + by }, ''),
  );
  return readValues(applyEdits(text, edits), limits).kind === 'sound' ? edits : NOTHING;
}

/** `talks: - id: K1`: the entry in a line of its own, two columns before the rest of it. */
export const entryBelow: Mender = (spot) => {
  const { before, index, start } = lineOf(spot);
  const next = textOfLine(spot, index + 1);
  const key = indentOf(before);
  if (!/^ *[\p{L}_][\p{L}\p{N}_.-]*: +$/u.test(before) || isIdle(next)) return NOTHING;
  const column = isEntry(next) ? indentOf(next) : indentOf(next) - 2;
  if (column < key) return NOTHING;
  return [replace({ start: start + before.trimEnd().length, end: spot.range.start }, `\n${' '.repeat(column)}`)];
};

/** The lines of a quoted text further in than its key, up to its closing quotation mark. */
export const indentQuoted: Mender = (spot) => {
  const { text, range, lines } = spot;
  const { before, behind, index } = lineOf(spot);
  const quote = text[range.start] ?? '';
  if (behind.includes(quote) || behind.includes('\\') || !/: +$/.test(before)) return NOTHING;
  const inner: TextEdit[] = [];
  for (let line = index + 1; line <= index + MOST_QUOTED; line++) {
    const content = textOfLine(spot, line);
    if (content.trim() === '' || /[:：]|^ *- /.test(content)) return NOTHING;
    const by = indentOf(before) + 2 - indentOf(content);
    if (by > 0) inner.push(insert(lines.starts[line] ?? 0, ' '.repeat(by)));
    if (content.trimEnd().endsWith(quote) && content.indexOf(quote) === content.trimEnd().length - 1) return inner;
    if (content.includes(quote)) return NOTHING;
  }
  return NOTHING;
};

const MOST_QUOTED = 5;

import type { Place } from '../../model.ts';
import { escapeOf, unseenIn } from './neutral.ts';
import { type Glyph, glyphsOf } from './width.ts';

/** A source line for display, and the underline; null if the span lies beyond the displayed part. */
export interface Frame {
  readonly source: string;
  readonly marks: string | null;
}

/** A stretch of the source that is displayed as one unit, with its code unit and column. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

/** What stands between the cells of a row. */
const CELL_BAR = ' | ';

const TAB_STOP = 8;
// A line is cut at 200 characters, or at 199 if the cut would split a surrogate pair.
const FEWEST_OF_CUT_LINE = 199;
// Context kept before the span when a line is cut, at most a third of the width.
const CONTEXT_COLUMNS = 12;

interface Shown extends Glyph {
  /** As in the source. */
  readonly raw: string;
}

const asItIs = (glyph: Glyph): Shown => ({ ...glyph, raw: glyph.text });

function escaped(raw: string): Shown {
  const text = escapeOf(raw);
  return { raw, text, width: text.length };
}

function* shownOf(source: string): Generator<Shown> {
  let from = 0;
  for (const { 0: raw, index = 0 } of unseenIn(source)) {
    yield* glyphsOf(source.slice(from, index)).map(asItIs);
    yield escaped(raw);
    from = index + raw.length;
  }
  yield* glyphsOf(source.slice(from)).map(asItIs);
}

function cellsOf(source: string): readonly Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  let column = 0;
  for (const { raw, text, width } of shownOf(source)) {
    const columns = raw === '\t' ? TAB_STOP - (column % TAB_STOP) : width;
    const end = start + raw.length;
    cells.push({ text: raw === '\t' ? ' '.repeat(columns) : text, width: columns, start, end, column });
    start = end;
    column += columns;
  }
  return cells;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span on the first line of the place, at least one code unit long; null if the line was cut before it. */
function spanOf(place: Place, length: number): Span | null {
  const start = place.column - 1;
  if (start > length || (start === length && length >= FEWEST_OF_CUT_LINE)) return null;
  const end = place.endLine > place.line ? length : Math.min(place.endColumn - 1, length);
  return { start, end: Math.max(end, start + 1) };
}

/** Of a workbook, the text of the cell in its row. */
function spanIn(place: Place, source: string): Span | null {
  if (place.sheet === undefined) return spanOf(place, source.length);
  const before = source.split(CELL_BAR).slice(0, place.column - 1);
  const start = before.join(CELL_BAR).length + (before.length > 0 ? CELL_BAR.length : 0);
  const end = source.indexOf(CELL_BAR, start);
  return { start, end: Math.max(end < 0 ? source.length : end, start + 1) };
}

/** The columns of all cells that the span touches. Beyond the end of the line, the next column. */
function columnsOf(cells: readonly Cell[], span: Span): { readonly from: number; readonly to: number } {
  const touched = cells.filter((cell) => cell.end > span.start && cell.start < span.end);
  const [first, last] = [touched[0], touched.at(-1)];
  const behind = cells.reduce((width, cell) => width + cell.width, 0);
  if (!first || !last) return { from: behind, to: behind + 1 };
  return { from: first.column, to: Math.max(last.column + last.width, first.column + 1) };
}

/** The cells that fit in `width` columns, and how far they shift to the left. */
function windowOf(cells: readonly Cell[], from: number, width: number) {
  const cutLeft = cells.filter((cell) => cell.column >= from);
  const before = from > 0 ? '…' : '';
  const total = cutLeft.reduce((sum, cell) => sum + cell.width, before.length);
  const room = total > width ? width - 1 : width;
  let used = before.length;
  const shown = cutLeft.filter((cell) => {
    used += cell.width;
    return used <= room;
  });
  const moved = (shown[0]?.column ?? from) - before.length;
  const text = before + shown.map((cell) => cell.text).join('') + (total > width ? '…' : '');
  return { text, moved, end: used > room ? width - 1 : used };
}

/** In linear time, unlike a pattern that looks for line ends at the end of the text. */
function withoutLineEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end -= 1;
  return text.slice(0, end);
}

/** Shows a place: its source line, cut around the span to `width` columns, and the span underlined by display width. */
export function frame(place: Place, width: number): Frame {
  const source = withoutLineEnd(place.excerpt);
  const cells = cellsOf(source);
  const span = spanIn(place, source);
  const { from, to } = span ? columnsOf(cells, span) : { from: 0, to: 0 };
  const context = Math.min(CONTEXT_COLUMNS, Math.floor(width / 3));
  const { text, moved, end } = windowOf(cells, to > width - 1 ? Math.max(0, from - context) : 0, width);
  if (!span) return { source: text, marks: null };
  const length = Math.max(1, Math.min(to - moved, end) - (from - moved));
  return { source: text, marks: ' '.repeat(from - moved) + '^'.repeat(length) };
}

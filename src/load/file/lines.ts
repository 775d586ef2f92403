import type { Place, Point, Range } from '../../model.ts';

const EXCERPT_LENGTH = 200;

/** The comment behind an entry that came from a workbook: `# 谈心谈话!7`. */
const ORIGIN = / {2}# ([^#!]{1,31}!\d{1,7})$/;

/** A text and the offsets of its lines. LF, CRLF and a lone CR end a line. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

export function linesOf(text: string): Lines {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return { text, starts };
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return { text, starts };
}

/** The number from 0 of the line that holds an offset. */
export function lineIndex({ starts }: Lines, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** A line's range without its break. */
export function lineRange({ text, starts }: Lines, index: number): Range {
  const start = starts[index] ?? text.length;
  let end = starts[index + 1] ?? text.length;
  if (index + 1 < starts.length && text[end - 1] === '\n') end -= 1;
  if (index + 1 < starts.length && end > start && text[end - 1] === '\r') end -= 1;
  return { start, end };
}

const lineText = (lines: Lines, index: number): string => {
  const { start, end } = lineRange(lines, index);
  return lines.text.slice(start, end);
};

/** Cut so that no character is cut in two. */
function excerptOf(line: string): string {
  if (line.length <= EXCERPT_LENGTH) return line;
  const last = line.charCodeAt(EXCERPT_LENGTH - 1);
  return line.slice(0, last >= 0xd800 && last <= 0xdbff ? EXCERPT_LENGTH - 1 : EXCERPT_LENGTH);
}

/** Where an offset is, by line and column. */
export function pointOf(lines: Lines, offset: number): Point {
  const line = lineIndex(lines, offset);
  return { line: line + 1, column: offset - (lines.starts[line] ?? 0) + 1 };
}

/** A stretch of a text by lines and columns. */
export function rangeOf(lines: Lines, { start, end }: Range): Omit<Place, 'excerpt'> {
  const { starts } = lines;
  const first = lineIndex(lines, start);
  // Most ranges end on the line on which they begin.
  const last = end >= start && end < (starts[first + 1] ?? Number.POSITIVE_INFINITY) ? first : lineIndex(lines, end);
  return {
    line: first + 1,
    column: start - (starts[first] ?? 0) + 1,
    endLine: last + 1,
    endColumn: end - (starts[last] ?? 0) + 1,
  };
}

export function placeOf(lines: Lines, range: Range): Place {
  const { line, column, endLine, endColumn } = rangeOf(lines, range);
  const text = lineText(lines, line - 1);
  const place = { line, column, endLine, endColumn, excerpt: excerptOf(text) };
  const origin = text.includes('  # ') ? ORIGIN.exec(text)?.[1] : undefined;
  return origin === undefined ? place : { ...place, origin };
}

/** The offset of a line and column. */
const offsetOf = ({ starts, text }: Lines, { line, column }: Point): number =>
  (starts[line - 1] ?? text.length) + column - 1;

/** The offsets of a stretch by lines and columns. */
export const spanOf = (lines: Lines, { line, column, endLine, endColumn }: Omit<Place, 'excerpt'>): Range => ({
  start: offsetOf(lines, { line, column }),
  end: offsetOf(lines, { line: endLine, column: endColumn }),
});

/** Where the line of an offset begins. */
export const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/** A place of a file that is not text, and is not shown. */
export const unseen = (place: Place): Place => ({ ...place, excerpt: '' });

/** The first line of a text. */
export function startOf(text: string): Place {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return { line: 1, column: 1, endLine: 1, endColumn: first.length + 1, excerpt: excerptOf(first) };
}

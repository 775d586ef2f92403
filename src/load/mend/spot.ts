import type { Params, Range, TextEdit } from '../../model.ts';
import type { Limits } from '../file/limits.ts';
import { type Lines, lineIndex, lineRange } from '../file/lines.ts';

/** A mistake, and where in the text it is. */
export interface Spot {
  readonly text: string;
  readonly lines: Lines;
  readonly limits: Limits;
  readonly range: Range;
  readonly params: Params;
}

/** The edits that mend a mistake; none if that is not certain. */
export type Mender = (spot: Spot) => readonly TextEdit[];

export const NOTHING: readonly TextEdit[] = [];

export const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
export const replace = ({ start, end }: Range, text: string): TextEdit => ({ start, end, text });

/** The line of a mistake, counted from 0, and the text before and after the mistake. */
export interface Line {
  readonly index: number;
  readonly start: number;
  readonly whole: string;
  readonly before: string;
  readonly behind: string;
}

export function lineOf({ text, lines, range }: Spot): Line {
  const index = lineIndex(lines, range.start);
  const { start, end } = lineRange(lines, index);
  return {
    index,
    start,
    whole: text.slice(start, end),
    before: text.slice(start, range.start),
    behind: text.slice(range.end, end),
  };
}

export function textOfLine({ text, lines }: Spot, index: number): string {
  const { start, end } = lineRange(lines, index);
  return text.slice(start, end);
}

/** The blanks that a line begins with. */
export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** A line that says nothing: empty, or a comment. */
export const isIdle = (line: string): boolean => line.trim() === '' || line.trimStart().startsWith('#');

/** How many brackets are open at the end of a stretch of a line; those in quoted texts count as well. */
export const openIn = (stretch: string): number =>
  [...stretch.matchAll(/[[\]{}]/g)].reduce((open, [bracket]) => open + ('[{'.includes(bracket) ? 1 : -1), 0);

/** What the next line with content begins with; empty at the end of the text. */
export function nextContent(spot: Spot, index: number): string {
  for (let line = index + 1; line < spot.lines.starts.length; line++) {
    const content = textOfLine(spot, line);
    if (content.trim() !== '') return content;
  }
  return '';
}

/** A line that begins something of its own, and does not go on with the text above it. */
export const beginsAnew = (line: string): boolean =>
  line === '' || /^ *(?:- |#|[\p{L}_][\p{L}\p{N}_.-]*[ \t]*[:：](?:\s|$))/u.test(line);

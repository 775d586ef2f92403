import type { Range } from '../../model.ts';
import type { Diagnostic } from '../file/diagnostic.ts';
import type { Lines } from '../file/lines.ts';
import { lineRange } from '../file/lines.ts';

/** New characters in place of as many old ones, so that every offset stays. */
export interface Edit {
  readonly start: number;
  readonly text: string;
}

/** What a fault comes from, and what mends it in the copy that is parsed next; null: nothing does. */
export interface Repair {
  readonly diagnostics: readonly Diagnostic[];
  readonly edits: readonly Edit[] | null;
  /** Lines from 0 in which the mending is a guess. */
  readonly excused?: readonly number[];
}

export function withEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    out += text.slice(at, edit.start) + edit.text;
    at = edit.start + edit.text.length;
  }
  return out + text.slice(at);
}

export const erase = ({ start, end }: Range): Edit => ({ start, text: ' '.repeat(end - start) });

export function blankLines(lines: Lines, first: number, last: number): readonly Edit[] {
  return Array.from({ length: last - first + 1 }, (_, at) => erase(lineRange(lines, first + at)));
}

/** The width of what a line begins with: spaces, tabs, and spaces that YAML does not know as such. */
export const indentOf = (line: string): number => /^[\s\u200b]*/u.exec(line)?.[0].length ?? 0;

/** The last of the lines that belong under a line: those indented further, and blank ones between. */
export function subtreeEnd(text: string, lines: Lines, line: number): number {
  const own = indentOf(lineIn(text, lines, line));
  let last = line;
  for (let at = line + 1; at < lines.starts.length; at++) {
    const next = lineIn(text, lines, at);
    if (next.trim() === '') continue;
    if (indentOf(next) <= own) break;
    last = at;
  }
  return last;
}

/** A line of the working copy, which has the lines of the text it was made from. */
export function lineIn(text: string, lines: Lines, index: number): string {
  const { start, end } = lineRange(lines, index);
  return text.slice(start, end);
}

/** Makes a colon and a blank of the character there and the one behind it, or, to keep the value, the one before it. */
export function asColon(text: string, at: number): readonly Edit[] {
  const next = text[at + 1];
  if (next === undefined || /[ \t\r\n]/.test(next)) return [{ start: at, text: ':' }];
  const isKeyLong = /[^\s-]{2}$/u.test(text.slice(Math.max(0, at - 2), at));
  return [{ start: isKeyLong && !/\s/u.test(next) ? at - 1 : at, text: ': ' }];
}

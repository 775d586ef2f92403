import type { Range } from '../../model.ts';

/** A line at the margin that begins a section of a record. */
const SECTION = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*[ \t]*:(?=[ \t]|$)/u;
const ITEM = /^ {0,2}- /;
/** A longer stretch of the text is narrowed down to items of its list. */
const LONG = 32_768;

/**
 * Stretches of a text around a place, from the narrowest to the whole: each can be parsed by itself. A mistake may be
 * noticed only where the next section begins, or the next item.
 */
export function* rangesAround(text: string, at: number): Generator<Range> {
  const whole: Range = { start: 0, end: text.length };
  const section = isInSections(text) ? around(text, at, { within: whole, begins: SECTION }) : whole;
  if (section.end - section.start > LONG) yield around(text, at, { within: section, begins: ITEM });
  if (section.end - section.start < whole.end) yield section;
  yield whole;
}

/** Whether the first line with content begins a section. */
function isInSections(text: string): boolean {
  const first = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)|---[ \t]*(?:\r\n?|\n))*([^\r\n]*)/.exec(text)?.[1] ?? '';
  return SECTION.test(first);
}

interface Stretch {
  readonly within: Range;
  readonly begins: RegExp;
}

/** From the beginning before a place, or the one before that if the place is in its first line, to the next one. */
function around(text: string, at: number, { within, begins }: Stretch): Range {
  const isBeginning = (line: number): boolean => begins.test(text.slice(line, lineEnd(text, line)));
  const own = lineStart(text, at);
  let start = own;
  // The line of the place itself is not enough.
  do start = lineStart(text, start - 1);
  while (start > within.start && !isBeginning(start));
  let end = nextLine(text, own);
  while (end < within.end && !isBeginning(end)) end = nextLine(text, end);
  return { start: Math.max(start, within.start), end: Math.min(end, within.end) };
}

function lineStart(text: string, at: number): number {
  let start = Math.max(0, Math.min(at, text.length));
  while (start > 0 && !isBreak(text, start - 1)) start -= 1;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text, end)) end += 1;
  return end;
}

function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
}

const isBreak = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

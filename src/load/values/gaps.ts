// The text between two tokens, which the parser's events leave out: blanks, comments, and the marks of collections.

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const QUESTION_MARK = 63;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const PIPE = 124;
const CLOSE_BRACE = 125;
const GREATER = 62;

const isBreak = (unit: number): boolean => unit === LF || unit === CR;
const isBlank = (unit: number): boolean => unit === SPACE || unit === TAB;

/** The offset of the next character outside blanks, line breaks and comments, or of the text's end. */
export function skipSpace(text: string, from: number): number {
  for (let at = from; ; at++) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit) || isBreak(unit)) continue;
    if (unit !== HASH || (at > 0 && !isSpace(text, at - 1))) return Math.min(at, text.length);
    while (at + 1 < text.length && !isBreak(text.charCodeAt(at + 1))) at += 1;
  }
}

/** Whether the text ends there, or goes on with a blank or a line break. */
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isBlank(unit) || isBreak(unit) || Number.isNaN(unit);
}

/** Behind the colon of a key that ends there, or -1 if it has none. */
export function behindColon(text: string, keyEnd: number, inFlow: boolean): number {
  const at = skipSpace(text, keyEnd);
  if (text.charCodeAt(at) !== COLON) return -1;
  return isSpace(text, at + 1) || (inFlow && isFlowMark(text.charCodeAt(at + 1))) ? at + 1 : -1;
}

const isFlowMark = (unit: number): boolean =>
  unit === COMMA || unit === OPEN_BRACKET || unit === CLOSE_BRACKET || unit === OPEN_BRACE || unit === CLOSE_BRACE;

/** Behind the bracket that closes what was last seen before it. */
export function behindBracket(text: string, from: number): number {
  for (let at = skipSpace(text, from); at < text.length; at = skipSpace(text, at + 1)) {
    const unit = text.charCodeAt(at);
    if (unit === CLOSE_BRACKET || unit === CLOSE_BRACE) return at + 1;
  }
  return text.length;
}

/** The `|` or `>` of a block scalar, after the marks of the collections around it. */
export function blockHeader(text: string, from: number): number {
  for (let at = skipSpace(text, from); at < text.length; at = skipSpace(text, at + 1)) {
    const unit = text.charCodeAt(at);
    if (unit === PIPE || unit === GREATER) return at;
  }
  return text.length;
}

/** The end of the last line of a block scalar that is not blank; of an empty one, the end of its header. */
export function blockScalarEnd(text: string, start: number, { valueStart, valueEnd }: Content): number {
  let last = valueEnd;
  while (last > valueStart && isSpace(text, last - 1)) last -= 1;
  if (last === valueStart) return headerEnd(text, start);
  while (last < valueEnd && !isBreak(text.charCodeAt(last))) last += 1;
  return last;
}

interface Content {
  readonly valueStart: number;
  readonly valueEnd: number;
}

function headerEnd(text: string, start: number): number {
  const header = /[|>][-+0-9]*/y;
  header.lastIndex = start;
  return header.test(text) ? header.lastIndex : start + 1;
}

/** Whether nothing but blanks, and the `?` of a key, stands before it in its line. */
export function beginsLine(text: string, start: number): boolean {
  const before = blanksBefore(text, start);
  const isMarked = before < start && text.charCodeAt(before - 1) === QUESTION_MARK;
  const first = isMarked ? blanksBefore(text, before - 1) : before;
  return first === 0 || isBreak(text.charCodeAt(first - 1));
}

/** Whether no line ends between two places. The parser lets a map begin in the line of its key, if it has an anchor. */
export function isInLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBreak(text.charCodeAt(at))) return false;
  return true;
}

function blanksBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

export const isDash = (text: string, at: number): boolean => text.charCodeAt(at) === DASH;

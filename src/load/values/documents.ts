import type { Range } from '../../model.ts';
import { type Diagnostic, diagnostic } from '../file/diagnostic.ts';
import { skipSpace } from './gaps.ts';

/** Lines before a document: blank ones, comments and directives. */
const PROLOGUE = /(?:[ \t]*(?:#[^\r\n]*)?(?:\r(?!\n)|\r?\n)|%[^\r\n]*(?:\r(?!\n)|\r?\n|$))*(?:[ \t]*#[^\r\n]*$)?/y;
const DIRECTIVE = /(?<![^\r\n])%(?:[^\r\n#]|(?<![ \t])#)*/g;
/** Marks of documents: in the first column, wherever they stand. */
const MARK = /(?<![^\r\n])(?:---|\.\.\.)(?![^ \t\r\n])/g;

function prologueEnd(text: string, from: number): number {
  PROLOGUE.lastIndex = from;
  PROLOGUE.test(text);
  return PROLOGUE.lastIndex;
}

/** The directives before the first document that are not allowed. */
export function directivesIn(text: string): readonly Diagnostic[] {
  const prologue = text.slice(0, prologueEnd(text, 0));
  if (!prologue.includes('%')) return [];
  return [...prologue.matchAll(DIRECTIVE)].flatMap(({ 0: line, index }) => {
    const directive = line.trimEnd();
    if (/^%YAML[ \t]+1\.2$/.test(directive)) return [];
    return [diagnostic('directive', { start: index, end: index + directive.length }, { directive })];
  });
}

/**
 * What the parser takes before a document and should not: an indent of the very first line before a mark or directive,
 * and anything but a comment in the line of an end that nothing comes before.
 */
export function isStartOdd(text: string): boolean {
  if (/^[ \t]+(?:---(?![^ \t\r\n])|%)/.test(text)) return true;
  const first = prologueEnd(text, 0);
  return text.startsWith('...', first) && /^\.\.\.[ \t]+[^# \t\r\n]/.test(text.slice(first));
}

/** Where a second document begins, if there is one. */
export function secondDocument(text: string): Range | null {
  const first = behindEnds(text, prologueEnd(text, 0));
  MARK.lastIndex = text.startsWith('---', first) ? first + 3 : first;
  const mark = MARK.exec(text);
  const start = mark && skipSpace(text, behindEnds(text, mark.index));
  if (start === null || start >= text.length) return null;
  return { start, end: start + (text.startsWith('---', start) ? 3 : 1) };
}

/** Behind the ends of documents that stand there, and what may stand between two. */
function behindEnds(text: string, from: number): number {
  let at = from;
  while (/^\.\.\.(?![^ \t\r\n])/.test(text.slice(at, at + 4))) at = prologueEnd(text, at + 3);
  return at;
}

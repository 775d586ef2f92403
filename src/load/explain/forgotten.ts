import { diagnostic } from '../file/diagnostic.ts';
import { lineRange } from '../file/lines.ts';
import { indented, wrongLine } from './indents.ts';
import type { ParseContext } from './parse-context.ts';
import { at, blanked, firstLine, lastLine } from './parse-context.ts';
import type { Repair } from './repair.ts';
import { indentOf, lineIn } from './repair.ts';

// A dash, a blank behind it, a brace or the removal of a "# " that was forgotten. The parser stumbles over what follows.

/** Characters forgotten, or left over, near the place where the parser stopped. */
export function forgotten(context: ParseContext): Repair | null {
  const last = Math.max(lastLine(context), wrongLine(context));
  for (let line = lineAbove(context, firstLine(context)); line <= last; line++) {
    const repair =
      dashWithoutSpace(context, line) ??
      entryWithoutDash(context, line) ??
      commentedKey(context, line) ??
      entryWithoutBrace(context, line);
    if (repair) return repair;
  }
  return null;
}

const isBlank = (line: string): boolean => line.trim() === '';
const isComment = (line: string): boolean => line.trimStart().startsWith('#');

/** The nearest non-empty line above, or the line itself. */
function lineAbove({ text, lines }: ParseContext, line: number): number {
  for (let above = line - 1; above >= 0; above--) if (!isBlank(lineIn(text, lines, above))) return above;
  return line;
}

/** `-id: P02` */
function dashWithoutSpace(context: ParseContext, line: number): Repair | null {
  const column = /^[ \t]*-(?=(?:[\p{L}_][\w\p{L}-]*[ \t]*:[ \t]|\{[^}]*\}))/u.exec(
    lineIn(context.text, context.lines, line),
  )?.[0].length;
  if (column === undefined) return null;
  return blanked(context, diagnostic('noSpaceAfterDash', at(context, line, column - 1)), [line, line]);
}

const KEY = /^(\s*)([\p{L}_][\w\p{L}-]*)[ \t]*:(?:[ \t]|$)/u;

/** `{id: O002, …}` among entries with dashes, or an `id: P02` that begins a second entry. */
function entryWithoutDash(context: ParseContext, line: number): Repair | null {
  const own = lineIn(context.text, context.lines, line);
  const isMap = /^\s*\{.*\}\s*(?:#.*)?$/.test(own);
  const isEntry = isMap
    ? /^\s*- *\{/.test(lineIn(context.text, context.lines, lineAbove(context, line)))
    : beginsLikeEntryAbove(context, line);
  if (!isEntry) return null;
  const why = diagnostic('missingDash', at(context, line, indentOf(own), own.trim().length));
  // Keys below it with the same indent belong to the same entry.
  return isMap ? blanked(context, why, [line, line]) : { ...indented(context, line), diagnostics: [why] };
}

function beginsLikeEntryAbove(context: ParseContext, line: number): boolean {
  const [, blanks = '', key] = KEY.exec(lineIn(context.text, context.lines, line)) ?? [];
  if (key === undefined) return false;
  for (let above = line - 1; above >= 0; above--) {
    const before = lineIn(context.text, context.lines, above);
    if (isBlank(before) || isComment(before)) continue;
    const [, lead = '', first] = /^(\s*- +)([\p{L}_][\w\p{L}-]*)[ \t]*:/u.exec(before) ?? [];
    if (first !== undefined) return first === key && blanks.length >= indentOf(before) && blanks.length <= lead.length;
    if (indentOf(before) < blanks.length) return false;
  }
  return false;
}

/** `# mobilisation:` above lines that are not commented out and have no other parent. */
function commentedKey(context: ParseContext, line: number): Repair | null {
  const { text, lines } = context;
  const own = lineIn(text, lines, line);
  const [, blanks = '', key = ''] = /^(\s*)# ?([a-z]\w*[ \t]*:)\s*(?:#.*)?$/i.exec(own) ?? [];
  const next = line + 1 < lines.starts.length ? lineIn(text, lines, line + 1) : '';
  const isOver = !isBlank(next) && !isComment(next) && indentOf(next) >= blanks.length;
  if (key === '' || !isOver) return null;
  const { start } = lineRange(lines, line);
  return {
    diagnostics: [diagnostic('commentedKey', at(context, line, blanks.length, own.trim().length))],
    edits: [{ start, text: `${blanks}${key}`.padEnd(own.length) }],
  };
}

/** `- id: S13, name: 庚某}` */
function entryWithoutBrace(context: ParseContext, line: number): Repair | null {
  const own = lineIn(context.text, context.lines, line);
  const [, lead = '', key = ''] =
    /^(\s*(?:- +|[\p{L}_][\w\p{L}-]*: +))([\p{L}_][\w\p{L}-]*): .*\}\s*(?:#.*)?$/u.exec(own) ?? [];
  const count = (bracket: string): number => own.split(bracket).length - 1;
  if (key === '' || count('{') >= count('}')) return null;
  return blanked(
    context,
    diagnostic('missingBrace', at(context, line, lead.length, key.length), { key, bracket: '{', closing: '}' }),
    [line, line],
  );
}

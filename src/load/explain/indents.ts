import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import { lineIndex, lineRange } from '../file/lines.ts';
import type { ParseContext } from './parse-context.ts';
import { at, firstLine, lastLine } from './parse-context.ts';
import type { Edit, Repair } from './repair.ts';
import { blankLines, indentOf, lineIn, subtreeEnd } from './repair.ts';

export const indentWithTabs = (context: ParseContext): Repair | null => badIndents(context, 'tabIndent', /\t/);
export const indentWithWideSpaces = (context: ParseContext): Repair | null =>
  badIndents(context, 'wideIndent', /[^ \t\r\n]/);

/** All lines around here that are indented with a character, as one diagnostic. */
function badIndents(context: ParseContext, code: 'tabIndent' | 'wideIndent', bad: RegExp): Repair | null {
  const isBad = (line: number): boolean => bad.test(/^\s*/u.exec(lineIn(context.text, context.lines, line))?.[0] ?? '');
  const isBlank = (line: number): boolean => lineIn(context.text, context.lines, line).trim() === '';
  const [from, to] = [firstLine(context), lastLine(context)];
  const first = Array.from({ length: to - from + 1 }, (_, n) => from + n).find((line) => isBad(line) && !isBlank(line));
  if (first === undefined) return null;
  const bads: number[] = [];
  for (let line = first; line < context.lines.starts.length && (isBad(line) || isBlank(line)); line++) {
    if (!isBlank(line)) bads.push(line);
  }
  const indents = bads.map((line) => at(context, line, 0, indentOf(lineIn(context.text, context.lines, line))));
  const edits = indents.map(({ start, end }): Edit => ({ start, text: ' '.repeat(end - start) }));
  return {
    diagnostics: [diagnostic(code, indents[0] ?? at(context, first, 0), { n: bads.length })],
    edits,
    excused: bads,
  };
}

/** What git leaves where two versions could not be joined; nothing near it can be trusted. */
export function mergeConflict(context: ParseContext): Repair | null {
  const mark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;
  for (let line = firstLine(context); line <= lastLine(context); line++) {
    if (!mark.test(lineIn(context.text, context.lines, line))) continue;
    return { diagnostics: [diagnostic('mergeConflict', at(context, line, 0, 7))], edits: null };
  }
  return null;
}

/** A misaligned line, with the lines right below it that have the same indent. */
export function indented(context: ParseContext, line: number): Repair {
  const { text, lines } = context;
  const own = indentOf(lineIn(text, lines, line));
  let last = subtreeEnd(text, lines, line);
  while (last + 1 < lines.starts.length) {
    const next = lineIn(text, lines, last + 1);
    if (indentOf(next) !== own || next.trim() === '' || next.trimStart().startsWith('- ')) break;
    last = subtreeEnd(text, lines, last + 1);
  }
  return { diagnostics: [indentDiagnostic(context, line)], edits: blankLines(lines, line, last) };
}

const indentDiagnostic = (context: ParseContext, line: number): Diagnostic => {
  const content = lineIn(context.text, context.lines, line);
  const indent = indentOf(content);
  return diagnostic('badIndent', at(context, line, indent, content.trim().length));
};

/** The parser stumbled in the indent of a line or at the end of the one before. */
export function isBeforeContent(context: ParseContext): boolean {
  const { start } = lineRange(context.lines, firstLine(context));
  return (
    context.fault.code !== 'UNEXPECTED_TOKEN' && /^[ \t]*$/.test(context.text.slice(start, context.fault.start + 1))
  );
}

/** A later line that does not belong to anything above it. */
export function isStartOfLine(context: ParseContext): boolean {
  const { start } = lineRange(context.lines, firstLine(context));
  return start > 0 && context.text.slice(start, context.fault.start).trim() === '';
}

/** The parser names the end of what went before, or the line itself. */
export function wrongLine({ text, lines, fault }: ParseContext): number {
  let line = lineIndex(lines, fault.start);
  if (text.slice(fault.start, lineRange(lines, line).end).trim() !== '') return line;
  while (line + 1 < lines.starts.length) {
    line += 1;
    if (lineIn(text, lines, line).trim() !== '') break;
  }
  return line;
}

import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import { lineIndex, lineRange } from '../file/lines.ts';
import { tightColonIn, wideColonIn, wideStartIn } from '../values/wide.ts';
import { indented } from './indents.ts';
import type { ParseContext } from './parse-context.ts';
import { at, blanked, firstLine, lastLine, wideDiagnostic } from './parse-context.ts';
import type { Edit, Repair } from './repair.ts';
import { asColon, erase, lineIn } from './repair.ts';

export const wideColons = (context: ParseContext): Repair | null => colons(context, 'wideColon', wideColonIn);

/** Removes everything after the colon, because that may be the mistake. */
export function tightColons(context: ParseContext): Repair | null {
  const repair = colons(context, 'noSpaceAfterColon', tightColonIn);
  if (!repair) return null;
  const edits = repair.diagnostics.map(({ range: { end } }) =>
    erase({ start: end, end: lineRange(context.lines, lineIndex(context.lines, end)).end }),
  );
  return { ...repair, edits };
}

/** Every line of the fault in which a finder finds something, reported under a code and made a colon. */
function colons(
  context: ParseContext,
  code: 'wideColon' | 'noSpaceAfterColon',
  find: (line: string) => number,
): Repair | null {
  const diagnostics: Diagnostic[] = [];
  const edits: Edit[] = [];
  for (let line = firstLine(context); line <= lastLine(context); line++) {
    const text = lineIn(context.text, context.lines, line);
    const column = find(text);
    if (column < 0) continue;
    const range = at(context, line, column);
    const key = text.slice(0, column).replace(/^[\s\u200b]*(?:[-?][ \t]+)*/, '');
    diagnostics.push(diagnostic(code, range, { key: key.trimEnd() }));
    edits.push(...asColon(context.text, range.start));
  }
  return diagnostics.length > 0 ? { diagnostics, edits } : null;
}

/** A wide dash or bracket at the start of a line. */
export function wideStart(context: ParseContext): Repair | null {
  for (let line = firstLine(context); line <= lastLine(context); line++) {
    const text = lineIn(context.text, context.lines, line);
    const column = wideStartIn(text);
    if (column >= 0)
      return blanked(context, wideDiagnostic(text[column] ?? '', at(context, line, column)), [line, line]);
  }
  return null;
}

/** A key that goes over lines: a line without a colon above it, or one below that is indented too far. */
export function lineWithoutColon(context: ParseContext): Repair | null {
  const { fault, lines, text } = context;
  const isKeyFault = fault.code === 'MULTILINE_IMPLICIT_KEY' || fault.code === 'MISSING_CHAR';
  if (!isKeyFault || /["'[{#&!*\s]/.test(text[fault.start] ?? '')) return null;
  const [first, last] = [firstLine(context), lastLine(context)];
  const lead = text.slice(lineRange(lines, first).start, fault.start);
  if (!/^[ \t]*(?:[-?][ \t]+)*$/.test(lead)) {
    return fault.code === 'MISSING_CHAR' ? null : indented(context, last);
  }
  const end = lineRange(lines, first).end;
  return blanked(context, diagnostic('noColon', { start: fault.start, end: Math.max(end, fault.start) }), [
    first,
    first,
  ]);
}

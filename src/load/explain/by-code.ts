import type { Range } from '../../model.ts';
import type { Diagnostic } from '../file/diagnostic.ts';
import { diagnostic } from '../file/diagnostic.ts';
import { LIMITS } from '../file/limits.ts';
import { lineRange } from '../file/lines.ts';
import { meantBy } from '../values/wide.ts';
import { indented, isBeforeContent, isStartOfLine, wrongLine } from './indents.ts';
import type { ParseContext } from './parse-context.ts';
import { blanked, firstLine, lastLine, wideDiagnostic } from './parse-context.ts';
import type { Repair } from './repair.ts';

/** What the parser's code and the characters there say. */
export function byCode(context: ParseContext): Repair {
  const { fault, text } = context;
  const { start, end } = fault;
  const character = text[start] ?? '';
  if (fault.code === 'BAD_DQ_ESCAPE') {
    const range = { start, end: start + 2 };
    return {
      diagnostics: [diagnostic('badEscape', range, { escape: text.slice(start, start + 2) })],
      edits: [{ start, text: 'xx' }],
    };
  }
  if (fault.code === 'BAD_INDENT' || isBeforeContent(context)) return indented(context, wrongLine(context));
  const span: readonly [number, number] = [firstLine(context), lastLine(context)];
  const wide = meantBy(character);
  if (wide !== undefined) return blanked(context, wideDiagnostic(character, { start, end: start + 1 }), span);
  if (isStartOfLine(context) && !badStart(context) && !/[\]},#]/.test(character))
    return indented(context, firstLine(context));
  return blanked(context, diagnosticFor(context, { start, end }), span);
}

function diagnosticFor(context: ParseContext, range: Range): Diagnostic {
  const { code } = context.fault;
  if (code === 'KEY_OVER_1024_CHARS') return diagnostic('keyTooLong', range, { limit: LIMITS.keyLength });
  if (code === 'TAB_AS_INDENT') return diagnostic('tabIndent', range, { n: 1 });
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const isMark = context.text[range.start] === '?';
    return isMark ? diagnostic('badStart', range, { character: '?' }) : diagnostic('secondColon', range);
  }
  if (code === 'BLOCK_IN_FLOW') return diagnostic('noComma', range);
  return badStart(context) ?? byCharacters(context, range);
}

/** A value that begins with a character that has a meaning in YAML. */
function badStart(context: ParseContext): Diagnostic | null {
  const { fault, text, lines } = context;
  const { start } = lineRange(lines, firstLine(context));
  const before = text.slice(start, fault.start + 1);
  const match = /^(?:.*[:,[{-][ \t]|[ \t]*)(?=[*&!%@`|>])/.exec(before);
  if (!match) return null;
  const found = start + match[0].length;
  return diagnostic('badStart', { start: found, end: found + 1 }, { character: text[found] ?? '' });
}

function byCharacters({ text, fault, openings }: ParseContext, range: Range): Diagnostic {
  const character = text[fault.start] ?? '';
  const before = text.slice(Math.max(0, fault.start - 200), fault.start);
  const last = before.trimEnd().at(-1) ?? '';
  const isInBrackets = openings.brackets.some((each) => each.range.start < fault.start && fault.start < each.range.end);
  if (character === '#') return diagnostic('noSpaceBeforeComment', range);
  if (character === ']' || character === '}') return diagnostic('strayBracket', range, { bracket: character });
  if (character === ',') return diagnostic('extraComma', range);
  if (isInBrackets && (/\s$/.test(before) || /["'[{]/.test(character))) return diagnostic('noComma', range);
  if (character === '-') return diagnostic('listOnKeyLine', range);
  if (last === '"' || last === "'") return diagnostic('textAfterQuote', range);
  if (last === ']' || last === '}') return diagnostic('textAfterBracket', range);
  return diagnostic('notYaml', range);
}

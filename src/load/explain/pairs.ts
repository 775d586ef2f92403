import { diagnostic } from '../file/diagnostic.ts';
import { lineIndex, lineRange } from '../file/lines.ts';
import { lastOutsideQuotes } from '../values/wide.ts';
import { closingOf } from './matching.ts';
import type { Bracket, OpenNode } from './open-nodes.ts';
import type { Fault } from './parse.ts';
import type { ParseContext } from './parse-context.ts';
import { at, blanked, firstLine, lastLine, wideDiagnostic } from './parse-context.ts';
import type { Repair } from './repair.ts';
import { blankLines, indentOf, lineIn, subtreeEnd } from './repair.ts';

/** A wide comma, colon, quote or bracket between the brackets in which the parser stumbled. */
export function wideInBrackets(context: ParseContext): Repair | null {
  const { fault, text, openings, lines } = context;
  const around = openings.brackets.filter(({ range }) => range.start <= fault.start && fault.start <= range.end);
  const inner = around.reduce((start, { range }) => Math.max(start, range.start), -1);
  if (inner < 0) return null;
  const end = Math.max(fault.end, lineRange(lines, lastLine(context)).end);
  const before = inner + lastOutsideQuotes(text.slice(inner, fault.end), '，：、；“”‘’');
  const closing = inner + lastOutsideQuotes(text.slice(inner, end), '】］｝”’');
  const found = before >= inner ? before : closing;
  if (found < inner) return null;
  return blanked(context, wideDiagnostic(text[found] ?? '', { start: found, end: found + 1 }), [
    lineIndex(lines, inner),
    lastLine(context),
  ]);
}

const isIn = ({ range }: OpenNode, { start }: Fault): boolean => range.start <= start && start <= range.end;

/** Reports an unclosed quote where it opens. The text after it is read only if it looks like a new entry. */
export function openQuote(context: ParseContext): Repair | null {
  const { unclosed, brackets } = context.openings;
  const open = unclosed.find((node) => node.kind === 'quote' && isIn(node, context.fault));
  if (!open) return null;
  const { start } = open.range;
  const line = lineIndex(context.lines, start);
  const wide = /[”’＂＇]/u.exec(context.text.slice(start, lineRange(context.lines, line).end));
  const why = wide
    ? wideDiagnostic(wide[0], { start: start + wide.index, end: start + wide.index + 1 })
    : diagnostic('unclosedQuote', { start, end: start + 1 }, { quote: context.text[start] ?? '' });
  const isInside = brackets.some(
    ({ range }) => range.start < start && lineIndex(context.lines, range.start) < line && start < range.end,
  );
  if (isInside || !beginsEntry(context, subtreeEnd(context.text, context.lines, line) + 1))
    return { diagnostics: [why], edits: null };
  return blanked(context, why, [line, line]);
}

function beginsEntry({ text, lines }: ParseContext, line: number): boolean {
  for (let next = line; next < lines.starts.length; next++) {
    const content = lineIn(text, lines, next);
    if (content.trim() !== '') return /^ *(?:- |#|[\w.-]+[ \t]*[:：])/u.test(content);
  }
  return true;
}

/** A quoted key that goes over lines is a quote that is closed by another's opening. */
export function quoteOverLines(context: ParseContext): Repair | null {
  const { fault, text } = context;
  const quote = text[fault.start] ?? '';
  if (fault.code !== 'MULTILINE_IMPLICIT_KEY' || !/["']/.test(quote)) return null;
  const why = diagnostic('unclosedQuote', { start: fault.start, end: fault.start + 1 }, { quote });
  return blanked(context, why, [firstLine(context), firstLine(context)]);
}

/** Matching brackets around lines that are not indented further than the line of the opening bracket. */
export function bracketIndent(context: ParseContext): Repair | null {
  const { text, lines, openings, fault } = context;
  const isAround = ({ range }: Bracket): boolean => range.start <= fault.start && fault.start <= range.end;
  for (const { range } of openings.brackets.filter(isAround).sort(byStart)) {
    const closing = closingOf(text, range.start);
    // A document that is in brackets as a whole has no indent.
    const isFirst = text.slice(lineRange(lines, lineIndex(lines, range.start)).start, range.start).trim() === '';
    if (closing === null || isFirst) continue;
    const [first, last] = [lineIndex(lines, range.start), lineIndex(lines, closing)];
    const outer = indentOf(lineIn(text, lines, first));
    const inside = Array.from({ length: last - first }, (_, n) => first + 1 + n);
    const left = inside.filter((line) => {
      const content = lineIn(text, lines, line);
      return content.trim() !== '' && indentOf(content) <= outer;
    });
    const isMeant = left.length > 0 && left.every((line) => /^\s*[{}[\],"']/.test(lineIn(text, lines, line)));
    const [worst] = left;
    if (!isMeant || worst === undefined) continue;
    const why = diagnostic('bracketIndent', at(context, worst, indentOf(lineIn(text, lines, worst))));
    return { diagnostics: [why], edits: blankLines(lines, first, last) };
  }
  return null;
}

const byStart = (a: Bracket, b: Bracket): number => a.range.start - b.range.start;

/** The innermost unclosed bracket, where it opens. */
export function openBracket(context: ParseContext): Repair | null {
  const { fault, text, lines } = context;
  const { unclosed } = context.openings;
  const isEnd = (node: OpenNode): boolean =>
    fault.start >= node.filledTo || lineIndex(lines, node.range.start) < firstLine(context);
  const open = unclosed.filter((node) => node.kind === 'bracket' && isIn(node, fault) && isEnd(node));
  const inner = open.reduce<OpenNode | null>(
    (last, each) => (last && last.range.start > each.range.start ? last : each),
    null,
  );
  if (!inner) return null;
  const { start } = inner.range;
  const line = text.slice(start, lineRange(lines, lineIndex(lines, start)).end);
  const hash = /[\]}]$/.test(line.trimEnd()) ? /\s#/.exec(line) : null;
  const hidden = hash && { start: start + hash.index + 1, end: start + line.trimEnd().length };
  const bracket = text[start] ?? '';
  const unclosedOne = diagnostic(
    'unclosedBracket',
    { start, end: start + 1 },
    { bracket, closing: bracket === '{' ? '}' : ']' },
  );
  const why = hidden ? diagnostic('hashInBrackets', hidden) : unclosedOne;
  return blanked(context, why, [lineIndex(lines, start), lineIndex(lines, inner.filledTo)]);
}

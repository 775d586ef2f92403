import { lineIndex, lineRange } from './lines.ts';
import type { OpenNode } from './open-nodes.ts';
import { openingsIn } from './open-nodes.ts';
import type { Fault } from './parse.ts';
import type { Repair } from './repair.ts';
import { lineIn, subtreeEnd } from './repair.ts';
import type { Scene } from './scene.ts';
import { blanked, firstLine, lastLine, wideSlip } from './scene.ts';
import { slip } from './slip.ts';
import { lastOutsideQuotes } from './wide.ts';

/** A wide comma, colon, quote or bracket between the brackets in which the parser stumbled. */
export function wideInBrackets(scene: Scene): Repair | null {
  const { fault, text, tree, lines } = scene;
  const around = openingsIn(tree.root).brackets.filter(
    ({ range }) => range.start <= fault.start && fault.start <= range.end,
  );
  const inner = around.reduce((start, { range }) => Math.max(start, range.start), -1);
  if (inner < 0) return null;
  const end = Math.max(fault.end, lineRange(lines, lastLine(scene)).end);
  const before = inner + lastOutsideQuotes(text.slice(inner, fault.end), '，：、；“”‘’');
  const closing = inner + lastOutsideQuotes(text.slice(inner, end), '】］｝”’');
  const found = before >= inner ? before : closing;
  if (found < inner) return null;
  return blanked(scene, wideSlip(text[found] ?? '', { start: found, end: found + 1 }), [
    lineIndex(lines, inner),
    lastLine(scene),
  ]);
}

const isIn = ({ range }: OpenNode, { start }: Fault): boolean => range.start <= start && start <= range.end;

/** A quote that nothing closes is told where it opens. What follows is read only if it looks like a new entry. */
export function openQuote(scene: Scene): Repair | null {
  const { unclosed, brackets } = openingsIn(scene.tree.root);
  const open = unclosed.find((node) => node.kind === 'quote' && isIn(node, scene.fault));
  if (!open) return null;
  const { start } = open.range;
  const line = lineIndex(scene.lines, start);
  const wide = /[”’＂＇]/u.exec(scene.text.slice(start, lineRange(scene.lines, line).end));
  const told = wide
    ? wideSlip(wide[0], { start: start + wide.index, end: start + wide.index + 1 })
    : slip('unclosedQuote', { start, end: start + 1 }, { quote: scene.text[start] ?? '' });
  const isInside = brackets.some(
    ({ range }) => range.start < start && lineIndex(scene.lines, range.start) < line && start < range.end,
  );
  if (isInside || !beginsEntry(scene, subtreeEnd(scene.text, scene.lines, line) + 1))
    return { slips: [told], edits: null };
  return blanked(scene, told, [line, line]);
}

function beginsEntry({ text, lines }: Scene, line: number): boolean {
  for (let next = line; next < lines.starts.length; next++) {
    const content = lineIn(text, lines, next);
    if (content.trim() !== '') return /^ *(?:- |#|[\w.-]+[ \t]*[:：])/u.test(content);
  }
  return true;
}

/** A quoted key that goes over lines is a quote that is closed by another's opening. */
export function quoteOverLines(scene: Scene): Repair | null {
  const { fault, text } = scene;
  const quote = text[fault.start] ?? '';
  if (fault.code !== 'MULTILINE_IMPLICIT_KEY' || !/["']/.test(quote)) return null;
  const told = slip('unclosedQuote', { start: fault.start, end: fault.start + 1 }, { quote });
  return blanked(scene, told, [firstLine(scene), firstLine(scene)]);
}

/** A bracket that nothing closes, the innermost one, where it opens. */
export function openBracket(scene: Scene): Repair | null {
  const { fault, text, lines } = scene;
  const { unclosed } = openingsIn(scene.tree.root);
  const isEnd = (node: OpenNode): boolean =>
    fault.start >= node.filledTo || lineIndex(lines, node.range.start) < firstLine(scene);
  const open = unclosed.filter((node) => node.kind === 'bracket' && isIn(node, fault) && isEnd(node));
  const inner = open.reduce<OpenNode | null>(
    (last, each) => (last && last.range.start > each.range.start ? last : each),
    null,
  );
  if (!inner) return null;
  const { start } = inner.range;
  const bracket = text[start] ?? '';
  const told = slip('unclosedBracket', { start, end: start + 1 }, { bracket, closing: bracket === '{' ? '}' : ']' });
  return blanked(scene, told, [lineIndex(lines, start), lineIndex(lines, inner.filledTo)]);
}

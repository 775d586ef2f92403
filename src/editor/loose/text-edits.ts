import { diffLines } from 'diff';
import { type Position, TextEdit as ProtocolEdit, type Range } from 'vscode-languageserver';
import { applyEdits } from '../../edits.ts';
import { type Lines, lineIndex, linesOf } from '../../load/file/lines.ts';
import type { Range as Span, TextEdit } from '../../model.ts';

/** So many lines may differ: the time for the shortest difference grows with their square. */
const MOST_EDITS = 300;

/** The edits that make one text of another, by whole lines. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const parts = diffLines(before, after, { maxEditLength: MOST_EDITS }) ?? [];
  const edits: TextEdit[] = [];
  let at = 0;
  for (const { value, added, removed } of parts) {
    const last = edits.at(-1);
    const isNext = last !== undefined && last.end === at;
    if (removed) edits.push({ start: at, end: at + value.length, text: '' });
    else if (added && isNext) edits[edits.length - 1] = { ...last, text: last.text + value };
    else if (added) edits.push({ start: at, end: at, text: value });
    if (!added) at += value.length;
  }
  return applyEdits(before, edits) === after ? edits : [{ start: 0, end: before.length, text: after }];
}

export function positionAt(lines: Lines, offset: number): Position {
  const line = lineIndex(lines, offset);
  return { line, character: offset - (lines.starts[line] ?? 0) };
}

export const offsetAt = ({ text, starts }: Lines, { line, character }: Position): number =>
  Math.min((starts[line] ?? text.length) + character, starts[line + 1] ?? text.length, text.length);

export const spanToRange = (lines: Lines, { start, end }: Span): Range => ({
  start: positionAt(lines, start),
  end: positionAt(lines, end),
});

const isUpTo = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

/** Whether two ranges have a place in common, if only an end. */
export const touches = (a: Range, b: Range): boolean => isUpTo(a.start, b.end) && isUpTo(b.start, a.end);

/** Edits by offsets as the protocol has them. */
export function protocolEdits(text: string, edits: readonly TextEdit[]): ProtocolEdit[] {
  const lines = linesOf(text);
  return edits.map((edit) => ProtocolEdit.replace(spanToRange(lines, edit), edit.text));
}

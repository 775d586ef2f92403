import type { TextEdit } from './model.ts';

const byStart = (a: TextEdit, b: TextEdit): number => a.start - b.start || a.end - b.end;

/** Those edits that do not touch one before them; of two that do, the first stays. Each once. */
export function apartEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort(byStart)) {
    const last = kept[kept.length - 1];
    const touches =
      last !== undefined && (edit.start < last.end || (edit.start === last.start && edit.end === last.end));
    if (!touches) kept.push(edit);
  }
  return kept;
}

/** A text with edits that stand apart. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort(byStart)) {
    if (start < at) throw new Error('edits overlap');
    pieces.push(text.slice(at, start), put);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

import type { Draft, Edit } from './item.ts';

/** Two rules may find the same fault: fixing it once serves both. */
const sameAs = (a: Edit, b: Edit): boolean => a.op !== 'add' && a.op === b.op && a.at === b.at;

const isSame = (a: Draft, b: Draft): boolean =>
  a.edits.length > 0 &&
  a.edits.length === b.edits.length &&
  a.edits.every((edit, index) => {
    const other = b.edits[index];
    return other !== undefined && sameAs(edit, other);
  });

/** Merges drafts that make the same change: the first one keeps its text and serves all rules. */
export function mergeDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const index = merged.findIndex((known) => isSame(known, draft));
    const known = merged[index];
    if (known) merged[index] = { ...known, serves: [...new Set([...known.serves, ...draft.serves])] };
    else merged.push(draft);
  }
  return merged;
}

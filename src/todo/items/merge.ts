import type { Draft } from './item.ts';

/** Two rules may find the same fault: fixing it once serves both. Null of a draft that adds something, which is like no other. */
const changeOf = ({ edits }: Draft): string | null =>
  edits.length === 0 || edits.some(({ op }) => op === 'add')
    ? null
    : edits.map(({ op, at }) => `${op} ${at}`).join('\n');

/** Merges drafts that make the same change: the first one keeps its text and serves all rules. */
export function mergeDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const merged = new Map<string | Draft, Draft>();
  for (const draft of drafts) {
    const change = changeOf(draft) ?? draft;
    const known = merged.get(change);
    merged.set(change, known ? { ...known, serves: [...new Set([...known.serves, ...draft.serves])] } : draft);
  }
  return [...merged.values()];
}

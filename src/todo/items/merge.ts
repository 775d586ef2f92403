import type { Draft } from './item.ts';

/** Two rules may find the same fault: fixing it once serves both. Null of a draft that adds something, which is like no other. */
const changeOf = ({ edits }: Draft): string | null =>
  edits.length === 0 || edits.some(({ op }) => op === 'add')
    ? null
    : edits.map(({ op, at }) => `${op} ${at}`).join('\n');

/** Merges drafts that make the same change: the first one keeps its text and serves all rules. */
export function mergeDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const merged: Draft[] = [];
  const places = new Map<string, number>();
  for (const draft of drafts) {
    const change = changeOf(draft);
    const index = change === null ? undefined : places.get(change);
    const known = index === undefined ? undefined : merged[index];
    if (index !== undefined && known) {
      merged[index] = { ...known, serves: [...new Set([...known.serves, ...draft.serves])] };
      continue;
    }
    if (change !== null) places.set(change, merged.length);
    merged.push(draft);
  }
  return merged;
}

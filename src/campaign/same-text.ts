import type { LookAtFile } from '../model.ts';
import type { Entry } from '../rule/judgement.ts';

/** The text of a plan version or draft. */
export type Written = Entry & { readonly file?: string; readonly sha256?: string };

/** The digest of a text in lower case: as recorded, otherwise computed from its file. Null if neither is available. */
export function digestOf({ sha256, file }: Written, look: LookAtFile): string | null {
  if (sha256 !== undefined) return sha256.toLowerCase();
  const state = file === undefined ? null : look(file);
  return state?.kind === 'regular' ? state.sha256.toLowerCase() : null;
}

/** Maps an entry to the first earlier one with the same text. Entries without a digest are not compared. */
export function sameTextBefore<T extends Written>(entries: readonly T[], look: LookAtFile): ReadonlyMap<T, T> {
  const firstWith = new Map<string, T>();
  const same = new Map<T, T>();
  for (const entry of entries) {
    const digest = digestOf(entry, look);
    if (digest === null) continue;
    const first = firstWith.get(digest);
    if (first) same.set(entry, first);
    else firstWith.set(digest, entry);
  }
  return same;
}

/** The counted entries that could not be compared because they have no digest. A single entry needs no comparison. */
export const uncompared = <T extends Written>(
  counted: readonly T[],
  all: readonly T[],
  look: LookAtFile,
): readonly T[] => (all.length < 2 ? [] : counted.filter((entry) => digestOf(entry, look) === null));

import type { LookAtFile } from '../model.ts';
import type { Entry } from '../rule/judgement.ts';

/** A plan version or draft, as far as its text goes. */
export type Written = Entry & { readonly file?: string; readonly sha256?: string };

/** The digest of a text, in lower case: the one given, else the one of its file. Null where neither is to be had. */
export function digestOf({ sha256, file }: Written, look: LookAtFile): string | null {
  if (sha256 !== undefined) return sha256.toLowerCase();
  const state = file === undefined ? null : look(file);
  return state?.kind === 'regular' ? state.sha256.toLowerCase() : null;
}

/** For every entry, the first one before it that has the same text. One without a digest is compared with none. */
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

/** Of entries that count as new, those that were compared with none for want of a digest. Alone, there is nothing to compare with. */
export const uncompared = <T extends Written>(
  counted: readonly T[],
  all: readonly T[],
  look: LookAtFile,
): readonly T[] => (all.length < 2 ? [] : counted.filter((entry) => digestOf(entry, look) === null));

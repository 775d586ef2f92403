import type { Day } from '../calendar.ts';
import { grouped } from '../grouped.ts';
import type { Entry } from '../rule/judgement.ts';
import type { Input } from '../rule/rule.ts';

/** The text of a plan version or draft. */
export type Written = Entry & { readonly date: Day; readonly file?: string; readonly sha256?: string };

/** What is known of texts. */
export type Texts = Pick<Input, 'look' | 'textOf' | 'letters'>;

/** A written thing, and whose it is; of a plan nobody's in particular. */
export interface Owned<T extends Written> {
  readonly entry: T;
  readonly owner: string;
  /** Its place among all of them. */
  readonly nth: number;
}

/** All that some owners have written. */
export const ownedBy = <T extends Written>(
  works: readonly { readonly owner: string; readonly written: readonly T[] }[],
): readonly Owned<T>[] => {
  const all: Owned<T>[] = [];
  for (const { owner, written } of works) for (const entry of written) all.push({ entry, owner, nth: all.length });
  return all;
};

/** The digest of a text in lower case: as recorded, otherwise computed from its file. Null if neither is available. */
export function digestOf(
  { sha256, file }: Pick<Written, 'sha256' | 'file'>,
  { look }: Pick<Texts, 'look'>,
): string | null {
  if (sha256 !== undefined) return sha256.toLowerCase();
  const state = file === undefined ? null : look(file);
  return state?.kind === 'regular' ? state.sha256.toLowerCase() : null;
}

/** What is written; null where it cannot be read. */
export function writtenText({ file }: Written, { textOf }: Pick<Texts, 'textOf'>): string | null {
  const read = file === undefined ? null : textOf(file);
  return read?.kind === 'text' ? read.text : null;
}

/** The plain letters of a text; null where it cannot be read. */
function lettersOf(entry: Written, texts: Pick<Texts, 'textOf' | 'letters'>): string | null {
  const text = writtenText(entry, texts);
  return text === null ? null : texts.letters.of(text);
}

/**
 * Whether one comes before another. Of one owner the list says it; of two the days, and what two have on one day is
 * neither's own.
 */
export const comesBefore = <T extends Written>(a: Owned<T>, b: Owned<T>): boolean =>
  a.owner === b.owner ? a.nth < b.nth : a.entry.date <= b.entry.date;

/** For every entry, the first one before it that has the same text. One that nothing is known of is compared with none. */
export function sameTextBefore<T extends Written>(all: readonly Owned<T>[], texts: Texts): ReadonlyMap<T, Owned<T>> {
  const same = new Map<T, Owned<T>>();
  const known = all.map((one) => {
    const letters = lettersOf(one.entry, texts);
    return { one, digest: digestOf(one.entry, texts), letters: letters === '' ? null : letters };
  });
  const byDigest = grouped(known, ({ digest }) => digest);
  const byLetters = grouped(known, ({ letters }) => letters);
  for (const { one, digest, letters } of known) {
    const isEarlier = ({ one: other }: { readonly one: Owned<T> }) => other !== one && comesBefore(other, one);
    const first =
      (digest === null ? undefined : byDigest.get(digest)?.find(isEarlier)) ??
      (letters === null ? undefined : byLetters.get(letters)?.find(isEarlier));
    if (first) same.set(one.entry, first.one);
  }
  return same;
}

/** True where nothing is known of a text. */
const isUnknown = (entry: Written, texts: Texts): boolean =>
  entry.sha256 === undefined && digestOf(entry, texts) === null && !lettersOf(entry, texts);

/** Of entries that count as new, those that were compared with none: nothing is known of their texts. Alone, there is nothing to compare with. */
export const uncompared = <T extends Written>(counted: readonly T[], all: readonly T[], texts: Texts): readonly T[] =>
  all.length < 2 ? [] : counted.filter((entry) => isUnknown(entry, texts));

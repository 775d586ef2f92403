import type { Day } from '../calendar.ts';
import type { NotCounted } from '../model.ts';
import { type Entry, notCounted } from './judgement.ts';

/** An entry with its pointer and label. */
export type Named<T> = T & Entry;

/** How the entries of a list are called, and dated where a later one is left out. */
interface Naming<T> {
  label(item: T): string;
  date?(item: T): Day;
}

/** The entries of a list, whatever their days. */
export const named = <T extends object>(list: readonly T[] | undefined, at: string, { label }: Naming<NoInfer<T>>) =>
  (list ?? []).map((item, index): Named<T> => ({ ...item, at: `${at}/${index}`, label: label(item) }));

/** Gives every entry of a list its pointer and label, and puts aside what is dated after a day. */
export interface InputCache {
  readonly asOf: Day;
  readonly later: ReadonlyMap<string, readonly NotCounted[]>;
  entries<T extends object>(
    list: readonly T[] | undefined,
    at: string,
    naming: Naming<NoInfer<T>>,
  ): readonly Named<T>[];
  putAside(entry: NotCounted): void;
  /** The date, or undefined where it is later. */
  seen(date: Day | undefined): Day | undefined;
  /** Whether anything was later, so far. */
  hasLater(): boolean;
}

/** The entries of each list, by its pointer: the same for every day. */
export type Lists = Map<string, readonly Named<object>[]>;

export function makeInputCache(asOf: Day, lists: Lists): InputCache {
  const later = new Map<string, NotCounted[]>();
  let hasLater = false;
  const putAside = (entry: NotCounted): void => {
    hasLater = true;
    const section = entry.at.split('/')[1] ?? '';
    const known = later.get(section);
    if (known) known.push(entry);
    else later.set(section, [entry]);
  };
  return {
    asOf,
    later,
    putAside,
    seen: (date) => {
      if (date === undefined || date <= asOf) return date;
      hasLater = true;
      return undefined;
    },
    hasLater: () => hasLater,
    entries: <T extends object>(list: readonly T[] | undefined, at: string, naming: Naming<T>) => {
      const { date } = naming;
      const known = lists.get(at) as readonly Named<T>[] | undefined;
      const all = known ?? named<T>(list, at, naming);
      if (!known) lists.set(at, all);
      if (!date || all.every((entry) => date(entry) <= asOf)) return all;
      return all.filter((entry) => {
        const day = date(entry);
        if (day <= asOf) return true;
        putAside(notCounted(entry, 'later', { date: day, asOf }));
        return false;
      });
    },
  };
}

import type { Day } from '../calendar.ts';
import type { NotCounted } from '../model.ts';
import { type Entry, notCounted } from './judgement.ts';

/** An entry with its pointer and label. */
export type Named<T> = T & Entry;

/** How to label the entries of a list, and the date by which later ones are left out. */
interface Naming<T> {
  label(item: T): string;
  date?(item: T): Day;
}

/** Adds pointer and label to the entries of a list. */
export const named = <T extends object>(list: readonly T[] | undefined, at: string, { label }: Naming<NoInfer<T>>) =>
  (list ?? []).map((item, index): Named<T> => ({ ...item, at: `${at}/${index}`, label: label(item) }));

/** Reads lists as of a day: adds pointer and label to every entry, and sets later entries aside. */
export interface EntryReader {
  readonly asOf: Day;
  readonly later: ReadonlyMap<string, readonly NotCounted[]>;
  entries<T extends object>(
    list: readonly T[] | undefined,
    at: string,
    naming: Naming<NoInfer<T>>,
  ): readonly Named<T>[];
  setAside(entry: NotCounted): void;
  /** The date, or undefined if it is later. */
  seen(date: Day | undefined): Day | undefined;
  /** Whether anything later has been read so far. */
  hasLater(): boolean;
}

/** The labelled entries of each list, by its pointer. They do not depend on the day. */
export type Lists = Map<string, readonly Named<object>[]>;

export function makeEntryReader(asOf: Day, lists: Lists): EntryReader {
  const later = new Map<string, NotCounted[]>();
  let hasLater = false;
  const setAside = (entry: NotCounted): void => {
    hasLater = true;
    const section = entry.at.split('/')[1] ?? '';
    const known = later.get(section);
    if (known) known.push(entry);
    else later.set(section, [entry]);
  };
  return {
    asOf,
    later,
    setAside,
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
        setAside(notCounted(entry, 'later', { date: day, asOf }));
        return false;
      });
    },
  };
}

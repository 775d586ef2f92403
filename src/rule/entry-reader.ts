import type { Day } from '../calendar.ts';
import type { NotCounted, Text } from '../model.ts';
import { type Entry, text } from './judgement.ts';

/** An entry with its pointer and label. */
export type Named<T> = T & Entry;

/** How to label the entries of a list, and the date by which later ones are left out. */
interface Naming<T> {
  label(item: T): string;
  date?(item: T): Day;
}

/** Adds pointer and label to the entries of a list. No entry of the schema has these two keys itself. */
export const named = <T extends object>(list: readonly T[] | undefined, at: string, { label }: Naming<NoInfer<T>>) =>
  (list ?? []).map((item, index): Named<T> => Object.assign({ at: `${at}/${index}`, label: label(item) }, item));

/** The days whose entries count: from the campaign's first day, where one is known, to the day judged as of. */
export interface CampaignTime {
  readonly begins: Day | null;
  readonly asOf: Day;
}

const isOutside = (date: Day, { begins, asOf }: CampaignTime): boolean =>
  date > asOf || (begins !== null && date < begins);

/** Why an entry of a day does not count; null where it does. */
function whyOutside(date: Day, { begins, asOf }: CampaignTime): Text<'later' | 'beforeCampaign'> | null {
  if (date > asOf) return text('later', { date, asOf });
  return begins !== null && date < begins ? text('beforeCampaign', { date, begins }) : null;
}

/** Reads lists as of a day: adds pointer and label to every entry, and sets aside entries outside the campaign's time. */
export interface EntryReader {
  readonly asOf: Day;
  entries<T extends object>(
    list: readonly T[] | undefined,
    at: string,
    naming: Naming<NoInfer<T>>,
  ): readonly Named<T>[];
  /** True where a day is outside that time. An entry of it is put aside. */
  leaves(date: Day | undefined, entry?: Entry): boolean;
  /** The date, or undefined where it is outside that time. */
  seen(date: Day | undefined): Day | undefined;
  /** Whether anything later has been read so far. */
  hasLater(): boolean;
}

/** The labelled entries of each list, by its pointer. They do not depend on the day. */
export type Lists = Map<string, readonly Named<object>[]>;

/** What the views of one day share. */
export interface Kept {
  readonly lists: Lists;
  /** What was put aside, by section. */
  readonly aside: Map<string, NotCounted[]>;
}

export function makeEntryReader(time: CampaignTime, { lists, aside }: Kept): EntryReader {
  let hasLater = false;
  const setAside = (entry: NotCounted): void => {
    const section = entry.at.split('/')[1] ?? '';
    const known = aside.get(section);
    if (known) known.push(entry);
    else aside.set(section, [entry]);
  };
  const leaves: EntryReader['leaves'] = (date, entry) => {
    const why = date === undefined ? null : whyOutside(date, time);
    if (why === null) return false;
    hasLater ||= why.code === 'later';
    if (entry) setAside({ at: entry.at, label: entry.label, reason: why });
    return true;
  };
  return {
    asOf: time.asOf,
    leaves,
    seen: (date) => (leaves(date) ? undefined : date),
    hasLater: () => hasLater,
    entries: <T extends object>(list: readonly T[] | undefined, at: string, naming: Naming<T>) => {
      const { date } = naming;
      const known = lists.get(at) as readonly Named<T>[] | undefined;
      const all = known ?? named<T>(list, at, naming);
      if (!known) lists.set(at, all);
      if (!date || !all.some((entry) => isOutside(date(entry), time))) return all;
      return all.filter((entry) => !leaves(date(entry), entry));
    },
  };
}

import { addDays, type Day, daysBetween, mondayOf, weekOf } from '../../calendar.ts';

/** An ISO week, with its first and last day. */
export interface Week {
  readonly week: string;
  readonly monday: Day;
  readonly sunday: Day;
}

/** The weeks that require a report, in order. */
export interface WeeksOwed {
  readonly count: number;
  has(week: string): boolean;
  /** Generated lazily: a record may ask for ten thousand years. */
  all(): Iterable<Week>;
}

/** The ISO weeks from that of `first` on that end on or before `asOf` and, if given, begin on or before `end`. */
export function weeksOwed(first: Day, asOf: Day, end: Day | null): WeeksOwed {
  const from = mondayOf(weekOf(first));
  const ended = Math.floor((daysBetween(from, asOf) + 1) / 7);
  const begun = end === null ? ended : Math.floor(daysBetween(from, end) / 7) + 1;
  const count = Math.max(0, Math.min(ended, begun));
  return {
    count,
    has: (week) => {
      const days = daysBetween(from, mondayOf(week));
      return days >= 0 && days < count * 7;
    },
    *all() {
      for (let n = 0; n < count; n += 1) {
        const monday = addDays(from, n * 7);
        yield { week: weekOf(monday), monday, sunday: addDays(monday, 6) };
      }
    },
  };
}

import type { Day } from '../../calendar.ts';
import type { Duty, PlacedEdit, Pointer, RecordReport, Text } from '../../model.ts';

/** A day, or a pointer to a date in the record. */
export type Bound = Day | Pointer;

/** The days allowed for a date that is still open. */
export interface Days {
  readonly notBefore?: readonly Bound[];
  readonly notAfter?: readonly Bound[];
  readonly notOn?: readonly Day[];
}

/**
 * One change to the record. `null` in a value stands for something only the clerk knows; in `evidence`, for the id of
 * an archive entry still to be filed. Pointers refer to the original record, with new entries after existing ones.
 * Removals come last.
 */
export interface Edit {
  /**
   * `add` appends to a list and creates it if necessary; `file` puts a file next to the record; `text` replaces a stretch
   * of a file that cannot be read.
   */
  readonly op: 'add' | 'set' | 'remove' | 'file' | 'text';
  /** The stretch that `text` replaces. */
  readonly range?: Omit<PlacedEdit, 'text'>;
  readonly at: Pointer;
  readonly value?: unknown;
  /** The days allowed for dates in the value, by their path in it; `''` is the value itself. */
  readonly days?: Readonly<Record<string, Days>>;
  /** The values allowed for a key that is still open. */
  readonly choices?: Readonly<Record<string, readonly unknown[]>>;
  /** The times, `start` and `end`, when someone involved is in another talk. */
  readonly busy?: readonly (readonly [start: string, end: string])[];
}

type Open = Pick<Edit, 'days' | 'choices' | 'busy'>;

/** An entry to add to a list. */
export const add = (at: Pointer, value: unknown, open: Open = {}): Edit => ({ op: 'add', at, value, ...open });

/** A value to set. */
export const set = (at: Pointer, value: unknown, open: Open = {}): Edit => ({ op: 'set', at, value, ...open });

/** A day to enter. */
export const setDay = (at: Pointer, days: Days = {}): Edit => set(at, null, { days: { '': days } });

/** The text of an item: a rule's, or the list's own if `rule` is null. */
export interface Saying extends Text {
  readonly rule: string | null;
}

/** Someone who leaves their post, and their last day in it. */
export interface Leaving {
  readonly who: string;
  readonly to: Day;
}

/** Something to do as a planner proposes it, without deadline or number. */
export interface Draft {
  readonly say: Saying;
  readonly duty: Duty;
  /** The rules that it helps to meet; the first is the one that requires it. */
  readonly serves: readonly string[];
  readonly edits: readonly Edit[];
  /** The places, if it is about something that exists. */
  readonly points?: readonly Pointer[];
  /** The text states why a check is unclear, and thereby what to do. */
  readonly isUnclear?: boolean;
  /** Those whom it concerns and who leave their post: nothing later counts for them. */
  readonly leaving?: readonly Leaving[];
  /** The entry may require more, which cannot be known beforehand. */
  readonly isOpen?: boolean;
}

/** A rule that an item helps to meet, with the numbers found and required. */
export interface Served {
  readonly rule: string;
  readonly have: number | null;
  readonly need: number | null;
}

/** One line to tick off. */
export interface Item {
  readonly say: Saying;
  readonly duty: Duty;
  readonly serves: readonly Served[];
  /** The last day of its stage; null means now. */
  readonly by: Day | null;
  readonly isOverdue: boolean;
  /** The lines of the file that it is about. */
  readonly lines: readonly number[];
  /** In a workbook: the cells that it is about, and the sheets that the entries go into. */
  readonly cells?: readonly string[];
  readonly sheets?: readonly string[];
  readonly edits: readonly Edit[];
  readonly leaving: readonly Leaving[];
  /** The day of the meeting, if only entries dated by then count. */
  readonly byMeeting: Day | null;
  /** See `Draft.isUnclear`. */
  readonly isUnclear: boolean;
}

/** Everything that is left to do for one record. */
export interface Todo {
  /** What keeps the record from passing. */
  readonly items: readonly Item[];
  /** What its warnings ask for in addition. */
  readonly optional: readonly Item[];
  /** A trial showed that the record passes once all items are done. */
  readonly isComplete: boolean;
}

/** The to-do list of one record, with the report that it was made from. */
export interface RecordTodo extends Todo {
  readonly report: RecordReport;
  /** The same report, its unit and team named by the roster. */
  readonly named?: RecordReport;
}

/** What the rules over all records leave to do. */
export type FolderTodo = Pick<Todo, 'items' | 'optional'>;

import type { Day } from '../../calendar.ts';
import type { Duty, Pointer, Text } from '../../model.ts';

/** A day, or the pointer of a date in the record that is meant. */
export type Bound = Day | Pointer;

/** The days that a date to be filled in may have. */
export interface Days {
  readonly notBefore?: readonly Bound[];
  readonly notAfter?: readonly Bound[];
  readonly notOn?: readonly Day[];
}

/**
 * One change of the record. `null` in a value stands for what only the clerk can know; in `evidence` it is the id of an
 * archive entry to be filed. Pointers are those of the record as it is, new entries behind the old ones; what is to be
 * removed is removed last.
 */
export interface Edit {
  /** `add` appends to a list, which is made where it is absent; `file` puts a file beside the record. */
  readonly op: 'add' | 'set' | 'remove' | 'file';
  readonly at: Pointer;
  readonly value?: unknown;
  /** The days of the dates in the value, by their path in it; `''` is the value itself. */
  readonly days?: Readonly<Record<string, Days>>;
  /** What may stand under a key that is to be filled in. */
  readonly choices?: Readonly<Record<string, readonly unknown[]>>;
  /** Times, `start` and `end` alike, that somebody concerned is in another talk. */
  readonly busy?: readonly (readonly [start: string, end: string])[];
}

/** What an item says: a text of a rule, or with `rule` null of the list itself. */
export interface Saying extends Text {
  readonly rule: string | null;
}

/** Something to do as a planner gives it, still without deadlines and numbers. */
export interface Draft {
  readonly say: Saying;
  readonly duty: Duty;
  /** The rules that it serves, the one that asks it first. */
  readonly serves: readonly string[];
  readonly edits: readonly Edit[];
  /** Where it concerns something that is there already. */
  readonly points?: readonly Pointer[];
  /** It says why something cannot be judged yet, and so by itself what is to be done. */
  readonly isUnclear?: boolean;
  /** What is entered may ask for more, which nobody can know beforehand. */
  readonly isOpen?: boolean;
}

/** A rule that an item serves, and what the record has of what the rule needs. */
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
  /** The last day of the stage that it belongs to; null: now. */
  readonly by: Day | null;
  readonly isOverdue: boolean;
  /** Lines of the file that it concerns. */
  readonly lines: readonly number[];
  readonly edits: readonly Edit[];
  /** See the draft. */
  readonly isUnclear: boolean;
}

/** All that is left to do for one record. */
export interface Todo {
  /** What keeps it from passing. */
  readonly items: readonly Item[];
  /** What its warnings ask for besides. */
  readonly optional: readonly Item[];
  /** It was tried on a copy of the record that doing all items makes it pass. */
  readonly isComplete: boolean;
}

import type { Roster } from '../documents/roster.ts';
import type { Cause, FileState, Place, Pointer, ReadFileText } from '../model.ts';
import type { Part } from './rule.ts';
import type { UnitNames } from './unit-names.ts';
import type { View } from './view.ts';

/** Where a fact stands in its record. */
export interface FactPlace {
  readonly pointer: Pointer;
  readonly place: Place;
}

/** What a record's facts are taken from: the record as it stood on the day it is judged as of. */
export interface FactSource {
  readonly path: string;
  readonly unit: string | null;
  readonly view: View;
  /** True where the record says something of a part, and the schema has nothing against it. */
  says(part: Part): boolean;
  /** True where the schema has something against a part: what it holds is not in the view. */
  isBroken(part: Part): boolean;
  /** What the units of the roster are called; null without a roster. */
  readonly names: UnitNames | null;
  /** What the unit is called, by its record and by the roster. */
  readonly ownNames: readonly string[];
  place(at: Pointer): FactPlace;
  look(file: string): FileState;
  /** The text of a file that the record names, or why there is none. */
  readonly textOf: ReadFileText;
}

/** One record of a folder: whose it is, and what a rule took from it. Facts are null where it could not be read. */
export interface FolderRecord<Facts> {
  readonly path: string;
  readonly unit: string | null;
  /** The unit that it belongs to by the roster and the name of its file, where it does not say so itself. */
  readonly known?: string | null;
  readonly name: string | null;
  readonly team: string | null;
  readonly category: string | null;
  readonly facts: Facts | null;
  /** The check of the record that keeps a section from being read; with null, the whole of it. Null if none says so. */
  causeOf?(section: string | null): Cause | null;
}

export interface RosterView {
  readonly path: string;
  readonly value: Roster;
  /** The day it is judged as of: the run's, else its own. */
  readonly asOf: string;
  place(at: Pointer): Place;
  /** Which of `units` has an id: the first one of those that take part. */
  readonly positions: ReadonlyMap<string, number>;
}

/** What a folder rule knows besides the records that come. */
export interface Folder {
  readonly roster: RosterView | null;
  /** Reads a record once more, for what a state is too small to hold; null where it is gone, or is not what it was. */
  again(path: string): FactSource | null;
}

/** What a rule knows that holds the records against the roster. */
export interface RosterFolder extends Folder {
  readonly roster: RosterView;
}

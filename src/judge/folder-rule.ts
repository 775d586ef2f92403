import type { Roster } from '../documents/roster.ts';
import type {
  Duty,
  FileState,
  Localized,
  Params,
  Place,
  PlacedCounted,
  PlacedFinding,
  PlacedNotCounted,
  Pointer,
  Severity,
  Text,
} from '../model.ts';
import type { NotJudged } from './judgement.ts';
import type { Option, OptionValues } from './option.ts';
import type { Examples, Matched, Messages, Part, Source } from './rule.ts';
import type { View } from './view.ts';

/** Where a fact stands in its record, small enough to keep. */
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
  place(at: Pointer): FactPlace;
  look(file: string): FileState;
  /** The text of a file that the record names, if it is text; null where it is not, or cannot be read. */
  readText(file: string): string | null;
}

/** One record of a folder: who it is of, and what a rule took from it. Facts are null where it could not be read. */
export interface FolderRecord<Facts> {
  readonly path: string;
  readonly unit: string | null;
  readonly name: string | null;
  readonly team: string | null;
  readonly category: string | null;
  readonly facts: Facts | null;
}

export interface RosterView {
  readonly path: string;
  readonly value: Roster;
  place(at: Pointer): Place;
}

/** All that a folder rule sees. */
export interface Folder<Facts> {
  /** By path. */
  readonly records: readonly FolderRecord<Facts>[];
  readonly roster: RosterView | null;
}

/** What a folder rule concludes. It passes exactly when there is no finding. */
export interface FolderJudged<Code extends string> {
  readonly kind: 'judged';
  readonly found: number | null;
  readonly required: number | null;
  readonly findings: readonly (PlacedFinding & Text<Code>)[];
  readonly counted: readonly PlacedCounted[];
  readonly notCounted: readonly PlacedNotCounted[];
}

export type FolderJudgement<Code extends string = string> = FolderJudged<Code> | NotJudged<Code>;

/** What a rule of a whole folder is: a map over the records, and a fold over what it yields. */
export interface FolderRuleDefinition<Facts, M extends Messages, O extends Readonly<Record<string, Option>>> {
  readonly id: `${string}/${string}`;
  readonly order: number;
  readonly source: Source;
  readonly severity: Severity;
  readonly duty: Duty;
  /** It reads the roster: without one it is not applicable. */
  readonly needsRoster: boolean;
  readonly options?: O;
  readonly title: Localized;
  readonly why: Localized;
  readonly fix: Localized;
  readonly messages: M & { readonly pass: Localized; readonly fail: Localized };
  /** A roster in a few lines, or two records: shown by `explain`. */
  readonly examples: Examples;
  /** Takes plain data from one record: it crosses threads, caches and merged parts. */
  collect(source: FactSource, options: OptionValues<O>): Facts;
  judge(folder: Folder<Facts>, options: OptionValues<O>): FolderJudgement<Exclude<keyof M & string, 'pass' | 'fail'>>;
}

/** A rule of a whole folder, whatever its facts, messages and options. */
export interface FolderRule {
  readonly id: string;
  readonly order: number;
  readonly source: Source;
  readonly severity: Severity;
  readonly duty: Duty;
  readonly needsRoster: boolean;
  readonly options: Readonly<Record<string, Option>>;
  readonly title: Localized;
  readonly why: Localized;
  readonly fix: Localized;
  readonly messages: Messages;
  readonly examples: Examples;
  collect(source: FactSource, options: Readonly<Record<string, unknown>>): unknown;
  judge(folder: Folder<unknown>, options: Readonly<Record<string, unknown>>): FolderJudgement;
}

/** Checks a rule's parts against each other, and forgets what only they need to know. */
export function defineFolderRule<
  Facts,
  const M extends Messages,
  const O extends Readonly<Record<string, Option>> = Readonly<Record<never, Option>>,
>(definition: FolderRuleDefinition<Facts, M, O> & { readonly messages: Matched<M> }): FolderRule {
  return {
    ...definition,
    options: definition.options ?? {},
    // The profile has made the options, and `collect` the facts, by the rule's own description of them.
    collect: (source, options) => definition.collect(source, options as OptionValues<O>),
    judge: (folder, options) => definition.judge(folder as Folder<Facts>, options as OptionValues<O>),
  };
}

/** A finding at a place of the roster. */
export const inRoster = <Code extends string>(
  roster: RosterView,
  at: Pointer,
  said: Text<Code> & { readonly subject: string },
): PlacedFinding & Text<Code> => ({ ...said, pointer: at, place: roster.place(at) });

/** A finding at a place of a record; `{path}` of its message is the record's. */
export const inRecord = <Code extends string>(
  record: { readonly path: string; readonly at: FactPlace },
  code: Code,
  said: { readonly subject: string | null; readonly params?: Params },
): PlacedFinding & Text<Code> => ({
  code,
  params: { path: record.path, ...said.params },
  subject: said.subject,
  ...record.at,
});

export const folderJudged = <Code extends string>(
  findings: FolderJudged<Code>['findings'],
  rest: Partial<Omit<FolderJudged<Code>, 'kind' | 'findings'>> = {},
): FolderJudged<Code> => ({
  kind: 'judged',
  found: null,
  required: null,
  counted: [],
  notCounted: [],
  ...rest,
  findings,
});

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
import { type NotJudged, notApplicable } from './judgement.ts';
import type { Option, OptionValues } from './option.ts';
import type { Examples, Matched, Messages, Part, Source } from './rule.ts';
import type { UnitNames } from './unit-names.ts';
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
  /** True where the schema has something against a part: what it holds is not in the view. */
  isBroken(part: Part): boolean;
  /** What the units of the roster are called; null without a roster. */
  readonly names: UnitNames | null;
  /** What the unit is called, by its record and by the roster. */
  readonly ownNames: readonly string[];
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
  /** The day it is judged as of: the run's, else its own. */
  readonly asOf: string;
  place(at: Pointer): Place;
}

/** All that a folder rule sees: of each record what is kept of its facts. */
export interface Folder<Kept, Facts = Kept> {
  /** By path. */
  readonly records: readonly FolderRecord<Kept>[];
  readonly roster: RosterView | null;
  /** Takes up a record again, which facts are too small for; null where it is not to be had, or cannot be read. */
  again(path: string): FactSource | null;
  /** All facts of a record once more; null where they are not to be had. */
  whole(path: string): Facts | null;
}

/** All that a rule sees that holds the records against the roster. */
export interface RosterFolder<Kept, Facts = Kept> extends Folder<Kept, Facts> {
  readonly roster: RosterView;
}

/** Something wrong, at a place of the roster or of a record. */
export type FolderFinding<Code extends string> = PlacedFinding & Text<Code>;

/** What a folder rule concludes. It passes exactly when there is no finding. */
export interface FolderJudged<Code extends string> {
  readonly kind: 'judged';
  readonly found: number | null;
  readonly required: number | null;
  readonly findings: readonly FolderFinding<Code>[];
  readonly counted: readonly PlacedCounted[];
  readonly notCounted: readonly PlacedNotCounted[];
  /** What the check says as a whole, instead of the rule's `pass` or `fail`. */
  readonly message?: Text<Code>;
}

export type FolderJudgement<Code extends string = string> = FolderJudged<Code> | NotJudged<Code>;

type Options = Readonly<Record<string, Option>>;
type CodeOf<M extends Messages> = Exclude<keyof M & string, 'pass' | 'fail'>;

/** What every rule of a whole folder is: a map over the records, and a fold over what it yields. */
interface FolderRuleParts<Facts, M extends Messages, O extends Options> {
  readonly id: `${string}/${string}`;
  readonly order: number;
  readonly source: Source;
  readonly severity: Severity;
  readonly duty: Duty;
  readonly options?: O;
  readonly title: Localized;
  readonly why: Localized;
  readonly fix: Localized;
  readonly messages: M & { readonly pass: Localized; readonly fail: Localized };
  /** YAML documents with a line `---` between them, each completed by folder-example.ts: first the roster, of a rule that needs one, then records. */
  readonly examples: Examples;
  /** Takes plain data from one record: it crosses threads, caches and merged parts. */
  collect(source: FactSource, options: OptionValues<O>): Facts;
}

export interface FolderRuleDefinition<Facts, M extends Messages, O extends Options, Kept>
  extends FolderRuleParts<Facts, M, O> {
  /** What of a record's facts stays in memory to the end of the run; all of them where a rule does not say. */
  keep?(facts: Facts): Kept;
  judge(folder: Folder<Kept, Facts>, options: OptionValues<O>): FolderJudgement<CodeOf<M>>;
}

export interface RosterRuleDefinition<Facts, M extends Messages, O extends Options>
  extends FolderRuleParts<Facts, M, O> {
  judge(folder: RosterFolder<Facts>, options: OptionValues<O>): FolderJudgement<CodeOf<M>>;
}

/** A rule of a whole folder, whatever its facts, messages and options. */
export interface FolderRule {
  readonly id: string;
  readonly order: number;
  readonly source: Source;
  readonly severity: Severity;
  readonly duty: Duty;
  /** It reads the roster: without one it is not applicable. */
  readonly needsRoster: boolean;
  readonly options: Options;
  readonly title: Localized;
  readonly why: Localized;
  readonly fix: Localized;
  readonly messages: Messages;
  readonly examples: Examples;
  collect(source: FactSource, options: Readonly<Record<string, unknown>>): unknown;
  /** Null where all facts are kept. */
  readonly keep: ((facts: unknown) => unknown) | null;
  judge(folder: Folder<unknown>, options: Readonly<Record<string, unknown>>): FolderJudgement;
}

/** A rule that holds the records against each other. */
export function defineFolderRule<
  Facts,
  const M extends Messages,
  const O extends Options = Readonly<Record<never, Option>>,
  Kept = Facts,
>(definition: FolderRuleDefinition<Facts, M, O, Kept> & { readonly messages: Matched<M> }): FolderRule {
  const { keep } = definition;
  return {
    ...definition,
    needsRoster: false,
    options: definition.options ?? {},
    // The profile has made the options, and `collect` the facts, by the rule's own description of them.
    collect: (source, options) => definition.collect(source, options as OptionValues<O>),
    keep: keep ? (facts) => keep(facts as Facts) : null,
    judge: (folder, options) => definition.judge(folder as Folder<Kept, Facts>, options as OptionValues<O>),
  };
}

/** A rule that reads the roster: it is never asked without one. */
export function defineRosterRule<
  Facts,
  const M extends Messages,
  const O extends Options = Readonly<Record<never, Option>>,
>(definition: RosterRuleDefinition<Facts, M, O> & { readonly messages: Matched<M> }): FolderRule {
  return {
    ...definition,
    needsRoster: true,
    options: definition.options ?? {},
    collect: (source, options) => definition.collect(source, options as OptionValues<O>),
    keep: null,
    judge: ({ roster, ...folder }, options) =>
      roster === null
        ? notApplicable('noRoster')
        : definition.judge({ ...(folder as Folder<Facts>), roster }, options as OptionValues<O>),
  };
}

/** A finding at a place of the roster. */
export const inRoster = <Code extends string>(
  roster: RosterView,
  at: Pointer,
  said: Text<Code> & { readonly subject: string },
): FolderFinding<Code> => ({ ...said, pointer: at, place: roster.place(at) });

/** A finding at a place of a record; `{path}` of its message is the record's. */
export const inRecord = <Code extends string>(
  record: { readonly path: string; readonly at: FactPlace },
  code: Code,
  said: { readonly subject: string | null; readonly params?: Params },
): FolderFinding<Code> => ({
  code,
  params: { path: record.path, ...said.params },
  subject: said.subject,
  ...record.at,
});

/** A place without its words, which a hundred thousand records have no room for. */
export const withoutWords = ({ pointer, place }: FactPlace): FactPlace => ({
  pointer,
  place: { ...place, excerpt: '' },
});

/** Of a record that no facts could be taken from, the beginning. */
export const FILE_START: FactPlace = {
  pointer: '',
  place: { line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' },
};

/** An entry of the roster, as what counted. */
export const entryOf = (roster: RosterView, at: Pointer, label: string): PlacedCounted => {
  const { line, column } = roster.place(at);
  return { pointer: at, line, column, label };
};

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

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
  /** The text of a file that the record names, if it is text; null where it is not, or cannot be read. */
  readText(file: string): string | null;
}

/** One record of a folder: whose it is, and what a rule took from it. Facts are null where it could not be read. */
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

/** Something wrong, at a place of the roster or of a record. */
export type FolderFinding<Code extends string> = PlacedFinding & Text<Code> & { readonly path: string };

/** An entry of the roster or of a record. */
export type FolderEntry = PlacedCounted & { readonly path: string };

/** What a folder rule concludes. It passes exactly when there is no finding. */
export interface FolderJudged<Code extends string> {
  readonly kind: 'judged';
  readonly found: number | null;
  readonly required: number | null;
  readonly findings: readonly FolderFinding<Code>[];
  readonly counted: readonly FolderEntry[];
  readonly notCounted: readonly (PlacedNotCounted & FolderEntry)[];
  /** What the check says as a whole, instead of the rule's `pass` or `fail`. */
  readonly message?: Text<Code>;
}

export type FolderJudgement<Code extends string = string> = FolderJudged<Code> | NotJudged<Code>;

type Options = Readonly<Record<string, Option>>;
type CodeOf<M extends Messages> = Exclude<keyof M & string, 'pass' | 'fail'>;

/** What JSON can hold: nothing else crosses threads, caches and merged parts. */
export type Plain<T> = T extends string | number | boolean | null
  ? T
  : T extends (...args: never) => unknown
    ? never
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : never;

/** What every rule of a whole folder says of itself. */
interface FolderRuleWords<M extends Messages, O extends Options> {
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
}

/** A rule over all records: a map over each, and a fold over what the map gives. */
interface FoldingRule<Given extends Folder, Facts, State, M extends Messages, O extends Options>
  extends FolderRuleWords<M, O> {
  /** Takes plain data from one record: it crosses threads, caches and merged parts. */
  collect(source: FactSource, options: OptionValues<O>): Facts & Plain<Facts>;
  /** The state before the first record. */
  start(folder: Given): State;
  /** Takes in the next record, by path. Nobody else holds the state: it may be changed and given back. */
  fold(state: State, record: FolderRecord<Facts>): State;
  judge(state: State, folder: Given, options: OptionValues<O>): FolderJudgement<CodeOf<M>>;
}

/** A rule over the roster alone. */
interface RosterOnlyRule<M extends Messages, O extends Options> extends FolderRuleWords<M, O> {
  judge(roster: RosterView, options: OptionValues<O>): FolderJudgement<CodeOf<M>>;
}

/** A rule at work on one folder. */
export interface RunningRule {
  add(record: FolderRecord<unknown>): void;
  judge(): FolderJudgement;
}

type OptionsInForce = Readonly<Record<string, unknown>>;

/** A rule of a whole folder, whatever its facts, state, messages and options. */
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
  collect(source: FactSource, options: OptionsInForce): unknown;
  start(folder: Folder, options: OptionsInForce): RunningRule;
}

/** Lets a rule fold the records that come. */
function running<Given extends Folder, Facts, State, M extends Messages, O extends Options>(
  rule: FoldingRule<Given, Facts, State, M, O>,
  folder: Given,
  options: OptionsInForce,
): RunningRule {
  let state = rule.start(folder);
  return {
    add: (record) => {
      // The rule's own `collect` has made the facts, and the profile the options.
      state = rule.fold(state, record as FolderRecord<Facts>);
    },
    judge: () => rule.judge(state, folder, options as OptionValues<O>),
  };
}

/** A rule that holds the records against each other. */
export function defineFolderRule<
  Facts,
  State,
  const M extends Messages,
  const O extends Options = Readonly<Record<never, Option>>,
>(definition: FoldingRule<Folder, Facts, State, M, O> & { readonly messages: Matched<M> }): FolderRule {
  return {
    ...definition,
    needsRoster: false,
    options: definition.options ?? {},
    collect: (source, options) => definition.collect(source, options as OptionValues<O>),
    start: (folder, options) => running(definition, folder, options),
  };
}

const NO_ROSTER: RunningRule = { add: () => {}, judge: () => notApplicable('noRoster') };

/** A rule that holds the records against the roster: it is never asked without one. */
export function defineRosterRule<
  Facts,
  State,
  const M extends Messages,
  const O extends Options = Readonly<Record<never, Option>>,
>(definition: FoldingRule<RosterFolder, Facts, State, M, O> & { readonly messages: Matched<M> }): FolderRule {
  return {
    ...definition,
    needsRoster: true,
    options: definition.options ?? {},
    collect: (source, options) => definition.collect(source, options as OptionValues<O>),
    start: ({ roster, again }, options) =>
      roster === null ? NO_ROSTER : running(definition, { roster, again }, options),
  };
}

/** A rule that reads the roster and no record. */
export function defineRosterOnlyRule<
  const M extends Messages,
  const O extends Options = Readonly<Record<never, Option>>,
>(definition: RosterOnlyRule<M, O> & { readonly messages: Matched<M> }): FolderRule {
  return {
    ...definition,
    needsRoster: true,
    options: definition.options ?? {},
    collect: () => null,
    start: ({ roster }, options) =>
      roster === null
        ? NO_ROSTER
        : { add: () => {}, judge: () => definition.judge(roster, options as OptionValues<O>) },
  };
}

/** A finding at a place of the roster. */
export const inRoster = <Code extends string>(
  roster: RosterView,
  at: Pointer,
  said: Text<Code> & { readonly subject: string },
): FolderFinding<Code> => ({ ...said, path: roster.path, pointer: at, place: roster.place(at) });

/** A finding at a place of a record; `{path}` of its message is the record's. */
export const inRecord = <Code extends string>(
  record: { readonly path: string; readonly at: FactPlace },
  code: Code,
  said: { readonly subject: string | null; readonly params?: Params },
): FolderFinding<Code> => ({
  code,
  params: { path: record.path, ...said.params },
  path: record.path,
  subject: said.subject,
  ...record.at,
});

/** Of a record that no facts could be taken from, the beginning. */
export const FILE_START: FactPlace = {
  pointer: '',
  place: { line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' },
};

/** An entry of the roster, as what counted. */
export const entryOf = (roster: RosterView, at: Pointer, label: string): FolderEntry => {
  const { line, column } = roster.place(at);
  return { path: roster.path, pointer: at, line, column, label };
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

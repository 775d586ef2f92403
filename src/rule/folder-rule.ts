import type { Duty, Localized, Severity } from '../model.ts';
import type { FolderJudgement } from './folder-judgement.ts';
import type { FactSource, Folder, FolderRecord, RosterFolder, RosterView } from './folder-view.ts';
import { notApplicable } from './judgement.ts';
import type { Option, OptionValues } from './option.ts';
import type { Examples, Matched, Messages, Source } from './rule.ts';

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

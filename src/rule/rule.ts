import type { Day, Period } from '../calendar.ts';
import type { Duty, FileState, Finding, Localized, Provenance, Severity, Stage } from '../model.ts';
import type { Judgement } from './judgement.ts';
import { type Option, type OptionValues, stageOption } from './option.ts';
import type { PersonEntry, View } from './view.ts';

/** Where a rule's words come from. `words` are the source's own, empty where there are none. */
export interface Source {
  readonly provenance: Provenance;
  readonly words: string;
}

/** A requirement that the article states. */
export const article = (words: string): Source => ({ provenance: 'article', words });
/** What the article says was done everywhere, used as a threshold. */
export const articleFact = (words: string): Source => ({ provenance: 'article-fact', words });
/** A public central notice of the same campaign. */
export const central = (words: string): Source => ({ provenance: 'central', words });
/** Ours: a trace that a careful supervisor looks for, or a condition of judging at all. */
export const proposal = (words = ''): Source => ({ provenance: 'proposal', words });

/**
 * A part of the record that a rule reads. A list inside a section is named with its section:
 * without it the record says nothing of it, unless the section is empty, which says that there is none.
 */
export type Part =
  | 'people'
  | 'supervision'
  | 'mobilisation'
  | 'mobilisation/appraisal'
  | 'plan'
  | 'plan/versions'
  | 'study'
  | 'study/groups'
  | 'study/sessions'
  | 'opinions'
  | 'talks'
  | 'problems'
  | 'criticisms'
  | 'materials'
  | 'meeting'
  | 'topLeader'
  | 'topLeader/leads'
  | 'weeklyReports'
  | 'visits'
  | 'archive';

/** What a rule is given: the record as of a day, and who owes the rule's duty. */
export interface Input extends View {
  /** The days that the rule asks about; who serves on one of them owes its duty. */
  readonly window: Period;
  /** Team members who owe the rule's duty, the top leader among them. */
  readonly team: readonly PersonEntry[];
  /** Leading cadres who owe it. */
  readonly cadres: readonly PersonEntry[];
  /** Everyone flagged as top leader who owes it. */
  readonly topLeaders: readonly PersonEntry[];
  /** Everyone who owes it. */
  readonly serving: readonly PersonEntry[];
  /** True where some day of the window has both serving. */
  together(a: PersonEntry, b: PersonEntry): boolean;
  /** Who of some people serves on a day of a period. */
  servingIn(period: Period): readonly PersonEntry[];
  /** What is known of a file that the record names. */
  look(file: string): FileState;
  /** Another rule, with its own options, as it stood on an earlier day; null where it is off. Its duty is asked of those who serve that day. */
  judgedOn(day: Day, rule: string): Judgement | null;
  /** The options in force of another rule; null where it is off. */
  optionsOf(rule: string): Readonly<Record<string, unknown>> | null;
  /** The days of the stages, as the last plan version has them. */
  readonly stages: ReadonlyMap<Stage, Period>;
  /** The sections that do not match the schema, and so are not in the view. */
  readonly broken: ReadonlySet<string>;
  /** What the schema says of the record. */
  readonly schemaFindings: readonly Finding[];
  /** The record's own day, and the record as if nothing in it were later than the day it is judged as of. */
  readonly own: { readonly asOf: Day | null; entire(): View };
  /** The parts of the record that match the schema and are there. */
  has(part: Part): boolean;
}

export type Messages = Readonly<Record<string, Localized>>;

type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}|${string}` ? Bare : Name) | Names<Rest>
  : never;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Messages whose languages name the same parameters. */
export type Matched<M extends Messages> = {
  readonly [Code in keyof M]: Same<Names<M[Code]['en']>, Names<M[Code]['zh']>> extends true
    ? M[Code]
    : { readonly en: M[Code]['en']; readonly zh: 'names other parameters than the English' };
};

/** Records in a few lines: the sections that matter, the test bench adds the rest; and the files that they name. */
export interface Examples {
  readonly pass: string;
  readonly fail: string;
  readonly files?: Readonly<Record<string, FileState>>;
}

/** What a rule of one record is. `pass` and `fail` are its message as a whole: they may name {found}, {required} and {findings}. */
export interface RuleDefinition<M extends Messages, O extends Readonly<Record<string, Option>>> {
  readonly id: `${string}/${string}`;
  /** Its place among the rules of its module, as the contract lists them. */
  readonly order: number;
  readonly source: Source;
  readonly stage?: Stage;
  readonly severity: Severity;
  readonly duty: Duty;
  /** Absent, or broken: the rule is unclear. Empty for a rule that only forbids. */
  readonly reads: readonly Part[];
  /** Absent: nothing is there. Broken: the rule is unclear. */
  readonly besides?: readonly Part[];
  readonly options?: O;
  readonly title: Localized;
  /** Why the rule is there. */
  readonly why: Localized;
  /** What to do about what it finds. */
  readonly fix: Localized;
  readonly messages: M & { readonly pass: Localized; readonly fail: Localized };
  readonly examples: Examples;
  /** Judges even without a valid day, a map, or a matching schema. */
  readonly always?: boolean;
  check(input: Input, options: OptionValues<O>): Judgement<Exclude<keyof M & string, 'pass' | 'fail'>>;
}

/** A rule of one record, whatever its messages and options. */
export interface Rule {
  readonly id: string;
  readonly order: number;
  readonly source: Source;
  readonly stage: Stage | null;
  readonly severity: Severity;
  readonly duty: Duty;
  readonly reads: readonly Part[];
  readonly besides: readonly Part[];
  readonly options: Readonly<Record<string, Option>>;
  readonly title: Localized;
  readonly why: Localized;
  readonly fix: Localized;
  readonly messages: Messages;
  readonly examples: Examples;
  readonly always: boolean;
  check(input: Input, options: Readonly<Record<string, unknown>>): Judgement;
}

/** Checks a rule's parts against each other, and forgets what only they need to know. */
export function defineRule<
  const M extends Messages,
  const O extends Readonly<Record<string, Option>> = Readonly<Record<never, Option>>,
>(definition: RuleDefinition<M, O> & { readonly messages: Matched<M> }): Rule {
  return {
    ...definition,
    stage: definition.stage ?? null,
    besides: definition.besides ?? [],
    options: { ...(definition.stage ? { stage: stageOption(definition.stage) } : {}), ...definition.options },
    always: definition.always ?? false,
    // The profile has made the options by the rule's own description of them.
    check: (input, options) => definition.check(input, options as OptionValues<O>),
  };
}

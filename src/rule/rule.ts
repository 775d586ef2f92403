import type { Day, Period } from '../calendar.ts';
import type { PlanStage, UnitRecord } from '../documents/unit-record.ts';
import type { Duty, FileState, FileText, Finding, LastDays, Localized, Provenance, Severity, Stage } from '../model.ts';
import type { Judgement } from './judgement.ts';
import { type Option, type OptionValues, stageOption } from './option.ts';
import type { OwnDefinition } from './own-definition.ts';
import type { Letters } from './plain-letters.ts';
import type { Shared } from './shared.ts';
import type { PersonEntry, View } from './view.ts';

/** Where a requirement comes from. `words` quotes the source; empty if there is no quotation. */
export interface Source {
  readonly provenance: Provenance;
  readonly words: string;
}

/** A requirement that the article states. */
export const article = (words: string): Source => ({ provenance: 'article', words });
/** A figure that the article reports as achieved everywhere, used as a threshold. */
export const articleFact = (words: string): Source => ({ provenance: 'article-fact', words });
/** A public central notice of the same campaign. */
export const central = (words: string): Source => ({ provenance: 'central', words });
/** Our own proposal: a trace that a careful supervisor looks for, or a precondition of judging. */
export const proposal = (words = ''): Source => ({ provenance: 'proposal', words });

/**
 * A part of the record that a rule reads. `section/list` names a list inside a section: if the list is absent it is
 * unknown, unless the whole section is empty, which means that there are no entries.
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

/** Another rule that is in force, and whether it asks anything of the record. */
export interface OtherRule {
  readonly provenance: Provenance;
  readonly applies: boolean;
}

/** The keys of a record that are no sections, and its team; absent where they violate the schema. */
export type RecordHead = Partial<Pick<UnitRecord, 'unit' | 'supervision'>>;

/** The input of a rule: the record as of a day, and the people who owe the rule's duty. */
export interface Input extends View {
  /** The days that the rule covers. Whoever serves on one of them owes its duty. */
  readonly window: Period;
  /** Team members who owe the duty, including the top leader. */
  readonly team: readonly PersonEntry[];
  /** Leading cadres who owe the duty. */
  readonly cadres: readonly PersonEntry[];
  /** Everyone flagged as top leader who owes the duty. */
  readonly topLeaders: readonly PersonEntry[];
  /** Everyone who owes the duty. */
  readonly serving: readonly PersonEntry[];
  /** Whether both serve on some day of the window. */
  together(a: PersonEntry, b: PersonEntry): boolean;
  /** The people who serve on some day of the period. */
  servingIn(period: Period): readonly PersonEntry[];
  /** The state of a file that the record names. */
  look(file: string): FileState;
  /** The text of a file that the record names, or why there is none to compare. */
  textOf(file: string): FileText;
  /**
   * The judgement of another rule as of an earlier day, with that rule's own options; null if it is off. The people who
   * serve on that day owe its duty.
   */
  judgedOn(day: Day, rule: string): Judgement | null;
  /** What the rules in force ask of this record, all but the one that asks. */
  others(asking: string): readonly OtherRule[];
  /** The options in force of another rule; null if it is off. */
  optionsOf(rule: string): Readonly<Record<string, unknown>> | null;
  /** The days of the stages: from the roster, otherwise from the last plan version. */
  readonly stages: ReadonlyMap<Stage, Period>;
  /** The campaign's own calendar, where the roster has one. */
  readonly calendar: { readonly stages: readonly PlanStage[] } | null;
  /** What the record's texts say. */
  readonly letters: Letters;
  /** The last days of the stages, by the profile. */
  readonly endBy: LastDays;
  /** The sections that violate the schema and are therefore not in the view. */
  readonly broken: ReadonlySet<string>;
  /** The schema's findings about the record. */
  readonly schemaFindings: readonly Finding[];
  /** The record's own day, what it says of itself, and a view of it that leaves nothing out for its date. */
  readonly own: { readonly asOf: Day | null; readonly sha256: string | null; head(): RecordHead; entire(): View };
  /** Whether the part is present and matches the schema. */
  has(part: Part): boolean;
  /** What `shared` keeps. */
  readonly shared: Shared;
}

/** The rule that says what the schema has against a record: why others cannot judge a section. */
export const SCHEMA_RULE = 'record/schema';
export const READABLE_RULE = 'record/readable';

export type Messages = Readonly<Record<string, Localized>>;

type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}|${string}` ? Bare : Name) | Names<Rest>
  : never;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Messages whose languages use the same parameters. */
export type Matched<M extends Messages> = {
  readonly [Code in keyof M]: Same<Names<M[Code]['en']>, Names<M[Code]['zh']>> extends true
    ? M[Code]
    : { readonly en: M[Code]['en']; readonly zh: 'names other parameters than the English' };
};

/** Short records: only the sections that matter, the rest is added. `files` are those that the records name. */
export interface Examples {
  readonly pass: string;
  readonly fail: string;
  readonly files?: Readonly<Record<string, FileState>>;
  /** The texts of such files. */
  readonly texts?: Readonly<Record<string, string>>;
}

/**
 * The definition of a rule for one record. The messages `pass` and `fail` may use {found}, {required} and {findings}.
 */
export interface RuleDefinition<M extends Messages, O extends Readonly<Record<string, Option>>> {
  readonly id: `${string}/${string}`;
  /** Its place among the rules of its module, in the order of the specification. */
  readonly order: number;
  readonly source: Source;
  readonly stage?: Stage;
  readonly severity: Severity;
  readonly duty: Duty;
  /** Whether a finding is the supervisors' to put right, where the others are the unit's. */
  readonly isOfTeam?: (finding: Finding) => boolean;
  /** If one is absent or broken, the rule is unclear. Empty for a rule that only forbids. */
  readonly reads: readonly Part[];
  /** If one is absent, it counts as empty. If one is broken, the rule is unclear. */
  readonly readsIfPresent?: readonly Part[];
  readonly options?: O;
  readonly title: Localized;
  /** Why the rule exists. */
  readonly why: Localized;
  /** How to fix a finding. */
  readonly fix: Localized;
  readonly messages: M & { readonly pass: Localized; readonly fail: Localized };
  readonly examples: Examples;
  /** Runs even without a valid day, a mapping at the root, or a matching schema. */
  readonly always?: boolean;
  check(input: Input, options: OptionValues<O>): Judgement<Exclude<keyof M & string, 'pass' | 'fail'>>;
}

/** A rule for one record, with the types of its messages and options erased. */
export interface Rule {
  readonly id: string;
  readonly order: number;
  readonly source: Source;
  readonly stage: Stage | null;
  readonly severity: Severity;
  readonly duty: Duty;
  readonly isOfTeam?: ((finding: Finding) => boolean) | undefined;
  readonly reads: readonly Part[];
  readonly readsIfPresent: readonly Part[];
  readonly options: Readonly<Record<string, Option>>;
  readonly title: Localized;
  readonly why: Localized;
  readonly fix: Localized;
  readonly messages: Messages;
  readonly examples: Examples;
  readonly always: boolean;
  /** What a profile states of it, where it is a rule of the profile's own. */
  readonly own?: OwnDefinition | undefined;
  check(input: Input, options: Readonly<Record<string, unknown>>): Judgement;
}

/** Checks the parts of a definition against each other, and erases its type parameters. */
export function defineRule<
  const M extends Messages,
  const O extends Readonly<Record<string, Option>> = Readonly<Record<never, Option>>,
>(definition: RuleDefinition<M, O> & { readonly messages: Matched<M> }): Rule {
  // One object literal: reading the rules is slow where they have different hidden classes.
  return {
    id: definition.id,
    order: definition.order,
    source: definition.source,
    stage: definition.stage ?? null,
    severity: definition.severity,
    duty: definition.duty,
    isOfTeam: definition.isOfTeam,
    reads: definition.reads,
    readsIfPresent: definition.readsIfPresent ?? [],
    options: { ...(definition.stage ? { stage: stageOption(definition.stage) } : {}), ...definition.options },
    title: definition.title,
    why: definition.why,
    fix: definition.fix,
    messages: definition.messages,
    examples: definition.examples,
    always: definition.always ?? false,
    own: undefined,
    // The profile has validated the options against the rule's schema.
    check: definition.check as Rule['check'],
  };
}

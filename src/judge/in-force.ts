import { type Day, laterOf } from '../calendar.ts';
import type { PlanStage } from '../documents/unit-record.ts';
import type { LastDays, Severity, Stage } from '../model.ts';
import { EMPTY_WORDS } from '../rule/empty-words.ts';
import { stageIn } from '../rule/option.ts';
import type { Rule } from '../rule/rule.ts';

/** A rule with the severity and options of the profile. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface JudgeOptions {
  /** The rules to report, in the order of the report. */
  readonly selected: readonly RuleInForce[];
  /** All rules that are not off, for rules that ask for another one. */
  readonly inForce: ReadonlyMap<string, RuleInForce>;
  /** The last day that the profile allows for a stage. */
  readonly endBy: LastDays;
  /** Overrides the record's own day. */
  readonly asOf: Day | null;
  /** The roster's day. A record is judged as of the later of this and its own. */
  readonly notBefore: Day | null;
  /** Treats every rule as due. */
  readonly final: boolean;
  /** The campaign's own calendar, where the roster has one. */
  readonly calendar: RosterCalendar | null;
  /** Words that say nothing. */
  readonly emptyWords: readonly string[];
  /** Records are taken in plain notation alone. */
  readonly strict: boolean;
  /** What holds instead for units of some categories; absent for none. */
  readonly overrides?: Overrides;
}

/** What a profile changes for units of some categories. */
export interface Overrides {
  /** By what their records are judged instead. */
  readonly byCategory: ReadonlyMap<string, JudgeOptions>;
  /** The categories of the roster's units, by their ids; null without a roster. */
  readonly ofRoster: ReadonlyMap<string, string> | null;
}

/** When the campaign begins, and its stages: as plain data, which crosses threads. */
export interface RosterCalendar {
  readonly from: Day | null;
  readonly stages: readonly PlanStage[];
}

/** What is asked of a run, and may be left open. */
export type RunTerms = Pick<JudgeOptions, 'asOf' | 'notBefore' | 'final'> &
  Partial<Pick<JudgeOptions, 'endBy' | 'calendar' | 'emptyWords' | 'strict'>>;

/** The stage of a rule; null if it covers the whole campaign. */
export const stageOf = ({ rule, options }: RuleInForce): Stage | null =>
  rule.stage === null ? null : stageIn(options);

/** The options that the engine needs, from the rules in force. */
export function judgeOptions(
  inForce: readonly RuleInForce[],
  run: RunTerms & { readonly select: (rule: string) => boolean },
): JudgeOptions {
  const { select, endBy = {}, calendar = null, emptyWords = EMPTY_WORDS, strict = false, ...rest } = run;
  const byId = new Map(inForce.map((entry) => [entry.rule.id, entry]));
  return {
    ...rest,
    endBy,
    calendar,
    emptyWords,
    strict,
    selected: inForce.filter(({ rule }) => select(rule.id)),
    inForce: byId,
  };
}

/**
 * The day to judge a record as of: the run's, otherwise the later of the record's own and the roster's; null if the
 * record has none.
 */
export const dayJudgedAsOf = (
  own: Day | null,
  { asOf, notBefore }: Pick<JudgeOptions, 'asOf' | 'notBefore'>,
): Day | null => asOf ?? (own && notBefore ? laterOf(own, notBefore) : own);

/** The categories of units by their ids; of two units with one id, the first. */
export const categoriesOf = (
  units: readonly { readonly id: string; readonly category: string }[] | null,
): Overrides['ofRoster'] => units && new Map(units.toReversed().map(({ id, category }) => [id, category]));

/**
 * By what a record is judged. The roster says of which category its unit is: no record chooses its own requirements. One
 * that the roster does not know is judged by the profile without overrides, and only without a roster is the record taken
 * at its word.
 */
export function optionsFor(
  options: JudgeOptions,
  { unit, category }: { readonly unit: string | null; readonly category: string | null },
): JudgeOptions {
  const { overrides } = options;
  if (!overrides) return options;
  const { byCategory, ofRoster } = overrides;
  const known = ofRoster === null ? category : ofRoster.get(unit ?? '');
  return byCategory.get(known ?? '') ?? options;
}

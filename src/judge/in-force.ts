import { type Day, laterOf } from '../calendar.ts';
import type { Severity, Stage } from '../model.ts';
import { daysPerStage, STAGES } from '../rule/option.ts';
import type { Rule } from '../rule/rule.ts';

/** A rule as the profile has it. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface JudgeOptions {
  /** The rules to report, in the order of the report. */
  readonly selected: readonly RuleInForce[];
  /** Every rule that is not off: what a rule that asks for another finds. */
  readonly inForce: ReadonlyMap<string, RuleInForce>;
  /** The last day of a stage that the profile allows. */
  readonly endBy: Readonly<Partial<Record<Stage, Day>>>;
  /** The day to judge as of, instead of the record's own. */
  readonly asOf: Day | null;
  /** The roster's day: a record is judged as of the later one. */
  readonly notBefore: Day | null;
  /** Every rule is due. */
  readonly final: boolean;
}

/** The stage that a rule is of; null where it is of the whole campaign. */
export const stageOf = ({ rule, options }: RuleInForce): Stage | null =>
  rule.stage === null ? null : (STAGES.find((stage) => stage === options['stage']) ?? null);

/** The options that every rule of the engine needs, from the rules in force. */
export function judgeOptions(
  inForce: readonly RuleInForce[],
  run: Pick<JudgeOptions, 'asOf' | 'notBefore' | 'final'> & { readonly select: (rule: string) => boolean },
): JudgeOptions {
  const { select, ...rest } = run;
  const byId = new Map(inForce.map((entry) => [entry.rule.id, entry]));
  return {
    ...rest,
    selected: inForce.filter(({ rule }) => select(rule.id)),
    inForce: byId,
    endBy: daysPerStage(byId.get('plan/schedule')?.options['endBy']),
  };
}

/** The day a record is judged as of: the run's, else the later of its own and the roster's; null where it has none. */
export const dayJudgedAsOf = (
  own: Day | null,
  { asOf, notBefore }: Pick<JudgeOptions, 'asOf' | 'notBefore'>,
): Day | null => asOf ?? (own && notBefore ? laterOf(own, notBefore) : own);

import type { JudgeOptions, RuleInForce } from '../judge/in-force.ts';
import { judgeRecord } from '../judge/record.ts';
import type { Subject } from '../judge/rule-runner.ts';
import type { Check, Places, Pointer } from '../model.ts';
import type { Input } from '../rule/rule.ts';
import type { Trial } from './trial.ts';

/** Validates a value against the schema. */
export type Validate = (value: unknown) => Pick<Subject, 'findings' | 'broken' | 'wrongAt'>;

export interface TodoRequest {
  readonly subject: Subject;
  readonly options: JudgeOptions;
  readonly places: Places;
  readonly validate: Validate;
}

/** The record as changed by a trial, with its checks. */
export interface Judged {
  readonly value: unknown;
  readonly back: (at: Pointer) => Pointer;
  readonly checks: ReadonlyMap<string, Check>;
  readonly inputs: ReadonlyMap<string, Input>;
}

/** Whether a check neither passes nor is not applicable. */
export const isUnmet = ({ outcome }: Pick<Check, 'outcome'>): boolean =>
  outcome === 'fail' || outcome === 'pending' || outcome === 'unclear';

export const isError = ({ severity }: Pick<Check, 'severity'>): boolean => severity === 'error';

/** Judges the trial, and keeps the input of every rule. */
export function judge({ options, validate }: TodoRequest, trial: Trial): Judged {
  const { value, back } = trial.now();
  const inputs = new Map<string, Input>();
  const keep = (inForce: RuleInForce): RuleInForce => {
    const { rule } = inForce;
    const check: typeof rule.check = (input, given) => {
      inputs.set(rule.id, input);
      return rule.check(input, given);
    };
    return { ...inForce, rule: { ...rule, check } };
  };
  const selected = options.selected.map(keep);
  const { checks } = judgeRecord(
    { ...validate(value), value, look: trial.look, textOf: trial.textOf },
    { ...options, selected },
  );
  return { value, back, checks: new Map(checks.map((check) => [check.rule, check])), inputs };
}

import type { Day } from '../calendar.ts';
import type { Cause, Check, Outcome, Text, Verdict } from '../model.ts';
import { schemaErrorAt } from '../rule/broken.ts';
import { type Judgement, text } from '../rule/judgement.ts';
import { type Rule, SCHEMA_RULE } from '../rule/rule.ts';
import type { View } from '../rule/view.ts';
import { toCheck } from './check.ts';
import { isMap } from './document.ts';
import type { JudgeOptions, RuleInForce } from './in-force.ts';
import { judgeNow, type RuleRunner, type Subject, setUp } from './rule-runner.ts';

export interface Defect {
  readonly rule: string;
  readonly error: unknown;
  /** The record that it showed in. */
  readonly path?: string;
}

export interface JudgedRecord {
  readonly checks: readonly Check[];
  readonly verdict: Verdict;
  /** The rules that threw. These are bugs of ours, or of a profile that adds rules. */
  readonly defects: readonly Defect[];
  /** The record as of a day. */
  viewOn(day: Day): View;
}

/** The rules' verdict on one record. What an exception settles counts for nothing. */
export function verdictOf(checks: readonly Pick<Check, 'outcome' | 'severity' | 'waiver'>[]): Verdict {
  const has = (outcome: Outcome) =>
    checks.some((check) => check.outcome === outcome && check.severity === 'error' && !check.waiver);
  if (has('fail')) return 'fail';
  if (has('unclear')) return 'incomplete';
  return has('pending') ? 'pending' : 'pass';
}

/** Runs the rules over one record. */
export function judgeRecord(subject: Subject, options: JudgeOptions): JudgedRecord {
  const runner = setUp(subject, options);
  const checks: Check[] = [];
  const defects: Defect[] = [];
  for (const inForce of options.selected) {
    const { judgement, stuck = false, defect } = conclude(runner, inForce);
    checks.push(toCheck(runner, inForce, judgement, stuck));
    if (defect) defects.push(defect);
  }
  return { checks, verdict: verdictOf(checks), defects, viewOn: runner.viewOn };
}

interface Concluded {
  readonly judgement: Judgement;
  /** Unclear for a reason that further entries cannot remove: a schema error, no day, or a defect. */
  readonly stuck?: boolean;
  readonly defect?: Defect;
}

const stuck = (reason: Text, because: Cause | null = null): Concluded => ({
  judgement: { kind: 'unclear', reason, ...(because ? { because } : {}) },
  stuck: true,
});

/** The schema error that a whole record has, which is then the only one. */
const schemaErrorOf = ({ findings: [first] }: Subject): Cause | null =>
  first ? { rule: SCHEMA_RULE, code: first.code } : null;

/** The cause where a section's own errors are not listed: there are too many, or they follow from an error in people. */
const unlistedError = ({ findings }: Subject): Cause | null =>
  findings.some(({ code }) => code === 'more')
    ? { rule: SCHEMA_RULE, code: 'more' }
    : schemaErrorAt('people', findings);

/** The first section that the rule reads and that violates the schema. */
const brokenOf = ({ reads, readsIfPresent }: Rule, { broken }: Subject): string | undefined =>
  [...reads, ...readsIfPresent].map((part) => part.split('/')[0] ?? '').find((section) => broken.has(section));

/** The rule's judgement, or why there is none. */
function conclude(runner: RuleRunner, inForce: RuleInForce): Concluded {
  const { rule } = inForce;
  const { subject, asOf } = runner;
  if (!rule.always) {
    if (!isMap(subject.value)) return stuck(text('notAMap'), schemaErrorOf(subject));
    if (asOf === null && rule.id !== 'record/references')
      return stuck(text('noAsOf'), schemaErrorAt('asOf', subject.findings) ?? schemaErrorOf(subject));
    const part = subject.broken.size === 0 ? undefined : brokenOf(rule, subject);
    if (part !== undefined)
      return stuck(text('broken', { part }), schemaErrorAt(part, subject.findings) ?? unlistedError(subject));
  }
  try {
    return { judgement: judgeNow(runner, inForce) };
  } catch (error) {
    const code = rule.own ? 'ownDefect' : 'defect';
    return { ...stuck(text(code, { error: String(error) })), defect: { rule: rule.id, error } };
  }
}

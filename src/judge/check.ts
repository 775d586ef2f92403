import type { Check, Duty, Finding, NotCounted, Outcome, Text } from '../model.ts';
import { type Judged, type Judgement, type NotJudged, text } from '../rule/judgement.ts';
import type { Rule } from '../rule/rule.ts';
import { faultsIn } from '../tally.ts';
import { END_OF_TIME } from './as-of.ts';
import { type RuleInForce, stageOf } from './in-force.ts';
import type { RuleRunner } from './rule-runner.ts';
import { isDue } from './window.ts';

/** Builds the report's check from a rule's judgement. */
export function toCheck(runner: RuleRunner, inForce: RuleInForce, judgement: Judgement, isStuck: boolean): Check {
  const { rule, severity } = inForce;
  const stages = runner.stagesOn(runner.asOf ?? END_OF_TIME);
  const due = runner.options.final || runner.asOf === null || isDue(runner.asOf, stageOf(inForce), stages);
  const result = judgement.kind === 'judged' ? weigh(judgement, due) : leave(judgement, !isStuck && !due);
  const notCounted = judgement.kind === 'judged' ? withAside(runner, rule, judgement) : [];
  // One object literal: spreading that many different shapes is slow.
  const check: Check = {
    rule: rule.id,
    outcome: result.outcome,
    severity,
    provenance: rule.source.provenance,
    duty: dutyOf(rule, result.findings),
    message: result.message,
    found: result.found,
    required: result.required,
    findings: listed(result.findings),
    counted: result.counted,
    notCounted,
  };
  return result.because ? { ...check, because: result.because } : check;
}

/** Whose it is to put right: the supervisors', if all findings are about their own work. */
const dutyOf = ({ duty, isOfTeam }: Rule, findings: readonly Finding[]): Duty =>
  isOfTeam && findings.length > 0 && findings.every(isOfTeam) ? 'team' : duty;

/** More help nobody, and they would make the report of one hostile record many times as large as the record. */
const MOST_FINDINGS = 1_000;

/** The findings as reports list them: of too many the first, and how many are left out. */
function listed(findings: readonly Finding[]): readonly Finding[] {
  // The last one may be a rule's own that says how many more there are.
  if (findings.length <= MOST_FINDINGS + 1) return findings;
  const n = faultsIn(findings.slice(MOST_FINDINGS));
  return [...findings.slice(0, MOST_FINDINGS), { code: 'more', params: { n }, at: '', subject: null }];
}

type CheckResult = Pick<Check, 'outcome' | 'message' | 'because' | 'found' | 'required' | 'findings' | 'counted'>;

/** A rule without a judgement keeps its outcome, or is pending as long as the missing part may still come. */
function leave({ kind, reason, because }: NotJudged<string>, mayCome: boolean): CheckResult {
  const waits = kind === 'unclear' && mayCome;
  const findings = waits ? [waitingFor(reason)] : [];
  const outcome = waits ? 'pending' : kind;
  const result = { outcome, message: reason, found: null, required: null, findings, counted: [] } as const;
  return kind === 'unclear' && !waits && because ? { ...result, because } : result;
}

/** Where a pending check points: at the missing section, or at line 1. */
function waitingFor(reason: Text): Finding {
  const { part } = reason.params;
  return { ...reason, at: typeof part === 'string' ? `/${part}` : '', subject: null };
}

function weigh(judged: Judged<string>, due: boolean): CheckResult {
  const { found, required, findings, counted } = judged;
  const unmet: Outcome = due || findings.some(({ beyondMending }) => beyondMending) ? 'fail' : 'pending';
  const outcome: Outcome = findings.length === 0 ? 'pass' : unmet;
  const params = { found: found ?? '', required: required ?? '', findings: faultsIn(findings) };
  const message = judged.message ?? text(outcome === 'pass' ? 'pass' : 'fail', params);
  const isNumbered = !judged.isUnnumbered;
  return {
    outcome,
    message,
    found: isNumbered ? found : null,
    required: isNumbered ? required : null,
    findings,
    counted,
  };
}

const CONTEXT: readonly string[] = ['people', 'supervision'];

/** Adds the later entries and those from before the campaign in the sections that the rule counts: they do not count. */
function withAside(runner: RuleRunner, rule: Rule, judged: Judged<string>): readonly NotCounted[] {
  const names = judged.found !== null || judged.counted.length + judged.notCounted.length > 0;
  if (!names || runner.asOf === null) return judged.notCounted;
  const { aside } = runner.viewOn(runner.asOf);
  if (aside.size === 0) return judged.notCounted;
  const within = judged.laterIn ?? rule.reads.filter((part) => !CONTEXT.includes(part)).map((part) => `/${part}`);
  const read = within.flatMap((part) =>
    (aside.get(part.split('/')[1] ?? '') ?? []).filter(({ at }) => at.startsWith(`${part}/`)),
  );
  return [...judged.notCounted, ...read];
}

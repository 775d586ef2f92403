import type { Check, Outcome, Summary, Verdict } from '../model.ts';

/** The levels of `--fail-on`; each includes those before it. */
export const FAIL_ON = ['error', 'incomplete', 'pending', 'warning'] as const;
export type FailOn = (typeof FAIL_ON)[number];

type Weighed = Pick<Check, 'outcome' | 'severity'>;

/** The lowest `--fail-on` level at which a check fails the run; null if none does. */
function levelOf({ outcome, severity }: Weighed): FailOn | null {
  if (severity === 'warning') return outcome === 'fail' ? 'warning' : null;
  if (outcome === 'fail') return 'error';
  if (outcome === 'unclear') return 'incomplete';
  return outcome === 'pending' ? 'pending' : null;
}

/** Whether a check makes the run fail. */
export function failsRun(check: Weighed, failOn: FailOn): boolean {
  const level = levelOf(check);
  return level !== null && FAIL_ON.indexOf(level) <= FAIL_ON.indexOf(failOn);
}

/** Sums up a run, record by record. */
export interface Tally {
  add(report: { readonly verdict: Verdict; readonly checks: readonly Weighed[] }): void;
  summary(ignored: number): Summary;
}

export function makeTally(): Tally {
  let records = 0;
  const verdicts: Record<Verdict, number> = { pass: 0, fail: 0, incomplete: 0, pending: 0 };
  const checks: Record<Outcome | 'warning', number> = {
    pass: 0,
    fail: 0,
    warning: 0,
    pending: 0,
    unclear: 0,
    notApplicable: 0,
  };
  return {
    add: (report) => {
      records += 1;
      verdicts[report.verdict] += 1;
      for (const { outcome, severity } of report.checks)
        checks[outcome === 'fail' && severity === 'warning' ? 'warning' : outcome] += 1;
    },
    summary: (ignored) => ({ records, ignored, verdicts: { ...verdicts }, checks: { ...checks } }),
  };
}

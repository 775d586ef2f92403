import type { Check, Outcome, PassedOver, Summary, Verdict } from '../model.ts';

type Weighed = Pick<Check, 'outcome' | 'severity'>;

/** What a run did not audit. */
export interface LeftOut {
  /** How many files ignore files left out. */
  readonly ignored: number;
  readonly passedOver: readonly PassedOver[];
}

/** Sums up a run, record by record. */
export interface Tally {
  add(report: { readonly verdict: Verdict; readonly checks: readonly Weighed[] }): void;
  summary(left: LeftOut): Summary;
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
    summary: ({ ignored, passedOver }) => ({
      records,
      ignored,
      passedOver,
      verdicts: { ...verdicts },
      checks: { ...checks },
    }),
  };
}

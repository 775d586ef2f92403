import type { Check, Outcome, PassedOver, Summary, Verdict, WaiversReport } from '../model.ts';

type Weighed = Pick<Check, 'outcome' | 'severity' | 'waiver'>;

/** What a run did not audit. */
export interface LeftOut {
  /** How many files ignore files left out. */
  readonly ignored: number;
  readonly passedOver: readonly PassedOver[];
}

/** Sums up a run, record by record. */
export interface Tally {
  add(report: { readonly verdict: Verdict; readonly checks: readonly Weighed[] }): void;
  /** `waivers`: none where there is no file of them. */
  summary(left: LeftOut, waivers?: WaiversReport | null): Summary;
}

export function makeTally(): Tally {
  let records = 0;
  let waived = 0;
  let hints = 0;
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
      for (const { outcome, severity, waiver } of report.checks)
        if (waiver) waived += 1;
        else if (outcome !== 'fail' || severity === 'error') checks[outcome] += 1;
        else if (severity === 'warning') checks.warning += 1;
        else hints += 1;
    },
    summary: ({ ignored, passedOver }, waivers = null) => ({
      records,
      ignored,
      passedOver,
      verdicts: { ...verdicts },
      checks: { ...checks, ...(hints > 0 && { info: hints }) },
      waived,
      waivers,
    }),
  };
}

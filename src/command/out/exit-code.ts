import type { AuditResult, ReportSink } from '../../audit.ts';
import type { Check, FailOn, PlacedCheck } from '../../model.ts';
import { listen } from '../../report/text/listen.ts';

type Weighed = Pick<Check, 'outcome' | 'severity' | 'waiver'>;

/** The levels of `--fail-on`; each includes those before it. */
export const FAIL_ON = ['error', 'incomplete', 'pending', 'warning'] as const satisfies readonly FailOn[];

/** The lowest `--fail-on` level at which a check fails the run; null if none does, or an exception settles it. */
function levelOf({ outcome, severity, waiver }: Weighed): FailOn | null {
  if (waiver) return null;
  if (severity !== 'error') return severity === 'warning' && outcome === 'fail' ? 'warning' : null;
  if (outcome === 'fail') return 'error';
  if (outcome === 'unclear') return 'incomplete';
  return outcome === 'pending' ? 'pending' : null;
}

/** Whether a check makes the run fail. */
export function failsRun(check: Weighed, failOn: FailOn): boolean {
  const level = levelOf(check);
  return level !== null && FAIL_ON.indexOf(level) <= FAIL_ON.indexOf(failOn);
}

/** Whether an earlier report says all of what a check found. */
const isKnown = ({ outcome, findings, message }: PlacedCheck): boolean =>
  outcome === 'fail' ? findings.length > 0 && findings.every(({ known }) => known) : message.known === true;

/** Hears a run, and knows whether anything in it is at or above `--fail-on`, known problems aside. */
export function watchFailures(failOn: FailOn): ReportSink & { failed(): boolean } {
  let failed = false;
  let hasBaseline = false;
  const hear = ({ checks }: { readonly checks: readonly PlacedCheck[] }): void => {
    failed ||= checks.some((check) => failsRun(check, failOn) && !(hasBaseline && isKnown(check)));
  };
  return {
    reporter: {
      ...listen({
        begin: ({ baseline }) => {
          hasBaseline = baseline !== undefined;
        },
        record: hear,
        folder: hear,
      }),
      // Only beside an earlier report does it read more of them, and then they have it.
      outcomesAlone: () => true,
    },
    write: () => {},
    failed: () => failed,
  };
}

/** The exit code of a run. What kept it from being a proper audit beats what it found. */
export function exitCodeOf(
  { interrupted, problems, defects }: Pick<AuditResult, 'interrupted' | 'problems' | 'defects'>,
  failed: boolean,
): number {
  if (interrupted) return 130;
  if (problems.length > 0 || defects.length > 0) return 2;
  return failed ? 1 : 0;
}

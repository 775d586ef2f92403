import type { PlacedCheck } from '../../model.ts';
import type { ReportContext } from './reporter.ts';

/** The three levels of formats that have no more, worst first. */
export const LEVELS = ['error', 'warning', 'notice'] as const;
export type Level = (typeof LEVELS)[number];

/** Whatever makes the run fail is an error. Null if there is nothing to report. */
export function levelOf({ fails }: ReportContext, check: PlacedCheck): Level | null {
  if (fails(check)) return 'error';
  if (check.waiver) return null;
  switch (check.outcome) {
    case 'pass':
    case 'notApplicable':
      return null;
    case 'fail':
      return check.severity === 'info' ? 'notice' : check.severity;
    case 'unclear':
      return check.severity === 'error' ? 'warning' : 'notice';
    case 'pending':
      return 'notice';
  }
}

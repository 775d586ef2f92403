import type { ReportContext } from '../../report/text/reporter.ts';

/** What the writers of a comparison are told: what the reports are called, and how to speak. */
export interface Comparison {
  readonly older: string;
  readonly newer: string;
  readonly context: ReportContext;
}

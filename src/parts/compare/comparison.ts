import type { ReportContext } from '../../report/text/reporter.ts';
import type { Said } from './outline.ts';

/** What the writers of a comparison are told: what the reports are called, and how to speak. */
export interface Comparison {
  readonly older: string;
  readonly newer: string;
  readonly context: ReportContext;
}

/** What a report says of something that fails: in the language asked for, where this version made the report. */
export const wordsOf = (say: ReportContext['say'], rule: string, { text, quoted }: Said): string =>
  quoted ?? say(rule, text);

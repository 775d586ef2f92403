import type { Localized } from '../../model.ts';
import type { ReportContext } from '../../report/text/reporter.ts';
import type { Change } from './difference.ts';
import type { Said } from './outline.ts';
import type { OtherTerms } from './terms.ts';
import { ALONE_WORDS, CHANGE_WORDS } from './words.ts';

/** The input of the writers of a comparison: the names of the reports, and the language and layout. */
export interface Comparison {
  readonly older: string;
  readonly newer: string;
  /** Null where both were judged on the same terms. */
  readonly terms: OtherTerms | null;
  readonly context: ReportContext;
}

/** What a report says of something that fails: in the language asked for, where this version made the report. */
export const wordsOf = (say: ReportContext['say'], rule: string, { text, quoted }: Said): string =>
  quoted ?? say(rule, text);

/** What a change is called: on other terms it is neither progress nor a step back. */
export const changeWords = ({ terms }: Pick<Comparison, 'terms'>): Readonly<Record<Change, Localized>> =>
  terms?.isIncomparable ? ALONE_WORDS : CHANGE_WORDS;

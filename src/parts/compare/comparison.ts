import type { Localized, Verdict } from '../../model.ts';
import { visible } from '../../report/text/neutral.ts';
import { makePage, type Page } from '../../report/text/page.ts';
import type { ReportContext } from '../../report/text/reporter.ts';
import { WORDS as REPORT_WORDS, VERDICTS } from '../../words/report.ts';
import type { ByChange, Changed, UnitDifference } from './difference.ts';
import { foundIn, type Said } from './outline.ts';
import type { OtherTerms } from './terms.ts';
import { ALONE_WORDS, CHANGE_WORDS, WORDS } from './words.ts';

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

/** A page, and what it calls changes: on other terms they are neither progress nor a step back. */
export interface Shown extends Page {
  readonly isAlone: boolean;
  readonly words: ByChange<Localized>;
  /** Whether something that still fails got worse, as a baseline sees it: fewer are found than before. */
  isWorse(item: Changed): boolean;
}

export function pageOf({ terms, context }: Comparison): Shown {
  const isAlone = terms?.isIncomparable ?? false;
  const isWorse = ({ text, quoted, was }: Changed): boolean =>
    !isAlone && quoted === null && was?.quoted === null && foundIn(text) < foundIn(was.text);
  return { ...makePage(context), isAlone, isWorse, words: isAlone ? ALONE_WORDS : CHANGE_WORDS };
}

/** What a unit is called. */
export const nameOf = (page: Page, { name, unit: id, path }: UnitDifference): string =>
  name !== null && id !== null ? page.tell(REPORT_WORDS.nameAndId, { name, id }) : visible(name ?? id ?? path ?? '');

/** `fail → pass` */
export function sayVerdicts(page: Page, { before, after }: UnitDifference): string {
  const say = (verdict: Verdict | null): string => page.tell(verdict === null ? WORDS.noVerdict : VERDICTS[verdict]);
  return before === after ? say(after) : page.tell(WORDS.verdict, { before: say(before), after: say(after) });
}

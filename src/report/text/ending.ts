import type { Localized, PlacedCheck, Summary } from '../../model.ts';
import {
  FOLDER_MODULES,
  GLYPHS,
  moduleOf,
  RESULT_ORDER,
  RESULTS,
  type Result,
  resultOf,
  WORDS,
} from '../../words/report.ts';
import { flow, type Page, paintOf, paragraph } from './page.ts';
import { sumsOf } from './sums.ts';

export type Counts = Readonly<Record<Result, number>>;

export function countsOf(checks: readonly PlacedCheck[]): Counts {
  const counts = { pass: 0, fail: 0, warning: 0, info: 0, pending: 0, unclear: 0, waived: 0, notApplicable: 0 };
  for (const check of checks) counts[resultOf(check)] += 1;
  return counts;
}

/** The sums of a run's checks. */
export const countsIn = ({ checks, waived }: Summary): Counts => ({ info: 0, ...checks, waived });

/** The number of checks for each result, without zeros. */
export const sayCounts = (page: Page, counts: Counts, words: Localized = WORDS.tally): readonly string[] =>
  flow(
    page,
    page.tell(words),
    RESULT_ORDER.filter((result) => counts[result] > 0).map((result) => ({
      sign: GLYPHS[result],
      words: page.tell(RESULTS[result], { n: counts[result] }),
      paint: paintOf(page.ink, result),
    })),
  );

/** How many rules are in force, and how many of them checked no record. */
function coverageOf(page: Page, seen: ReadonlySet<string>): { readonly checked: number; readonly unchecked: number } {
  const ofRecords = [...page.rules.keys()].filter((rule) => !FOLDER_MODULES.has(moduleOf(rule)));
  const unchecked = seen.size === 0 ? 0 : ofRecords.filter((rule) => !seen.has(rule)).length;
  return { checked: ofRecords.length - unchecked, unchecked };
}

/**
 * The closing lines of a run. `seen` holds the rules that checked records: if some did not, the verdict is only
 * partial.
 */
export function saySums(page: Page, summary: Summary, seen: ReadonlySet<string>): readonly string[] {
  const { records, ignored, passedOver } = summary;
  if (records === 0) return [];
  const { checked, unchecked } = coverageOf(page, seen);
  return [
    ...sumsOf(page.tell, summary).flatMap((line) => paragraph(page, line, { indent: 0 })),
    ...(records > 1 ? sayCounts(page, countsIn(summary)) : []),
    ...(unchecked > 0 ? paragraph(page, page.tell(WORDS.unchecked, { n: checked, m: unchecked }), { indent: 0 }) : []),
    ...(ignored > 0 ? paragraph(page, page.tell(WORDS.ignored, { n: ignored }), { indent: 0 }) : []),
    ...(passedOver.length > 0
      ? paragraph(page, page.tell(WORDS.passedOver, { n: passedOver.length }), { indent: 0 })
      : []),
  ];
}

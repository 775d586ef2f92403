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
import { leftOutOf, sumsOf } from './sums.ts';

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

/** How many rules of those in force checked records, if some did not. */
function sayUnchecked(page: Page, seen: ReadonlySet<string>): readonly string[] {
  const ofRecords = [...page.rules.keys()].filter((rule) => !FOLDER_MODULES.has(moduleOf(rule)));
  const n = ofRecords.filter((rule) => seen.has(rule)).length;
  const m = ofRecords.length - n;
  return seen.size === 0 || m === 0 ? [] : [page.tell(WORDS.unchecked, { n, m })];
}

/**
 * The closing lines of a run. `seen` holds the rules that checked records: if some did not, the verdict is only
 * partial.
 */
export function saySums(page: Page, summary: Summary, seen: ReadonlySet<string>): readonly string[] {
  const { records } = summary;
  if (records === 0) return [];
  return [
    ...sumsOf(page.tell, summary).flatMap((line) => paragraph(page, line)),
    ...(records > 1 ? sayCounts(page, countsIn(summary)) : []),
    ...[...sayUnchecked(page, seen), ...leftOutOf(page.tell, summary)].flatMap((line) => paragraph(page, line)),
  ];
}

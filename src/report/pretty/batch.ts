import type { RecordReport, UnitWithoutRecord } from '../../model.ts';
import { BATCH_WORDS } from '../../words/batch.ts';
import { type Page, paragraph } from '../text/page.ts';
import { pathToType } from '../text/shell-word.ts';
import { sayMatrix } from './matrix.ts';
import { type Row, rowOf, rowOfMissing, type SharedOutcomes, worstFirst } from './matrix-row.ts';
import { type Ended, sameTerms } from './next.ts';
import { addToRuleCounts, type RuleCounts, sayLacking, sayTodo } from './rule-counts.ts';
import { addToTotals, noTotals, sayTotals, type Totals } from './totals.ts';

/** With more records than this, checklists would only scroll away, so none are printed. */
export const MOST_DETAILED = 3;

/** What a run keeps of its records until the end: one row each, and totals. */
export interface Batch {
  readonly rows: Row[];
  readonly outcomes: SharedOutcomes;
  readonly totals: Totals;
  readonly ruleCounts: RuleCounts;
}

export const noBatch = (): Batch => ({ rows: [], outcomes: new Map(), totals: noTotals(), ruleCounts: new Map() });

export function addToBatch({ rows, outcomes, totals, ruleCounts }: Batch, report: RecordReport): void {
  rows.push(rowOf(report, outcomes));
  addToTotals(totals, report);
  addToRuleCounts(ruleCounts, report);
}

/** Units of the roster that no record is of have their lines too. */
export function addMissing({ rows, totals }: Batch, missing: readonly UnitWithoutRecord[]): void {
  for (const unit of missing) {
    rows.push(rowOfMissing(unit));
    addToTotals(totals, { ...unit, verdict: 'missing' });
  }
}

/** The records, without the units that have none. */
export const withRecord = ({ rows }: Pick<Batch, 'rows'>): readonly Row[] =>
  rows.filter(({ outcome }) => outcome.verdict !== 'missing');

/** How to see the omitted details. */
export function sayDetails(page: Page, batch: Batch, { head, summary }: Ended): readonly string[] {
  const [worst] = [...withRecord(batch)].sort(worstFirst);
  if (!worst || (page.quiet && worst.outcome.verdict === 'pass')) return [];
  const path = pathToType(worst.path, page.lang);
  return [
    ...paragraph(page, page.tell(BATCH_WORDS.details)),
    `  audit ${[path, ...sameTerms(worst.outcome, head, summary), ...page.langFlag].join(' ')}`,
    ...paragraph(page, page.tell(BATCH_WORDS.only)),
  ];
}

/** The summary of several records: the matrix, what most of a large number lack, totals, and what to do. */
export function sayBatch(page: Page, batch: Batch): readonly Iterable<string>[] {
  const { rows, totals, ruleCounts } = batch;
  if (rows.length < 2) return [];
  const matrix = sayMatrix(page, rows);
  const records = withRecord(batch).length;
  if (records <= MOST_DETAILED) return [matrix, ...(records < rows.length ? sayTotals(page, totals) : [])];
  return [matrix, sayLacking(page, ruleCounts, records), ...sayTotals(page, totals), sayTodo(page, ruleCounts)];
}

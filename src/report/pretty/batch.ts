import type { RecordReport } from '../../model.ts';
import { BATCH_WORDS } from '../../words/batch.ts';
import { type Page, paragraph } from '../text/page.ts';
import { sayMatrix } from './matrix.ts';
import { type Row, rowOf, type SharedCells, worstFirst } from './matrix-row.ts';
import { type Ended, sameTerms, shellWord } from './next.ts';
import { addToRuleCounts, type RuleCounts, sayLacking, sayTodo } from './rule-counts.ts';
import { addToTotals, noTotals, sayTotals, type Totals } from './totals.ts';

/** With more records than this, checklists would only scroll away, so none are printed. */
export const MOST_DETAILED = 3;

/** What a run keeps of its records until the end: one row each, and totals. */
export interface Batch {
  readonly rows: Row[];
  readonly cells: SharedCells;
  readonly totals: Totals;
  readonly ruleCounts: RuleCounts;
}

export const noBatch = (): Batch => ({ rows: [], cells: new Map(), totals: noTotals(), ruleCounts: new Map() });

export function addToBatch({ rows, cells, totals, ruleCounts }: Batch, report: RecordReport): void {
  rows.push(rowOf(report, cells));
  addToTotals(totals, report);
  addToRuleCounts(ruleCounts, report);
}

/** How to see the omitted details. */
export function sayDetails(page: Page, { rows }: Batch, { head, summary }: Ended): readonly string[] {
  const [worst] = [...rows].sort(worstFirst);
  if (!worst || (page.quiet && worst.verdict === 'pass')) return [];
  const path = shellWord(worst.path) ?? page.tell(BATCH_WORDS.anyPath);
  return [
    ...paragraph(page, page.tell(BATCH_WORDS.details), { indent: 0 }),
    `  audit ${[path, ...sameTerms(worst, head, summary)].join(' ')}`,
    ...paragraph(page, page.tell(BATCH_WORDS.only), { indent: 0 }),
  ];
}

/** The summary of several records: the matrix, what most of a large number lack, totals, and what to do. */
export function sayBatch(page: Page, { rows, totals, ruleCounts }: Batch): readonly (readonly string[])[] {
  if (rows.length < 2) return [];
  const matrix = sayMatrix(page, rows);
  if (rows.length <= MOST_DETAILED) return [matrix];
  return [matrix, sayLacking(page, ruleCounts, rows.length), ...sayTotals(page, totals), sayTodo(page, ruleCounts)];
}

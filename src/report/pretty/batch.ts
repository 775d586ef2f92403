import type { RecordReport } from '../../model.ts';
import { BATCH_WORDS } from '../../words/batch.ts';
import { type Page, paragraph } from '../text/page.ts';
import { widthOf } from '../text/width.ts';
import { sayMatrix } from './matrix.ts';
import { type Row, rowOf, type SharedCells, worstFirst } from './matrix-row.ts';
import { addToRuleCounts, type RuleCounts, sayLacking, sayTodo } from './rule-counts.ts';
import { addToTotals, noTotals, sayTotals, type Totals } from './totals.ts';

/** The most records of a run whose checklists are printed: those of more would only scroll away. */
export const MOST_DETAILED = 3;

/** What is kept of a run's records until its end: a row each, and sums. */
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

// A path that a shell takes as it stands, and a reader as well.
const PLAIN_PATH = /^[\p{L}\p{N}_./][\p{L}\p{N}_./-]*$/u;

/** The command that shows one record; where its path is no plain one or the line is too short for it, what to put there. */
function commandFor(page: Page, { path, asOf, judgedAsOf }: Row): string {
  const words = judgedAsOf === null || judgedAsOf === asOf ? BATCH_WORDS.command : BATCH_WORDS.commandAsOf;
  const say = (given: string) => `  ${page.tell(words, { path: given, asOf: judgedAsOf ?? '' })}`;
  const command = say(path);
  const fits = PLAIN_PATH.test(path) && widthOf(command) <= page.width;
  return fits ? command : say(page.tell(BATCH_WORDS.anyPath));
}

/** How to see the details that were left out. */
export function sayDetails(page: Page, { rows }: Batch): readonly string[] {
  const [worst] = [...rows].sort(worstFirst);
  if (!worst || (page.quiet && worst.verdict === 'pass')) return [];
  return [
    ...paragraph(page, page.tell(BATCH_WORDS.details), { indent: 0 }),
    commandFor(page, worst),
    ...paragraph(page, page.tell(BATCH_WORDS.only), { indent: 0 }),
  ];
}

/** What is said of several records together: the matrix, and of many what most of them lack, totals, and what is to be done. */
export function sayBatch(page: Page, { rows, totals, ruleCounts }: Batch): readonly (readonly string[])[] {
  if (rows.length < 2) return [];
  const matrix = sayMatrix(page, rows);
  if (rows.length <= MOST_DETAILED) return [matrix];
  return [matrix, sayLacking(page, ruleCounts, rows.length), ...sayTotals(page, totals), sayTodo(page, ruleCounts)];
}

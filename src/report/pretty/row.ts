import type { PlacedCheck } from '../../model.ts';
import { GLYPHS, numbersOf, PROVENANCES, resultOf } from '../../words/report.ts';
import { visible } from '../text/neutral.ts';
import { type Page, paintOf } from '../text/page.ts';
import { cut, padEnd, padStart, widest, widthOf } from '../text/width.ts';

const GLYPH_COLUMNS = 4;
const COUNT_COLUMNS = 8;
const GAP = '  ';

/** The columns of a checklist, the same for every record of a run. */
export interface Columns {
  readonly title: number;
  readonly provenance: number;
}

const beforeId = ({ title, provenance }: Columns): number =>
  GLYPH_COLUMNS + title + COUNT_COLUMNS + GAP.length + provenance + GAP.length;

export function columnsOf(page: Page): Columns {
  const provenance = widest(Object.values(PROVENANCES).map((words) => page.tell(words)));
  const room = page.width - beforeId({ title: 0, provenance }) + GAP.length;
  return { title: Math.min(widest([...page.rules.keys()].map(page.title)), room), provenance };
}

/** Whether a check's row has room for the rule's id. */
export const showsId = (page: Page, { rule }: PlacedCheck, columns: Columns): boolean =>
  beforeId(columns) + widthOf(visible(rule)) <= page.width;

/** A check in one line: symbol, title, found/required, provenance, and the rule's id if there is room. */
export function sayRow(page: Page, check: PlacedCheck, columns: Columns): string {
  const { ink } = page;
  const result = resultOf(check);
  const paint = paintOf(ink, result);
  const title = cut(page.title(check.rule), columns.title);
  const name = result === 'pass' || result === 'notApplicable' ? title : ink.bold(title);
  const space = ' '.repeat(columns.title - widthOf(title));
  const count = numbersOf(check)?.join('/') ?? '';
  const provenance = page.tell(PROVENANCES[check.provenance]);
  const rest = showsId(page, check, columns)
    ? padEnd(provenance, columns.provenance) + GAP + visible(check.rule)
    : provenance;
  return `  ${paint(GLYPHS[result])} ${name}${space}${paint(padStart(count, COUNT_COLUMNS))}${GAP}${ink.dim(rest)}`;
}

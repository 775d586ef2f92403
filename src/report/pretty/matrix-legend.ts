import { BATCH_WORDS, MODULE_HEADS, RESULT_NAMES } from '../../words/batch.ts';
import { GLYPHS, MODULES, NOT_CHECKED, RARE_RESULTS, RESULT_ORDER, type Result } from '../../words/report.ts';
import { flow, type Page, paintOf, paragraph } from '../text/page.ts';

/** The column heads that are real abbreviations, so that the legend must explain them. */
function saidHeads(page: Page, modules: readonly string[]): readonly string[] {
  return modules.flatMap((module) => {
    const [short, long] = [MODULE_HEADS[module], MODULES[module]].map((words) => (words ? page.tell(words) : ''));
    if (!short || !long || long.toLowerCase().includes(short.toLowerCase())) return [];
    return [page.tell(BATCH_WORDS.head, { head: short, module: long })];
  });
}

const plain = (text: string): string => text;

/** What a matrix shows. */
interface Shown {
  /** Why something was not checked; null where every record was checked by every module. */
  readonly unchecked: 'notCheckedWhy' | 'noRecordWhy' | 'offWhy' | null;
  /** The results of its cells. */
  readonly seen: ReadonlySet<Result>;
}

/** The legend for the symbols and column heads of the matrix. */
export function sayMatrixLegend(page: Page, modules: readonly string[], { unchecked, seen }: Shown): readonly string[] {
  const signs = RESULT_ORDER.filter((result) => seen.has(result) || !RARE_RESULTS.includes(result)).map((result) => ({
    sign: GLYPHS[result],
    words: page.tell(RESULT_NAMES[result]),
    paint: paintOf(page.ink, result),
  }));
  const notChecked = { sign: NOT_CHECKED, words: page.tell(BATCH_WORDS.notChecked), paint: plain };
  const heads = saidHeads(page, modules);
  const texts = [
    page.tell(BATCH_WORDS.cells),
    ...(unchecked === null ? [] : [page.tell(BATCH_WORDS[unchecked])]),
    ...(heads.length > 0 ? [page.tell(BATCH_WORDS.heads, { heads })] : []),
  ];
  return [
    ...flow(page, page.tell(BATCH_WORDS.signs), unchecked === null ? signs : [...signs, notChecked]),
    ...paragraph(page, texts.join(page.lang === 'zh' ? '' : ' '), { paint: page.ink.dim }),
  ];
}

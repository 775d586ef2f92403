import type { Localized } from '../model.ts';
import { BETWEEN } from '../report/text/heading.ts';
import { visible } from '../report/text/neutral.ts';
import { inWordsOf, type Page, paragraph } from '../report/text/page.ts';
import { DUTIES, DUTY_ORDER, WORDS } from '../words/report.ts';
import type { Item, Saying } from './items/item.ts';
import { LIST_WORDS, TODO_WORDS } from './words.ts';

const BOX = '☐ ';
const MOST_LINES = 8;

const OWN: Readonly<Record<string, Localized>> = TODO_WORDS;

/** The text of an item, in the language of the page. */
export function sayWhat(page: Pick<Page, 'tell' | 'quote' | 'lang'>, { rule, ...text }: Saying): string {
  if (rule !== null) return page.quote(rule, text);
  return inWordsOf(page, { message: text }).tell(OWN[text.code] ?? { en: text.code, zh: text.code }, text.params);
}

function sayLines(page: Page, lines: readonly (number | string)[]): string {
  const shown = page.tell(WORDS.list, { list: lines.slice(0, MOST_LINES).map(String) });
  const n = lines.length - MOST_LINES;
  return n > 0 ? page.tell(LIST_WORDS.linesSome, { lines: shown, n: page.lang === 'zh' ? lines.length : n }) : shown;
}

/** The file that an item's lines refer to. */
export type Source = 'record' | 'roster';

/** The text of an item, with the last day that counts for it. */
function within(page: Page, { say, leaving, byMeeting }: Item): string {
  const said = sayWhat(page, say);
  const isSaid = byMeeting === null || say.code === 'criticismsByMeeting';
  const what = isSaid ? said : page.tell(LIST_WORDS.byMeeting, { what: said, date: byMeeting });
  if (leaving.length === 0) return what;
  const who = leaving.map((one) => page.tell(LIST_WORDS.leaves, { ...one }));
  return page.tell(LIST_WORDS.until, { what, who: who.join(page.lang === 'zh' ? '；' : '; ') });
}

/** In a workbook: the cells that it is about, and the sheets to fill in. */
function sayInBook(page: Page, { say, cells = [], sheets = [], edits }: Item, what: string): string {
  const where = sheets.length > 0 ? page.tell(LIST_WORDS.onSheets, { what, sheets }) : what;
  if (cells.length === 0) return where;
  const at = { lines: sayLines(page, cells), what: where };
  if (say.rule === null) return page.tell(LIST_WORDS.atCells, at);
  return page.tell(edits.length > 0 ? LIST_WORDS.correctCells : LIST_WORDS.standsInCells, at);
}

function sayHead(page: Page, item: Item, source: Source): string {
  const { say, lines, edits } = item;
  const what = within(page, item);
  if (item.cells) return sayInBook(page, item, what);
  const [line] = lines;
  if (line === undefined) return what;
  if (source === 'roster') return page.tell(WORDS.atRosterLine, { line, message: what });
  const at = { line: lines.length > 1 ? 'lines' : 'line', lines: sayLines(page, lines), what };
  // Corrections are found by their lines; additions need no place.
  if (say.rule === null) return page.tell(LIST_WORDS.atLines, at);
  return page.tell(edits.length > 0 ? LIST_WORDS.correct : LIST_WORDS.stands, at);
}

const sayDeadline = (page: Page, { by, isOverdue }: Item): string => {
  if (by === null) return page.tell(LIST_WORDS.now);
  const words = page.tell(isOverdue ? LIST_WORDS.overdue : LIST_WORDS.by, { by });
  return isOverdue ? page.ink.red(words) : words;
};

const sayServed = (page: Page, { serves }: Item): readonly string[] =>
  serves.map(({ rule, have, need }) =>
    have === null || need === null ? visible(rule) : page.tell(LIST_WORDS.served, { rule, have, need }),
  );

/** A line to tick off: what, by when, and for which rules, with the numbers found and required. */
function sayItem(page: Page, item: Item, style: { readonly source: Source; readonly withHow: boolean }) {
  const { source, withHow } = style;
  const head = paragraph(page, sayHead(page, item, source), { indent: 2, mark: BOX, hang: 2 });
  const foot = [sayDeadline(page, item), ...sayServed(page, item)].join(BETWEEN);
  const fix = page.rules.get(item.serves[0]?.rule ?? '')?.fix;
  // Without a text on how to do it, show the rule's own fix.
  const how =
    withHow && item.edits.length === 0 && !item.isUnclear && fix
      ? paragraph(page, page.tell(LIST_WORDS.fix, { fix: page.tell(fix) }), FOOT)
      : [];
  return [...head, ...how, ...paragraph(page, foot, { ...FOOT, paint: page.ink.dim })];
}

const FOOT = { indent: 4 } as const;

const firstRule = (item: Item | undefined): string | undefined => item?.serves[0]?.rule;

/** The items in order. The fix for findings of one rule is shown once. */
export const sayItems = (page: Page, items: readonly Item[], source: Source = 'record'): readonly string[] =>
  items.flatMap((item, index) => {
    const withHow = firstRule(item) !== firstRule(items[index - 1]);
    return sayItem(page, item, { source, withHow });
  });

/** The items by duty. */
export function sayByDuty(page: Page, items: readonly Item[], source: Source = 'record'): readonly string[] {
  return DUTY_ORDER.flatMap((duty) => {
    const ofDuty = items.filter((item) => item.duty === duty);
    if (ofDuty.length === 0) return [];
    const title = page.tell(LIST_WORDS.duty, { duty: page.tell(DUTIES[duty]), n: ofDuty.length });
    return ['', page.ink.bold(title), ...sayItems(page, ofDuty, source)];
  });
}

import { grouped } from '../grouped.ts';
import { MODULE_HEADS, RESULT_NAMES } from '../words/batch.ts';
import { GLYPHS, NOT_CHECKED, RESULT_ORDER, type Result, SHORT_VERDICTS, VERDICT_GLYPHS } from '../words/report.ts';
import type { App } from './app.ts';
import { type Row, type Rule, resultAt, resultsIn } from './data.ts';
import { button, type Child, fill, make, sign } from './dom.ts';
import { columnsOf } from './filter.ts';
import { addressOf } from './route.ts';
import { moduleName, RECORD_LANG, shortUnitName, titleOf, unitName } from './translator.ts';
import { PAGE_WORDS } from './words.ts';

/** Rows shown at first, and added per step: a whole banner, and few enough for an instant layout. */
const ROWS_AT_A_TIME = 120;
const ROWS_AT_ONCE = 12;
const ROWS_A_STEP = 27;

const nameOf = (app: App, result: Result | null): string =>
  app.fill(result === null ? PAGE_WORDS.notChecked : RESULT_NAMES[result]);

// From this number of columns on, a module's English name fits.
const MOST_OF_NARROW = 4;

/**
 * One cell of each kind to clone, since a matrix has thousands. Screen readers get its word; the style draws a symbol
 * instead.
 */
function cellsOf(app: App): (result: Result | null) => Node {
  const cells = new Map<Result | null, HTMLElement>();
  for (const result of [...RESULT_ORDER, null])
    cells.set(result, make('td', { class: result ?? 'notChecked' }, nameOf(app, result)));
  return (result) => cells.get(result)?.cloneNode(true) ?? make('td');
}

/** Columns of fixed widths save the browser from measuring every cell. */
const makeColumns = (columns: readonly Rule[]): Child =>
  make('colgroup', make('col.unit'), ...columns.map(() => make('col')));

function headOf(app: App, columns: readonly Rule[]): Child {
  const modules = grouped(columns, ({ module }) => module);
  const groups = [...modules].map(([module, { length }]) => {
    const name = moduleName(app, module);
    const short = app.lang === 'en' && length <= MOST_OF_NARROW ? MODULE_HEADS[module]?.en : undefined;
    const words = make('span', short === undefined ? name : sign(short, name));
    return make('th', { scope: 'colgroup', colspan: String(length), title: name }, words);
  });
  const unit = make('th', { scope: 'col', rowspan: '2', class: 'unit' }, app.fill(PAGE_WORDS.unit));
  const starts = new Set(Array.from(modules.values(), ([first]) => first));
  const titles = columns.map((rule) => {
    const title = titleOf(app, rule);
    return make('th', { scope: 'col', class: starts.has(rule) ? 'start' : null, title }, make('span', title));
  });
  return make('thead', make('tr', unit, groups), make('tr', titles));
}

type MakeRow = (row: Row) => HTMLElement;

function rowMaker(app: App, columns: readonly Rule[]): MakeRow {
  const cellOf = cellsOf(app);
  const made = new Map<Row, HTMLElement>();
  const makeRow = (row: Row): HTMLElement => {
    const mark = sign(VERDICT_GLYPHS[row.verdict], app.fill(SHORT_VERDICTS[row.verdict]));
    const verdict = make(`span.mark.${row.verdict}`, mark);
    const about = { href: addressOf(row.key), title: unitName(app, row), ...RECORD_LANG };
    const link = make('a', about, shortUnitName(app, row));
    const head = make('th', { scope: 'row', class: 'unit' }, verdict, ' ', link);
    return make('tr', head, ...columns.map((rule) => cellOf(resultAt(row, rule))));
  };
  return (row) => {
    const known = made.get(row) ?? makeRow(row);
    made.set(row, known);
    return known;
  };
}

function legend(app: App): Child {
  const item = (result: Result | null) => {
    const [kind, glyph] = result === null ? ['notChecked', NOT_CHECKED] : [result, GLYPHS[result]];
    return make('li', make(`span.key.${kind}`, { 'aria-hidden': 'true' }, glyph), nameOf(app, result));
  };
  const items = [...resultsIn(app.run), null].map(item);
  return make('ul.legend', { 'aria-label': app.fill(PAGE_WORDS.signs) }, items);
}

/** The unit and the rule of a cell. */
function spotOf(target: EventTarget | null, rows: readonly Row[], columns: readonly Rule[]) {
  const cell = target instanceof Element ? target.closest('td') : null;
  const line = cell?.parentElement;
  if (!cell || !(line instanceof HTMLTableRowElement)) return null;
  const row = rows[line.sectionRowIndex];
  const rule = columns[cell.cellIndex - 1];
  return row && rule ? { cell, row, rule } : null;
}

/** Fills the matrix: the first rows at once and the others a moment later, so that a filter responds immediately. */
function makePainter(body: HTMLElement): (rows: readonly Row[], atOnce: number, rowOf: MakeRow) => void {
  let turn = 0;
  return (rows, atOnce, rowOf) => {
    turn += 1;
    const mine = turn;
    const goOn = (from: number): void => {
      if (mine !== turn || from >= rows.length) return;
      body.append(...rows.slice(from, from + ROWS_A_STEP).map(rowOf));
      setTimeout(() => goOn(from + ROWS_A_STEP));
    };
    body.replaceChildren(...rows.slice(0, atOnce).map(rowOf));
    requestAnimationFrame(() => setTimeout(() => goOn(atOnce)));
  };
}

/** A click on a cell opens the unit at that check; hovering shows which one it is. */
function answerCells(app: App, body: HTMLElement, columnsNow: () => readonly Rule[]): void {
  body.addEventListener('click', ({ target }) => {
    const spot = spotOf(target, app.chosen(), columnsNow());
    if (spot) app.open(spot.row, spot.rule);
  });
  body.addEventListener('pointerover', ({ target }) => {
    const spot = spotOf(target, app.chosen(), columnsNow());
    if (spot?.cell.title !== '') return;
    const { row, rule } = spot;
    spot.cell.title = [unitName(app, row), titleOf(app, rule), nameOf(app, resultAt(row, rule))].join('\n');
  });
}

const sameColumns = (a: readonly Rule[], b: readonly Rule[]): boolean =>
  a.length === b.length && a.every((rule, index) => rule === b[index]);

/** The matrix, and how to update it for the filter. */
export function makeMatrix(app: App): { readonly element: HTMLElement; update(whole: boolean): void } {
  const [body, table, after] = [make('tbody'), make('table.matrix'), make('p.more')];
  const label = app.fill(PAGE_WORDS.matrixRegion);
  const region = make('div.scroll', { role: 'region', tabindex: '0', 'aria-label': label }, table);
  const caption = make('caption.heard', app.fill(PAGE_WORDS.matrix));
  const paint = makePainter(body);
  let columns: readonly Rule[] = [];
  let rowOf = rowMaker(app, columns);
  let most = ROWS_AT_A_TIME;
  const show = (atOnce: number): void => {
    const rows = app.chosen();
    const n = Math.min(rows.length - most, ROWS_AT_A_TIME);
    table.hidden = rows.length === 0;
    paint(rows.slice(0, most), atOnce, rowOf);
    fill(after, n > 0 ? button(app.fill(PAGE_WORDS.more, { n }), {}, showMore) : null);
  };
  const showMore = (): void => {
    const from = most;
    most += ROWS_AT_A_TIME;
    show(most);
    body.rows[from]?.querySelector('a')?.focus();
  };
  answerCells(app, body, () => columns);
  return {
    element: make('div', region, after, legend(app)),
    update: (whole) => {
      const wanted = columnsOf(app.run, app.filter());
      if (!sameColumns(wanted, columns)) {
        columns = wanted;
        rowOf = rowMaker(app, columns);
        fill(table, caption, makeColumns(columns), headOf(app, columns), body);
        table.style.setProperty('--columns', String(columns.length));
      }
      most = whole ? app.chosen().length : ROWS_AT_A_TIME;
      show(whole ? most : ROWS_AT_ONCE);
    },
  };
}

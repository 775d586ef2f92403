import type { Cell, CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { columnName } from '../book/book.ts';
import type { Dropdown, Page, PageCell } from './pages.ts';
import { DEFAULT_FONT, STYLES } from './style.ts';

/** The day of the ZIP format's files as well: the same content gives the same bytes, whatever the clock says. */
const MADE = new Date('2014-01-01T00:00:00Z');

/** The sheets as the bytes of an .xlsx file. */
export async function writeXlsx(pages: readonly Page[]): Promise<Uint8Array> {
  const { writeXlsx: write } = await import('hucre/xlsx');
  const namedRanges = pages.flatMap(printTitlesOf);
  return write({ sheets: pages.map(sheetOf), properties: { modified: MADE }, defaultFont: DEFAULT_FONT, namedRanges });
}

/** What stands on every printed page. The library's own option leaves out the quotes and the dollar signs, and LibreOffice takes no notice of it. */
function printTitlesOf({ name, frozenRows, frozenColumns = 0 }: Page): NonNullable<WriteOptions['namedRanges']> {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const columns = frozenColumns > 0 ? [`${sheet}!$A:$${columnName(frozenColumns)}`] : [];
  const rows = frozenRows > 0 ? [`${sheet}!$1:$${frozenRows}`] : [];
  const range = [...columns, ...rows].join(',');
  return range === '' ? [] : [{ name: '_xlnm.Print_Titles', range, scope: name }];
}

function sheetOf(page: Page): WriteSheet {
  const { name, widths, rows, frozenRows, frozenColumns = 0, dropdowns = [], filterRow, isHidden } = page;
  const last = columnName(Math.max(1, widths.length));
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(() => null)),
    cells: cellsOf(rows),
    rowDefs: heightsOf(page),
    freezePane: { rows: frozenRows, columns: frozenColumns },
    dataValidations: dropdowns.map(validationOf),
    ...(filterRow === undefined
      ? {}
      : { autoFilter: { range: `A${filterRow}:${last}${Math.max(filterRow, rows.length)}` } }),
    ...(isHidden ? { hidden: true } : {}),
    ...(page.bars ? { charts: [chartOf(page)] } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(page.isWide ? { scale: 70 } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
      horizontalCentered: true,
    },
  } as WriteSheet;
}

const LINE_POINTS = 15;
const MOST_LINES = 25;

const columnsOf = (text: string): number => text.replace(/[\u0300-\uffff]/g, '__').length;

/** Rows whose texts take several lines: not every program finds their height itself. */
function heightsOf({ rows, widths }: Page): Map<number, { readonly height: number }> {
  const heights = new Map<number, { readonly height: number }>();
  for (const [row, cells] of rows.entries()) {
    const lines = cells.map((cell, column) => {
      if (typeof cell?.value !== 'string' || cell.style === 'heading') return 1;
      const width = Math.max(1, (widths[column] ?? 1) - 1);
      return cell.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / width)), 0);
    });
    const most = Math.min(MOST_LINES, Math.max(1, ...lines));
    if (most > 1) heights.set(row, { height: most * LINE_POINTS });
  }
  return heights;
}

/** The cells by row and column, from 0. */
function cellsOf(rows: Page['rows']): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, all] of rows.entries())
    for (const [column, cell] of all.entries()) if (cell) cells.set(`${row},${column}`, cellOf(cell));
  return cells;
}

function cellOf({ value, style, note }: PageCell): Partial<Cell> {
  const look = { style: STYLES[style] as CellStyle, ...(note === undefined ? {} : { comment: { text: note } }) };
  if (value === null) return { value: null, type: 'empty', ...look };
  if (typeof value === 'string') return { value: escaped(value), type: 'string', ...look };
  if (typeof value === 'number') return { value, type: 'number', ...look };
  if ('day' in value) return { value: new Date(`${value.day}T00:00:00Z`), type: 'date', ...look };
  return { value: value.result, type: 'formula', formula: value.formula, formulaResult: value.result, ...look };
}

/** What looks like an escape of the format is escaped itself (ECMA-376, 22.9.2.19). */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const LONGEST_PROMPT = 255;

function validationOf({ column, from, to, choices, isStrict, prompt }: Dropdown) {
  const range = `${columnName(column)}${from}:${columnName(column)}${to}`;
  return {
    type: 'list',
    range,
    allowBlank: true,
    ...('formula' in choices ? { formula1: choices.formula } : { values: [...choices] }),
    showErrorMessage: isStrict,
    errorStyle: 'stop',
    ...(prompt === null ? {} : { showInputMessage: true, inputMessage: prompt.slice(0, LONGEST_PROMPT) }),
  } as const;
}

const CHART_ROWS = 18;
const CHART_COLUMNS = 8;

function chartOf({ name, rows, bars }: Page) {
  if (!bars) throw new TypeError('a chart without bars');
  const cells = (column: number): string =>
    `'${name}'!$${columnName(column)}$${bars.from}:$${columnName(column)}$${bars.to}`;
  const titles = rows[bars.from - 2] ?? [];
  return {
    type: 'bar',
    title: bars.title,
    barGrouping: 'stacked',
    series: bars.series.map(({ column, color }) => ({
      color,
      name: String(titles[column - 1]?.value ?? ''),
      values: cells(column),
      categories: cells(bars.names),
    })),
    axes: { y: { scale: { min: 0, majorUnit: stepFor(longestOf(rows, bars)) }, minorTickMark: 'none' } },
    anchor: { from: { row: bars.below, col: 0 }, to: { row: bars.below + CHART_ROWS, col: CHART_COLUMNS } },
  } as const;
}

/** The length of the longest bar: its parts are counts, and stand one behind the other. */
function longestOf(rows: Page['rows'], { from, to, series }: NonNullable<Page['bars']>): number {
  const lengths = rows
    .slice(from - 1, to)
    .map((cells) => series.reduce((sum, { column }) => sum + Number(cells[column - 1]?.value ?? 0), 0));
  return lengths.reduce((longest, length) => Math.max(longest, length), 0);
}

const MOST_STEPS = 10;

/** Whole units on the axis, by ones, twos, fives or tens: there is no half of a unit. */
export function stepFor(longest: number): number {
  for (let ten = 1; ; ten *= 10)
    for (const step of [ten, 2 * ten, 5 * ten]) if (longest <= step * MOST_STEPS) return step;
}

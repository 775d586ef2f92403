import type { DiagnosticCode } from '../load/file/diagnostic.ts';
import type { LoadResult } from '../load/load.ts';
import type { Params, Place, PlacedFinding, Places, Pointer } from '../model.ts';
import { type Book, isRefusal, type Sheet } from './book/book.ts';
import { readBook } from './book/read-book.ts';
import { shownText } from './cells.ts';
import { type Imported, importBook } from './import-book.ts';
import { inCellsBy, isSame, pathIn, pathOf } from './in-cells.ts';
import { type Column, recordLayout } from './layout.ts';
import { GUIDE_SHEET, headerOf, isTitled, NONE, plainTitle } from './sheets.ts';
import type { CellAt, Keys, Node } from './tree.ts';

/** A workbook taken in: what it holds, and what could not be placed. */
export interface TakenIn extends Imported {
  readonly book: Book;
  readonly keys: Keys;
}

/** Reads a workbook into a record. A refused one has its refusal as a finding. */
export function takeIn(bytes: Uint8Array, keys: Keys | null): TakenIn | readonly PlacedFinding[] {
  const book = readBook(bytes);
  if (isRefusal(book)) return [bookFinding(book.code, book.params, NOWHERE)];
  const own = keys ?? keysOf(book);
  return { ...importBook(book, recordLayout(), own), book, keys: own };
}

const bookFinding = (code: DiagnosticCode, params: Params, place: Place): PlacedFinding => ({
  code,
  params,
  subject: null,
  pointer: '',
  place,
});

/** A workbook's own language: that of the box on its sheets, and of its first sheet. */
function keysOf({ sheets }: Book): Keys {
  const titles = sheets.flatMap(({ name, rows }) => [name, ...(rows[0]?.cells.values() ?? [])]);
  const none = plainTitle(NONE.en);
  return titles.some((title) => typeof title === 'string' && plainTitle(title) === none) ? 'en' : 'zh';
}

/** The faults of a workbook, as findings of a file that cannot be read. */
export const sayMisplaced = ({ book, misplaced }: TakenIn): readonly PlacedFinding[] =>
  misplaced.map(({ code, params, cell }) => bookFinding(code, params, placeIn(book, cell)));

/** What was loaded from the YAML of a workbook, with the workbook's own places. */
export const inCells = (taken: TakenIn, loaded: LoadResult): LoadResult =>
  loaded.ok
    ? {
        ...loaded,
        places: placesIn(taken, loaded.places),
        placesBy: (names) => placesIn(taken, loaded.placesBy(names)),
      }
    : loaded;

/** The cell where a value of an entry, or of the first sheet, should stand; null where its column is not there. */
function missingIn({ sheets }: Book, entry: CellAt, at: Pointer): CellAt | null {
  const { form, tables } = recordLayout();
  const path = pathIn(at);
  const line = form.find(({ keys }) => isSame(keys, path));
  if (line) return besideTitle(sheets, line);
  const table = tables.find((one) => isSame(pathOf(one), path.slice(0, -1)));
  const sheet = sheets[entry.sheet];
  const header = table && sheet ? headerOf(sheet, table) : null;
  const [column] = [...(header?.columns ?? [])].find(([, one]) => one !== 'none' && one.keys[0] === path.at(-1)) ?? [];
  return column === undefined ? null : { ...entry, column };
}

/** The cell to the right of a title of the first sheet. */
function besideTitle(sheets: Book['sheets'], line: Column): CellAt | null {
  const at = sheets.findIndex(({ name }) => isTitled(name, GUIDE_SHEET));
  for (const { at: row, cells } of sheets[at]?.rows ?? [])
    for (const [column, title] of cells)
      if (isTitled(shownText(title), line)) return { sheet: at, row, column: column + 1 };
  return null;
}

function placesIn({ book, root, keys }: TakenIn, places: Places): Places {
  const cells = new Map<Pointer, CellAt>();
  const enter = (node: Node, at: Pointer): void => {
    cells.set(at, node.cell);
    if (node.kind === 'list') for (const [index, item] of node.items.entries()) enter(item, `${at}/${index}`);
    if (node.kind === 'map') for (const [key, value] of node.pairs) enter(value, `${at}/${key}`);
  };
  enter(root, '');
  const nearest = (at: Pointer): CellAt => cells.get(at) ?? nearest(at.slice(0, Math.max(0, at.lastIndexOf('/'))));
  const cellOf = (at: Pointer): CellAt => cells.get(at) ?? missingIn(book, nearest(at), at) ?? nearest(at);
  return {
    ...places,
    cells: inCellsBy(recordLayout(), keys),
    place: (at) => placeIn(book, cellOf(at)),
    point: (at) => {
      const { sheet, row, column } = cellOf(at);
      const name = book.sheets[sheet]?.name;
      return { line: row, column, ...(name === undefined ? {} : { sheet: name }) };
    },
  };
}

/** The beginning of the file. */
const NOWHERE: Place = { line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' };

const LONGEST_SHOWN = 24;
/** What stands between the cells of a row that is shown. */
const CELL_BAR = ' | ';

function placeIn({ sheets }: Book, { sheet: number, row, column }: CellAt): Place {
  const sheet = sheets[number];
  if (!sheet) return NOWHERE;
  return { line: row, column, endLine: row, endColumn: column + 1, excerpt: rowText(sheet, row), sheet: sheet.name };
}

/** A row's cells on one line. */
function rowText({ rows }: Sheet, row: number): string {
  const cells = rows.find(({ at }) => at === row)?.cells ?? new Map();
  const last = Math.max(0, ...cells.keys());
  return Array.from({ length: last }, (_, index) => {
    const value = cells.get(index + 1);
    const text = value === undefined ? '' : shownText(value).replaceAll(/[|\s]+/g, ' ');
    return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
  }).join(CELL_BAR);
}

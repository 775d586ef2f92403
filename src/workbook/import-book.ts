import { KINDS } from '../kinds.ts';
import { namesOf } from '../names/names.ts';
import type { Book, CellValue, Row, Sheet } from './book/book.ts';
import { cellNode, shownText } from './cells.ts';
import { type Entries, listAt, makeEntries, mapAt } from './entries.ts';
import type { Column, Layout, Table } from './layout.ts';
import {
  ASIDE,
  bodyOf,
  CHOICES_SHEET,
  GUIDE_SHEET,
  type Header,
  headerOf,
  isTitled,
  NONE,
  titledBy,
} from './sheets.ts';
import { type CellAt, type Keys, leaf, listNode, type MapNode, mapNode } from './tree.ts';

/** A fault of a workbook: the cell, the code, and the params of its message. */
export interface Misplaced {
  readonly code:
    | 'unknownSheet'
    | 'sameSheet'
    | 'noRecordSheet'
    | 'noTitles'
    | 'unknownColumn'
    | 'sameColumn'
    | 'failedCell'
    | 'noLink'
    | 'noEntry'
    | 'manyEntries'
    | 'secondRow'
    | 'noneAndRows'
    | 'notTick';
  readonly params: Readonly<Record<string, string | number>>;
  readonly cell: CellAt;
}

/** A record as a workbook gives it, and what could not be placed. */
export interface Imported {
  readonly root: MapNode;
  readonly misplaced: readonly Misplaced[];
}

interface Work {
  readonly entries: Entries;
  readonly keys: Keys;
  /** What the rows are called that could not be placed, by their sheets: what belongs to them waits for them. */
  readonly lost: Map<Table, Set<string>>;
  wrong(code: Misplaced['code'], cell: CellAt, params?: Misplaced['params']): void;
}

const TICKED = ['是', '√', '✓', '✔', '☑', 'true', 'yes', 'x', '1'];
const UNTICKED = ['', '否', '×', '☐', 'false', 'no', '0'];

/** Takes a record out of a workbook: whole, with a word on everything that could not be placed. */
export function importBook(book: Book, layout: Layout, keys: Keys): Imported {
  const misplaced: Misplaced[] = [];
  const root = mapNode(namesOf('record').root, { sheet: 0, row: 1, column: 1 });
  root.pairs.set('schema', leaf(keys === 'zh' ? KINDS.record.saysInChinese : KINDS.record.says, root.cell));
  const work: Work = {
    entries: makeEntries(root),
    keys,
    lost: new Map(),
    wrong: (code, cell, params = {}) => void misplaced.push({ code, cell, params }),
  };
  const found = findSheets(book, layout, work);
  for (const sheet of found.guides) readGuide(sheet, layout, work);
  for (const table of layout.tables) {
    const at = found.tables.get(table);
    const sheet = at === undefined ? undefined : book.sheets[at];
    if (sheet && at !== undefined) readTable({ sheet, at, table }, work);
  }
  return {
    root,
    misplaced: misplaced.sort(
      (a, b) => a.cell.sheet - b.cell.sheet || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
    ),
  };
}

interface Guide {
  readonly sheet: Sheet;
  readonly at: number;
}

interface Found {
  readonly guides: readonly Guide[];
  readonly tables: ReadonlyMap<Table, number>;
}

/** Which sheet is which. */
function findSheets({ sheets }: Book, { tables }: Layout, { wrong }: Work): Found {
  const guides: Guide[] = [];
  const found = new Map<Table, number>();
  const unknown: CellAt[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const { name } = sheet;
    const table = titledBy(name, tables);
    const cell = { sheet: at, row: sheet.rows[0]?.at ?? 1, column: [...(sheet.rows[0]?.cells.keys() ?? [])][0] ?? 1 };
    const isAside = isTitled(name, CHOICES_SHEET) || name.startsWith(ASIDE);
    if (isTitled(name, GUIDE_SHEET)) guides.push({ sheet, at });
    else if (table && found.has(table)) wrong('sameSheet', cell, { sheet: name });
    else if (table) found.set(table, at);
    else if (!isAside && sheet.rows.length > 0) unknown.push(cell);
  }
  if (found.size === 0 && guides.length === 0) wrong('noRecordSheet', { sheet: 0, row: 1, column: 1 });
  else for (const cell of unknown) wrong('unknownSheet', cell, { sheet: sheets[cell.sheet]?.name ?? '' });
  return { guides, tables: found };
}

/** The first sheet: what a record has once, a line each, the value beside its title. */
function readGuide({ sheet, at }: Guide, { form, bare }: Layout, work: Work): void {
  for (const { at: row, cells } of sheet.rows) {
    let value = 0;
    for (const [column, title] of cells) {
      const beside = cells.get(column + 1);
      // A value is no title, whatever it says.
      if (column === value || beside === undefined) continue;
      const cell = { sheet: at, row, column: column + 1 };
      const line = titledBy(shownText(title), form);
      const section = bare.find((one) => isTitled(shownText(title), { title: noneOf(one), aliases: [] }));
      if (line) put(work.entries.root, line, { value: beside, cell }, work);
      else if (section && isTicked(beside, cell, work)) mapAt(work.entries.root, section.keys, cell);
      if (line || section) value = column + 1;
    }
  }
}

/** `学习教育：本项记录为无`. */
export const noneOf = ({ title }: Pick<Column, 'title'>) => ({
  zh: `${title.zh}：${NONE.zh}`,
  en: `${title.en}: ${NONE.en}`,
});

interface Cell {
  readonly value: CellValue;
  readonly cell: CellAt;
}

/** Puts a cell's value into an entry. */
function put(entry: MapNode, column: Column, { value, cell }: Cell, work: Work): void {
  if (typeof value === 'object' && 'failed' in value) {
    work.wrong('failedCell', cell, { value: value.failed });
    return;
  }
  const node = cellNode(value, column, { cell, keys: work.keys });
  if (node === null) return;
  const last = column.keys.at(-1) ?? '';
  mapAt(entry, column.keys.slice(0, -1), cell).pairs.set(last, node);
}

function isTicked(value: CellValue, cell: CellAt, { wrong }: Work): boolean {
  const text = shownText(value).toLowerCase();
  if (TICKED.includes(text)) return true;
  if (!UNTICKED.includes(text)) wrong('notTick', cell, { value: text });
  return false;
}

interface Place {
  readonly sheet: Sheet;
  /** The number of the sheet. */
  readonly at: number;
  readonly table: Table;
}

function readTable(place: Place, work: Work): void {
  const { sheet, at, table } = place;
  const header = headerOf(sheet, table);
  const [first] = sheet.rows;
  if (header === null) {
    if (first)
      work.wrong(
        'noTitles',
        { sheet: at, row: first.at, column: [...first.cells.keys()][0] ?? 1 },
        { sheet: sheet.name },
      );
    return;
  }
  const rows = bodyOf(sheet, header);
  sayColumns(place, header, { rows, work });
  for (const row of rows) readRow(row, header, { place, work });
}

/** Says which columns have values and no place. */
function sayColumns(
  { sheet, at }: Place,
  header: Header,
  { rows, work }: { readonly rows: readonly Row[]; readonly work: Work },
): void {
  for (const [column, title] of header.twice)
    work.wrong('sameColumn', { sheet: at, row: header.row, column }, { column: title });
  const said = new Set([...header.columns.keys(), ...header.twice.keys(), ...header.aside]);
  for (const row of rows)
    for (const [column, value] of row.cells) {
      if (said.has(column) || shownText(value) === '') continue;
      said.add(column);
      const title = header.unknown.get(column);
      const cell = { sheet: at, row: title === undefined ? row.at : header.row, column };
      work.wrong('unknownColumn', cell, { column: title ?? shownText(value), sheet: sheet.name });
    }
}

interface Into {
  readonly place: Place;
  readonly work: Work;
}

function readRow(row: Row, header: Header, { place, work }: Into): void {
  const { at, table } = place;
  const own: { readonly column: Column; readonly value: Cell }[] = [];
  const links = new Map<Column, Cell>();
  let tick: CellAt | null = null;
  for (const [number, column] of header.columns) {
    const value = row.cells.get(number);
    if (value === undefined || shownText(value) === '') continue;
    const cell = { sheet: at, row: row.at, column: number };
    if (column === 'none') tick = isTicked(value, cell, work) ? cell : tick;
    else if (table.links.includes(column)) links.set(column, { value, cell });
    else own.push({ column, value: { value, cell } });
  }
  if (own.length === 0 && links.size === 0 && tick === null) return;
  const start = tick ?? own[0]?.value.cell ?? { sheet: at, row: row.at, column: 1 };
  const owner = ownerOf(links, { place, work }, start);
  if (owner === null) {
    const name = own.find(({ column }) => column === table.columns[0])?.value.value;
    if (name !== undefined) work.lost.set(table, (work.lost.get(table) ?? new Set()).add(shownText(name)));
    return;
  }
  if (tick === null) enter(own, owner, { place, work, start });
  else if (own.length > 0) work.wrong('noneAndRows', tick, { sheet: place.sheet.name });
  else enterNone(owner, tick, { place, work });
}

/** The entry that a row belongs to; null where it is not said, or not there. */
function ownerOf(links: ReadonlyMap<Column, Cell>, { place, work }: Into, start: CellAt): MapNode | null {
  let owner = work.entries.root;
  for (const [index, table] of lineOf(place.table.parent).entries()) {
    const column = place.table.links[index];
    const link = column && links.get(column);
    if (column === undefined) return null;
    if (link === undefined) {
      work.wrong('noLink', start, { column: column.title.zh, sheet: table.title.zh });
      return null;
    }
    const found = entryFor(table, link, { owner, work });
    if (typeof found === 'string') {
      const isLost = found === 'none' && work.lost.get(table)?.has(shownText(link.value));
      if (!isLost)
        work.wrong(found === 'many' ? 'manyEntries' : 'noEntry', link.cell, {
          value: shownText(link.value),
          sheet: table.title.zh,
        });
      return null;
    }
    owner = found;
  }
  return owner;
}

/** A sheet and those above it, the outermost first. */
const lineOf = (table: Table | null): readonly Table[] => (table === null ? [] : [...lineOf(table.parent), table]);

/** An entry that has nothing but its name need not be written on a sheet of its own. */
function entryFor(
  table: Table,
  { value, cell }: Cell,
  { owner, work }: { readonly owner: MapNode; readonly work: Work },
) {
  const found = work.entries.find(table, shownText(value), owner);
  const [column, ...more] = table.columns;
  if (found !== 'none' || column === undefined || more.length > 0) return found;
  return newEntry([{ column, value: { value, cell } }], owner, { table, start: cell, work });
}

interface New {
  readonly table: Table;
  readonly start: CellAt;
  readonly work: Work;
}

type Own = readonly { readonly column: Column; readonly value: Cell }[];

function newEntry(own: Own, owner: MapNode, { table, start, work }: New): MapNode {
  const entry = mapNode(table.shape, start);
  for (const { column, value } of own) put(entry, column, value, work);
  listAt(mapAt(owner, table.keys.slice(0, -1), start), table.keys.at(-1) ?? '', start).items.push(entry);
  work.entries.add(table, entry, owner);
  return entry;
}

function enter(own: Own, owner: MapNode, { place, work, start }: Into & { readonly start: CellAt }): void {
  const { table } = place;
  const last = table.keys.at(-1) ?? '';
  const around = mapAt(owner, table.keys.slice(0, -1), start);
  if (around.pairs.has(last) && isNone(around, last)) {
    work.wrong('noneAndRows', start, { sheet: place.sheet.name });
    return;
  }
  if (table.rows === 'list') {
    const entry = newEntry(own, owner, { table, start, work });
    nameOf(entry, work);
    return;
  }
  if (table.rows === 'single') {
    if (around.pairs.has(last)) {
      work.wrong('secondRow', start, { sheet: place.sheet.name });
      return;
    }
    const entry = mapAt(around, [last], start);
    for (const { column, value } of own) put(entry, column, value, work);
    return;
  }
  enterKey(own, mapAt(around, [last], start), { place, work, start });
}

/** A row of an open map: a key and its value. */
function enterKey(own: Own, map: MapNode, { place, work, start }: Into & { readonly start: CellAt }): void {
  const [keyColumn, valueColumn] = place.table.columns;
  const key = own.find(({ column }) => column === keyColumn)?.value;
  const value = own.find(({ column }) => column === valueColumn)?.value;
  if (key === undefined || valueColumn === undefined) {
    work.wrong('noLink', start, { column: keyColumn?.title.zh ?? '', sheet: place.sheet.name });
    return;
  }
  const text = shownText(key.value);
  const name = (map.shape && namesOf('record').keyMeant(map.shape, text)) ?? text;
  if (map.pairs.has(name)) {
    work.wrong('secondRow', key.cell, { sheet: place.sheet.name });
    return;
  }
  const node = value && cellNode(value.value, valueColumn, { cell: value.cell, keys: work.keys });
  map.pairs.set(name, node ?? leaf('null', key.cell));
}

/** Whether a list or map was recorded as none. */
function isNone(around: MapNode, key: string): boolean {
  const there = around.pairs.get(key);
  return there?.kind === 'list' ? there.items.length === 0 : there?.kind === 'map' && there.pairs.size === 0;
}

function enterNone(owner: MapNode, tick: CellAt, { place, work }: Into): void {
  const { table } = place;
  const last = table.keys.at(-1) ?? '';
  const around = mapAt(owner, table.keys.slice(0, -1), tick);
  if (around.pairs.has(last) && !isNone(around, last)) {
    work.wrong('noneAndRows', tick, { sheet: place.sheet.name });
    return;
  }
  if (table.rows === 'list') around.pairs.set(last, listNode(tick));
  else mapAt(around, [last], tick);
}

/** Sheets below name a person by id or by name. */
function nameOf(entry: MapNode, { entries }: Work): void {
  const [id, name] = [entry.pairs.get('id'), entry.pairs.get('name')];
  if (id?.kind === 'leaf' && name?.kind === 'leaf') entries.name(id.yaml, name.yaml.replace(/^"|"$/g, ''));
}

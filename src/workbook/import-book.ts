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
import { type CellAt, type Keys, leaf, listNode, type MapNode, mapNode, type Node } from './tree.ts';

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
  const { guides, tables } = findSheets(book, layout, work);
  for (const guide of guides) readGuide(guide, layout, work);
  for (const table of layout.tables) {
    const found = tables.get(table);
    if (found) readTable({ ...found, table, work });
  }
  misplaced.sort(({ cell: a }, { cell: b }) => a.sheet - b.sheet || a.row - b.row || a.column - b.column);
  return { root, misplaced };
}

/** A sheet, and its number. */
interface Numbered {
  readonly sheet: Sheet;
  readonly at: number;
}

interface Found {
  readonly guides: readonly Numbered[];
  readonly tables: ReadonlyMap<Table, Numbered>;
}

const firstCell = ({ sheet: { rows }, at }: Numbered): CellAt => {
  const [first] = rows;
  return { sheet: at, row: first?.at ?? 1, column: [...(first?.cells.keys() ?? [])][0] ?? 1 };
};

/** Which sheet is which. */
function findSheets({ sheets }: Book, { tables }: Layout, { wrong }: Work): Found {
  const guides: Numbered[] = [];
  const found = new Map<Table, Numbered>();
  const unknown: Numbered[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const { name } = sheet;
    const numbered = { sheet, at };
    const table = titledBy(name, tables);
    const isAside = isTitled(name, CHOICES_SHEET) || name.startsWith(ASIDE);
    if (isTitled(name, GUIDE_SHEET)) guides.push(numbered);
    else if (table && found.has(table)) wrong('sameSheet', firstCell(numbered), { sheet: name });
    else if (table) found.set(table, numbered);
    else if (!isAside && sheet.rows.length > 0) unknown.push(numbered);
  }
  if (found.size === 0 && guides.length === 0) wrong('noRecordSheet', { sheet: 0, row: 1, column: 1 });
  else for (const one of unknown) wrong('unknownSheet', firstCell(one), { sheet: one.sheet.name });
  return { guides, tables: found };
}

interface Cell {
  readonly value: CellValue;
  readonly cell: CellAt;
}

/** A cell of a column that holds something. */
interface Filled extends Cell {
  readonly column: Column;
}

/** The first sheet: what a record has once, a line each, the value beside its title. */
function readGuide({ sheet, at }: Numbered, { form, bare }: Layout, work: Work): void {
  for (const { at: row, cells } of sheet.rows) {
    let last = 0;
    for (const [number, title] of cells) {
      const value = cells.get(number + 1);
      // A value is not a title, whatever it says.
      if (number === last || value === undefined) continue;
      const cell = { sheet: at, row, column: number + 1 };
      const column = titledBy(shownText(title), form);
      const section = bare.find((one) => isTitled(shownText(title), { title: noneOf(one), aliases: [] }));
      if (column) put(work.entries.root, { column, value, cell }, work);
      else if (section && isTicked({ value, cell }, work)) mapAt(work.entries.root, section.keys, cell);
      if (column || section) last = number + 1;
    }
  }
}

/** `学习教育：本项记录为无`. */
export const noneOf = ({ title }: Pick<Column, 'title'>) => ({
  zh: `${title.zh}：${NONE.zh}`,
  en: `${title.en}: ${NONE.en}`,
});

/** Puts a cell's value into an entry. */
function put(entry: MapNode, { column, value, cell }: Filled, { keys, wrong }: Work): void {
  if (typeof value === 'object' && 'failed' in value) {
    wrong('failedCell', cell, { value: value.failed });
    return;
  }
  const node = cellNode(value, column, { cell, keys });
  if (node === null) return;
  const last = column.keys.at(-1) ?? '';
  mapAt(entry, column.keys.slice(0, -1), cell).pairs.set(last, node);
}

function isTicked({ value, cell }: Cell, { wrong }: Work): boolean {
  const text = shownText(value).toLowerCase();
  if (TICKED.includes(text)) return true;
  if (!UNTICKED.includes(text)) wrong('notTick', cell, { value: text });
  return false;
}

/** A sheet that is read, and what it holds. */
interface Reading extends Numbered {
  readonly table: Table;
  readonly work: Work;
}

function readTable(reading: Reading): void {
  const { sheet, table, work } = reading;
  const header = headerOf(sheet, table);
  if (header === null) {
    if (sheet.rows.length > 0) work.wrong('noTitles', firstCell(reading), { sheet: sheet.name });
    return;
  }
  const rows = bodyOf(sheet, header);
  sayColumns(header, rows, reading);
  for (const row of rows) readRow(row, header, reading);
}

/** Says which columns have values and no place. */
function sayColumns(header: Header, rows: readonly Row[], { sheet, at, work }: Reading): void {
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

function readRow(row: Row, header: Header, reading: Reading): void {
  const { at, table, work } = reading;
  const own: Filled[] = [];
  const links = new Map<Column, Cell>();
  let tick: CellAt | null = null;
  for (const [number, column] of header.columns) {
    const value = row.cells.get(number);
    if (value === undefined || shownText(value) === '') continue;
    const cell = { sheet: at, row: row.at, column: number };
    if (column === 'none') tick = isTicked({ value, cell }, work) ? cell : tick;
    else if (table.links.includes(column)) links.set(column, { value, cell });
    else own.push({ column, value, cell });
  }
  if (own.length === 0 && links.size === 0 && tick === null) return;
  const start = tick ?? own[0]?.cell ?? { sheet: at, row: row.at, column: 1 };
  const owner = ownerOf(links, start, reading);
  if (owner === null) {
    const name = own.find(({ column }) => column === table.columns[0])?.value;
    if (name !== undefined) work.lost.set(table, (work.lost.get(table) ?? new Set()).add(shownText(name)));
  } else if (tick === null) enter(own, { owner, start }, reading);
  else if (own.length > 0) work.wrong('noneAndRows', tick, { sheet: reading.sheet.name });
  else enterNone(owner, tick, reading);
}

/** The entry that a row belongs to; null where it is not said, or not there. */
function ownerOf(
  links: ReadonlyMap<Column, Cell>,
  start: CellAt,
  { table: { parent, links: columns }, work }: Reading,
) {
  let owner = work.entries.root;
  for (const [index, table] of lineOf(parent).entries()) {
    const column = columns[index];
    const link = column && links.get(column);
    if (column === undefined) return null;
    if (link === undefined) {
      work.wrong('noLink', start, { column: column.title.zh, sheet: table.title.zh });
      return null;
    }
    const found = entryFor(table, link, { owner, work });
    if (typeof found === 'string') {
      const value = shownText(link.value);
      const isLost = found === 'none' && work.lost.get(table)?.has(value);
      const code = found === 'many' ? 'manyEntries' : 'noEntry';
      if (!isLost) work.wrong(code, link.cell, { value, sheet: table.title.zh });
      return null;
    }
    owner = found;
  }
  return owner;
}

/** A sheet and those above it, the outermost first. */
const lineOf = (table: Table | null): readonly Table[] => (table === null ? [] : [...lineOf(table.parent), table]);

/** An entry that has nothing but its name need not be written on a sheet of its own. */
function entryFor(table: Table, link: Cell, { owner, work }: Pick<Target, 'owner'> & Pick<Reading, 'work'>) {
  const found = work.entries.find(table, shownText(link.value), owner);
  const [column, ...more] = table.columns;
  if (found !== 'none' || column === undefined || more.length > 0) return found;
  return newEntry([{ ...link, column }], { owner, start: link.cell }, { table, work });
}

/** The entry that a row belongs to, and the cell that it begins with. */
interface Target {
  readonly owner: MapNode;
  readonly start: CellAt;
}

/** The map that a sheet's section hangs in, and the section's key. */
function sectionIn({ owner, start }: Target, { keys }: Table) {
  return { around: mapAt(owner, keys.slice(0, -1), start), key: keys.at(-1) ?? '' };
}

function newEntry(own: readonly Filled[], target: Target, { table, work }: Pick<Reading, 'table' | 'work'>): MapNode {
  const entry = mapNode(table.shape, target.start);
  for (const filled of own) put(entry, filled, work);
  const { around, key } = sectionIn(target, table);
  listAt(around, key, target.start).items.push(entry);
  work.entries.add(table, entry, target.owner);
  return entry;
}

function enter(own: readonly Filled[], target: Target, reading: Reading): void {
  const { sheet, table, work } = reading;
  const { around, key } = sectionIn(target, table);
  const there = around.pairs.get(key);
  if (there && isNone(there)) work.wrong('noneAndRows', target.start, { sheet: sheet.name });
  else if (table.rows === 'list') nameOf(newEntry(own, target, reading), work);
  else if (table.rows === 'single' && there) work.wrong('secondRow', target.start, { sheet: sheet.name });
  else {
    const map = mapAt(around, [key], target.start);
    if (table.rows === 'map') enterKey(own, { owner: map, start: target.start }, reading);
    else for (const filled of own) put(map, filled, work);
  }
}

/** A row of an open map: a key and its value. */
function enterKey(own: readonly Filled[], { owner: map, start }: Target, { sheet, table, work }: Reading): void {
  const [keyColumn, valueColumn] = table.columns;
  const key = own.find(({ column }) => column === keyColumn);
  const value = own.find(({ column }) => column === valueColumn);
  if (key === undefined) {
    work.wrong('noLink', start, { column: keyColumn?.title.zh ?? '', sheet: sheet.name });
    return;
  }
  const text = shownText(key.value);
  const name = (map.shape && namesOf('record').keyMeant(map.shape, text)) ?? text;
  const node = value && cellNode(value.value, value.column, { cell: value.cell, keys: work.keys });
  if (map.pairs.has(name)) work.wrong('secondRow', key.cell, { sheet: sheet.name });
  else map.pairs.set(name, node ?? leaf('null', key.cell));
}

/** Whether a list or map was recorded as none. */
const isNone = (node: Node): boolean =>
  node.kind === 'list' ? node.items.length === 0 : node.kind === 'map' && node.pairs.size === 0;

function enterNone(owner: MapNode, tick: CellAt, { sheet, table, work }: Reading): void {
  const { around, key } = sectionIn({ owner, start: tick }, table);
  const there = around.pairs.get(key);
  if (there && !isNone(there)) work.wrong('noneAndRows', tick, { sheet: sheet.name });
  else if (table.rows === 'list') around.pairs.set(key, listNode(tick));
  else mapAt(around, [key], tick);
}

/** Sheets below name a person by id or by name. */
function nameOf(entry: MapNode, { entries }: Work): void {
  const [id, name] = [entry.pairs.get('id'), entry.pairs.get('name')];
  if (id?.kind === 'leaf' && name?.kind === 'leaf') entries.name(id.yaml, name.yaml.replace(/^"|"$/g, ''));
}

import { isDay } from '../calendar.ts';
import type { Lang } from '../model.ts';
import { namesOf, plainName, zhOfKey, zhOfValue } from '../names/names.ts';
import { tallyOf } from '../tally.ts';
import { isMap, valueIn } from '../validate/case.ts';
import { cellList, cellText, EMPTY_LIST } from './cells.ts';
import { noneOf } from './import-book.ts';
import type { Column, Layout, Table } from './layout.ts';
import { NONE } from './sheets.ts';

/** What a cell is to hold; a day as YYYY-MM-DD. */
export type OutCell = { readonly text: string } | { readonly number: number } | { readonly day: string } | null;

/** What a sheet is to hold below its titles. */
export interface OutSheet {
  readonly table: Table;
  readonly rows: readonly (readonly OutCell[])[];
}

/** What a workbook is to hold. */
export interface OutBook {
  readonly lang: Lang;
  /** The lines of the first sheet: a title and its value. */
  readonly form: readonly { readonly title: string; readonly column: Column; readonly cell: OutCell }[];
  readonly sheets: readonly OutSheet[];
}

type Value = Readonly<Record<string, unknown>>;

/** A tick in the box. */
const tick = (lang: Lang): OutCell => ({ text: lang === 'zh' ? '是' : 'yes' });

/** Lays out a record that matches the schema; of an incomplete record, the parts that it has. */
export function exportBook(record: Value, layout: Layout, lang: Lang): OutBook {
  const cellOf = cellWriter(lang, namesIn(record));
  const form = layout.form.map((column) => ({ title: column.title[lang], column, cell: cellOf(record, column) }));
  const none = layout.bare.map((column) => {
    const value = valueAt(record, column.keys);
    const isNone = isMap(value) && Object.keys(value).length === 0;
    const ticked = { ...column, form: 'flag' } as const;
    return { title: noneOf(column)[lang], column: ticked, cell: isNone ? tick(lang) : null };
  });
  return {
    lang,
    form: [...form, ...none],
    sheets: layout.tables.map((table) => ({ table, rows: rowsOf(record, table, { lang, cellOf }) })),
  };
}

/** The titles of a sheet's columns: those of its links, its own, and the box. */
export const titlesOf = ({ links, columns }: Table, lang: Lang): readonly string[] => [
  ...[...links, ...columns].map(({ title }) => title[lang]),
  NONE[lang],
];

const valueAt = (value: unknown, keys: readonly string[]): unknown => keys.reduce<unknown>(valueIn, value);

/** The cell of a column in an entry's row. */
type CellOf = (entry: unknown, column: Column) => OutCell;

interface Writing {
  readonly lang: Lang;
  readonly cellOf: CellOf;
}

interface Owner {
  readonly value: unknown;
  readonly links: readonly OutCell[];
}

/** The entries of a list's sheet, with what the sheets below call them. */
function ownersOf(record: Value, table: Table | null, writing: Writing): readonly Owner[] {
  if (table === null) return [{ value: record, links: [] }];
  const [column] = table.columns;
  return ownersOf(record, table.parent, writing).flatMap((owner) => {
    const list = valueAt(owner.value, table.keys);
    const items: readonly unknown[] = Array.isArray(list) ? list : [];
    const cells = items.map((item) => (column ? writing.cellOf(item, column) : null));
    return items.map((value, index) => ({ value, links: [...owner.links, linkOf(cells, index)] }));
  });
}

/** What an entry is called by: its first value, and a number behind it where others have the same. */
function linkOf(cells: readonly OutCell[], index: number): OutCell {
  const own = cells[index] ?? null;
  const key = JSON.stringify(own);
  const same = cells.flatMap((cell, at) => (JSON.stringify(cell) === key ? [at] : []));
  if (own === null || same.length === 1) return own;
  const text = 'text' in own ? own.text : 'number' in own ? String(own.number) : own.day;
  return { text: `${text}#${same.indexOf(index) + 1}` };
}

function rowsOf(record: Value, table: Table, writing: Writing): readonly (readonly OutCell[])[] {
  const { columns, rows } = table;
  const blank = columns.map(() => null);
  const own = (entry: unknown): readonly OutCell[] => columns.map((column) => writing.cellOf(entry, column));
  return ownersOf(record, table.parent, writing).flatMap(({ value: owner, links }) => {
    const value = valueAt(owner, table.keys);
    const none = [[...links, ...blank, tick(writing.lang)]];
    if (rows === 'list' && Array.isArray(value))
      return value.length === 0 ? none : value.map((item) => [...links, ...own(item)]);
    if (!isMap(value)) return [];
    if (Object.keys(value).length === 0) return none;
    if (rows === 'map')
      return Object.entries(value).map(([key, of]) => [...links, ...openCells(key, of, table, writing)]);
    const cells = own(value);
    return cells.some((cell) => cell !== null) ? [[...links, ...cells]] : [];
  });
}

function openCells(
  key: string,
  value: unknown,
  { columns, shape }: Table,
  { lang, cellOf }: Writing,
): readonly OutCell[] {
  const [, column] = columns;
  const name = lang === 'zh' && shape ? zhOfKey(shape, key) : key;
  return [{ text: cellText(name) }, column ? cellOf({ value }, column) : null];
}

/** Excel counts days from here; days before stand as texts. */
const FIRST_DAY = '1900-03-01';
/** Whole numbers that every program keeps to the last digit. */
const MOST = 1e15;

function cellWriter(lang: Lang, names: ReadonlyMap<string, string>): CellOf {
  const textOf = (value: unknown, { shape }: Column): string => {
    const text = String(value);
    if (shape?.form === 'who') return names.get(text) ?? (lang === 'zh' ? zhOfValue(shape, text) : text);
    return lang === 'zh' && shape ? zhOfValue(shape, text) : text;
  };
  return (entry, column) => {
    const value = valueAt(entry, column.keys);
    if (value === undefined || value === null) return null;
    if (Array.isArray(value)) {
      if (value.length === 0) return { text: EMPTY_LIST[lang] };
      return { text: cellList(value.map((item) => textOf(item, column))) };
    }
    if (column.form === 'number' && typeof value === 'number' && Math.abs(value) < MOST) return { number: value };
    if (column.form === 'day' && isDay(value) && value >= FIRST_DAY) return { day: value };
    return { text: cellText(textOf(value, column)) };
  };
}

/** The names that are as good as ids: each of one person alone. */
function namesIn(record: Value): ReadonlyMap<string, string> {
  const all = [record['people'], valueAt(record, ['supervision', 'members'])].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const people = all.flatMap((one: unknown) => {
    const [id, name] = [valueAt(one, ['id']), valueAt(one, ['name'])];
    return typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [];
  });
  const taken = tallyOf(people.flatMap(({ id, name }) => [...new Set([id, plainName(name)])]));
  const ids = people.map(({ id }) => id);
  return new Map(
    people.flatMap(({ id, name }): readonly (readonly [string, string])[] => {
      const isAlone = taken.get(plainName(name)) === 1 && ids.indexOf(id) === ids.lastIndexOf(id);
      const isPlain = plainName(name) === name && cellText(name) === name && !/[、，,;；\n#]/.test(name);
      return isAlone && isPlain && !isChoice(name) ? [[id, name]] : [];
    }),
  );
}

const isChoice = (name: string): boolean =>
  name === 'team' ||
  Object.values(namesOf('record').shapes).some(
    ({ form, choices }) => form === 'who' && choices && Object.values(choices).flat().includes(name),
  );

import { addDays } from '../calendar.ts';
import { namesOf, plainName, zhOfValue } from '../names/names.ts';
import { valueOfJson } from '../plain-json.ts';
import type { CellValue } from './book/book.ts';
import type { Column } from './layout.ts';
import { type CellAt, type Keys, leaf, listNode, type Node, yamlText } from './tree.ts';

const DAY_ZERO = '1899-12-30';
const MINUTES_PER_DAY = 1_440;

/** The numbers that are taken for days: 1954 to 2119. */
const DAYS = { first: 20_000, last: 80_000 };

/** What a list without items looks like. */
export const EMPTY_LIST = { zh: '无', en: 'none' } as const;

/** How a text is written that a cell would not keep: with blanks at its ends, or without anything in it. */
const QUOTED = /\\"(?:[^"\\]|\\.)*"/y;
const WHOLLY_QUOTED = new RegExp(`^${QUOTED.source}$`);
const PLAIN = /[^、，,;；\n]+/y;

const dayOf = (serial: number): string => addDays(DAY_ZERO, Math.floor(serial));

function timeOf(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const isSerial = (serial: number): boolean => serial >= 0 && serial < 2_958_466;

/** What a cell shows, without its format. */
export function shownText(value: CellValue): string {
  if (typeof value !== 'object') return typeof value === 'string' ? value.trim() : String(value);
  if ('failed' in value) return value.failed;
  if (!isSerial(value.serial)) return String(value.serial);
  if (value.serial < 1) return timeOf(value.serial);
  const day = dayOf(value.serial);
  return Number.isInteger(value.serial) ? day : `${day} ${timeOf(value.serial)}`;
}

/** A cell's value in a column, as YAML; null where the cell says nothing. */
export function cellNode(
  value: CellValue,
  column: Column,
  at: { readonly cell: CellAt; readonly keys: Keys },
): Node | null {
  const { cell, keys } = at;
  if (typeof value !== 'string' || !column.isList) {
    const yaml = scalarYaml(value, column, keys);
    if (yaml === null) return null;
    if (!column.isList) return leaf(yaml, cell);
    return { ...listNode(cell), items: [leaf(yaml, cell)] };
  }
  const text = value.trim();
  if (text === '') return null;
  if (isNone(text)) return listNode(cell);
  const items = itemsIn(text).flatMap((item) => scalarYaml(item, column, keys) ?? []);
  return items.length === 0 ? null : { ...listNode(cell), items: items.map((yaml) => leaf(yaml, cell)) };
}

/** The items of a cell. Once a quotation mark is not closed, those behind it are ordinary characters. */
function itemsIn(text: string): readonly string[] {
  const items: string[] = [];
  let mayQuote = true;
  for (let at = 0; at < text.length; ) {
    const isQuoted: boolean = mayQuote && text.startsWith('\\"', at);
    const quoted = isQuoted ? matchAt(QUOTED, text, at) : null;
    if (isQuoted && quoted === null) mayQuote = false;
    const item = quoted ?? matchAt(PLAIN, text, at);
    if (item !== null) items.push(item);
    at += item?.length ?? 1;
  }
  return items;
}

function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}

const isNone = (text: string): boolean =>
  Object.values(EMPTY_LIST).includes(text.toLowerCase() as '无') || text === '[]';

function scalarYaml(value: CellValue, { form, shape }: Column, keys: Keys): string | null {
  if (typeof value === 'boolean') return form === 'flag' ? String(value) : yamlText(String(value));
  if (typeof value === 'object')
    return yamlText(form === 'time' && 'serial' in value ? timeOf(value.serial) : dayIn(value, form));
  if (typeof value === 'number') return numberYaml(value, form);
  const text = value.trim();
  if (text === '') return null;
  if (WHOLLY_QUOTED.test(text)) return yamlText(String(valueOfJson(text.slice(1)) ?? text.slice(1)));
  const meant = shape?.choices ? (namesOf('record').valueMeant(shape, text) ?? text) : text;
  if (form === 'flag' && /^(?:true|false)$/i.test(meant)) return meant.toLowerCase();
  if (form === 'number') return numberText(text);
  return yamlText(keys === 'zh' && shape ? zhOfValue(shape, meant) : meant);
}

const dayIn = (value: Exclude<CellValue, string | number | boolean>, form: Column['form']): string =>
  form === 'day' && 'serial' in value && isSerial(value.serial) ? dayOf(value.serial) : shownText(value);

function numberYaml(value: number, form: Column['form']): string {
  if (form === 'number') return String(value);
  if (form === 'day' && value >= DAYS.first && value <= DAYS.last) return dayOf(value);
  return form === 'time' && value >= 0 && value < 1 ? yamlText(timeOf(value)) : yamlText(String(value));
}

/** Digits that were typed as a text. */
function numberText(text: string): string {
  const digits = plainName(text);
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? digits : yamlText(text);
}

const needsQuotes = (text: string): boolean =>
  text.trim() !== text || text === '' || /^\\"|[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text.replaceAll('\n', ''));

/** A text as a cell keeps it. */
export const cellText = (text: string): string => (needsQuotes(text) ? `\\${JSON.stringify(text)}` : text);

/** Texts as one cell keeps them. */
export const cellList = (texts: readonly string[]): string =>
  texts
    .map((text) =>
      needsQuotes(text) || isNone(text) || /[、，,;；\n]/.test(text) ? `\\${JSON.stringify(text)}` : text,
    )
    .join('、');

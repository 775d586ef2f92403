import path from 'node:path';
import { decodeXml } from '../../load/file/xml.ts';
import {
  BOOK_LIMITS,
  type Book,
  type CellValue,
  columnNumber,
  isRefusal,
  type Merge,
  type Refusal,
  refusal,
  type Sheet,
} from './book.ts';
import { type Budget, type Collector, collectSheet } from './collect.ts';
import { dateStyles } from './date-styles.ts';
import { attribute, eachElement, elements, isBytes, type Parts, partOf } from './parts.ts';
import { type SharedTexts, sharedTexts, textOf } from './shared-texts.ts';

// ECMA-376: 18.2.20 (sheets), 18.3.1.4 (cells), 18.3.1.55 (merges), 18.17.4.1 (days since 1904).
const DAYS_TO_1904 = 1_462;

/** What the cells of every sheet refer to. */
interface Common {
  readonly texts: SharedTexts;
  /** Whether a style shows a number as a date. */
  readonly isDate: readonly boolean[];
  readonly dayZero: number;
  readonly budget: Budget;
}

/** The parts that a part names, by the id it names them by, and by their kind. */
interface Related {
  byId(id: string): string | null;
  byType(type: string): string | null;
}

export function readXlsx(parts: Parts): Book | Refusal {
  const rootRels = related(parts, '');
  const name = rootRels.byType('officeDocument');
  const part = name === null ? null : partOf(parts, name);
  if (!isBytes(part)) return part ?? refusal('notWorkbook');
  const workbook = part.toString('utf8');
  const rels = related(parts, name ?? '');
  const common = commonOf(parts, workbook, rels);
  if ('code' in common) return common;
  const listed = elements(workbook, 'sheet');
  if (listed.length > BOOK_LIMITS.sheets) return refusal('manySheets', { limit: BOOK_LIMITS.sheets });
  const sheets: Sheet[] = [];
  for (const { attributes } of listed) {
    const file = rels.byId(attribute(attributes, 'id') ?? '');
    const bytes = file === null ? null : partOf(parts, file);
    if (!isBytes(bytes)) return bytes ?? refusal('notWorkbook');
    const read = readSheet(bytes, attribute(attributes, 'name') ?? '', common);
    if (isRefusal(read)) return read;
    sheets.push(read);
  }
  return sheets.length > 0 ? { sheets } : refusal('notWorkbook');
}

export function xlsxSheetNames(parts: Parts): readonly string[] | null {
  const name = related(parts, '').byType('officeDocument');
  const part = name === null ? null : partOf(parts, name);
  if (!isBytes(part)) return null;
  return elements(part.toString('utf8'), 'sheet').map(({ attributes }) => attribute(attributes, 'name') ?? '');
}

function related(parts: Parts, of: string): Related {
  const folder = path.posix.dirname(of);
  const part = partOf(parts, path.posix.join(folder, '_rels', `${path.posix.basename(of)}.rels`));
  const all = elements(isBytes(part) ? part.toString('utf8') : '', 'Relationship').map(({ attributes }) => ({
    id: attribute(attributes, 'Id'),
    type: attribute(attributes, 'Type') ?? '',
    target: attribute(attributes, 'Target') ?? '',
  }));
  const nameOf = (target: string | undefined): string | null => {
    if (target === undefined) return null;
    return target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
  };
  return {
    byId: (id) => nameOf(all.find((one) => one.id === id)?.target),
    byType: (type) => nameOf(all.find((one) => one.type.endsWith(`/${type}`))?.target),
  };
}

function commonOf(parts: Parts, workbook: string, rels: Related): Common | Refusal {
  const strings = partOf(parts, rels.byType('sharedStrings') ?? '');
  const styles = partOf(parts, rels.byType('styles') ?? '');
  const texts = sharedTexts(isBytes(strings) ? strings : null);
  if (typeof texts !== 'function') return texts;
  const wrong = [strings, styles].find((part) => part !== null && !isBytes(part));
  if (wrong && !isBytes(wrong)) return wrong;
  const is1904 = elements(workbook, 'workbookPr').some(({ attributes }) =>
    /^(1|true)$/.test(attribute(attributes, 'date1904') ?? ''),
  );
  return {
    texts,
    isDate: isBytes(styles) ? dateStyles(styles.toString('utf8')) : [],
    dayZero: is1904 ? DAYS_TO_1904 : 0,
    budget: { letters: 0 },
  };
}

function readSheet(bytes: Buffer, name: string, common: Common): Sheet | Refusal {
  const prefix = /<(\w+:)?worksheet[\s>]/.exec(bytes.toString('latin1', 0, 1_024))?.[1] ?? '';
  const collector = collectSheet(name, common.budget);
  const end = bytes.indexOf(`</${prefix}sheetData>`);
  const data = end < 0 ? bytes : bytes.subarray(0, end);
  let last = 0;
  const refused = eachElement(data, `${prefix}row`, (attributes, inner) => {
    last = Number(attribute(attributes, 'r') ?? last + 1);
    return inner === '' ? null : readRow(inner, last, { collector, common });
  });
  if (refused) return refused;
  const rest = end < 0 ? null : bytes.subarray(end);
  const wrong =
    rest &&
    eachElement(rest, `${prefix}mergeCell`, (attributes) => {
      const merge = mergeOf(attribute(attributes, 'ref') ?? '');
      if (merge) collector.merge(merge);
      return null;
    });
  return wrong ?? collector.sheet();
}

interface Into {
  readonly collector: Collector;
  readonly common: Common;
}

function readRow(xml: string, row: number, { collector, common }: Into): Refusal | null {
  let column = 0;
  for (const { attributes, inner } of elements(xml, 'c')) {
    const named = /\sr="([A-Z]+)/.exec(attributes)?.[1];
    column = named === undefined ? column + 1 : columnNumber(named);
    const value = inner === '' ? null : cellValue(attributes, inner, common);
    const refused = value === null ? null : collector.add(row, column, value);
    if (refused) return refused;
  }
  return null;
}

const VALUE = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?v>/;

function cellValue(attributes: string, inner: string, { texts, isDate, dayZero }: Common): CellValue | null {
  const type = /\st="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  if (type === 'inlineStr') return textOf(inner) || null;
  const written = VALUE.exec(inner)?.[1];
  if (written === undefined || written === '') return null;
  switch (type) {
    case 's':
      return texts(Number(written)) || null;
    case 'str':
      return decodeXml(written);
    case 'b':
      return written === '1' || written === 'true';
    case 'e':
      return { failed: decodeXml(written) };
    case 'd':
      return written.slice(0, 10);
    default: {
      const number = Number(written);
      const style = Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? -1);
      return isDate[style] ? { serial: number + dayZero } : number;
    }
  }
}

function mergeOf(ref: string): Merge | null {
  const [, left = '', top, right = '', bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(ref) ?? [];
  if (top === undefined) return null;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

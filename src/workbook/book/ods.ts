import { decodeXml } from '../../load/file/xml.ts';
import { BOOK_LIMITS, type Book, type CellValue, type Refusal, refusal, type Sheet } from './book.ts';
import { type Budget, type Collector, collectSheet } from './collect.ts';
import { attribute, eachElement, elements, isBytes, type Parts, partOf } from './parts.ts';

// OASIS OpenDocument 1.3, part 3: 9.1.4 (cells), 19.385 (value types), 6.1 (texts).
const MS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

export function readOds(parts: Parts): Book | Refusal {
  const manifest = partOf(parts, 'META-INF/manifest.xml');
  if (isBytes(manifest) && manifest.includes('encryption-data')) return refusal('lockedWorkbook');
  const content = partOf(parts, 'content.xml');
  if (!isBytes(content)) return content ?? refusal('notWorkbook');
  const budget: Budget = { letters: 0 };
  const sheets: Sheet[] = [];
  for (let at = content.indexOf('<table:table '); at >= 0; ) {
    if (sheets.length >= BOOK_LIMITS.sheets) return refusal('manySheets', { limit: BOOK_LIMITS.sheets });
    const end = content.indexOf('</table:table>', at);
    if (end < 0) return refusal('notWorkbook');
    const collector = collectSheet(nameAt(content, at), budget);
    const refused = readRows(content.subarray(at, end), collector);
    if (refused) return refused;
    sheets.push(collector.sheet());
    at = content.indexOf('<table:table ', end);
  }
  return sheets.length > 0 ? { sheets } : refusal('notWorkbook');
}

export function odsSheetNames(parts: Parts): readonly string[] | null {
  const content = partOf(parts, 'content.xml');
  if (!isBytes(content)) return null;
  const names: string[] = [];
  for (let at = content.indexOf('<table:table '); at >= 0; at = content.indexOf('<table:table ', at + 1))
    names.push(nameAt(content, at));
  return names;
}

const nameAt = (content: Buffer, at: number): string =>
  attribute(content.toString('utf8', at, content.indexOf('>', at)), 'name') ?? '';

const countOf = (attributes: string, name: string): number => Number(attribute(attributes, name) ?? 1);

function readRows(table: Buffer, collector: Collector): Refusal | null {
  let row = 1;
  return eachElement(table, 'table:table-row', (attributes, inner) => {
    const cells = inner.includes('office:value-type') ? cellsOf(inner) : [];
    const repeated = countOf(attributes, 'number-rows-repeated');
    // Nothing is added in repeated rows that are empty, and too many that are not are refused at the limit.
    for (let n = 0; cells.length > 0 && n < repeated; n += 1) {
      const refused = addRow(cells, row + n, collector);
      if (refused) return refused;
    }
    row += repeated;
    return null;
  });
}

interface OdsCell {
  readonly column: number;
  readonly repeated: number;
  readonly value: CellValue;
  readonly columns: number;
  readonly rows: number;
}

function addRow(cells: readonly OdsCell[], row: number, collector: Collector): Refusal | null {
  for (const { column, repeated, value, columns, rows } of cells) {
    for (let n = 0; n < repeated; n += 1) {
      const refused = collector.add(row, column + n, value);
      if (refused) return refused;
    }
    if (columns > 1 || rows > 1)
      collector.merge({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  return null;
}

function cellsOf(row: string): readonly OdsCell[] {
  let next = 1;
  return elements(row, 'table-cell|covered-table-cell').flatMap(({ attributes, inner }) => {
    const column = next;
    const repeated = countOf(attributes, 'number-columns-repeated');
    next += repeated;
    const value = cellValue(attributes, inner);
    const columns = countOf(attributes, 'number-columns-spanned');
    const rows = countOf(attributes, 'number-rows-spanned');
    return value === null ? [] : [{ column, repeated, value, columns, rows }];
  });
}

function cellValue(attributes: string, inner: string): CellValue | null {
  const type = attribute(attributes, 'value-type');
  if (type === null) return null;
  if (attributes.includes('calcext:value-type="error"')) return { failed: textOf(inner) };
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return Number(attribute(attributes, 'value'));
    case 'boolean':
      return attribute(attributes, 'boolean-value') === 'true';
    case 'date':
      return momentOf(attribute(attributes, 'date-value') ?? '');
    case 'time':
      return { serial: partOfDay(attribute(attributes, 'time-value') ?? '') };
    default:
      return attribute(attributes, 'string-value') ?? (textOf(inner) || null);
  }
}

function momentOf(written: string): CellValue {
  const at = Date.parse(`${written.slice(0, 19)}${written.includes('T') ? '' : 'T00:00:00'}Z`);
  return Number.isNaN(at) ? written : { serial: (at - DAY_ZERO) / MS_PER_DAY };
}

/** `PT09H30M00S` as a part of the day. */
function partOfDay(written: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(\d+)H(\d+)M(\d+)/.exec(written) ?? [];
  return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

const MARK =
  /<(\/)?office:annotation(?=[\s>])[^<>]*>|<text:s(?:\s[^<>]*)?\/>|<text:(?:line-break|tab)\/>|<\/text:p>|<text:p(?:\s[^<>]*)?\/>|<[^<>]*>|[^<]+/g;
const MOST_SPACES = 4_000;

/** The text of a cell, a line for each paragraph, without its notes. */
function textOf(inner: string): string {
  let text = '';
  let isNote = false;
  for (const [piece, closing] of inner.matchAll(MARK)) {
    if (piece.includes('office:annotation')) isNote = closing === undefined;
    else if (isNote) continue;
    else if (!piece.startsWith('<')) text += decodeXml(piece);
    else if (piece.startsWith('<text:s'))
      text += piece.startsWith('<text:s ') || piece === '<text:s/>' ? spaces(piece) : '';
    else if (
      piece === '<text:line-break/>' ||
      piece === '</text:p>' ||
      (piece.startsWith('<text:p') && piece.endsWith('/>'))
    )
      text += '\n';
    else if (piece === '<text:tab/>') text += '\t';
  }
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

const spaces = (mark: string): string => ' '.repeat(Math.min(countOf(mark, 'c'), MOST_SPACES));

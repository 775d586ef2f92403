import { BOOK_BYTES } from '../../load/file/limits.ts';

/** A day or a time of day: days since 30 December 1899, and the part of the day. */
export interface Moment {
  readonly serial: number;
}

/** A formula that came to nothing, such as `#REF!`. */
export interface Failed {
  readonly failed: string;
}

export type CellValue = string | number | boolean | Moment | Failed;

/** A row that holds anything. Rows and columns count from 1. */
export interface Row {
  readonly at: number;
  readonly cells: ReadonlyMap<number, CellValue>;
}

/** Cells that are shown as one. Its value stands in the first of them. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet without its looks; hidden ones are like the others. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

export interface Book {
  readonly sheets: readonly Sheet[];
}

/** Why a file is not read as a workbook. What fills the words: `limit`, and the `sheet` that is too large. */
export interface Refusal {
  readonly code:
    | 'notWorkbook'
    | 'oldWorkbook'
    | 'wordFile'
    | 'lockedWorkbook'
    | 'macroWorkbook'
    | 'entityWorkbook'
    | 'largeWorkbook'
    | 'unpackedWorkbook'
    | 'manySheets'
    | 'manyRows'
    | 'manyColumns'
    | 'longCells';
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a workbook may hold before it is refused. */
export const BOOK_LIMITS = {
  bytes: BOOK_BYTES,
  unpackedBytes: 209_715_200,
  sheets: 200,
  rows: 50_000,
  columns: 100,
  /** Of all cells together: a record has at most a tenth of it. */
  letters: 10_485_760,
} as const;

export const refusal = (code: Refusal['code'], params: Refusal['params'] = {}): Refusal => ({ code, params });

export const isRefusal = (value: object): value is Refusal => 'code' in value;

/** `D7`, from a row and a column. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

const LETTERS = 26;

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name;
  return name;
}

/** The number of a column from its letters: `D` of `D7` is 4. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > LETTERS) break;
    column = column * LETTERS + digit;
  }
  return column;
}

import type { Page } from './page.ts';
import { cut, padEnd, padStart, widest, widthOf } from './width.ts';

/** A line of a table: a symbol, a name, numbers, and a remainder if there is room. */
export interface TableLine {
  /** One column, coloured. */
  readonly sign: string;
  readonly name: string;
  readonly numbers: readonly string[];
  readonly rest: readonly string[];
}

export interface TableStyle {
  readonly indent: number;
  /** The head of the name column. */
  readonly name: string;
  /** The heads of the number columns. */
  readonly heads: readonly string[];
  /** The short heads for narrow terminals. */
  readonly narrow: readonly string[];
}

const GAP = '  ';
const LEAST_NAME = 10;
// Up to this width, showing names in full matters more than long heads.
const MOST_NAME = 32;

const columnsOf = (heads: readonly string[], lines: readonly TableLine[]): readonly number[] =>
  heads.map((head, column) => Math.max(widthOf(head), widest(lines.map(({ numbers }) => numbers[column] ?? ''))));

const total = (columns: readonly number[]): number => columns.reduce((sum, one) => sum + GAP.length + one, 0);

/** The columns left for the remainder. */
function restOf(lines: readonly TableLine[], room: number): readonly number[] {
  const columns = (lines[0]?.rest ?? []).map((_, column) => widest(lines.map(({ rest }) => rest[column] ?? '')));
  const fitting = columns.findIndex((_, column) => total(columns.slice(0, column + 1)) > room);
  return fitting < 0 ? columns : columns.slice(0, fitting);
}

/** Aligned lines, numbers flush right. */
export function sayTable(page: Page, style: TableStyle, lines: readonly TableLine[]): readonly string[] {
  const indent = ' '.repeat(style.indent);
  const room = page.width - style.indent - 2;
  const names = widest([style.name, ...lines.map((line) => line.name)]);
  const isNarrow = room - total(columnsOf(style.heads, lines)) < Math.min(names, MOST_NAME);
  const heads = isNarrow ? style.narrow : style.heads;
  const columns = columnsOf(heads, lines);
  const left = Math.max(LEAST_NAME, room - total(columns));
  const name = Math.min(names, left);
  const rest = restOf(lines, left - name);
  const row = (text: string, numbers: readonly string[]) =>
    padEnd(cut(text, name), name) +
    numbers.map((number, column) => GAP + padStart(number, columns[column] ?? 0)).join('');
  return [
    `${indent}  ${row(style.name, heads)}`,
    ...lines.map((line) => {
      const behind = rest.map((width, column) => GAP + padEnd(line.rest[column] ?? '', width)).join('');
      return `${indent}${line.sign} ${row(line.name, line.numbers)}${page.ink.dim(behind.trimEnd())}`.trimEnd();
    }),
  ];
}

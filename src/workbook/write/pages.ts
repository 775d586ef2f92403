import type { StyleName } from './style.ts';

/** A cell to write. A text stays a text, whatever it begins with. */
export interface PageCell {
  readonly value:
    | string
    | number
    | { readonly day: string }
    | { readonly formula: string; readonly result: string }
    | null;
  readonly style: StyleName;
  /** The note shown when the pointer is over the cell. */
  readonly note?: string;
}

/** A drop-down on a column of a sheet, in rows that count from 1. */
export interface Dropdown {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** The choices, or the formula of the cells that hold them. */
  readonly choices: readonly string[] | { readonly formula: string };
  /** Nothing else may be typed. */
  readonly isStrict: boolean;
  /** The hint shown while a cell is being filled in. */
  readonly prompt: string | null;
}

export interface Bars {
  readonly title: string;
  /** The columns of the names and of each series with its colour, from 1, and the rows they stand in. */
  readonly names: number;
  readonly series: readonly { readonly column: number; readonly color: string }[];
  readonly from: number;
  readonly to: number;
  /** The row that the chart stands below. */
  readonly below: number;
}

/** A sheet to write. */
export interface Page {
  readonly name: string;
  /** In characters of a narrow kind; a Chinese one takes two. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (PageCell | null)[])[];
  /** The row that stays in view when the others are scrolled, and all above it; 0 for none. */
  readonly frozenRows: number;
  readonly frozenColumns?: number;
  readonly dropdowns?: readonly Dropdown[];
  /** The row of titles that has a filter. */
  readonly filterRow?: number;
  readonly isHidden?: true;
  /** It is printed over several pages side by side. */
  readonly isWide?: true;
  readonly bars?: Bars;
}

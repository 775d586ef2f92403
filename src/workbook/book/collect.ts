import { BOOK_LIMITS, type CellValue, type Merge, type Refusal, type Row, refusal, type Sheet } from './book.ts';

/** Takes in the cells of one sheet, and says when it holds too much. */
export interface Collector {
  /** Null while all is well. */
  add(row: number, column: number, value: CellValue): Refusal | null;
  merge(one: Merge): void;
  sheet(): Sheet;
}

/** The letters of all sheets of a workbook so far. */
export interface Budget {
  letters: number;
}

export function collectSheet(name: string, budget: Budget): Collector {
  const rows: { at: number; cells: Map<number, CellValue> }[] = [];
  const merges: Merge[] = [];
  let last: { at: number; cells: Map<number, CellValue> } | null = null;
  return {
    add: (row, column, value) => {
      if (row > BOOK_LIMITS.rows) return refusal('manyRows', { sheet: name, limit: BOOK_LIMITS.rows });
      if (column > BOOK_LIMITS.columns) return refusal('manyColumns', { sheet: name, limit: BOOK_LIMITS.columns });
      budget.letters += typeof value === 'string' ? value.length : 1;
      if (budget.letters > BOOK_LIMITS.letters) return refusal('longCells', { limit: BOOK_LIMITS.letters });
      if (last?.at !== row) {
        last = { at: row, cells: new Map() };
        rows.push(last);
      }
      last.cells.set(column, value);
      return null;
    },
    merge: (one) => void merges.push(one),
    sheet: () => ({ name, rows: rows satisfies readonly Row[], merges }),
  };
}

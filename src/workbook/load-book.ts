import { createHash } from 'node:crypto';
import { type LoadResult, loadBytes } from '../load/load.ts';
import { sheetNames } from './book/read-book.ts';
import { recordLayout } from './layout.ts';
import { GUIDE_SHEET, isTitled } from './sheets.ts';
import { inCells, sayMisplaced, takeIn } from './take-in.ts';
import { printTree } from './tree.ts';

/** Bytes of a workbook to a record's values, and the cell of each. */
export function loadBook(bytes: Uint8Array): LoadResult {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const taken = takeIn(bytes, null);
  if (!('book' in taken)) return { ok: false, sha256, findings: taken };
  if (taken.misplaced.length > 0) return { ok: false, sha256, findings: sayMisplaced(taken) };
  return { ...inCells(taken, loadBytes(Buffer.from(printTree(taken.root, taken.keys, () => '')))), sha256 };
}

/** Whether a workbook in a folder is something else than a record: none of its sheets has the name of a section. */
export function isOtherBook(bytes: Uint8Array): boolean {
  const names = sheetNames(bytes);
  const { tables } = recordLayout();
  return (
    names !== null &&
    !names.some((name) => isTitled(name, GUIDE_SHEET) || tables.some((table) => isTitled(name, table)))
  );
}

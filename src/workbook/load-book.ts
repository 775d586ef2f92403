import { createHash } from 'node:crypto';
import { type LoadResult, loadBytes } from '../load/load.ts';
import type { PlacedFinding } from '../model.ts';
import { sheetNames } from './book/read-book.ts';
import { recordLayout } from './layout.ts';
import { GUIDE_SHEET, isTitled } from './sheets.ts';
import { inCells, sayMisplaced, takeIn } from './take-in.ts';
import { type Keys, printTree } from './tree.ts';

/** Bytes of a workbook to a record's values, and the cell of each. */
export function loadBook(bytes: Uint8Array): { readonly loaded: LoadResult; readonly keys: Keys } {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const taken = takeIn(bytes, null);
  const refuse = (findings: readonly PlacedFinding[]): LoadResult => ({ ok: false, sha256, findings });
  if (!('book' in taken)) return { loaded: refuse(taken), keys: 'zh' };
  const { root, keys, misplaced } = taken;
  if (misplaced.length > 0) return { loaded: refuse(sayMisplaced(taken)), keys };
  const yaml = loadBytes(Buffer.from(printTree(root, keys, () => '')));
  return { loaded: { ...inCells(taken, yaml), sha256 }, keys };
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

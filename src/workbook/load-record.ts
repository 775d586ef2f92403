import { looksLikeBook } from '../load/file/magic.ts';
import { loadBytes, type NotLoaded } from '../load/load.ts';
import { type Meant, takeMeant } from '../validate/take-meant.ts';
import { isOtherBook, loadBook } from './load-book.ts';

/** Loads a record, be it YAML or a workbook, and takes what is written for what it means. */
export function loadRecord(bytes: Uint8Array, strict: boolean): Meant | NotLoaded {
  const isBook = looksLikeBook(bytes);
  const loaded = isBook ? loadBook(bytes) : loadBytes(bytes);
  // In a workbook people are chosen by name.
  return loaded.ok ? takeMeant('record', loaded, strict && !isBook) : loaded;
}

/** Whether a file is a workbook, and one of something else than a record. */
export const isNoRecord = (bytes: Uint8Array): boolean => looksLikeBook(bytes) && isOtherBook(bytes);

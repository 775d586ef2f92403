import { looksLikeBook } from '../load/file/magic.ts';
import { loadBytes, type NotLoaded } from '../load/load.ts';
import { type Meant, takeMeant } from '../validate/take-meant.ts';
import { isOtherBook, loadBook } from './load-book.ts';

/** Loads a record from YAML or a workbook, and normalises its notation. */
export function loadRecord(bytes: Uint8Array, strict: boolean): Meant | NotLoaded {
  if (!looksLikeBook(bytes)) {
    const loaded = loadBytes(bytes);
    return loaded.ok ? takeMeant('record', loaded, strict) : loaded;
  }
  const { loaded, keys } = loadBook(bytes);
  // In a workbook people are chosen by name.
  const meant = loaded.ok ? takeMeant('record', loaded) : loaded;
  // The sheets say in which language it is, even while they are empty.
  const written = keys === 'zh' ? { keys } : {};
  return meant.ok ? { ...meant, written: keys, places: { ...meant.places, ...written } } : meant;
}

/** Whether a file is a workbook, and one of something else than a record. */
export const isNoRecord = (bytes: Uint8Array): boolean => looksLikeBook(bytes) && isOtherBook(bytes);

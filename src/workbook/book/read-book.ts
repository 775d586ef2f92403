import { isCompound } from '../../load/file/magic.ts';
import { zipEntries } from '../../load/file/zip.ts';
import { BOOK_LIMITS, type Book, type Refusal, refusal } from './book.ts';
import { odsSheetNames, readOds } from './ods.ts';
import { partsOf } from './parts.ts';
import { readXlsx, xlsxSheetNames } from './xlsx.ts';

/** Names of streams inside a compound file. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
const WORD = Buffer.from('WordDocument', 'utf16le');

/** Why none of the files that Office wrote until 2003, or locks, is read. */
function refuseCompound(bytes: Uint8Array): Refusal {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (all.includes(LOCKED)) return refusal('lockedWorkbook');
  return refusal(all.includes(WORD) ? 'wordFile' : 'oldWorkbook');
}

/** The cells of a workbook, or why they are not read. Whatever the bytes, it does not throw. */
export function readBook(bytes: Uint8Array): Book | Refusal {
  if (bytes.length > BOOK_LIMITS.bytes) return refusal('largeWorkbook', { limit: BOOK_LIMITS.bytes / 1_048_576 });
  if (isCompound(bytes)) return refuseCompound(bytes);
  const entries = zipEntries(bytes);
  if (entries === null) return refusal('notWorkbook');
  if (entries.some(({ name }) => name === 'word/document.xml')) return refusal('wordFile');
  if (entries.some(({ name }) => /vbaProject\.bin$|(^|\/)macrosheets\/|^(Basic|Scripts)\/./i.test(name)))
    return refusal('macroWorkbook');
  if (entries.reduce((sum, { size }) => sum + size, 0) > BOOK_LIMITS.unpackedBytes)
    return refusal('unpackedWorkbook', { limit: BOOK_LIMITS.unpackedBytes / 1_048_576 });
  const parts = partsOf(entries);
  return parts.has('content.xml') ? readOds(parts) : readXlsx(parts);
}

/** The names of a workbook's sheets alone; null where they cannot be read. */
export function sheetNames(bytes: Uint8Array): readonly string[] | null {
  const parts = partsOf(zipEntries(bytes) ?? []);
  return parts.has('content.xml') ? odsSheetNames(parts) : xlsxSheetNames(parts);
}

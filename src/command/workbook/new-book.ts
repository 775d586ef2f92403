import type { Lang } from '../../model.ts';
import { exportBook } from '../../workbook/export-book.ts';
import { recordLayout } from '../../workbook/layout.ts';
import { recordPages } from '../../workbook/write/record-pages.ts';
import { writeBook } from '../../workbook/write/write-book.ts';

/** A new workbook to fill in, with what is known of the unit. */
export const newBook = (file: string, lang: Lang, known: Readonly<Record<string, unknown>>): Promise<Uint8Array> =>
  writeBook(recordPages(exportBook(known, recordLayout(), lang)), file);

import type { Page } from './pages.ts';
import { writeOds } from './write-ods.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Whether a file's name says that it is a workbook. */
export const isBookName = (file: string): boolean => /\.(?:xlsx|ods)$/i.test(file);

/** The sheets as the bytes of the kind of workbook that a file's name says. */
export const writeBook = async (pages: readonly Page[], file: string): Promise<Uint8Array> =>
  /\.ods$/i.test(file) ? writeOds(pages) : writeXlsx(pages);

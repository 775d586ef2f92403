import { loadBytes } from '../../src/load/load.ts';
import { exportBook } from '../../src/workbook/export-book.ts';
import { recordLayout } from '../../src/workbook/layout.ts';
import { loadRecord } from '../../src/workbook/load-record.ts';
import { recordPages } from '../../src/workbook/write/record-pages.ts';
import { writeBook } from '../../src/workbook/write/write-book.ts';

/** A record as the bytes of a workbook. */
export const written = (
  record: Readonly<Record<string, unknown>>,
  ending: '.xlsx' | '.ods',
  lang: 'zh' | 'en',
): Promise<Uint8Array> => writeBook(recordPages(exportBook(record, recordLayout(), lang)), `record${ending}`);

/** What the bytes of a workbook say; what is wrong with it otherwise. */
export function said(bytes: Uint8Array): unknown {
  const loaded = loadRecord(bytes, false);
  return loaded.ok ? loaded.value : loaded.findings;
}

/** A record of YAML. */
export function record(yaml: string): Readonly<Record<string, unknown>> {
  const loaded = loadBytes(Buffer.from(yaml));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return loaded.value as Readonly<Record<string, unknown>>;
}

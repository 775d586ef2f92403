import { join } from 'node:path';
import { decode } from './decode.ts';
import { isPlainRelative } from './look-at-file.ts';
import { readRecordFile } from './read.ts';

/**
 * Reads the text of files that a record names, from the record's own folder and never outside it; null where a file is
 * not there, no UTF-8 text, or larger than a record may be.
 */
export const readTextsIn =
  (folder: string | null) =>
  (file: string): string | null => {
    if (folder === null || !isPlainRelative(file)) return null;
    const read = readRecordFile(join(folder, file), { within: folder });
    if (!read.ok) return null;
    const { text, diagnostic } = decode(read.bytes);
    return diagnostic ? null : text;
  };

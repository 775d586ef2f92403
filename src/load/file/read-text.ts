import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { decode } from './decode.ts';
import { isPlainRelative } from './look-at-file.ts';
import { readRecordFile } from './read.ts';

/** The text of a file, and the SHA-256 of its bytes. */
export interface TextFile {
  readonly text: string;
  readonly sha256: string;
}

/**
 * Reads the text of files that a record names, from the record's own folder and never outside it; null where a file is
 * not there, no UTF-8 text, or larger than a record may be.
 */
export const readTextsIn =
  (folder: string | null) =>
  (file: string): TextFile | null => {
    if (folder === null || !isPlainRelative(file)) return null;
    const read = readRecordFile(join(folder, file), { within: folder });
    if (!read.ok) return null;
    const { text, diagnostic } = decode(read.bytes);
    return diagnostic ? null : { text, sha256: createHash('sha256').update(read.bytes).digest('hex') };
  };

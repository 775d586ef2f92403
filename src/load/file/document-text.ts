import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { join } from 'node:path';
import type { FileText } from '../../model.ts';
import { decode } from './decode.ts';
import { readDocx } from './docx.ts';
import { guessEncoding } from './encoding.ts';
import { DOCX_BYTES, LIMITS } from './limits.ts';
import { isPlainRelative, onceEach } from './look-at-file.ts';
import { looksLikeZip } from './magic.ts';
import { codeOf, realPathInside, withOpened } from './open.ts';

const not = (why: Exclude<FileText, { kind: 'text' }>['why'], format = ''): FileText => ({ kind: 'none', why, format });

/** The text of a file, and the SHA-256 of its bytes, null where they were not read. */
export interface TextFile {
  readonly said: FileText;
  readonly sha256: string | null;
}

const unread = (why: Parameters<typeof not>[0]): TextFile => ({ said: not(why), sha256: null });

/**
 * Reads the texts of files that a record names, each once, from the record's own folder and never outside it: UTF-8, GBK,
 * GB18030, UTF-16 and Word's .docx. Null: there is no folder.
 */
export const readDocumentTextsIn = (folder: string | null): ((file: string) => TextFile) =>
  onceEach((file, read) => (folder === null ? unread('noFolder') : readOne(folder, file, read)), textFileAt);

const textFileAt = (real: string): TextFile =>
  withOpened(real, false, (fd, stats) => {
    if (!stats.isFile()) return unread('unreadable');
    if (stats.size > DOCX_BYTES) return unread('tooLarge');
    const bytes = readAll(fd, stats.size);
    if (bytes === null) return unread('tooLarge');
    return { said: textOf(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
  });

function readOne(folder: string, file: string, read: (real: string) => TextFile): TextFile {
  if (!isPlainRelative(file)) return unread('outside');
  try {
    const real = realPathInside(join(folder, file), folder);
    return real === null ? unread('outside') : read(real);
  } catch (error) {
    return unread(codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? 'absent' : 'unreadable');
  }
}

/** Reads as many bytes as the file was reported to have; null if it has grown since. */
function readAll(fd: number, size: number): Uint8Array | null {
  const bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (
    let read = readSync(fd, bytes, 0, bytes.length, null);
    read > 0;
    read = readSync(fd, bytes, length, bytes.length - length, null)
  ) {
    length += read;
    if (length > size) return null;
  }
  return bytes.subarray(0, length);
}

/** How the formats begin that are not text. */
const FORMATS: readonly (readonly [format: string, start: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['DOC', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
];

function textOf(bytes: Uint8Array): FileText {
  if (looksLikeZip(bytes)) {
    const text = readDocx(bytes);
    return text === null ? not('format', 'ZIP') : { kind: 'text', text };
  }
  const other = FORMATS.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (other) return not('format', other[0]);
  if (bytes.length > LIMITS.bytes) return not('tooLarge');
  if (isUtf8(bytes) && !bytes.includes(0)) return { kind: 'text', text: decode(bytes).text };
  const guess = guessEncoding(bytes);
  return guess && guess.text !== '' ? { kind: 'text', text: guess.text.replace(/^\ufeff/, '') } : not('unreadable');
}

import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { FileState, LookAtFile } from '../../model.ts';
import { ARCHIVE_FILE_BYTES } from './limits.ts';
import { codeOf, realPathInside, withOpened } from './open.ts';

const CHUNK_BYTES = 65_536;

/** Looks at the files that a record names, from the record's own folder and never outside it. Null: there is no folder. */
export const lookAtFilesIn = (folder: string | null): LookAtFile =>
  onceEach<FileState>((file, read) => (folder === null ? { kind: 'noFolder' } : look(folder, file, read)), digestOf);

/** Answers for each name once, and reads each real file once, however often and by whatever names it is asked for. */
export function onceEach<T>(
  answer: (file: string, read: (real: string) => T) => T,
  read: (real: string) => T,
): (file: string) => T {
  const byName = new Map<string, T>();
  const byFile = new Map<string, T>();
  const remember = (known: Map<string, T>, key: string, make: () => T): T => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make();
    known.set(key, made);
    return made;
  };
  const readOnce = (real: string): T => remember(byFile, real, () => read(real));
  return (file) => remember(byName, file, () => answer(file, readOnce));
}

function look(folder: string, file: string, read: (real: string) => FileState): FileState {
  if (!isPlainRelative(file)) return { kind: 'outside' };
  try {
    const real = realPathInside(join(folder, file), folder);
    return real === null ? { kind: 'outside' } : read(real);
  } catch (error) {
    return { kind: failure(codeOf(error)) };
  }
}

const digestOf = (real: string): FileState =>
  withOpened(real, false, (fd, stats) => {
    if (!stats.isFile()) return { kind: 'notRegular' };
    return stats.size > ARCHIVE_FILE_BYTES ? { kind: 'tooLarge' } : digest(fd);
  });

/** A relative path with `/` that never goes up; the same on every system. */
export const isPlainRelative = (file: string): boolean =>
  file !== '' &&
  !file.includes('\\') &&
  !file.includes('\0') &&
  !isAbsolute(file) &&
  !/^[A-Za-z]:/.test(file) &&
  !file.split('/').includes('..');

function failure(code: string): 'absent' | 'notRegular' | 'unreadable' {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent';
  return code === 'ENXIO' || code === 'EISDIR' ? 'notRegular' : 'unreadable';
}

/** What of a chunk tells in most files that it is not blank. */
const HEAD_BYTES = 64;

/** A letter or number that is seen, or what is not UTF-8: a picture, or text in another encoding. */
const SOMETHING = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\ufffd]/u;
/** The mark of UTF-16 is not text. */
const hasMark16 = (bytes: Buffer): boolean => /^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2));

/** Tells of the chunks of a file, one after another, whether nothing is read in them. */
function makeIsBlank(): (chunk: Buffer, isFirst: boolean) => boolean {
  const decoder = new TextDecoder();
  const isBare = (part: Buffer) => !SOMETHING.test(decoder.decode(part, { stream: true }));
  return (chunk, isFirst) => {
    const bytes = isFirst && hasMark16(chunk) ? chunk.subarray(2) : chunk;
    return isBare(bytes.subarray(0, HEAD_BYTES)) && isBare(bytes.subarray(HEAD_BYTES));
  };
}

/** How a record begins, behind comments. */
const NAMES_RECORD = /^schema[ \t]*:[ \t]*["']?unit-record\//m;

function digest(fd: number): FileState {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  let bytes = 0;
  const isBlankNext = makeIsBlank();
  let isBlank = true;
  let isRecord = false;
  for (let read = readSync(fd, buffer); read > 0; read = readSync(fd, buffer)) {
    const isFirst = bytes === 0;
    isRecord ||= isFirst && NAMES_RECORD.test(buffer.toString('latin1', 0, read));
    bytes += read;
    if (bytes > ARCHIVE_FILE_BYTES) return { kind: 'tooLarge' };
    hash.update(buffer.subarray(0, read));
    isBlank &&= isBlankNext(buffer.subarray(0, read), isFirst);
  }
  return { kind: 'regular', sha256: hash.digest('hex'), ...(isBlank && { isBlank }), ...(isRecord && { isRecord }) };
}

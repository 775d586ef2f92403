import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { FileState, LookAtFile } from '../../model.ts';
import { ARCHIVE_FILE_BYTES } from './limits.ts';
import { codeOf, realPathInside, withOpened } from './open.ts';

const CHUNK_BYTES = 65_536;

/** Looks at the files that a record names, from the record's own folder and never outside it. Null: there is no folder. */
export function lookAtFilesIn(folder: string | null): LookAtFile {
  const seen = new Map<string, FileState>();
  return (file) => {
    const known = seen.get(file);
    if (known) return known;
    const state: FileState = folder === null ? { kind: 'noFolder' } : look(folder, file);
    seen.set(file, state);
    return state;
  };
}

function look(folder: string, file: string): FileState {
  if (!isPlainRelative(file)) return { kind: 'outside' };
  try {
    const real = realPathInside(join(folder, file), folder);
    if (real === null) return { kind: 'outside' };
    return withOpened(real, false, (fd, stats) => {
      if (!stats.isFile()) return { kind: 'notRegular' };
      return stats.size > ARCHIVE_FILE_BYTES ? { kind: 'tooLarge' } : digest(fd);
    });
  } catch (error) {
    return { kind: failure(codeOf(error)) };
  }
}

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

/** White space alone, in UTF-8 or UTF-16; the mark of either is no text. */
const isWhite = (bytes: Buffer): boolean => {
  const isBare = (part: Buffer) => !/[^\s\0\ufeff\ufffd]/u.test(part.toString('utf8'));
  return isBare(bytes.subarray(0, HEAD_BYTES)) && isBare(bytes);
};

function digest(fd: number): FileState {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  let bytes = 0;
  let isBlank = true;
  for (let read = readSync(fd, buffer); read > 0; read = readSync(fd, buffer)) {
    bytes += read;
    if (bytes > ARCHIVE_FILE_BYTES) return { kind: 'tooLarge' };
    hash.update(buffer.subarray(0, read));
    isBlank &&= isWhite(buffer.subarray(0, read));
  }
  return { kind: 'regular', sha256: hash.digest('hex'), ...(isBlank ? { isBlank } : {}) };
}

import { closeSync, lstatSync, openSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { codeOf } from '../../load/file/open.ts';

/** Why a file was not written: it exists, its folder does not, permission was denied, or the system's error. */
export type NotWritten = 'exists' | 'noFolder' | 'denied' | { readonly reason: string };

function whyNot(error: unknown): NotWritten {
  const code = codeOf(error);
  if (code === 'EEXIST') return 'exists';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'noFolder';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'denied' : { reason: code };
}

/** Creates a file atomically; never overwrites one. Null if it was written. */
export function writeNewFile(file: string, text: string | Uint8Array): NotWritten | null {
  let opened: number;
  try {
    opened = openSync(file, 'wx');
  } catch (error) {
    return whyNot(error);
  }
  try {
    writeFileSync(opened, text);
    closeSync(opened);
    return null;
  } catch (error) {
    // The file is ours: `wx` created it.
    unlinkSync(file);
    return whyNot(error);
  }
}

export type Standing = 'absent' | 'same' | 'other' | 'folder';

/** Compares the file at a path with a text. Links and devices count as something else. */
export function standingAt(file: string, text: string): Standing {
  try {
    const stats = lstatSync(file);
    if (stats.isDirectory()) return 'folder';
    const bytes = Buffer.from(text);
    return stats.isFile() && stats.size === bytes.length && readFileSync(file).equals(bytes) ? 'same' : 'other';
  } catch (error) {
    // If it cannot be examined, it cannot be written either, and writing gives the reason.
    return whyNot(error) === 'denied' ? 'other' : 'absent';
  }
}

import { closeSync, lstatSync, openSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';

/** Why a file was not written: it is there already, its folder is not, it may not be, or what the system says. */
export type NotWritten = 'exists' | 'noFolder' | 'denied' | { readonly reason: string };

function whyNot(error: unknown): NotWritten {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'EEXIST') return 'exists';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'noFolder';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'denied' : { reason: code };
}

/** Writes a file that is not there yet, whole or not at all. Null where it is written. */
export function writeNewFile(file: string, text: string): NotWritten | null {
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
    // It is ours: `wx` has made it.
    unlinkSync(file);
    return whyNot(error);
  }
}

export type Standing = 'absent' | 'same' | 'other' | 'folder';

/** What stands at a path, next to a text. A link or a device is something other, whatever it leads to. */
export function standingAt(file: string, text: string): Standing {
  try {
    const stats = lstatSync(file);
    if (stats.isDirectory()) return 'folder';
    const bytes = Buffer.from(text);
    return stats.isFile() && stats.size === bytes.length && readFileSync(file).equals(bytes) ? 'same' : 'other';
  } catch (error) {
    // What cannot even be looked at cannot be written either: that says why.
    return whyNot(error) === 'denied' ? 'other' : 'absent';
  }
}

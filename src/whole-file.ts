import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** A file that appears whole or not at all. Every step throws what the system says. */
export interface WholeFile {
  write(data: string | Uint8Array): void;
  /** Puts the file in its place, on the disk. */
  finish(): void;
  /** Leaves nothing behind; does nothing after `finish`. */
  discard(): void;
}

const PERMISSIONS = 0o777;

/** Gives a file the owner and the mode of the one that it is to replace. */
function takeAfter(fd: number, { uid, gid, mode }: Stats): void {
  const made = [
    [uid, gid],
    [-1, gid],
  ].some(([user = -1, group = -1]) => {
    try {
      fchownSync(fd, user, group);
      return true;
    } catch {
      // Only root may give a file away; its user may give it to a group of theirs.
      return false;
    }
  });
  // What the old group was allowed, another group is not.
  fchmodSync(fd, mode & PERMISSIONS & (made ? PERMISSIONS : 0o707));
}

/**
 * Writes beside a place under another name, and puts the file there when it is whole: a full disk, a signal or a crash
 * leaves what was there before. A file that is replaced keeps its mode and, where the system lets it, its owner.
 */
export function wholeFile(file: string, mode: number): WholeFile {
  const before = statSync(file, { throwIfNoEntry: false });
  // Not by the process's number: two machines that share a folder may each have a process of one.
  const draft = path.join(path.dirname(file), `.unit-audit-${randomUUID()}.tmp`);
  let fd: number | null = openSync(draft, 'wx', before ? 0o600 : mode);
  const close = (): void => {
    if (fd === null) return;
    closeSync(fd);
    fd = null;
  };
  const discard = (): void => {
    if (fd === null) return;
    close();
    try {
      unlinkSync(draft);
    } catch {
      // It is gone already.
    }
  };
  try {
    if (before) takeAfter(fd, before);
  } catch (error) {
    discard();
    throw error;
  }
  return {
    write: (data) => {
      const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
      for (let done = 0; fd !== null && done < bytes.length; ) done += writeSync(fd, bytes, done);
    },
    finish: () => {
      if (fd === null) return;
      fsyncSync(fd);
      renameSync(draft, file);
      close();
    },
    discard,
  };
}

/** Puts a file in its place in one go. A failure leaves nothing behind, and is thrown on. */
export function writeWhole(file: string, data: string | Uint8Array, mode: number): void {
  const whole = wholeFile(file, mode);
  try {
    whole.write(data);
    whole.finish();
  } finally {
    whole.discard();
  }
}

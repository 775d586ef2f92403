import { createHash } from 'node:crypto';
import { fstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { reportPath } from '../discover/discover.ts';
import { byPath } from '../discover/disk-names.ts';
import { type Reading, type ReadResult, readRecordFile } from '../load/file/read.ts';
import type { InputFile, InputKind } from '../model.ts';
import { isUnread, type Looked, sha256Of } from './looked.ts';

/** What a file is to a run: `report` is one that `merge` reads. */
export type FileKind = InputKind | 'report';

/** A file that a run reads and that is not a record. */
export interface FileOfRun {
  /** As reports name it. */
  readonly path: string;
  readonly kind: FileKind;
  /** The digest of its bytes; null if it is missing, cannot be read, or was not needed. */
  readonly sha256: string | null;
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Identifies a file, by path or descriptor, regardless of its name; null if there is none. */
export function identityOf(file: string | number): string | null {
  try {
    const { dev, ino } =
      typeof file === 'number' ? fstatSync(file, { bigint: true }) : statSync(file, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}

/** How a run reads the disk; it knows everything that the run has read. */
export type Files = ReturnType<typeof makeFiles>;

export function makeFiles(cwd: string) {
  const known = new Map<string, FileOfRun>();
  const unread = new Set<string>();
  const records: (readonly { readonly path: string }[])[] = [];
  /** As reports and messages name a file. */
  const nameOf = (file: string): string => reportPath(cwd, file);
  /** Takes note of a file that is not read now: it is not there, or was read before. */
  const note = (file: string, kind: FileKind, sha256: string | null): void => {
    const name = nameOf(file);
    const before = known.get(name);
    // A record may name the roster: that stays what it is.
    if (before && before.sha256 !== null) return;
    known.set(name, { path: name, kind: before?.kind ?? kind, sha256 });
  };
  /** All but the records, in the order of the paths; those that are not there as well. */
  const list = (): readonly FileOfRun[] => [...known.values()].sort(byPath);
  return {
    cwd,
    nameOf,
    note,
    list,
    /** Reads a file of the run. */
    read: (file: string, kind: FileKind, reading: Reading): ReadResult => {
      const read = readRecordFile(file, reading);
      note(file, kind, read.ok ? digestOf(read.bytes) : null);
      return read;
    },
    /** Takes note of the records, by the paths in reports. */
    noteRecords: (some: readonly { readonly path: string }[]): void => void records.push(some),
    /** Takes note of the files that a record names, by the record's path in reports. */
    noteBeside: (record: string, looked: readonly Looked[]): void => {
      const folder = path.dirname(path.resolve(cwd, record));
      for (const one of looked) {
        const file = path.join(folder, one.file);
        note(file, 'attachment', sha256Of(one));
        if (isUnread(one)) unread.add(nameOf(file));
      }
    },
    /** The files read so far, without the records, and those that a record names and that could not be read. */
    inputs: (): readonly InputFile[] =>
      list().flatMap(({ path: name, sha256, kind }) =>
        kind === 'report' || (sha256 === null && !unread.has(name)) ? [] : [{ path: name, sha256, kind }],
      ),
    /** Whether a file is one that the run reads, whatever it is called. */
    has: (file: string): boolean => {
      const identity = identityOf(file);
      if (identity === null) return false;
      const isSame = ({ path: name }: { readonly path: string }): boolean =>
        identityOf(path.resolve(cwd, name)) === identity;
      return [...known.values()].some(isSame) || records.some((some) => some.some(isSame));
    },
  };
}

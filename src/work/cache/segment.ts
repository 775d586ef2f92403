import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { checksumOf, type Entry } from './entry.ts';

/** Where an entry stands in a segment: from, length, length of the brief part, checksum. */
type Span = readonly [start: number, length: number, briefLength: number, checksum: string];

/** Entries that one run has written: a file of their bytes, and an index of them by the records' digests. */
export interface Segment {
  readonly name: string;
  readonly digests: readonly string[];
  /** An entry as it was written; null where there is none, or it is damaged. */
  get(digest: string): Entry | null;
  close(): void;
}

const indexOf = (folder: string, name: string): string => path.join(folder, `${name}.index`);
const bytesOf = (folder: string, name: string): string => path.join(folder, `${name}.bytes`);

/** The files of a segment, the index first: without it nobody looks for the other. */
export const filesOf = (folder: string, name: string): readonly string[] => [
  indexOf(folder, name),
  bytesOf(folder, name),
];

/** An index: its checksum on the first line, then JSON. Null where it is damaged. */
function readIndex(file: string): ReadonlyMap<string, Span> | null {
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (end < 0 || checksumOf(Buffer.from(json)) !== text.slice(0, end)) return null;
  return new Map(JSON.parse(json) as readonly [string, Span][]);
}

function readEntry(fd: number, [start, length, briefLength, checksum]: Span): Entry | null {
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(fd, bytes, 0, length, start) !== length) return null;
  return checksumOf(bytes) === checksum ? { bytes, briefLength } : null;
}

/** Opens a segment; null where it cannot be read or is damaged. */
export function openSegment(folder: string, name: string): Segment | null {
  try {
    const index = readIndex(indexOf(folder, name));
    if (index === null) return null;
    const fd = openSync(bytesOf(folder, name), 'r');
    return {
      name,
      digests: [...index.keys()],
      get: (digest) => {
        const span = index.get(digest);
        return span === undefined ? null : readEntry(fd, span);
      },
      close: () => closeSync(fd),
    };
  } catch {
    return null;
  }
}

/** A segment that is being written under another name, until it is whole. */
export interface Draft {
  put(digest: string, entry: Entry): void;
  /** Puts the segment in its place, the bytes before their index. */
  finish(): void;
  /** Leaves nothing of it behind. */
  discard(): void;
  readonly size: number;
}

export function draftSegment(folder: string, name: string): Draft {
  const draft = path.join(folder, `.${name}.tmp`);
  const index = new Map<string, Span>();
  let fd: number | null = null;
  let end = 0;
  return {
    put: (digest, { bytes, briefLength }) => {
      fd ??= openSync(draft, 'wx', 0o600);
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
      index.set(digest, [end, bytes.length, briefLength, checksumOf(bytes)]);
      end += bytes.length;
    },
    finish: () => {
      if (fd === null) return;
      fsyncSync(fd);
      closeSync(fd);
      fd = null;
      renameSync(draft, bytesOf(folder, name));
      const json = JSON.stringify([...index]);
      writeFileSync(draft, `${checksumOf(Buffer.from(json))}\n${json}`, { mode: 0o600, flag: 'wx' });
      renameSync(draft, indexOf(folder, name));
    },
    discard: () => {
      if (fd !== null) closeSync(fd);
      fd = null;
      for (const file of [draft, ...filesOf(folder, name)]) rmSync(file, { force: true });
    },
    get size() {
      return index.size;
    },
  };
}

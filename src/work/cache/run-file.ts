import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Packed } from '../../packed.ts';
import { type WholeFile, wholeFile } from '../../whole-file.ts';
import type { Seal } from './seal.ts';

/** A stretch of the file. */
type Span = readonly [start: number, length: number, checksum: string];

/** Where what a record came to stands in the file. The parts are sealed apart, since few runs read all of them. */
type Spans = readonly [brief: Span, details: Span];

/** The results of one run in one file: each in its parts, an index of them as JSON, and a footer of fixed length. */
export interface RunFile {
  readonly file: string;
  /** The SHA-256 digests of the records. */
  readonly digests: readonly string[];
  /** A result as it was written. `damaged` if its bytes are not. */
  get(digest: string, withDetails: boolean): Packed | 'damaged' | null;
  close(): void;
}

const CHECKSUM_LENGTH = 22;
const START_LENGTH = 16;
const FOOTER_LENGTH = CHECKSUM_LENGTH + START_LENGTH;

/** The start is sealed with the index: a footer cannot point at another one. */
const footerOf = (seal: Seal, index: Uint8Array, start: number): string =>
  `${seal(Buffer.concat([index, Buffer.from(String(start))]))}${String(start).padStart(START_LENGTH)}`;

/** Null if the file ends before. */
function readAt(fd: number, start: number, length: number): Buffer | null {
  const bytes = Buffer.allocUnsafe(length);
  return readSync(fd, bytes, 0, length, start) === length ? bytes : null;
}

function readIndex(fd: number, seal: Seal): ReadonlyMap<string, Spans> | null {
  const end = fstatSync(fd).size - FOOTER_LENGTH;
  const footer = end < 0 ? null : readAt(fd, end, FOOTER_LENGTH)?.toString('latin1');
  const start = Number(footer?.slice(CHECKSUM_LENGTH));
  if (!(Number.isInteger(start) && start >= 0 && start <= end)) return null;
  const index = readAt(fd, start, end - start);
  if (index === null || footerOf(seal, index, start) !== footer) return null;
  return new Map(JSON.parse(index.toString()) as readonly [string, Spans][]);
}

function readSpan(fd: number, seal: Seal, [start, length, checksum]: Span): string | null {
  const bytes = readAt(fd, start, length);
  return bytes !== null && seal(bytes) === checksum ? bytes.toString() : null;
}

/** Opens the results of a run. Null if the file is gone or cannot be opened; `damaged` if it is not as it was written. */
export function openRunFile(file: string, seal: Seal): RunFile | 'damaged' | null {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch {
    return null;
  }
  const index = readIndex(fd, seal);
  if (index === null) {
    closeSync(fd);
    return 'damaged';
  }
  return {
    file,
    digests: [...index.keys()],
    get: (digest, withDetails) => {
      const spans = index.get(digest);
      if (spans === undefined) return null;
      const brief = readSpan(fd, seal, spans[0]);
      const details = withDetails ? readSpan(fd, seal, spans[1]) : null;
      return brief === null || (withDetails && details === null) ? 'damaged' : { brief, details };
    },
    close: () => closeSync(fd),
  };
}

/** The results of this run, on their way into a file. */
export interface Draft {
  put(digest: string, packed: Packed): void;
  /** Puts the file in its place. */
  finish(): void;
  /** Leaves nothing behind. */
  discard(): void;
  has(digest: string): boolean;
  readonly size: number;
}

export function draftRunFile(file: string, seal: Seal): Draft {
  const index = new Map<string, Spans>();
  let whole: WholeFile | null = null;
  let end = 0;
  const write = (text: string): Buffer => {
    const bytes = Buffer.from(text);
    whole ??= wholeFile(file, 0o600);
    whole.write(bytes);
    end += bytes.length;
    return bytes;
  };
  const put = (text: string): Span => {
    const start = end;
    const bytes = write(text);
    return [start, bytes.length, seal(bytes)];
  };
  return {
    put: (digest, { brief, details }) => {
      index.set(digest, [put(brief), put(details ?? '')]);
    },
    finish: () => {
      const start = end;
      const json = write(JSON.stringify([...index]));
      write(footerOf(seal, json, start));
      whole?.finish();
    },
    discard: () => whole?.discard(),
    has: (digest) => index.has(digest),
    get size() {
      return index.size;
    },
  };
}

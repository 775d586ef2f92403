import { closeSync, fstatSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import type { PlacedFinding } from '../../model.ts';
import { fileFinding } from './diagnostic.ts';
import { BOOK_BYTES, LIMITS, MIB } from './limits.ts';
import { looksLikeBook } from './magic.ts';
import { codeOf, realPathInside, withOpened } from './open.ts';
import { HEAD_BYTES, limitsOf } from './says-roster.ts';

export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly findings: readonly PlacedFinding[] };

/** How a file is read. */
export interface Reading {
  /** The folder that was asked for, null for a file named outright. */
  readonly within: string | null;
  /** A buffer for the bytes, if they fit. They are valid until the buffer is used again. */
  readonly into?: Buffer;
  /** Whether the first bytes are enough; asked only of files no larger than a record may be. */
  readonly isEnough?: ((head: Uint8Array) => boolean) | undefined;
}

/** Linux holds this much in a pipe. */
const PIPE_BYTES = 65_536;

/** Reads a regular file of at most the limit. */
export function readRecordFile(path: string, { within, into, isEnough }: Reading): ReadResult {
  try {
    const real = within === null ? path : realPathInside(path, within);
    if (real === null) return refused(fileFinding('linkOutside'));
    return withOpened(real, within === null, (fd, stats) => {
      if (!stats.isFile()) return refused(fileFinding('notAFile'));
      const limit = bytesAllowed(fd, stats.size);
      if (stats.size > limit) return tooLarge(limit);
      const room = roomFor(stats.size + 1, into);
      if (isEnough && stats.size <= LIMITS.bytes) {
        const head = readHead(fd, room);
        if (isEnough(head)) return { ok: true, bytes: head };
      }
      return readAll(fd, room, { limit, size: stats.size });
    });
  } catch (error) {
    return refused(failure(codeOf(error), path));
  }
}

/** Reads a pipe to its end, up to the limit; null if the path is not a pipe. A pipe can be read only once. */
export function readPipe(path: string): ReadResult | null {
  let fd: number | null = null;
  try {
    if (!statSync(path).isFIFO()) return null;
    fd = openSync(path, 'r');
    return readAll(fd, Buffer.allocUnsafe(PIPE_BYTES), { limit: LIMITS.bytes, size: null });
  } catch (error) {
    return refused(failure(codeOf(error), path));
  } finally {
    if (fd !== null) closeSync(fd);
  }
}

/** Reads standard input, up to the limit. */
export async function readStandardInput({ stdin }: Pick<NodeJS.Process, 'stdin'>): Promise<ReadResult> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    // To a stream, a folder is one that ends at once.
    if (fstatSync(0).isDirectory()) return refused(fileFinding('notAFile'));
    for await (const piece of stdin as AsyncIterable<Uint8Array>) {
      pieces.push(piece);
      length += piece.length;
      const limit = length > LIMITS.bytes && looksLikeBook(pieces[0] ?? piece) ? BOOK_BYTES : LIMITS.bytes;
      if (length > limit) return tooLarge(limit);
    }
    return { ok: true, bytes: Buffer.concat(pieces) };
  } catch (error) {
    return refused(failure(codeOf(error), null));
  }
}

const refused = (finding: PlacedFinding): ReadResult => ({ ok: false, findings: [finding] });
const tooLarge = (limit: number): ReadResult => refused(fileFinding('tooLarge', { limit: limit / MIB }));

/** A file too large for a record is looked into: it may be a workbook, or say that it is a roster. */
function bytesAllowed(fd: number, size: number): number {
  if (size <= LIMITS.bytes) return LIMITS.bytes;
  return bytesFor(readHead(fd, Buffer.allocUnsafe(HEAD_BYTES)));
}

/** The first bytes of a file. Reading them does not move its position. */
const readHead = (fd: number, room: Buffer): Uint8Array =>
  room.subarray(0, readSync(fd, room, 0, Math.min(HEAD_BYTES, room.length), 0));

const bytesFor = (head: Uint8Array): number => (looksLikeBook(head) ? BOOK_BYTES : limitsOf(head).bytes);

function failure(code: string, path: string | null): PlacedFinding {
  if (code === 'ENOENT') return fileFinding(path !== null && isLink(path) ? 'brokenLink' : 'absentFile');
  if (code === 'ELOOP') return fileFinding('brokenLink');
  if (code === 'EACCES' || code === 'EPERM') return fileFinding('accessDenied');
  if (code === 'ENXIO' || code === 'EISDIR') return fileFinding('notAFile');
  return fileFinding('unreadable', { reason: code });
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

const roomFor = (bytes: number, into: Buffer | undefined): Buffer =>
  into && bytes <= into.length ? into : Buffer.allocUnsafe(bytes);

/**
 * Reads to the end, and never more than a byte beyond the limit, whatever the size was said to be. A file
 * that gave exactly its size, though asked for more, is at its end.
 */
function readAll(fd: number, room: Buffer, { limit, size }: { limit: number; size: number | null }): ReadResult {
  let buffer = room;
  let length = 0;
  for (;;) {
    const read = readSync(fd, buffer, length, buffer.length - length, null);
    length += read;
    if (length > limit) return tooLarge(limit);
    if (read === 0 || (length === size && length < buffer.length))
      return { ok: true, bytes: buffer.subarray(0, length) };
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length, limit + 1));
  }
}

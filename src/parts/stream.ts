import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { JSONParser } from '@streamparser/json';
import type { AuditReport } from '../documents/audit-report.ts';
import { codeOf } from '../load/file/open.ts';

/** A piece of a JSON report, in the order of the file. */
export type Piece =
  | { readonly kind: 'member'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'record'; readonly value: unknown }
  /** It is not an ordinary file, or there is nothing in it. */
  | { readonly kind: 'notAFile' | 'empty' }
  /** It cannot be read, and the system says why. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** A member that stood before: readers differ in which of the two they take. */
  | { readonly kind: 'twice'; readonly key: string }
  /** What was read so far is no JSON, or not all of it. */
  | { readonly kind: 'notJson' };

/** The members of a report that are small; `records` alone is not. */
const MEMBERS = [
  'schema',
  'tool',
  'profile',
  'profileDigest',
  'rosterDigest',
  'rosterAmongRecords',
  'calendar',
  'shard',
  'asOf',
  'final',
  'only',
  'failOn',
  'strict',
  'folder',
  'waivers',
  'inputs',
  'problems',
  'summary',
] as const satisfies readonly (keyof AuditReport)[];

const CHUNK_BYTES = 262_144;

/** Reads a JSON report piece by piece, and holds only a few records at a time. Never throws. */
export function* piecesOf(file: string): Generator<Piece, void, undefined> {
  let fd: number | null = null;
  try {
    // Checked before opening: a FIFO would block, and the file is read twice.
    const stats = statSync(file);
    if (!stats.isFile()) return yield { kind: 'notAFile' };
    if (stats.size === 0) return yield { kind: 'empty' };
    fd = openSync(file, 'r');
    yield* parsed(fd);
  } catch (error) {
    const code = codeOf(error);
    yield code === 'unknown' ? { kind: 'notJson' } : { kind: 'unreadable', reason: code };
  } finally {
    if (fd !== null) closeSync(fd);
  }
}

/** The parser's own decoder takes U+FEFF at the start of a piece of a text for a byte order mark, and drops it. */
function keepMarks(parser: JSONParser): void {
  const strings: unknown = Reflect.get(Object(Reflect.get(parser, 'tokenizer')), 'bufferedString');
  Reflect.set(Object(strings), 'decoder', new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }));
}

function* parsed(fd: number): Generator<Piece, void, undefined> {
  const found: Piece[] = [];
  const parser = new JSONParser({ paths: [...MEMBERS.map((key) => `$.${key}`), '$.records.*'], keepStack: false });
  keepMarks(parser);
  const members = new Set<string>();
  let records = 0;
  parser.onValue = ({ value, key, stack }) => {
    if (stack.length === 1) {
      found.push(
        members.has(String(key)) ? { kind: 'twice', key: String(key) } : { kind: 'member', key: String(key), value },
      );
      members.add(String(key));
    } else if (typeof key !== 'number') found.push({ kind: 'notJson' });
    else if (key < records) found.push({ kind: 'twice', key: 'records' });
    else {
      found.push({ kind: 'record', value });
      records += 1;
    }
  };
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (;;) {
    const length = readSync(fd, buffer, 0, buffer.length, null);
    if (length === 0) break;
    parser.write(buffer.subarray(0, length));
    yield* found.splice(0);
  }
  if (!parser.isEnded) parser.end();
  yield* found.splice(0);
}

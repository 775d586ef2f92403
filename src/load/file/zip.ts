import { inflateRawSync } from 'node:zlib';

// APPNOTE.TXT of the ZIP format: 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end of it).
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** One file inside a ZIP file, as the directory describes it: `size` may be a lie. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly isEncrypted: boolean;
  /** Its content; null if it is damaged, or larger than declared or than `most` bytes. */
  read(most: number): Buffer | null;
}

/** The files inside a ZIP file; null if the bytes are not one, or are damaged. Never throws. */
export const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] | null =>
  unlessDamaged(() => directory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));

/** zlib, and reads beyond the end, throw what means damage; anything else is a mistake of ours. */
function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** Where the directory begins, and how many entries it has. */
function endOf(zip: Buffer): { readonly at: number; readonly entries: number } | null {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  for (let at = zip.length - END_BYTES; at >= first; at -= 1)
    if (zip.readUInt32LE(at) === END) return { at: zip.readUInt32LE(at + 16), entries: zip.readUInt16LE(at + 10) };
  return null;
}

function directory(zip: Buffer): readonly ZipEntry[] | null {
  const end = endOf(zip);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let { at } = end;
  for (let n = 0; n < end.entries; n += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) return null;
    const [names, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const name = zip.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + names).replaceAll('\\', '/');
    entries.push(entryAt(zip, at, name));
    at += CENTRAL_BYTES + names + extra + comment;
  }
  // Of two files of one name, every program chooses for itself which one it shows.
  return new Set(entries.map(({ name }) => name)).size === entries.length ? entries : null;
}

function entryAt(zip: Buffer, central: number, name: string): ZipEntry {
  const size = zip.readUInt32LE(central + 24);
  return {
    name,
    size,
    isEncrypted: (zip.readUInt16LE(central + 8) & ENCRYPTED) !== 0,
    read: (most) => (size > most ? null : unlessDamaged(() => unpacked(zip, central, size))),
  };
}

function unpacked(zip: Buffer, central: number, size: number): Buffer | null {
  const method = zip.readUInt16LE(central + 10);
  const packed = zip.readUInt32LE(central + 20);
  const local = zip.readUInt32LE(central + 42);
  if (zip.readUInt32LE(local) !== LOCAL) return null;
  const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const body = zip.subarray(start, start + packed);
  if (method === STORED) return body.length === size ? body : null;
  if (method !== DEFLATED) return null;
  // One piece of the size that it says to have: zlib would keep many pieces, and join them in as much room again.
  const whole = inflateRawSync(body, { maxOutputLength: size + 1, chunkSize: Math.max(size + 1, 64) });
  return whole.length === size ? whole : null;
}

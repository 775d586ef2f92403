import { inflateRawSync } from 'node:zlib';
import { DOCX_XML_BYTES } from './limits.ts';

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
const BODY = 'word/document.xml';

export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** The text of a Word document; null where it is none, or holds more text than a document has. */
export function readDocx(bytes: Uint8Array): string | null {
  try {
    const xml = entryOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), BODY);
    return xml === null ? null : textIn(xml.toString('utf8'));
  } catch (error) {
    // zlib and reads beyond the end throw these; anything else is a mistake of ours.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** Where the directory of a ZIP file begins, and how many entries it has. */
function directoryOf(zip: Buffer): { readonly at: number; readonly entries: number } | null {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  for (let at = zip.length - END_BYTES; at >= first; at -= 1)
    if (zip.readUInt32LE(at) === END) return { at: zip.readUInt32LE(at + 16), entries: zip.readUInt16LE(at + 10) };
  return null;
}

/** What one entry of a ZIP file holds; null where it has none of that name, or it is packed too small to be a text. */
function entryOf(zip: Buffer, name: string): Buffer | null {
  const directory = directoryOf(zip);
  let at = directory?.at ?? 0;
  for (let n = 0; n < (directory?.entries ?? 0) && zip.readUInt32LE(at) === CENTRAL; n += 1) {
    const [names, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    if (zip.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + names) === name) return unpacked(zip, at);
    at += CENTRAL_BYTES + names + extra + comment;
  }
  return null;
}

function unpacked(zip: Buffer, central: number): Buffer | null {
  const method = zip.readUInt16LE(central + 10);
  const packed = zip.readUInt32LE(central + 20);
  const local = zip.readUInt32LE(central + 42);
  if (zip.readUInt32LE(local) !== LOCAL) return null;
  const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const body = zip.subarray(start, start + packed);
  if (method === STORED) return body.length > DOCX_XML_BYTES ? null : body;
  return method === DEFLATED ? inflateRawSync(body, { maxOutputLength: DOCX_XML_BYTES }) : null;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, digits?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The texts of a document's runs, a line for each paragraph (ECMA-376, 17.3.3.31). */
const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)]
    .map(([, text]) => (text === undefined ? '\n' : decoded(text)))
    .join('');

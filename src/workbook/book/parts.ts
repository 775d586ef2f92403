import { decodeXml } from '../../load/file/xml.ts';
import type { ZipEntry } from '../../load/file/zip.ts';
import { BOOK_LIMITS, type Refusal, refusal } from './book.ts';

/** The parts of a workbook by name. */
export type Parts = ReadonlyMap<string, ZipEntry>;

export const partsOf = (entries: readonly ZipEntry[]): Parts => new Map(entries.map((entry) => [entry.name, entry]));

/** One part; null where there is none. Entities are refused unread: they grow without end. */
export function partOf(parts: Parts, name: string): Buffer | Refusal | null {
  const entry = parts.get(name);
  if (!entry) return null;
  if (entry.isEncrypted) return refusal('lockedWorkbook');
  const bytes = entry.read(BOOK_LIMITS.unpackedBytes);
  if (bytes === null) return refusal('notWorkbook');
  return bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY') ? refusal('entityWorkbook') : bytes;
}

export const isBytes = (part: Buffer | Refusal | null): part is Buffer => Buffer.isBuffer(part);

/** An XML element: its attributes, and the text between its tags. */
export interface Element {
  readonly attributes: string;
  readonly inner: string;
}

/** All elements of a name, or of names by a pattern, in a text, whatever prefix they have; they do not hold each other. It takes linear time. */
export function elements(xml: string, name: string): readonly Element[] {
  const found: Element[] = [];
  const open = new RegExp(`<((?:\\w+:)?(?:${name}))(?=[\\s/>])`, 'g');
  for (let match = open.exec(xml); match; match = open.exec(xml)) {
    const head = xml.indexOf('>', open.lastIndex);
    if (head < 0) break;
    const isEmpty = xml[head - 1] === '/';
    const end = isEmpty ? head : xml.indexOf(`</${match[1]}>`, head);
    if (end < 0) break;
    const attributes = xml.slice(open.lastIndex, isEmpty ? head - 1 : head);
    found.push({ attributes, inner: isEmpty ? '' : xml.slice(head + 1, end) });
    open.lastIndex = end + 1;
  }
  return found;
}

/** The value of an attribute, whatever prefix it has; null where it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? null : decodeXml(value);
}

/** More than a row of a hundred full cells. */
const LONGEST_ELEMENT = 8_388_608;

/** Goes through the elements of a name in a large part, and decodes one at a time. Stops where `each` returns a refusal. */
export function eachElement(
  bytes: Buffer,
  tag: string,
  each: (attributes: string, inner: string) => Refusal | null,
): Refusal | null {
  const [open, close] = [`<${tag}`, `</${tag}>`];
  for (let at = bytes.indexOf(open); at >= 0; ) {
    const head = bytes.indexOf('>', at);
    if (head < 0) return refusal('notWorkbook');
    const isName = /[\s/>]/.test(String.fromCharCode(bytes[at + open.length] ?? 0));
    const isEmpty = bytes[head - 1] === 47;
    const end = !isName || isEmpty ? head : bytes.indexOf(close, head);
    if (end < 0) return refusal('notWorkbook');
    if (end - head > LONGEST_ELEMENT) return refusal('longCells', { limit: BOOK_LIMITS.letters });
    if (isName) {
      const attributes = bytes.toString('utf8', at + open.length, isEmpty ? head - 1 : head);
      const refused = each(attributes, isEmpty ? '' : bytes.toString('utf8', head + 1, end));
      if (refused) return refused;
    }
    at = bytes.indexOf(open, end);
  }
  return null;
}

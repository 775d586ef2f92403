import { DOCX_XML_BYTES } from './limits.ts';
import { decodeXml } from './xml.ts';
import { zipEntries } from './zip.ts';

const BODY = 'word/document.xml';

/** The text of a Word document; null if it is not one, or is too large. */
export function readDocx(bytes: Uint8Array): string | null {
  const body = zipEntries(bytes)?.find(({ name }) => name === BODY);
  const xml = body?.read(DOCX_XML_BYTES) ?? null;
  return xml === null ? null : textIn(xml.toString('utf8'));
}

/** The texts of a document's runs, a line for each paragraph (ECMA-376, 17.3.3.31). */
const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)]
    .map(([, text]) => (text === undefined ? '\n' : decodeXml(text)))
    .join('');

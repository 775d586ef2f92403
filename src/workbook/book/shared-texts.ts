import { decodeXml } from '../../load/file/xml.ts';
import { BOOK_LIMITS, type Refusal, refusal } from './book.ts';

/** The text of a number, as cells name it. */
export type SharedTexts = (index: number) => string;

const MOST_TEXTS = 1_000_000;

/** Pieces of text; those between `rPh` tags are reading aids. */
const PIECE = /<(\/)?(?:\w+:)?rPh[\s>]|<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)/g;
// ECMA-376, 22.9.2.19: how a character that XML cannot hold is written.
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** The text of a string item or an inline string, without its looks. */
export function textOf(inner: string): string {
  let text = '';
  let isAid = false;
  for (const [whole, closing, piece] of inner.matchAll(PIECE)) {
    if (piece === undefined) isAid = closing === undefined && whole.length > 0;
    else if (!isAid) text += decodeXml(piece.includes('\r') ? piece.replace(/\r\n?/g, '\n') : piece);
  }
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** The texts that cells share. None is decoded before it is asked for. */
export function sharedTexts(bytes: Buffer | null): SharedTexts | Refusal {
  if (bytes === null) return () => '';
  const prefix = /<(\w+:)?sst[\s>]/.exec(bytes.toString('latin1', 0, 1_024))?.[1] ?? '';
  const open = Buffer.from(`<${prefix}si`);
  const starts: number[] = [];
  for (let at = bytes.indexOf(open); at >= 0; at = bytes.indexOf(open, at + open.length)) {
    starts.push(at);
    if (starts.length > MOST_TEXTS) return refusal('longCells', { limit: BOOK_LIMITS.letters });
  }
  const known = new Map<number, string>();
  return (index) => {
    const start = starts[index];
    if (start === undefined) return '';
    const text = known.get(index) ?? textOf(bytes.toString('utf8', start, starts[index + 1] ?? bytes.length));
    known.set(index, text);
    return text;
  };
}

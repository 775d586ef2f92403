/** A text in another encoding than UTF-8, by the name a reader knows. */
export interface Guess {
  readonly name: string;
  readonly text: string;
}

const MARKS: readonly { readonly mark: readonly number[]; readonly name: string; readonly label: string | null }[] = [
  { mark: [0xff, 0xfe, 0, 0], name: 'UTF-32', label: null },
  { mark: [0, 0, 0xfe, 0xff], name: 'UTF-32', label: null },
  { mark: [0xff, 0xfe], name: 'UTF-16', label: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'UTF-16', label: 'utf-16be' },
];

/** Guesses the encoding of bytes that are not UTF-8. */
export function guessEncoding(bytes: Uint8Array): Guess | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return { name: marked.name, text: (marked.label && decodeAs(marked.label, bytes)) || '' };
  if (bytes.includes(0)) return guessWide(bytes);
  return guessChinese(bytes);
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 and UTF-32 without a mark: full of zeros, and on the side where the ASCII ones have them. */
function guessWide(bytes: Uint8Array): Guess | null {
  const zeros = [0, 0, 0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  });
  const [a = 0, b = 0, c = 0, d = 0] = zeros;
  const quarter = bytes.length / 4;
  if (
    bytes.length % 4 === 0 &&
    ((a + b === 2 * quarter && d < quarter) || (d === quarter && c > quarter * 0.9 && a < quarter))
  ) {
    return { name: 'UTF-32', text: '' };
  }
  const label = b + d > a + c ? 'utf-16le' : 'utf-16be';
  const text = bytes.length % 2 === 0 ? decodeAs(label, bytes) : null;
  return text !== null && isText(text) ? { name: 'UTF-16', text } : null;
}

/** No control characters, and at least a tenth of it, and a few, ASCII, as keys and line ends are. */
function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text)) return false;
  const ascii = text.replace(/[^\n\r -~]/g, '').length;
  return ascii >= 4 && ascii * 10 >= text.length;
}

// Of the two-byte codes of each: the rows of the common characters and of punctuation.
const CHINESE = [
  {
    name: 'GBK',
    label: 'gb18030',
    isCommon: (lead: number, trail: number) => trail >= 0xa1 && (lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7)),
  },
  { name: 'Big5', label: 'big5', isCommon: (lead: number) => lead >= 0xa1 && lead <= 0xc6 },
] as const;

/** GBK or Big5, where nearly all of the codes are common characters of it. */
function guessChinese(bytes: Uint8Array): Guess | null {
  for (const { name, label, isCommon } of CHINESE) {
    const text = decodeAs(label, bytes);
    if (text !== null && commonShare(bytes, isCommon) >= 0.85) return { name, text };
  }
  return null;
}

function commonShare(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    pairs += 1;
    if (lead >= 0xa1 && isCommon(lead, bytes[at + 1] ?? 0)) common += 1;
    at += 1;
  }
  return pairs === 0 ? 0 : common / pairs;
}

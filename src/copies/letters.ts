/** The letters of a text, without all that copies are dressed up with, and where each stands in the text. */
export interface Letters {
  /** The text, composed (NFC): what a passage is cut from. */
  readonly source: string;
  /** A code point a letter. */
  readonly codes: Int32Array;
  /** By letter, the code unit of the source that it comes from. */
  readonly offsets: Int32Array;
}

/** Digits, punctuation, symbols, spaces, and what nobody sees. */
const DROPPED = /[\p{N}\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]/gu;
/** Shorter names are letters like any other. */
const SHORTEST_NAME = 2;
/** The most letters that NFKC makes of one. */
const LONGEST = 18;
const BMP = 0xffff;

/** The most frequent letters, which stand for themselves: Chinese characters and Latin letters. */
const isPlain = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

const lettersOfOne = (code: number): readonly number[] =>
  [...String.fromCodePoint(code).normalize('NFKC').replace(DROPPED, '')].map((letter) => letter.codePointAt(0) ?? 0);

/** What is known of characters that do not stand for themselves. */
type Known = Map<number, readonly number[]>;

function keep(source: string, known: Known): Letters {
  let codes = new Int32Array(source.length + LONGEST);
  let offsets = new Int32Array(source.length + LONGEST);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    if (isPlain(unit)) {
      codes[length] = unit;
      offsets[length] = at;
      length += 1;
      continue;
    }
    const code = source.codePointAt(at) ?? 0;
    const start = at;
    if (code > BMP) at += 1;
    const letters = known.get(code) ?? lettersOfOne(code);
    known.set(code, letters);
    if (letters.length === 0) continue;
    if (length + LONGEST > codes.length) [codes, offsets] = [grown(codes), grown(offsets)];
    codes.set(letters, length);
    offsets.fill(start, length, length + letters.length);
    length += letters.length;
  }
  return { source, codes: codes.subarray(0, length), offsets: offsets.subarray(0, length) };
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * list.length);
  larger.set(list);
  return larger;
}

/** The letters of a name. */
type Name = Int32Array;

const standsAt = (name: Name, codes: Int32Array, at: number): boolean => {
  for (let index = 0; index < name.length; index += 1) if (codes[at + index] !== name[index]) return false;
  return true;
};

/** By letter, whether it belongs to a name: the longest first, and none in what another leaves together. */
function inNames(codes: Int32Array, names: readonly Name[]): Uint8Array {
  const blank = new Uint8Array(codes.length);
  for (const name of names)
    for (let at = codes.indexOf(name[0] ?? 0); at >= 0; at = codes.indexOf(name[0] ?? 0, at + 1))
      if (standsAt(name, codes, at) && !blank.subarray(at, at + name.length).includes(1))
        blank.fill(1, at, at + name.length);
  return blank;
}

function leftOf(list: Int32Array, blank: Uint8Array): Int32Array {
  const left = new Int32Array(list.length);
  let length = 0;
  for (let index = 0; index < list.length; index += 1) {
    if (blank[index] === 1) continue;
    left[length] = list[index] ?? 0;
    length += 1;
  }
  return left.subarray(0, length);
}

/** Takes texts to the letters that are left of them after NFKC, without the names that a unit has for itself. */
export function lettersWithout(names: readonly string[]): (text: string) => Letters {
  const known: Known = new Map();
  const blanked = names
    .map((name) => keep(name.normalize('NFC'), known).codes)
    .filter((codes) => codes.length >= SHORTEST_NAME)
    .sort((a, b) => b.length - a.length);
  return (text) => {
    const kept = keep(text.normalize('NFC'), known);
    const blank = inNames(kept.codes, blanked);
    return { source: kept.source, codes: leftOf(kept.codes, blank), offsets: leftOf(kept.offsets, blank) };
  };
}

import { HAN_LIKE_MARKS, seenLetters } from '../rule/plain-letters.ts';

/** The letters of a text, without the decoration that disguises copies, and their offsets in the text. */
export interface Letters {
  /** The text in NFC; passages are cut from it. */
  readonly source: string;
  /** One code point per letter. */
  readonly codes: Int32Array;
  /** By letter: its code unit offset in the source. */
  readonly offsets: Int32Array;
}

const DIGITS = /\p{N}/gu;
/** Shorter names are not removed. */
const SHORTEST_NAME = 2;
/** NFKC expands one character to at most this many letters. */
const LONGEST = 18;
const BMP = 0xffff;

const LIKE_MARKS = [...HAN_LIKE_MARKS].map((letter) => letter.codePointAt(0) ?? 0);
const LAST_LIKE_MARK = Math.max(...LIKE_MARKS);
/** The most frequent letters, which are plain as they are: Chinese characters and small Latin letters. */
const isPlain = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff && (code > LAST_LIKE_MARK || !LIKE_MARKS.includes(code))) ||
  (code >= 0x61 && code <= 0x7a);

const lettersOfOne = (code: number): readonly number[] =>
  [...seenLetters(String.fromCodePoint(code)).replace(DIGITS, '')].map((letter) => letter.codePointAt(0) ?? 0);

/** The letters that NFKC makes of the other characters: each record has the same few. */
const known = new Map<number, readonly number[]>();

function lettersIn(code: number): readonly number[] {
  const letters = known.get(code) ?? lettersOfOne(code);
  if (code <= BMP) known.set(code, letters);
  return letters;
}

function lettersOf(source: string): Letters {
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
    const letters = lettersIn(code);
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

type Name = Int32Array;

const standsAt = (name: Name, codes: Int32Array, at: number): boolean => {
  for (let index = 0; index < name.length; index += 1) if (codes[at + index] !== name[index]) return false;
  return true;
};

/** Marks the letters that belong to a name; null where no name stands. Longer names win; overlapping matches are ignored. */
function markNames(codes: Int32Array, names: readonly Name[]): Uint8Array | null {
  let marked: Uint8Array | null = null;
  for (const name of names)
    for (let at = codes.indexOf(name[0] ?? 0); at >= 0; at = codes.indexOf(name[0] ?? 0, at + 1)) {
      if (!standsAt(name, codes, at)) continue;
      marked ??= new Uint8Array(codes.length);
      if (!marked.subarray(at, at + name.length).includes(1)) marked.fill(1, at, at + name.length);
    }
  return marked;
}

function withoutMarked(list: Int32Array, marked: Uint8Array): Int32Array {
  const left = new Int32Array(list.length);
  let length = 0;
  for (let index = 0; index < list.length; index += 1) {
    if (marked[index] === 1) continue;
    left[length] = list[index] ?? 0;
    length += 1;
  }
  return left.subarray(0, length);
}

/** Reduces a text to its letters after NFKC, without the names of the unit that wrote it. */
export function lettersWithout(names: readonly string[]): (text: string) => Letters {
  const sortedNames = names
    .map((name) => lettersOf(name.normalize('NFC')).codes)
    .filter((codes) => codes.length >= SHORTEST_NAME)
    .sort((a, b) => b.length - a.length);
  return (text) => {
    const letters = lettersOf(text.normalize('NFC'));
    const marked = markNames(letters.codes, sortedNames);
    if (marked === null) return letters;
    return {
      source: letters.source,
      codes: withoutMarked(letters.codes, marked),
      offsets: withoutMarked(letters.offsets, marked),
    };
  };
}

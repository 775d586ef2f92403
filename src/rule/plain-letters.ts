import { once } from '../once.ts';

/** Chinese characters that look like marks, and are written for them. */
export const HAN_LIKE_MARKS = '丶丨丿';
/** All letters of this kind: 丶 for a comma, ʼ for an apostrophe. */
const LIKE_MARKS = `${HAN_LIKE_MARKS}ㆍ\u119e\ua78b\ua78c\ua78f\u01c0-\u01c3`;
/** A Chinese numeral: a digit or ten, with a hundred or thousand only behind one. Alone those begin words: 千篇一律, 百姓. */
const NUMERAL = '(?:[〇零一二两三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾][百千万佰仟]?)+';
/** A numeral in front may be an ordinal: 第一条, 其一. */
const IN_FRONT = new RegExp(`^第${NUMERAL}[条点项]?|^其?${NUMERAL}`, 'u');
const AT_END = new RegExp(`${NUMERAL}$`, 'u');
/** What numbers an entry in front of a mark: （甲） or 问题一： */
const LISTED = new RegExp(
  `^\\s*[（(【[]?(?:[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]|(?:问题|意见|批评意见|建议)${NUMERAL})[）)】\\].．、:：]`,
  'u',
);

/** What a character may be: part of a numeral, in front of one, or the beginning of an entry's number. */
const [OF_NUMERAL, FRONT, LISTING] = [1, 2, 4];
/** By code unit. The expressions above run only where the first or last letter allows a match, as in few texts. */
const NUMBERING = new Uint8Array(0x10000);
for (const [kind, characters] of [
  [OF_NUMERAL, NUMERAL.replace(/[^\u3007-\u9fff]/g, '')],
  [FRONT, '第其'],
  [LISTING, '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥问意批建'],
] as const)
  for (const one of characters) NUMBERING[one.charCodeAt(0)] = kind;

/**
 * Of a text of Chinese characters, printable ASCII and these marks alone, as most are, the marks are what is not seen. It
 * needs none of the slow steps, whose expressions take longer to make than the texts of a record to read.
 */
const MARKS = `，。、；：！？（）《》“”${HAN_LIKE_MARKS}`;
const PLAIN_MARKS = new RegExp(`[^0-9A-Za-z\u4e00-\u9fff]+|[${HAN_LIKE_MARKS}]+`, 'g');

const [HAN, MARK, DIGIT, UPPER, LOWER] = [1, 2, 4, 8, 16];

/** The kind of each code unit; 0 of those that such texts do not have. */
const KINDS = new Uint8Array(0x10000)
  .fill(HAN, 0x4e00, 0xa000)
  .fill(MARK, 0x20, 0x7f)
  .fill(DIGIT, 0x30, 0x3a)
  .fill(UPPER, 0x41, 0x5b)
  .fill(LOWER, 0x61, 0x7b);
for (const mark of MARKS) KINDS[mark.charCodeAt(0)] = MARK;

/** The kinds of all code units of such a text, as bits; null of any other text. */
function kindsIn(text: string): number | null {
  let kinds = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)] ?? 0;
    if (kind === 0) return null;
    kinds |= kind;
  }
  return kinds;
}

const withoutMarks = (text: string, kinds: number): string => (kinds & MARK ? text.replace(PLAIN_MARKS, '') : text);

const SLOW = once(() => ({
  /** Letters and numbers that nobody sees, such as Hangul fillers, or that look like marks. */
  unseen: new RegExp(`[^\\p{L}\\p{N}]|\\p{Default_Ignorable_Code_Point}|(?![々〻])\\p{Lm}|[${LIKE_MARKS}]`, 'gu'),
  /** Digits in every writing, and what NFKC has left of them. */
  digits: /\p{N}/gu,
  latinAtEnds: /^(?:[a-z]|[ivx]+)(?=\p{Script=Han})|(?<=\p{Script=Han})[a-z]$/gu,
}));
/** A Latin letter or Roman numeral alone at an end of Chinese text: A会议多, iv会议多. */
const LATIN_AT_ENDS = /^(?:[a-z]|[ivx]+)(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[a-z]$/g;

/** A text after NFKC, without blanks and marks. */
export function seenText(text: string): string {
  const kinds = kindsIn(text);
  return kinds === null ? text.normalize('NFKC').replace(SLOW().unseen, '') : withoutMarks(text, kinds);
}

/** The seen letters of an ordinary text, each of which stands for itself; null of any other text. */
export function lettersIfPlain(text: string): string | null {
  const kinds = kindsIn(text);
  if (kinds === null) return null;
  const letters = withoutMarks(text, kinds);
  return kinds & UPPER ? letters.toLowerCase() : letters;
}

/**
 * What of a text is seen and read: its letters and numbers after NFKC, case folded. The very text where that is all of it:
 * of a hundred thousand names, no second copy is kept.
 */
export function seenLetters(text: string): string {
  const letters = lettersIfPlain(text) ?? seenText(text).toUpperCase().toLowerCase();
  return letters === text ? text : letters;
}

/** The seen letters without digits, Roman numerals among them, which NFKC makes letters of, and without a Latin letter that numbers. */
function lettersAlone(text: string): string {
  const kinds = kindsIn(text);
  if (kinds !== null) {
    const plain = withoutMarks(text, kinds);
    if (!(kinds & (DIGIT | UPPER | LOWER))) return plain;
    return plain
      .replace(/[0-9]+/g, '')
      .toLowerCase()
      .replace(LATIN_AT_ENDS, '');
  }
  const { digits, latinAtEnds } = SLOW();
  return seenLetters(text.replace(digits, '')).replace(digits, '').replace(latinAtEnds, '');
}

/**
 * What a text says: its seen letters without digits, and without the letters, Chinese numerals and ordinals at its ends that number it. A
 * blank, a mark or a running number makes no other text.
 */
export function plainLetters(text: string): string {
  return withoutNumerals(withoutNumerals(lettersAlone(mayBeListed(text) ? text.replace(LISTED, '') : text)));
}

const isOf = (kinds: number, code: number): boolean => ((NUMBERING[code] ?? 0) & kinds) > 0;

function mayBeListed(text: string): boolean {
  const first = text.charCodeAt(0);
  return KINDS[first] !== HAN || isOf(LISTING, first);
}

function withoutNumerals(letters: string): string {
  const rest = isOf(FRONT | OF_NUMERAL, letters.charCodeAt(0)) ? letters.replace(IN_FRONT, '') : letters;
  return isOf(OF_NUMERAL, rest.charCodeAt(rest.length - 1)) ? rest.replace(AT_END, '') : rest;
}

/** True of a text in which some letter is seen. */
export const hasLetter = (text: string): boolean => /\p{L}/u.test(seenLetters(text));

/** Words by their first code unit. */
type Words = ReadonlyMap<number, readonly string[]>;

function byFirst(words: readonly string[]): Words {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    groups.set(first, [...(groups.get(first) ?? []), word]);
  }
  return groups;
}

/** True of letters that are nothing but some words in a row. */
function consistsOf(letters: string, words: Words): boolean {
  // Most texts do not begin with any of the words.
  if (letters !== '' && !words.get(letters.charCodeAt(0))?.some((word) => letters.startsWith(word))) return false;
  const reached = new Set([0]);
  for (const at of reached)
    for (const word of words.get(letters.charCodeAt(at)) ?? [])
      if (letters.startsWith(word, at)) reached.add(at + word.length);
  return reached.has(letters.length);
}

/** Reads what the texts of one record say, each once. */
export interface Letters {
  of(text: string): string;
  /** Why a text says nothing: it has fewer letters than that, or is empty words alone or a few letters over and over. Null where it says something. */
  lack(text: string, minLetters: number): 'fewLetters' | 'saysNothing' | null;
  saysNothing(text: string, minLetters: number): boolean;
}

/** How many code points some letters are: of most, their length. */
const lengthOf = (letters: string): number => (/[\ud800-\udbff]/.test(letters) ? [...letters].length : letters.length);

/** Letters that are the same ones over and over, once: 会议多 of 会议多会议多. */
function unrepeated(letters: string): string {
  const first = letters.charAt(0);
  for (let end = letters.indexOf(first, 1); end > 0 && 2 * end <= letters.length; end = letters.indexOf(first, end + 1))
    if (letters.length % end === 0 && letters.startsWith(letters.slice(end))) return letters.slice(0, end);
  return letters;
}

/** By the list, which all records of a run have in common. */
const wordsOfLists = new WeakMap<readonly string[], Words>();

function wordsOf(list: readonly string[]): Words {
  const words =
    wordsOfLists.get(list) ?? byFirst([...new Set(list.flatMap((word) => [plainLetters(word), seenLetters(word)]))]);
  wordsOfLists.set(list, words);
  return words;
}

export function readLetters(emptyWords: readonly string[]): Letters {
  const known = new Map<string, string>();
  const words = wordsOf(emptyWords);
  const of = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const letters = unrepeated(plainLetters(text));
    known.set(text, letters);
    return letters;
  };
  const lack: Letters['lack'] = (text, minLetters) => {
    const letters = of(text);
    if (consistsOf(letters, words)) return 'saysNothing';
    // A single letter over and over says nothing, however few are asked. A letter has at most two code units.
    const fewest = Math.max(minLetters, 2);
    if (letters.length >= fewest * 2 || lengthOf(letters) >= fewest) return null;
    return lengthOf(plainLetters(text)) < minLetters ? 'fewLetters' : 'saysNothing';
  };
  return { of, lack, saysNothing: (text, minLetters) => lack(text, minLetters) !== null };
}

/** Letters and numbers that nobody sees: Hangul fillers, and whatever else has no shape of its own. */
const UNSEEN = /[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu;
/** Digits in every writing, and what NFKC has left of them. */
const DIGITS = /\p{N}/gu;
/** A Chinese numeral: a digit or ten, with a hundred or thousand only behind one. Alone those begin words: 千篇一律, 百姓. */
const NUMERAL = '(?:[〇零一二两三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾][百千万佰仟]?)+';
const AT_ENDS = new RegExp(`^${NUMERAL}|${NUMERAL}$`, 'gu');

const folded = (text: string): string => text.toUpperCase().toLowerCase();

/** What of a text is seen and read: its letters and numbers after NFKC, case folded. */
export const seenLetters = (text: string): string => folded(text.normalize('NFKC').replace(UNSEEN, ''));

/**
 * What a text says: its seen letters without digits, and without Chinese numerals at its ends. A blank, a mark or a running
 * number makes no other text.
 */
export const plainLetters = (text: string): string =>
  seenLetters(text).replace(DIGITS, '').replace(AT_ENDS, '').replace(AT_ENDS, '');

/** True of a text in which some letter is seen. */
export const hasLetter = (text: string): boolean => /\p{L}/u.test(seenLetters(text));

/** True of letters that are nothing but some words in a row. */
function consistsOf(letters: string, words: readonly string[]): boolean {
  const reached = new Set([0]);
  for (const at of reached)
    for (const word of words) if (word !== '' && letters.startsWith(word, at)) reached.add(at + word.length);
  return reached.has(letters.length);
}

/** Reads what the texts of one record say, each once. */
export interface Letters {
  of(text: string): string;
  /** True of a text with fewer letters than that, of one letter over and over, or of empty words alone. */
  saysNothing(text: string, minLetters: number): boolean;
}

/** How many code points some letters are: of most, their length. */
const lengthOf = (letters: string): number => (/[\ud800-\udbff]/.test(letters) ? [...letters].length : letters.length);

export function readLetters(emptyWords: readonly string[]): Letters {
  const known = new Map<string, string>();
  const words = [...new Set(emptyWords.map(plainLetters))];
  const of = (text: string): string => {
    const letters = known.get(text) ?? plainLetters(text);
    known.set(text, letters);
    return letters;
  };
  return {
    of,
    saysNothing: (text, minLetters) => {
      const letters = of(text);
      const [letter = ''] = letters;
      return lengthOf(letters) < minLetters || consistsOf(letters, [letter]) || consistsOf(letters, words);
    },
  };
}

/** Words that say that there is nothing to say: a text of them alone does not count. */
export const EMPTY_WORDS: readonly string[] = [
  ...['无', '没有', '没有意见', '无意见', '没有问题', '无问题', '暂无', '暂无意见', '暂时没有', '不存在', '不存在问题'],
  ...['略', '同上', '同前', '待定', '待补充', '很好', '较好', '一般', '满意', '没什么', '没有什么', '不清楚', '不了解'],
  ...[
    '没意见',
    '没问题',
    '无异议',
    '没有异议',
    '没什么意见',
    '没有什么意见',
    '没有任何意见',
    '没什么问题',
    '没有什么问题',
  ],
  ...['没有任何问题', '未发现问题', '没有发现问题', '未发现任何问题', '没有发现任何问题'],
  ...[
    'none',
    'nothing',
    'no',
    'n/a',
    'nil',
    'null',
    'ditto',
    'same as above',
    'ok',
    'good',
    'fine',
    'no comment',
    'tbd',
  ],
];

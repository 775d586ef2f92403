/** Letters and numbers that nobody sees: Hangul fillers, and whatever else has no shape of its own. */
const UNSEEN = /[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu;
/** Digits in every writing, and what NFKC has left of them. */
const DIGITS = /\p{N}/gu;
/** A Chinese numeral: a digit or ten, with a hundred or thousand only behind one. Alone those begin words: 千篇一律, 百姓. */
const NUMERAL = '(?:[〇零一二两三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾][百千万佰仟]?)+';
/** A numeral in front may be an ordinal: 第一条, 其一. */
const AT_ENDS = new RegExp(`^第${NUMERAL}[条点项]?|^其?${NUMERAL}|${NUMERAL}$`, 'gu');

/** Of a text of Chinese characters and these marks alone, as most are, the marks are what is not seen. No slow step is needed. */
const MARKS = '，。、；：！？（）《》“”';
const IS_CHINESE = new RegExp(`^[\u4e00-\u9fff${MARKS}]*$`);
const CHINESE_MARKS = new RegExp(`[${MARKS}]+`, 'g');

const chineseIn = (text: string): string | null => (IS_CHINESE.test(text) ? text.replace(CHINESE_MARKS, '') : null);

const folded = (text: string): string => text.toUpperCase().toLowerCase();

/** A text after NFKC, without blanks and marks. */
export const seenText = (text: string): string => chineseIn(text) ?? text.normalize('NFKC').replace(UNSEEN, '');

/** What of a text is seen and read: its letters and numbers after NFKC, case folded. */
export const seenLetters = (text: string): string => chineseIn(text) ?? folded(seenText(text));

/**
 * What a text says: its seen letters without digits, and without Chinese numerals and ordinals at its ends. A blank, a mark or a running
 * number makes no other text.
 */
export const plainLetters = (text: string): string =>
  (chineseIn(text) ?? seenLetters(text).replace(DIGITS, '')).replace(AT_ENDS, '').replace(AT_ENDS, '');

/** True of a text in which some letter is seen. */
export const hasLetter = (text: string): boolean => /\p{L}/u.test(seenLetters(text));

/** Words by their first code unit. */
type Words = ReadonlyMap<string, readonly string[]>;

function byFirst(words: readonly string[]): Words {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const first = word[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), word]);
  }
  return groups;
}

/** True of letters that are nothing but some words in a row. */
function consistsOf(letters: string, words: Words): boolean {
  const reached = new Set([0]);
  for (const at of reached)
    for (const word of words.get(letters[at] ?? '') ?? [])
      if (letters.startsWith(word, at)) reached.add(at + word.length);
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

/** True of one letter over and over. */
const isOver = (letters: string, letter: string): boolean => letters === letter.repeat(letters.length / letter.length);

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
    const letters = known.get(text) ?? plainLetters(text);
    known.set(text, letters);
    return letters;
  };
  return {
    of,
    saysNothing: (text, minLetters) => {
      const letters = of(text);
      const [letter = ''] = letters;
      return lengthOf(letters) < minLetters || isOver(letters, letter) || consistsOf(letters, words);
    },
  };
}

/** Words that say that there is nothing to say: a text of them alone, in any order, does not count. */
export const EMPTY_WORDS: readonly string[] = [
  ...[
    '无',
    '没有',
    '暂无',
    '均无',
    '都没有',
    '暂时没有',
    '基本没有',
    '没有其他',
    '无其他',
    '没什么',
    '没有什么',
    '没有任何',
  ],
  ...[
    '不存在',
    '不存在任何',
    '未发现',
    '未发现任何',
    '没有发现',
    '没有发现任何',
    '暂未发现',
    '暂时没有发现',
    '无明显',
    '没有明显',
  ],
  ...[
    '问题',
    '意见',
    '建议',
    '和',
    '或',
    '意见和建议',
    '批评意见',
    '异议',
    '其他问题',
    '明显问题',
    '突出问题',
    '相关问题',
  ],
  ...[
    '这方面问题',
    '这方面的问题',
    '此类问题',
    '类似问题',
    '没有不足',
    '无不足',
    '没有不足之处',
    '无不足之处',
    '无需整改',
  ],
  ...['形式主义', '官僚主义', '享乐主义', '奢靡之风', '四风', '方面', '方面的'],
  ...[
    '略',
    '同上',
    '同前',
    '待定',
    '待补充',
    '待完善',
    '待填',
    '内容',
    '测试',
    '附件',
    '见附件',
    '详见附件',
    '详见材料',
  ],
  ...['很好', '较好', '一般', '满意', '正常', '一切正常', '不清楚', '不了解', '工作很好', '作风很好'],
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
  ...['not applicable', 'none found', 'no problems', 'no opinion', 'to be added', 'see attachment', 'test'],
];

import { ownedDrafts } from '../../campaign/drafts.ts';
import { comesBefore, type Owned, ownedBy, type Written, writtenText } from '../../campaign/same-text.ts';
import { uncomparedMessages, whyUncompared } from '../../campaign/uncompared.ts';
import { gramsOf, sharedCount } from '../../copies/grams.ts';
import type { Finding, NotCounted } from '../../model.ts';
import { finding, noneOf, notApplicable, notCounted } from '../../rule/judgement.ts';
import { percent, share } from '../../rule/option.ts';
import { plainLetters } from '../../rule/plain-letters.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';
import { isInOtherCharacters } from './_other-characters.ts';

type Code = 'thin' | 'otherCharacters' | keyof typeof uncomparedMessages;

/** A plan version or draft. */
type Compared = Written & { readonly version?: number; readonly draft?: number };

interface Text {
  readonly one: Owned<Compared>;
  readonly letters: string;
  /** The hashes of every five letters in a row. */
  readonly grams: Float64Array;
  /** Those within a sentence: sentences in another order are no others. */
  readonly own: Float64Array;
}

/** Everything written. */
const worksIn = ({ plan, materials }: Input): readonly Owned<Compared>[] => [
  ...ownedBy([{ owner: '', written: plan.versions }]),
  ...ownedDrafts(materials),
];

/** What a message calls one by: the filter `draft`. */
const nameOf = ({ entry: { version, draft }, owner }: Owned<Compared>, { who }: Pick<Input, 'who'>): string =>
  version === undefined ? `${draft} ${who(owner)}` : String(version);

const SENTENCE_ENDS = /[。！？；!?;\n]+/u;

const codesOf = (letters: string) => ({ codes: Int32Array.from([...letters], (letter) => letter.codePointAt(0) ?? 0) });

function textsOf(works: readonly Owned<Compared>[], input: Input): readonly Text[] {
  return works.flatMap((one) => {
    const text = writtenText(one.entry, input);
    if (text === null) return [];
    const sentences = text.split(SENTENCE_ENDS).map((sentence) => codesOf(plainLetters(sentence)));
    const letters = input.letters.of(text);
    return { one, letters, grams: gramsOf([codesOf(letters)]), own: gramsOf(sentences) };
  });
}

/** The texts that stand nearly whole in one that comes before. */
function thin(texts: readonly Text[], similarity: number, around: Pick<Input, 'who'>): readonly Finding<Code>[] {
  const named = ({ one }: Text, other: Text) => ({ what: nameOf(one, around), other: nameOf(other.one, around) });
  return texts.flatMap((text) => {
    const { one, own, letters } = text;
    const { entry } = one;
    if (own.length === 0) return [];
    const earlier = texts.filter((other) => comesBefore(other.one, one));
    const at = `${entry.at}/file`;
    const known = earlier.find(({ grams }) => sharedCount(own, grams) >= similarity * own.length);
    if (known) return finding(entry, 'thin', { ...named(text, known), share: percent(similarity) }, at);
    const same = earlier.find((other) => isInOtherCharacters(letters, other.letters));
    return same ? finding(entry, 'otherCharacters', named(text, same), at) : [];
  });
}

/** What could not be compared, and why. */
function uncomparedIn(works: readonly Owned<Compared>[], { textOf }: Input): readonly NotCounted<Code>[] {
  return works.flatMap(({ entry }) => {
    const why = whyUncompared(entry.file, textOf);
    return why ? notCounted(entry, why.code, why.params) : [];
  });
}

export default defineRule({
  id: 'integrity/thin-drafts',
  order: 11,
  source: proposal('走过场'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['plan', 'materials'],
  options: {
    similarity: share(0.98, 0.5, {
      en: 'the share of a text that may not stand in an earlier one',
      zh: '与以前稿次相同的文字达到多少比例视为没有实质修改',
    }),
  },
  title: { en: 'Every draft differs from the one before', zh: '各稿确有修改' },
  why: {
    en: 'A draft that says what an earlier one says, but for a word, was not revised.',
    zh: '与以前稿次几乎完全相同的，没有经过实质修改，不能算作新的一稿。',
  },
  fix: {
    en: 'Compare the drafts named with the earlier ones; where nothing was revised, revise and have it reviewed once more, and put the file of every draft into the folder of the record.',
    zh: '将所列稿次与以前稿次对照；确实没有修改的，应当修改后重新送审；各稿文件放入记录所在文件夹。',
  },
  messages: {
    pass: {
      en: 'no draft or plan version in the record repeats an earlier one nearly whole',
      zh: '记录中能够比对的方案和材料各稿均有修改',
    },
    fail: {
      en: 'drafts or plan versions in the record repeat earlier ones nearly whole: {findings|plural:text,texts}',
      zh: '记录中有{findings}稿与以前稿次几乎完全相同',
    },
    thin: {
      en: 'at least {share} % of {what|draft} stands in {other|draft}; revise it',
      zh: '{what|draft}有{share}%以上的文字与{other|draft}相同；请作实质修改',
    },
    otherCharacters: {
      en: '{what|draft} is {other|draft} letter by letter, in other characters, such as traditional ones; revise it',
      zh: '{what|draft}与{other|draft}逐字对应，只是用字不同（如改用繁体字）；请作实质修改',
    },
    ...uncomparedMessages,
    nothing: {
      en: 'the record names no two texts that could be compared',
      zh: '记录中没有可供比对的文本',
    },
  },
  check: (input, { similarity }) => {
    const works = worksIn(input);
    const texts = textsOf(works, input);
    if (texts.length < 2) return notApplicable('nothing');
    return noneOf<Code>(thin(texts, similarity, input), {
      counted: texts.map(({ one }) => one.entry),
      notCounted: uncomparedIn(works, input),
    });
  },
  examples: {
    pass: `
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, file: m-1.txt}
      - {draft: 2, date: 2014-06-20, file: m-2.txt}
`,
    fail: `
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, file: m-1.txt}
      - draft: 2
        date: 2014-06-20
        file: m-3.txt  # !thin
`,
    texts: {
      'm-1.txt': '班子在深入基层方面做得不够，下乡多走公路沿线，很少到偏远牧户家中过夜。',
      'm-2.txt': '班子对牧民最急的饮水问题拖了三年，窗口办事要跑两趟，群众意见没有逐条答复。',
      'm-3.txt': '班子在深入基层方面做得不够，下乡多走公路沿线，很少到偏远牧户家中过夜！',
    },
  },
});

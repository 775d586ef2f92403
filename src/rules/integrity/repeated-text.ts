import { grouped } from '../../grouped.ts';
import type { Finding } from '../../model.ts';
import { beyondMending, type Entry, finding, noneOf, notApplicable } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { seenLetters } from '../../rule/plain-letters.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';
import { nearlySame } from './_nearly-same.ts';
import { groupByText, reaching } from './_repeated-text.ts';

type Code =
  | 'severalGivers'
  | 'manyReceivers'
  | 'severalOwners'
  | 'mostlyAlike'
  | 'reasonRepeats'
  | 'actionAgain'
  | 'titleAgain'
  | 'titlesAgain';
type Criticisms = readonly Input['criticisms'][number][];
type Problems = readonly Input['problems'][number][];

/** The entries with the same text and the people they name, as params. */
const naming = <Item extends { readonly id: string }>(
  same: readonly Item[],
  person: (item: Item) => string,
  who: Input['who'],
) => ({ entries: same.map(({ id }) => id), people: [...new Set(same.map(person))].map(who) });

/** One finding per text, at the entry that completes it. Two givers weigh more than many receivers. */
function repeatedCriticism(same: Criticisms, receivers: number, who: Input['who']): readonly Finding<Code>[] {
  const copied = reaching(same, 2, ({ from }) => from);
  if (copied) {
    const givers = naming(same, ({ from }) => from, who);
    return [beyondMending(finding(copied, 'severalGivers', givers, `${copied.at}/text`))];
  }
  const spread = reaching(same, receivers, ({ to }) => to);
  if (!spread) return [];
  const { entries, people } = naming(same, ({ to }) => to, who);
  const params = { entries, people, n: people.length, receivers };
  return [beyondMending(finding(spread, 'manyReceivers', params, `${spread.at}/text`))];
}

/** The entries of each text, the names of an entry's own people left out. */
const sameTexts = <Item extends { readonly text: string }>(
  items: readonly Item[],
  ids: (item: Item) => readonly string[],
  { letters, who }: Pick<Input, 'letters' | 'who'>,
) => {
  const names = new Map<string, string>();
  /** The letters of somebody's name, which stands behind the id. */
  const nameOf = (id: string): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const name = seenLetters(who(id).slice(id.length));
    names.set(id, name);
    return name;
  };
  return groupByText({
    items,
    letters: ({ text }) => letters.of(text),
    names: (item) => ids(item).map(nameOf),
  });
};

function repeatedProblem(same: Problems, who: Input['who']): readonly Finding<Code>[] {
  const copied = reaching(same, 2, ({ owner }) => owner);
  if (!copied) return [];
  const owners = naming(same, ({ owner }) => owner, who);
  return [beyondMending(finding(copied, 'severalOwners', owners, `${copied.at}/text`))];
}

/** Of fewer entries, more than half says nothing. */
const FEWEST_ENTRIES = 4;

/** That more than half of a list are another entry of it but for a word. */
function mostlyAlike(
  list: 'problems' | 'criticisms',
  entries: readonly (Entry & { readonly id: string; readonly text: string })[],
  { letters }: Pick<Input, 'letters'>,
): readonly Finding<Code>[] {
  if (entries.length < FEWEST_ENTRIES) return [];
  const pairs = nearlySame(entries, ({ text }) => letters.of(text));
  const n = new Set(pairs.flat()).size;
  const [pair] = pairs;
  if (pair === undefined || n * 2 <= entries.length) return [];
  const [first, again] = pair;
  const params = { list, n, all: entries.length, id: again.id, first: first.id };
  return [finding(again, 'mostlyAlike', params, `${again.at}/text`)];
}

interface Action extends Entry {
  readonly title: string;
  readonly reason: string;
}

const actionsIn = ({ plan: { last } }: Pick<Input, 'plan'>): readonly Action[] =>
  (last?.optionalActions ?? []).map((action, index) => ({
    ...action,
    at: `${last?.at}/optionalActions/${index}`,
    label: action.title,
  }));

/** Optional actions whose reason only says the title again, and those that have an earlier one's reason and title. */
function repeatedActions(actions: readonly Action[], letters: Input['letters']): readonly Finding<Code>[] {
  const plain = ({ title, reason }: Action) => [letters.of(title), letters.of(reason)] as const;
  const first = new Map<string, Action>();
  return actions.flatMap((action) => {
    const [title, reason] = plain(action);
    if (title === '' || reason === '') return [];
    const key = `${title}\n${reason}`;
    const known = first.get(key);
    if (known) return beyondMending(finding(action, 'actionAgain', { title: action.title, first: known.title }));
    first.set(key, action);
    return title === reason
      ? beyondMending(finding(action, 'reasonRepeats', { title: action.title }, `${action.at}/reason`))
      : [];
  });
}

/** The archive entries that talks name as their records. */
function talkEvidence({ talks, archive }: Pick<Input, 'talks' | 'archive'>): Input['archive'] {
  const cited = new Set(talks.flatMap(({ evidence = [] }) => evidence));
  return archive.filter(({ id }) => cited.has(id));
}

/** Records of talks under one title: nobody can tell which talk they are of. A number in it tells them apart. One finding for each title. */
function repeatedTitles(entries: Input['archive']): readonly Finding<Code>[] {
  return [...grouped(entries, ({ title }) => seenLetters(title)).values()].flatMap(([first, again, ...others]) => {
    if (first === undefined || again === undefined) return [];
    const params = { id: again.id, first: first.id, title: again.title, n: others.length + 1 };
    const code = others.length === 0 ? 'titleAgain' : 'titlesAgain';
    return beyondMending(finding(again, code, params, `${again.at}/title`));
  });
}

export default defineRule({
  id: 'integrity/repeated-text',
  order: 5,
  source: proposal('照搬照抄'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['criticisms', 'problems', 'plan', 'talks', 'archive'],
  options: {
    receivers: count(2, {
      en: 'the number of people who may not all receive the same criticism',
      zh: '同一条批评意见对几人使用即视为重复',
    }),
  },
  title: { en: 'Nothing is said twice in the same words', zh: '批评意见、自查问题等不雷同' },
  why: {
    en: 'Words that fit several people alike reach none of them.',
    zh: '一条意见对谁都能用、一个问题谁都能写，就没有触及具体人、具体事。',
  },
  fix: {
    en: 'Have each giver say, and each owner examine, what is true of the person concerned, and enter that as text.',
    zh: '批评人结合被批评人实际重新提出，查摆人结合本人实际重新查摆，再填写内容。',
  },
  messages: {
    pass: {
      en: 'no words in the record are used for several people or things',
      zh: '记录中的批评意见、自查问题等没有雷同的情况',
    },
    fail: {
      en: 'the record repeats the same words for several people or things: {findings|plural:text,texts}',
      zh: '记录中有{findings}处内容雷同',
    },
    severalGivers: {
      en: 'the same criticism, names aside, comes from {people|who} ({entries}); each giver is to use words of their own',
      zh: '{people|who}提出的批评意见雷同（{entries}）；请结合实际重新提出',
    },
    manyReceivers: {
      en: 'the same criticism, names aside, goes to {n|plural:person,people}: {people|who} ({entries}); {receivers} or more are too many',
      zh: '同一条批评意见提给了{n}人（达到{receivers}人即视为雷同）：{people|who}（{entries}）；请分别结合被批评人实际重新提出',
    },
    severalOwners: {
      en: 'the same problem, names aside, is entered for {people|who} ({entries}); each owner is to examine themselves',
      zh: '{people|who}的自查问题雷同（{entries}）；请结合各自实际重新查摆',
    },
    mostlyAlike: {
      en: '{n} of the {all} entries under {list|section} are the same as another one but for a word or a number ({id} and {first}, for one); say in each what is its own',
      zh: '{list|section}共{all}条，其中{n}条与另一条只差个别字词、数字（如{id}与{first}）；请逐条写明各自的具体情况',
    },
    reasonRepeats: {
      en: 'the reason of the optional action “{title}” only repeats its title; say why it suits this unit',
      zh: '自选动作“{title}”的理由只是重复名称；请写明为什么适合本单位',
    },
    actionAgain: {
      en: 'the optional action “{title}” is “{first}” again, with the same reason; keep one',
      zh: '自选动作“{title}”与“{first}”名称、理由相同；请只保留一项',
    },
    titleAgain: {
      en: 'the talk record {id} has the title of {first}, “{title}”; say in the title which talk it is of',
      zh: '谈话记录{id}与{first}题名相同（“{title}”）；请在题名中写明是哪一次谈话',
    },
    titlesAgain: {
      en: '{n} talk records, {id} the first of them, have the title of {first}, “{title}”; say in each title which talk it is of',
      zh: '谈话记录{id}等{n}件与{first}题名相同（“{title}”）；请在各件题名中写明是哪一次谈话',
    },
    nothing: {
      en: 'the record holds no criticism, problem, optional action or talk record that could be compared',
      zh: '记录中没有可供比对的批评意见、自查问题、自选动作和谈话记录',
    },
  },
  check: (input, { receivers }) => {
    const { criticisms, problems, who, letters } = input;
    const actions = actionsIn(input);
    const titled = talkEvidence(input);
    const sameCriticisms = sameTexts(criticisms, ({ from, to }) => [from, to], input);
    const sameProblems = sameTexts(problems, ({ owner }) => [owner], input);
    if (sameCriticisms.length + sameProblems.length + actions.length + titled.length === 0)
      return notApplicable('nothing');
    return noneOf([
      ...sameCriticisms.flatMap((same) => repeatedCriticism(same, receivers, who)),
      ...sameProblems.flatMap((same) => repeatedProblem(same, who)),
      ...mostlyAlike('criticisms', criticisms, input),
      ...mostlyAlike('problems', problems, input),
      ...repeatedActions(actions, letters),
      ...repeatedTitles(titled),
    ]);
  },
  examples: {
    pass: `
criticisms:
  - {id: C1, from: P01, to: P02, date: 2014-07-18, text: 抓工作有时急躁}
  - {id: C2, from: P02, to: P01, date: 2014-07-18, text: 有时听不进不同意见}
`,
    fail: `
criticisms:
  - {id: C1, from: P01, to: P02, date: 2014-07-18, text: 深入基层不够}
  - {id: C2, from: P03, to: P02, date: 2014-07-18, text: 深入基层，不够。}  # !severalGivers
`,
  },
});

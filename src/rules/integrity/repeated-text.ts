import type { Finding } from '../../model.ts';
import { beyondMending, finding, noneOf, notApplicable } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';
import { groupByText, reaching } from './_repeated-text.ts';

type Code = 'severalGivers' | 'manyReceivers' | 'severalOwners';
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

function repeatedProblem(same: Problems, who: Input['who']): readonly Finding<Code>[] {
  const copied = reaching(same, 2, ({ owner }) => owner);
  if (!copied) return [];
  const owners = naming(same, ({ owner }) => owner, who);
  return [beyondMending(finding(copied, 'severalOwners', owners, `${copied.at}/text`))];
}

export default defineRule({
  id: 'integrity/repeated-text',
  order: 5,
  source: proposal('照搬照抄'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['criticisms', 'problems'],
  options: {
    receivers: count(3, {
      en: 'the number of people from which on one criticism text to all of them is a finding',
      zh: '同一条批评意见对几人使用即视为重复',
    }),
  },
  title: { en: 'Criticisms and problems are not copied', zh: '批评意见和自查问题不照搬照抄' },
  why: {
    en: 'Words that fit several people alike reach none of them.',
    zh: '一条意见对谁都能用、一个问题谁都能写，等于没有触及具体人、具体事，是照搬照抄、避重就轻。',
  },
  fix: {
    en: 'Have each giver say, and each owner examine, what is true of the person concerned, and enter that as text.',
    zh: '批评人结合被批评人实际重新提出，查摆人结合本人实际重新查摆，并据实填写内容（text）。',
  },
  messages: {
    pass: {
      en: 'no text of a criticism or problem in the record is used for several people',
      zh: '记录中的批评意见和自查问题没有多人雷同的情况',
    },
    fail: {
      en: 'the record repeats the same words for several people: {findings|plural:text,texts}',
      zh: '记录中有{findings}处批评意见或自查问题多人雷同',
    },
    severalGivers: {
      en: 'the same criticism comes from {people|who} ({entries}); each giver is to use words of their own',
      zh: '{people|who}提出的批评意见雷同（{entries}）；请结合实际重新提出',
    },
    manyReceivers: {
      en: 'the same criticism goes to {n|plural:person,people}: {people|who} ({entries}); it may go to fewer than {receivers}',
      zh: '同一条批评意见提给了{n}人：{people|who}（{entries}），应少于{receivers}人',
    },
    severalOwners: {
      en: 'the same problem is entered for {people|who} ({entries}); each owner is to examine themselves',
      zh: '{people|who}的自查问题雷同（{entries}）；请结合本人实际重新查摆',
    },
    nothing: {
      en: 'the record holds no criticism and no problem of a person that could be compared',
      zh: '记录中没有可供比对的批评意见和个人自查问题',
    },
  },
  check: ({ criticisms, problems, who }, { receivers }) => {
    const sameCriticisms = groupByText(criticisms);
    const sameProblems = groupByText(problems.filter(({ owner }) => owner !== 'team'));
    if (sameCriticisms.length + sameProblems.length === 0) return notApplicable('nothing');
    return noneOf([
      ...sameCriticisms.flatMap((same) => repeatedCriticism(same, receivers, who)),
      ...sameProblems.flatMap((same) => repeatedProblem(same, who)),
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

import { daysBetween } from '../../calendar.ts';
import type { TalkEntry } from '../../campaign/talks.ts';
import { finding, findingAt, noneOf, notApplicable } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { defineRule, proposal } from '../../rule/rule.ts';

/** The days with talks of several rounds: the rounds, and the first talk of the second one. */
function sharedDays(talks: readonly TalkEntry[]) {
  const days = new Map<string, { readonly rounds: Set<number>; second: TalkEntry | null }>();
  for (const talk of talks) {
    const day = days.get(talk.date) ?? { rounds: new Set(), second: null };
    days.set(talk.date, day);
    if (day.rounds.add(talk.round).size === 2) day.second ??= talk;
  }
  return [...days].flatMap(([date, { rounds, second }]) =>
    second ? [finding(second, 'sharedDate', { date, rounds: toNames(rounds) }, `${second.at}/date`)] : [],
  );
}

const toNames = (rounds: ReadonlySet<number>): readonly string[] => [...rounds].sort((a, b) => a - b).map(String);

/** The first and last day of the talks, and the number of days. */
function spanOf(talks: readonly TalkEntry[]) {
  const dates = talks.map(({ date }) => date).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  return { first, last, span: daysBetween(first, last) + 1 };
}

export default defineRule({
  id: 'integrity/rushed-rounds',
  order: 3,
  source: proposal('突击闯关'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['talks'],
  options: {
    days: count(3, {
      en: 'the number of days that all rounds together have to exceed',
      zh: '各轮谈话从第一天到最后一天的总天数，须多于此数',
    }),
  },
  title: { en: 'Rounds of talks are not rushed', zh: '谈话轮次不突击' },
  why: {
    en: 'Rounds on one day, or all within a few days, are one round counted several times.',
    zh: '几轮谈话挤在同一天，或者几天之内突击谈完，实际上只是一轮，达不到反复谈、谈透的要求。',
  },
  fix: {
    en: 'Check round and date under talks against the notes; where the rounds were really held in one go, hold further ones after time to think.',
    zh: '对照谈话记录核实谈心谈话（talks）的轮次（round）和日期（date）；确属集中突击的，间隔一段时间后补谈，并如实登记。',
  },
  messages: {
    pass: {
      en: 'the rounds of talks in the record are on different days, spread over more than a few days',
      zh: '记录中各轮谈话日期不重合，时间跨度符合要求',
    },
    fail: {
      en: 'the rounds of talks in the record look rushed: {findings|plural:point,points}',
      zh: '记录中的谈心谈话轮次有{findings}处突击痕迹',
    },
    sharedDate: {
      en: 'rounds {rounds} have talks on the same day, {date|date}; each round needs days of its own',
      zh: '第{rounds}轮都有谈话在{date|date}同一天进行；各轮应当分开进行',
    },
    tooShort: {
      en: 'all rounds lie within {span|plural:day,days} ({first|date} to {last|date}); they have to span more than {days}',
      zh: '各轮谈话集中在{span}天之内（{first|date}至{last|date}），要求时间跨度多于{days}天',
    },
    oneRound: {
      en: 'the record shows fewer than two rounds of talks',
      zh: '记录中的谈心谈话不足2轮，无从比较',
    },
  },
  check: ({ talks }, { days }) => {
    if (new Set(talks.map(({ round }) => round)).size < 2) return notApplicable('oneRound');
    const { first, last, span } = spanOf(talks);
    const short = span > days ? [] : [findingAt('/talks', 'tooShort', { span, first, last, days })];
    return noneOf<'tooShort' | 'sharedDate'>([...short, ...sharedDays(talks)], { counted: talks });
  },
  examples: {
    pass: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P03]}
`,
    fail: `
talks:  # !tooShort
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-05-14, from: [P02], with: [P03]}  # !sharedDate
  - {id: K3, round: 3, date: 2014-05-16, from: [P03], with: [P01]}
`,
  },
});

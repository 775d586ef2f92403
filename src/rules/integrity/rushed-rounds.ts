import { daysBetween } from '../../calendar.ts';
import type { TalkEntry } from '../../campaign/talks.ts';
import { grouped } from '../../grouped.ts';
import type { Finding } from '../../model.ts';
import { finding, findingAt, noneOf, notApplicable } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { defineRule, proposal } from '../../rule/rule.ts';

/** The days with talks of several rounds: the rounds, and the first talk of the second one. */
function sharedDays(talks: readonly TalkEntry[]) {
  return [...grouped(talks, ({ date }) => date)].flatMap(([date, ofDay]) => {
    const [first] = ofDay;
    const second = ofDay.find(({ round }) => round !== first.round);
    if (second === undefined) return [];
    const rounds = toNames(new Set(ofDay.map(({ round }) => round)));
    return [finding(second, 'sharedDate', { date, rounds }, `${second.at}/date`)];
  });
}

const toNames = (rounds: ReadonlySet<number>): readonly string[] => [...rounds].sort((a, b) => a - b).map(String);

/** The first and last day of the talks, and the number of days. */
function spanOf(talks: readonly TalkEntry[]) {
  const dates = talks.map(({ date }) => date).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  return { first, last, span: daysBetween(first, last) + 1 };
}

/** So many talks of a round go into a day by any account: each of four members with two others, and a supervisor’s talks besides. */
const ROOM_IN_A_DAY = 6;

/** That every round is one day’s work, one of them more than a day has room for, without a time for any of the talks. */
function allInOneDay(talks: readonly TalkEntry[]): readonly Finding<'oneDayEach'>[] {
  if (talks.some(({ start, end }) => start !== undefined && end !== undefined)) return [];
  const rounds = grouped(talks, ({ round }) => String(round));
  const isOneDay = (round: readonly TalkEntry[]) =>
    round.length > 1 && round.every(({ date }) => date === round[0]?.date);
  const isFull = (round: readonly TalkEntry[]) => round.length > ROOM_IN_A_DAY;
  return [...rounds.values()].every(isOneDay) && [...rounds.values()].some(isFull)
    ? [findingAt('/talks', 'oneDayEach', { n: rounds.size })]
    : [];
}

interface Span {
  readonly round: number;
  readonly first: TalkEntry;
  readonly last: TalkEntry;
}

/** The first and last talk of every round, by number. */
function spansOf(talks: readonly TalkEntry[]): readonly Span[] {
  const spans = new Map<number, Span>();
  for (const talk of talks) {
    const { round, date } = talk;
    const known = spans.get(round);
    const first = known && known.first.date <= date ? known.first : talk;
    const last = known && known.last.date >= date ? known.last : talk;
    spans.set(round, { round, first, last });
  }
  return [...spans.values()].sort((a, b) => a.round - b.round);
}

/** The rounds that begin or end before the one that is numbered before them. */
function outOfOrder(talks: readonly TalkEntry[]): readonly Finding<'beginsBefore' | 'endsBefore'>[] {
  const spans = spansOf(talks);
  return spans.slice(1).flatMap(({ round, first, last }, index): readonly Finding<'beginsBefore' | 'endsBefore'>[] => {
    const before = spans[index];
    if (before === undefined) return [];
    const params = { round, before: before.round };
    if (first.date < before.first.date) {
      const days = { date: first.date, other: before.first.date };
      return [finding(first, 'beginsBefore', { ...params, ...days }, `${first.at}/date`)];
    }
    const days = { date: last.date, other: before.last.date };
    return last.date < before.last.date ? [finding(last, 'endsBefore', { ...params, ...days }, `${last.at}/date`)] : [];
  });
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
  title: { en: 'Rounds of talks in turn, on days of their own', zh: '各轮谈话先后分开' },
  why: {
    en: 'Rounds on one day, or all within a few days, are one round counted several times.',
    zh: '几轮谈话挤在同一天，或者几天之内全部谈完，实际上只是一轮，达不到反复谈、谈透的要求。',
  },
  fix: {
    en: 'Check round and date under talks against the notes; where the rounds were really held in one go, hold further ones after time to think.',
    zh: '对照谈话记录核实谈心谈话的轮次和日期；确实集中进行的，间隔一段时间后补谈，并如实登记。',
  },
  messages: {
    pass: {
      en: 'the rounds of talks in the record follow each other on different days, spread over more than a few days',
      zh: '记录中各轮谈话先后有序、日期不重合，时间跨度符合要求',
    },
    fail: {
      en: 'the days of the rounds of talks in the record are too close together or out of order: {findings|plural:point,points}',
      zh: '记录中各轮谈心谈话的日期有{findings}处过于集中或先后不合',
    },
    sharedDate: {
      en: 'rounds {rounds} have talks on the same day, {date|date}; each round needs days of its own',
      zh: '第{rounds}轮都有谈话在{date|date}同一天进行；各轮应当分开进行',
    },
    tooShort: {
      en: 'all rounds lie within {span|plural:day,days} ({first|date} to {last|date}); they have to span more than {days}',
      zh: '各轮谈话集中在{span}天之内（{first|date}至{last|date}），要求时间跨度多于{days}天',
    },
    oneDayEach: {
      en: 'each of the {n} rounds has all its talks on one day, none with a time (start, end); enter the times, or correct the days',
      zh: '{n}轮谈话每轮都在一天之内谈完，且均未写明开始和结束时间（start、end）；请补填时间，或更正日期',
    },
    beginsBefore: {
      en: 'round {round} begins on {date|date}, before round {before}, which begins on {other|date}; check round and date',
      zh: '第{round}轮{date|date}开始，早于第{before}轮的开始日{other|date}；请核对轮次和日期',
    },
    endsBefore: {
      en: 'round {round} ends on {date|date}, before round {before}, which ends on {other|date}; check round and date',
      zh: '第{round}轮{date|date}结束，早于第{before}轮的结束日{other|date}；请核对轮次和日期',
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
    return noneOf<'tooShort' | 'sharedDate' | 'beginsBefore' | 'endsBefore' | 'oneDayEach'>(
      [...short, ...sharedDays(talks), ...outOfOrder(talks), ...allInOneDay(talks)],
      { counted: talks },
    );
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

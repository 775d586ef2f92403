import type { TalkEntry } from '../../campaign/talks.ts';
import { finding, noneOf, notApplicable, notCounted } from '../../rule/judgement.ts';
import { defineRule, proposal } from '../../rule/rule.ts';
import { overlapsIn, type TimedTalk } from './_overlaps.ts';

const isTimed = (talk: TalkEntry): talk is TimedTalk => talk.start !== undefined && talk.end !== undefined;

export default defineRule({
  id: 'integrity/overlapping-talks',
  order: 2,
  source: proposal('突击闯关'),
  severity: 'error',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['talks'],
  title: { en: 'Nobody is in two talks at once', zh: '谈话时间不重叠' },
  why: {
    en: 'Nobody can hold two talks at the same time: at least one of them was not held as the record says.',
    zh: '一个人不可能同时参加两场谈话；时间重叠，说明至少有一场与记录不符。',
  },
  fix: {
    en: 'Check the times against the notes of the talks and correct start, end or date; if a talk was not held, hold it and enter it as it took place.',
    zh: '对照谈话记录核实，填错的改正日期和开始、结束时间；没有谈的应当补谈，并如实登记。',
  },
  messages: {
    pass: {
      en: 'no two talks with a time in the record overlap for anyone',
      zh: '记录中写明时间的谈话，没有同一人同时参加两场的情况',
    },
    fail: {
      en: 'the record has people in two talks at once: {findings|plural:overlap,overlaps}',
      zh: '记录中有{findings}处同一人同时参加两场谈话',
    },
    overlap: {
      en: 'on {date|date}, the record has {ids|who} in {other} ({otherStart}-{otherEnd}) and {talk} ({start}-{end}) at the same time; check the times',
      zh: '{date|date}，{ids|who}同时出现在{other}（{otherStart}—{otherEnd}）和{talk}（{start}—{end}）两场谈话中；请核实时间',
    },
    untimed: {
      en: 'without both start and end, so not compared',
      zh: '没有同时写明开始和结束时间（start、end），未作比对',
    },
    noTimes: {
      en: 'no talk in the record has both start and end',
      zh: '记录中没有同时写明开始和结束时间的谈话',
    },
  },
  check: ({ talks, who }) => {
    const timed = talks.filter(isTimed);
    if (timed.length === 0) return notApplicable('noTimes');
    const findings = overlapsIn(timed).map(({ ids, first, second }) =>
      finding(second, 'overlap', {
        ids: ids.map(who),
        date: second.date,
        ...{ other: first.id, otherStart: first.start, otherEnd: first.end },
        ...{ talk: second.id, start: second.start, end: second.end },
      }),
    );
    return noneOf<'overlap' | 'untimed'>(findings, {
      counted: timed,
      notCounted: talks.filter((talk) => !isTimed(talk)).map((talk) => notCounted(talk, 'untimed')),
    });
  },
  examples: {
    pass: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, start: "09:00", end: "09:50", from: [P01], with: [P02]}
  - {id: K2, round: 1, date: 2014-05-14, start: "09:50", end: "10:30", from: [P01], with: [P03]}
`,
    fail: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, start: "09:00", end: "09:50", from: [P01], with: [P02]}
  - {id: K2, round: 1, date: 2014-05-14, start: "09:40", end: "10:30", from: [P01], with: [P03]}  # !overlap
`,
  },
});

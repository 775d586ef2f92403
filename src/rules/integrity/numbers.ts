import { noneOf, notApplicable } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';
import {
  longDays,
  manyTalks,
  numberMessages,
  shortTalks,
  uncomparedAppraisals,
  wrongAppraisals,
  wrongGroups,
  wrongMeeting,
} from './_numbers.ts';

/** True where the record has no number to hold against another. */
const isEmpty = ({ study, meeting, mobilisation, talks }: Input): boolean =>
  study.groups.length + study.sessions.length + talks.length === 0 &&
  meeting?.expected === undefined &&
  (mobilisation?.appraisal ?? []).length === 0;

export default defineRule({
  id: 'integrity/numbers',
  order: 10,
  source: proposal('不虚'),
  severity: 'warning',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['people', 'supervision', 'study', 'meeting', 'mobilisation', 'talks'],
  options: {
    talksADay: count(8, { en: 'the most talks of one person on one day', zh: '一人一天最多谈话次数' }),
    minMinutes: count(5, { en: 'the fewest minutes of a talk with times', zh: '写明时间的谈话最少分钟数' }),
  },
  title: { en: 'Numbers that bear each other out', zh: '数字相互印证' },
  why: {
    en: 'Of two numbers that contradict each other, one at least is wrong, and nothing can be built on either.',
    zh: '记录中前后对不上的数字，至少有一处有误，不能作为依据。',
  },
  fix: {
    en: 'Check the numbers named against the originals, and correct the one that is wrong.',
    zh: '对照原件核实所列数字，改正有误的一处。',
  },
  messages: {
    ...numberMessages,
    pass: {
      en: 'the numbers in the record do not contradict each other',
      zh: '记录中的数字没有相互矛盾之处',
    },
    fail: {
      en: 'numbers in the record contradict each other, in {findings|plural:place,places}',
      zh: '记录中有{findings}处数字相互矛盾',
    },
    nothing: {
      en: 'the record holds no numbers that could contradict each other here',
      zh: '记录中没有可供相互印证的数字',
    },
  },
  check: (input, { talksADay, minMinutes }) => {
    if (isEmpty(input)) return notApplicable('nothing');
    const wrong = [
      ...wrongGroups(input),
      ...wrongMeeting(input),
      ...wrongAppraisals(input),
      ...longDays(input),
      ...manyTalks(input, talksADay),
      ...shortTalks(input, minMinutes),
    ];
    return noneOf<keyof typeof numberMessages>(wrong, { notCounted: uncomparedAppraisals(input) });
  },
  examples: {
    pass: `
mobilisation:
  date: 2014-02-26
  attended: 86
  appraisal:
    - {of: team, issued: 86, returned: 84}
study:
  groups:
    - {group: leadingCadres, members: 3}
meeting: {date: 2014-07-18, expected: 3, present: 3}
`,
    fail: `
mobilisation:
  date: 2014-02-26
  attended: 1
  appraisal:
    - {of: team, issued: 86, returned: 84}  # !moreIssued
study:
  groups:
    - {group: leadingCadres, members: 2}  # !fewerMembers
meeting:
  date: 2014-07-18
  expected: 9  # !otherExpected
  present: 9
talks:
  - {id: K1, round: 1, date: 2014-05-14, start: "09:00", end: "09:01", from: [P01], with: [P02]}  # !shortTalk
`,
  },
});

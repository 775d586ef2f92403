import { supervisorMessages, whyNotBySupervisors } from '../../campaign/supervisors.ts';
import { atLeast, findingAt, notCounted } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';

export default defineRule({
  id: 'guidance/visits',
  order: 2,
  source: article('坚持沉下去‘面对面’开展工作'),
  severity: 'error',
  duty: 'team',
  reads: ['visits', 'supervision'],
  options: {
    min: count(1, { en: 'the fewest visits by supervisors', zh: '督导组到单位“面对面”开展工作的最少次数' }),
  },
  title: { en: 'Visits face to face', zh: '“面对面”督导' },
  why: {
    en: 'The team is to work on the spot, face to face with the unit, not only on its papers.',
    zh: '督导组要沉到单位“面对面”开展工作，不能只听汇报、看材料。',
  },
  fix: {
    en: 'Visit the unit and enter each visit under visits with its date and the supervisors who came (by).',
    zh: '到单位“面对面”开展工作，并在“面对面”督导中逐次登记日期和到场的督导组成员。',
  },
  messages: {
    ...supervisorMessages,
    pass: {
      en: 'the record shows {found|plural:visit,visits,no visits that count} by supervisors; at least {required|plural:is,are} required',
      zh: '记录中督导组{found|zero:没有可计入的“面对面”督导,到单位“面对面”开展工作#次}，要求不少于{required}次',
    },
    fail: {
      en: 'the record shows {found|plural:visit,visits,no visits that count} by supervisors; at least {required|plural:is,are} required',
      zh: '记录中督导组{found|zero:没有可计入的“面对面”督导,到单位“面对面”开展工作只有#次}，要求不少于{required}次',
    },
    tooFew: {
      en: 'the record shows {found|plural:visit,visits,no visits that count} by supervisors of this record; at least {min|plural:is,are} required',
      zh: '记录中本单位督导组成员{found|zero:没有可计入的“面对面”督导,到单位“面对面”开展工作只有#次}，要求不少于{min}次',
    },
  },
  check: (input, { min }) => {
    const weighed = input.visits.map((visit) => ({ visit, wrong: whyNotBySupervisors(visit.by, input) }));
    return atLeast(
      min,
      {
        counted: weighed.filter(({ wrong }) => wrong === null).map(({ visit }) => visit),
        notCounted: weighed.flatMap(({ visit, wrong }) => (wrong ? [notCounted(visit, wrong.code, wrong.params)] : [])),
      },
      (found) => findingAt('/visits', 'tooFew', { found, min }),
    );
  },
  examples: {
    pass: `
visits:
  - {date: 2014-03-05, by: [S13, S14]}
`,
    fail: `
visits:  # !tooFew
  - {date: 2014-03-05, by: [S99]}
`,
  },
});

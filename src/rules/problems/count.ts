import { atLeast, findingAt } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';

export default defineRule({
  id: 'problems/count',
  order: 1,
  source: article('自查问题不少于15条'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['problems'],
  options: { min: count(15, { en: 'the fewest problems in the whole unit', zh: '全单位自查问题最少条数' }) },
  title: { en: 'Problems found in self-examination', zh: '自查问题条数' },
  why: {
    en: 'Few problems found are a sign that the self-examination was not thorough.',
    zh: '自查问题过少，往往说明查摆不深不细。',
  },
  fix: {
    en: 'Go on with the self-examination, and enter every problem found under problems with its owner, wind, day and text.',
    zh: '继续深入查摆，并在自查问题（problems）中逐条登记归属（owner）、属于哪一风（wind）、查摆日期（found）和问题（text）。',
  },
  messages: {
    pass: {
      en: 'the record shows {found|plural:problem,problems,no problems}; at least {required|plural:is,are} required',
      zh: '记录中{found|zero:没有自查问题,有自查问题#条}，要求不少于{required}条',
    },
    fail: {
      en: 'the record shows {found|plural:problem,problems,no problems}; at least {required|plural:is,are} required',
      zh: '记录中{found|zero:没有自查问题,自查问题只有#条}，要求不少于{required}条',
    },
    tooFew: {
      en: 'the record shows {found|plural:problem,problems,no problems} of the leading team and its people together; at least {min|plural:is,are} required',
      zh: '记录中{found|zero:没有领导班子和个人的自查问题,领导班子和个人的自查问题共有#条}，要求不少于{min}条',
    },
  },
  check: ({ problems }, { min }) =>
    atLeast(min, { counted: problems }, (found) => findingAt('/problems', 'tooFew', { found, min })),
  examples: {
    pass: `
problems:
${Array.from({ length: 15 }, (_, n) => `  - {id: X${n + 1}, owner: ${n < 3 ? 'team' : 'P01'}, wind: formalism, found: 2014-05-20, text: 会议多、文件多（之${n + 1}）}`).join('\n')}
`,
    fail: `
problems:  # !tooFew
  - {id: X001, owner: team, wind: formalism, found: 2014-05-20, text: 会议多、文件多}
  - {id: X002, owner: P02, wind: hedonism, found: 2014-05-20, text: 下乡蹲点时间少}
`,
  },
});

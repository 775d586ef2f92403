import { atLeast, findingAt } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';

export default defineRule({
  id: 'study/forms',
  order: 3,
  source: article('采取不同形式'),
  stage: 'studyListen',
  severity: 'warning',
  duty: 'unit',
  reads: ['study/sessions'],
  options: { min: count(2, { en: 'the fewest different forms', zh: '学习形式最少种数' }) },
  title: { en: 'Forms of study', zh: '学习形式' },
  why: {
    en: 'One form does not reach everybody: some can meet, some have to be visited, some are far away.',
    zh: '党员情况各不相同，有的便于集中，有的需要送学上门，有的远在外地，单靠一种形式难以覆盖。',
  },
  fix: {
    en: 'Study in another form too, and enter its sessions under study.sessions with their mode.',
    zh: '采取其他形式组织学习，并在学习活动中登记，写明学习形式。',
  },
  messages: {
    pass: {
      en: 'the record shows {found|plural:form,forms,no form} of study; at least {required|plural:is,are} required',
      zh: '记录中{found|zero:没有学习形式,有#种学习形式}，要求不少于{required}种',
    },
    fail: {
      en: 'the record shows {found|plural:form,forms,no form} of study; at least {required|plural:is,are} required',
      zh: '记录中{found|zero:没有可计入的学习活动,只有#种学习形式}，要求学习形式不少于{required}种',
    },
    noSession: {
      en: 'the record shows no study session that counts; at least {min|plural:form,different forms} of study must be on record',
      zh: '记录中没有可计入的学习活动，要求学习形式不少于{min}种',
    },
    tooFew: {
      en: 'the record shows study in the form of {modes|term} only; at least {min|plural:different form is,different forms are} required',
      zh: '记录中的学习形式只有{modes|term}，要求不少于{min}种',
    },
  },
  check: ({ study: { sessions } }, { min }) => {
    const modes = [...new Set(sessions.map(({ mode }) => mode))];
    return atLeast(min, { found: modes.length, counted: sessions }, () =>
      modes.length === 0
        ? findingAt('/study/sessions', 'noSession', { min })
        : findingAt('/study/sessions', 'tooFew', { modes, min }),
    );
  },
  examples: {
    pass: `
study:
  sessions:
    - {date: 2014-03-10, groups: [leadingCadres], mode: groupStudy, hours: 3}
    - {date: 2014-03-15, groups: [oldInfirmMembers], mode: homeDelivery, hours: 1}
`,
    fail: `
study:
  sessions:  # !tooFew
    - {date: 2014-03-10, groups: [leadingCadres], mode: groupStudy, hours: 3}
    - {date: 2014-03-15, groups: [officeMembers], mode: groupStudy, hours: 2}
`,
  },
});

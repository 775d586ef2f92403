import { each, finding, notCounted } from '../../rule/judgement.ts';
import { someOf } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';

const LEADS = ['lecture', 'opinions', 'problems', 'criticism'] as const;

type Code = 'missing' | 'notAsked' | 'nothingAsked';

export default defineRule({
  id: 'guidance/top-leader-leads',
  order: 3,
  source: article('带头讲党课、带头征求意见、带头查摆问题、带头开展批评'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['topLeader/leads'],
  options: {
    leads: someOf(LEADS, { en: 'what the top leader is to take the lead in', zh: '“一把手”应当带头的事项' }),
  },
  title: { en: 'The top leader takes the lead', zh: '“一把手”四个带头' },
  why: {
    en: 'What the top leader does first, the team follows.',
    zh: '“一把手”带头做了，班子成员才会跟着做、照着做。',
  },
  fix: {
    en: 'Have the top leader do what is missing, and enter it under topLeader.leads with lead, date and evidence.',
    zh: '由“一把手”补做缺少的带头事项，并在“四个带头”（topLeader.leads）中登记带头事项（lead）、日期（date）和佐证材料（evidence）。',
  },
  messages: {
    pass: {
      en: 'the record shows the top leader taking the lead in everything asked for ({found} of {required})',
      zh: '“一把手”应带头的事项共{required}项，记录中有{found}项',
    },
    fail: {
      en: 'the record shows the top leader taking the lead in {found|zero:none,#} of {required|plural:thing,things} asked for',
      zh: '“一把手”应带头的事项共{required}项，记录中{found|zero:一项也没有,只有#项}',
    },
    missing: {
      en: 'the record does not show the top leader taking the lead: no entry with lead: {lead}; one is required',
      zh: '记录中没有“一把手”带头{lead|term}的情况，要求不少于1次',
    },
    notAsked: {
      en: 'lead: {lead} is not one that the profile asks for',
      zh: '{lead|term}不在审核标准所列的带头事项之内',
    },
    nothingAsked: {
      en: 'the profile asks for no lead',
      zh: '审核标准没有设定“一把手”带头的事项',
    },
  },
  check: ({ topLeader }, { leads }) => {
    const isAsked = (lead: string) => leads.some((asked) => asked === lead);
    return each<string, Code>(
      leads,
      (lead) =>
        topLeader.leads.some((entry) => entry.lead === lead)
          ? null
          : finding({ at: '/topLeader/leads', label: lead }, 'missing', { lead }),
      {
        counted: topLeader.leads.filter(({ lead }) => isAsked(lead)),
        notCounted: topLeader.leads
          .filter(({ lead }) => !isAsked(lead))
          .map((entry) => notCounted(entry, 'notAsked', { lead: entry.lead })),
        none: 'nothingAsked',
      },
    );
  },
  examples: {
    pass: `
topLeader:
  leads:
    - {lead: lecture, date: 2014-03-20}
    - {lead: opinions, date: 2014-03-25}
    - {lead: problems, date: 2014-05-20}
    - {lead: criticism, date: 2014-07-18}
`,
    fail: `
topLeader:
  leads:  # !missing !missing
    - {lead: lecture, date: 2014-03-20}
    - {lead: opinions, date: 2014-03-25}
`,
  },
});

import type { Day } from '../../calendar.ts';
import { minLettersOption } from '../../campaign/substance.ts';
import { each, finding, notCounted } from '../../rule/judgement.ts';
import { someOf } from '../../rule/option.ts';
import { article, defineRule, type Input, type Messages } from '../../rule/rule.ts';

const LEADS = ['lecture', 'opinions', 'problems', 'criticism'] as const;

type Code = 'missing' | 'notAsked' | 'nothingAsked' | keyof typeof BARE;

type LeadEntry = Input['topLeader']['leads'][number];

/** What a lead lacks that would bear it out. */
const BARE = {
  bareLecture: {
    en: 'no session of mode lecture that counts and no evidence in the archive bears it out',
    zh: '没有可计入的党课（mode: lecture）学习活动，也没有归档的佐证材料',
  },
  bareOpinions: {
    en: 'no opinion of channel forum of that day that counts and no evidence in the archive bears it out',
    zh: '没有可计入的当日座谈会（channel: forum）征求的意见，也没有归档的佐证材料',
  },
  bareProblems: {
    en: 'the record shows no problem that counts and that the top leader owns',
    zh: '自查问题中没有可计入的“一把手”本人的问题',
  },
  bareCriticism: {
    en: 'the record shows no criticism that counts and that the top leader gives or receives on that day or at the meeting',
    zh: '没有可计入的“一把手”当日或在专题民主生活会上提出、受到的批评意见',
  },
  bareAlone: {
    en: 'the top leader is the only member of the team that day, and no evidence in the archive bears it out',
    zh: '当日班子成员只有“一把手”一人，又没有归档的佐证材料',
  },
} as const satisfies Messages;

/** Nobody else of the team serves that day: there is no colleague to criticise. */
const isAlone = (day: Day, { people }: Input): boolean =>
  people.some(({ topLeader }) => topLeader === true) &&
  !people.some(
    ({ teamMember, topLeader, service }) =>
      teamMember === true && topLeader !== true && service.from <= day && day <= service.to,
  );

/** What a lead lacks in the rest of the record; null where something bears it out that says something. */
function whyBare(entry: LeadEntry, input: Input, minLetters: number): keyof typeof BARE | null {
  const { date, evidence = [] } = entry;
  const tells = ({ text }: { readonly text: string }) => !input.letters.saysNothing(text, minLetters);
  const leaders = new Set(input.people.filter(({ topLeader }) => topLeader === true).map(({ id }) => id));
  const isEvident = evidence.some((cited) => input.archive.some(({ id }) => id === cited));
  switch (entry.lead) {
    case 'lecture':
      return isEvident || input.study.sessions.some(({ mode }) => mode === 'lecture') ? null : 'bareLecture';
    case 'opinions':
      return isEvident || input.opinions.some((o) => o.channel === 'forum' && o.received === date && tells(o))
        ? null
        : 'bareOpinions';
    case 'problems':
      return input.problems.some((problem) => leaders.has(problem.owner) && tells(problem)) ? null : 'bareProblems';
    case 'criticism': {
      const held = input.meeting?.date;
      // At the meeting, what was written down before is said.
      const isOfThatDay = (day: Day) => day === date || (date === held && day < date);
      const isTheirs = ({ from, to }: Input['criticisms'][number]) =>
        from !== to && (leaders.has(from) || leaders.has(to));
      if (input.criticisms.some((c) => isTheirs(c) && isOfThatDay(c.date) && tells(c))) return null;
      if (!isAlone(date, input)) return 'bareCriticism';
      return isEvident ? null : 'bareAlone';
    }
  }
}

export default defineRule({
  id: 'guidance/top-leader-leads',
  order: 3,
  source: article('带头讲党课、带头征求意见、带头查摆问题、带头开展批评'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['topLeader/leads'],
  readsIfPresent: ['people', 'study', 'opinions', 'problems', 'criticisms', 'meeting', 'archive'],
  options: {
    leads: someOf(LEADS, { en: 'what the top leader is to take the lead in', zh: '“一把手”应当带头的事项' }),
    minLetters: minLettersOption,
  },
  title: { en: 'The top leader takes the lead', zh: '“一把手”四个带头' },
  why: {
    en: 'What the top leader does first, the team follows.',
    zh: '“一把手”带头做了，班子成员才会跟着做、照着做。',
  },
  fix: {
    en: 'Have the top leader do what is missing, and enter it under topLeader.leads with lead, date and evidence.',
    zh: '由“一把手”补做缺少的带头事项，并在“四个带头”中登记带头事项、日期和佐证材料。',
  },
  messages: {
    ...BARE,
    pass: {
      en: 'the record shows the top leader taking the lead in everything asked for ({found} of {required})',
      zh: '“一把手”应带头的事项共{required}项，记录中有{found}项',
    },
    fail: {
      en: 'the record shows the top leader taking the lead in {found|zero:none,#} of {required|plural:thing,things} asked for',
      zh: '“一把手”应带头的事项共{required}项，记录中{found|zero:一项也没有,只有#项}',
    },
    missing: {
      en: 'the record does not show the top leader taking the lead: no entry with lead: {lead} that the record bears out; one is required',
      zh: '记录中没有得到佐证的“一把手”带头{lead|term}的情况，要求不少于1次',
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
  check: (input, { leads, minLetters }) => {
    const isAsked = (lead: string) => leads.some((asked) => asked === lead);
    const asked = input.topLeader.leads.filter(({ lead }) => isAsked(lead));
    const weighed = asked.map((entry) => ({ entry, why: whyBare(entry, input, minLetters) }));
    const counted = weighed.filter(({ why }) => why === null).map(({ entry }) => entry);
    const others = input.topLeader.leads.filter(({ lead }) => !isAsked(lead));
    const missing = (lead: string) =>
      counted.some((entry) => entry.lead === lead)
        ? null
        : finding({ at: '/topLeader/leads', label: lead }, 'missing', { lead });
    return each<string, Code>(leads, missing, {
      counted,
      notCounted: [
        ...weighed.flatMap(({ entry, why }) => (why ? notCounted(entry, why) : [])),
        ...others.map((entry) => notCounted(entry, 'notAsked', { lead: entry.lead })),
      ],
      none: 'nothingAsked',
    });
  },
  examples: {
    pass: `
topLeader:
  leads:
    - {lead: lecture, date: 2014-03-20, evidence: [A-020]}
    - {lead: opinions, date: 2014-03-25}
    - {lead: problems, date: 2014-05-20}
    - {lead: criticism, date: 2014-07-18}
archive:
  - {id: A-020, title: 书记党课讲稿和签到, made: 2014-03-20, filed: 2014-03-21}
opinions:
  - {id: O001, received: 2014-03-25, collectedBy: unit, channel: forum, text: 下乡调研走马观花, wind: formalism, about: team}
problems:
  - {id: X001, owner: P01, wind: formalism, found: 2014-05-20, text: 讲话稿层层照抄}
criticisms:
  - {id: C001, from: P01, to: P02, date: 2014-07-18, text: 抓落实不够紧}
`,
    fail: `
topLeader:
  leads:  # !missing !missing !missing
    - {lead: lecture, date: 2014-03-20}
    - {lead: opinions, date: 2014-03-25}
opinions:
  - {id: O001, received: 2014-03-25, collectedBy: unit, channel: forum, text: 下乡调研走马观花, wind: formalism, about: team}
`,
  },
});

import { type SupervisorReason, supervisorMessages, whyNotBySupervisors } from '../../campaign/supervisors.ts';
import type { Assessment, Summons } from '../../documents/unit-record.ts';
import type { Finding, Text } from '../../model.ts';
import { type Entry, finding, noneOf, notApplicable, notCounted } from '../../rule/judgement.ts';
import { article, defineRule, type Input } from '../../rule/rule.ts';

type Assessed = Assessment & Entry;
type Summoned = Summons & Entry;

interface Weighed<Item> {
  readonly item: Item;
  readonly wrong: Text<SupervisorReason> | null;
}

/** Separates the supervisors' own actions from those recorded by others. */
function weigh<Item extends { readonly by: readonly string[] }>(
  items: readonly Item[],
  around: Pick<Input, 'supervisors' | 'ownSupervisors' | 'who'>,
): readonly Weighed<Item>[] {
  return items.map((item) => ({ item, wrong: whyNotBySupervisors(item.by, around) }));
}

const valid = <Item>(weighed: readonly Weighed<Item>[]) =>
  weighed.filter(({ wrong }) => wrong === null).map(({ item }) => item);

function unanswered(assessment: Assessed, summonses: readonly Summoned[]) {
  const { triggers, date } = assessment;
  if (triggers.length === 0) return [];
  const answered = summonses.some((summons) => triggers.includes(summons.reason) && summons.date >= date);
  return answered ? [] : [finding(assessment, 'notSummoned', { date, triggers })];
}

function notFollowedUp(summons: Summoned): readonly Finding<'noFollowUp' | 'followUpEarly'>[] {
  const { date, followUp } = summons;
  if (followUp === undefined) return [finding(summons, 'noFollowUp', { date })];
  return followUp >= date ? [] : [finding(summons, 'followUpEarly', { date, followUp }, `${summons.at}/followUp`)];
}

export default defineRule({
  id: 'guidance/summons',
  order: 4,
  source: article('对工作推进不力、敷衍应付、示范作用不好的‘一把手’,及时约谈'),
  severity: 'error',
  duty: 'team',
  reads: [],
  readsIfPresent: ['topLeader', 'supervision', 'people'],
  title: { en: 'Summons of the top leader', zh: '约谈“一把手”' },
  why: {
    en: 'A top leader who pushes weakly, is perfunctory or sets a poor example has to be summoned, and somebody has to check whether it helped.',
    zh: '“一把手”推进不力、敷衍应付、示范作用不好的，要及时约谈，并跟踪回访，看整改是否到位。',
  },
  fix: {
    en: 'Summon the top leader for what the assessment found and enter it under topLeader.summons with date, by and reason (one of the triggers of the assessment); once followed up, enter the day as followUp.',
    zh: '就评估发现的情形约谈“一把手”，在约谈中登记日期、约谈人和约谈原因，约谈原因须为该次评估所列情形之一；跟踪回访后填写回访日期。',
  },
  messages: {
    ...supervisorMessages,
    pass: {
      en: 'the record shows every summons that the assessments ask for, each followed up',
      zh: '记录中应当约谈的均已约谈，约谈后均有跟踪回访',
    },
    fail: {
      en: 'the record lacks summonses of the top leader or their follow-ups: {findings|plural:point,points} to fix',
      zh: '记录中约谈“一把手”或约谈后的跟踪回访有缺漏，共有{findings}处需要补正',
    },
    notSummoned: {
      en: 'the assessment of {date|date} found fault (triggers: {triggers|term}), but the record shows no summons for it by supervisors of this record on or after that day; one is required',
      zh: '{date|date}评估发现“一把手”{triggers|term}，记录中没有督导组当日或其后就此约谈；应当及时约谈',
    },
    noFollowUp: {
      en: 'the summons of {date|date} has no follow-up; follow it up, and enter the day as followUp',
      zh: '{date|date}约谈“一把手”后没有回访日期（followUp）；请跟踪回访后填写',
    },
    followUpEarly: {
      en: 'the follow-up on {followUp|date} is dated before the summons of {date|date}; correct the dates',
      zh: '回访日期（followUp）{followUp|date}早于约谈日期{date|date}；请核对更正',
    },
    nothing: {
      en: 'the record shows no assessment and no summons of the top leader',
      zh: '记录中没有对“一把手”的评估，也没有约谈',
    },
    nothingCounts: {
      en: 'no assessment or summons of the top leader in the record is by supervisors of this record alone',
      zh: '记录中对“一把手”的评估、约谈均不是由本单位督导组成员作出，不作为判断依据',
    },
  },
  check: (input) => {
    const { assessments, summons } = input.topLeader;
    if (assessments.length === 0 && summons.length === 0) return notApplicable('nothing');
    const assessed = weigh(assessments, input);
    const summoned = weigh(summons, input);
    const [asked, held] = [valid(assessed), valid(summoned)];
    if (asked.length + held.length === 0) return notApplicable('nothingCounts');
    const open = asked.flatMap((one) => unanswered(one, held));
    const isOpen = new Set(open.map(({ at }) => at));
    const judged = noneOf([...open, ...held.flatMap(notFollowedUp)], {
      counted: [...asked.filter(({ at }) => !isOpen.has(at)), ...held],
      notCounted: [
        ...[...assessed, ...summoned].flatMap(({ item, wrong }) =>
          wrong ? [notCounted(item, wrong.code, wrong.params)] : [],
        ),
        ...asked
          .filter(({ at }) => isOpen.has(at))
          .map((one) => notCounted(one, 'notSummoned', { date: one.date, triggers: one.triggers })),
      ],
    });
    return { ...judged, laterIn: ['/topLeader/assessments', '/topLeader/summons'] };
  },
  examples: {
    pass: `
topLeader:
  assessments:
    - {date: 2014-04-02, by: [S13], triggers: [weakPush]}
  summons:
    - {date: 2014-04-08, by: [S13], reason: weakPush, followUp: 2014-04-15}
`,
    fail: `
topLeader:
  assessments:
    - {date: 2014-04-02, by: [S13], triggers: [weakPush]}
    - {date: 2014-06-03, by: [S14], triggers: [perfunctory]}  # !notSummoned
  summons:
    - {date: 2014-04-08, by: [S13], reason: weakPush}  # !noFollowUp
`,
  },
});

import { meetingMessages, whyAfterMeeting } from '../../campaign/before-meeting.ts';
import { findingsForPairs, pairEntry, pairMessages, pairNameParams } from '../../campaign/pairs.ts';
import { type TalkEntry, type TalkReason, talkMessages, talksWithParties } from '../../campaign/talks.ts';
import type { NotCounted } from '../../model.ts';
import { finding, noneOf, notApplicable, notCounted } from '../../rule/judgement.ts';
import { someOf } from '../../rule/option.ts';
import { central, defineRule, type Input } from '../../rule/rule.ts';
import {
  headMessages,
  headsWithoutMember,
  LEGS,
  type Leg,
  type MustTalk,
  type MustTalks,
  mustTalks,
  pairKey,
} from './_pairs.ts';

type Code = Leg | TalkReason | keyof typeof headMessages | 'more' | 'notAsked' | 'nobodyAsked' | 'afterMeeting';

/** The one-to-one talks of required pairs, and why the others do not count. */
function talksOf(input: Input, { isAsked }: MustTalks) {
  const held = new Map<TalkEntry, string>();
  const others: NotCounted<TalkReason | 'notAsked' | 'afterMeeting'>[] = [];
  for (const { talk, parties } of talksWithParties(input)) {
    const late = whyAfterMeeting(talk, talk.date, input);
    if (late) others.push(late);
    else if (parties.kind === 'none') others.push(notCounted(talk, parties.reason.code, parties.reason.params));
    else if (parties.kind === 'supervisor') others.push(notCounted(talk, 'withSupervisor'));
    else if (isAsked(parties.pair)) held.set(talk, pairKey(parties.pair));
    else others.push(notCounted(talk, 'notAsked', pairNameParams(...parties.pair)));
  }
  return { held, others };
}

export default defineRule({
  id: 'talks/must-talks',
  order: 3,
  source: central('四必谈'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['talks', 'people'],
  readsIfPresent: ['meeting'],
  options: {
    legs: someOf(LEGS, { en: 'who must talk with whom', zh: '必谈的范围' }),
  },
  title: { en: 'The must-talks within the unit', zh: '“四必谈”（单位内部）' },
  why: {
    en: 'The central notice names who must talk with whom before the meeting: leader with each member, members with each other, members with the heads of their departments.',
    zh: '中央要求，民主生活会前主要负责同志与班子每个成员、班子成员相互之间、班子成员与分管部门主要负责同志必须谈心谈话。',
  },
  fix: {
    en: 'Hold a one-to-one talk between the two people named by the day of the democratic life meeting (later ones do not count for it), and enter it under talks with one of them in from and the other in with.',
    zh: '所列两人在专题民主生活会之前一对一补谈（会后谈的不计入），并在谈心谈话中登记，一人填在谈话人，另一人填在谈话对象。',
  },
  messages: {
    ...talkMessages,
    ...meetingMessages,
    ...headMessages,
    ...pairMessages,
    withSupervisor: {
      en: 'a talk with a supervisor, not between two people of the unit',
      zh: '是督导组的谈话，不是本单位人员之间的谈话',
    },
    notAsked: {
      en: '{name} ({id}) and {otherName} ({otherId}) are not a pair that must talk',
      zh: '{name}（{id}）与{otherName}（{otherId}）不在必谈范围内',
    },
    pass: {
      en: 'the record shows every pair that must talk with a one-to-one talk ({found} of {required})',
      zh: '必谈的人员共{required}对，记录中有一对一谈话的有{found}对',
    },
    fail: {
      en: 'the record shows {found|zero:none,#} of {required|plural:pair,pairs} that must talk with a one-to-one talk',
      zh: '必谈的人员共{required}对，记录中{found|zero:均没有一对一谈话,有一对一谈话的只有#对}',
    },
    leaderMember: {
      en: 'the record shows no one-to-one talk of {name} ({id}), top leader, with {otherName} ({otherId}), team member, that counts; one is required',
      zh: '记录中没有可计入的主要负责同志{name}（{id}）与班子成员{otherName}（{otherId}）的一对一谈话，要求不少于1次',
    },
    memberMember: {
      en: 'the record shows no one-to-one talk between the team members {name} ({id}) and {otherName} ({otherId}) that counts; one is required',
      zh: '记录中没有可计入的班子成员{name}（{id}）与{otherName}（{otherId}）的一对一谈话，要求不少于1次',
    },
    memberDepartmentHead: {
      en: 'the record shows no one-to-one talk of {name} ({id}), team member, with {otherName} ({otherId}), head of a department that answers to {name}, that counts; one is required',
      zh: '记录中没有可计入的班子成员{name}（{id}）与分管部门主要负责同志{otherName}（{otherId}）的一对一谈话，要求不少于1次',
    },
    nobodyAsked: {
      en: 'no two people who must talk serve at the same time',
      zh: '没有同期任职的必谈人员',
    },
  },
  check: (input, { legs }) => {
    const asked = mustTalks(input, legs);
    if (asked.required === 0) return notApplicable('nobodyAsked');
    const { held, others } = talksOf(input, asked);
    const met = new Set(held.values());
    const missing = ({ leg, pair }: MustTalk) =>
      met.has(pairKey(pair)) ? null : finding(pairEntry(...pair), leg, pairNameParams(...pair));
    const heads = legs.includes('memberDepartmentHead') ? headsWithoutMember(input) : [];
    return noneOf<Code>(findingsForPairs<MustTalk, Leg>(asked.required - met.size, asked.inOrder(), missing), {
      found: met.size,
      required: asked.required,
      counted: [...held.keys()],
      notCounted: [...others, ...heads],
    });
  },
  examples: {
    pass: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: P21, name: 戊某, post: 财政所所长, headUnder: P02}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 1, date: 2014-05-15, from: [P02], with: [P21]}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}  # !leaderMember
  - {id: P03, name: 丙某, post: 副书记, teamMember: true}  # !memberMember
  - {id: P21, name: 戊某, post: 财政所所长, headUnder: P02}  # !memberDepartmentHead
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P03]}
  - {id: K2, round: 1, date: 2014-05-15, from: [P02], with: [P03, P21]}
`,
  },
});

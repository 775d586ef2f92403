import { nameParams } from '../../campaign/colleagues.ts';
import { type TalkEntry, type TalkReason, talkMessages, talksWithParties } from '../../campaign/talks.ts';
import type { NotCounted } from '../../model.ts';
import { each, finding, notCounted } from '../../rule/judgement.ts';
import { article, defineRule, type Input } from '../../rule/rule.ts';
import { isTeamMember, type PersonEntry } from '../../rule/view.ts';

/** The supervisors' one-to-one talks with the people asked, by person, and why the others do not count. */
function talksWith(asked: readonly PersonEntry[], input: Input) {
  const ids = new Set(asked.map(({ id }) => id));
  const held = new Map<TalkEntry, string>();
  const others: NotCounted<TalkReason | 'betweenColleagues' | 'notAsked'>[] = [];
  for (const { talk, parties } of talksWithParties(input)) {
    if (parties.kind === 'none') others.push(notCounted(talk, parties.reason.code, parties.reason.params));
    else if (parties.kind === 'colleagues') others.push(notCounted(talk, 'betweenColleagues'));
    else if (ids.has(parties.person.id)) held.set(talk, parties.person.id);
    else others.push(notCounted(talk, 'notAsked', nameParams(parties.person)));
  }
  return { held, others };
}

export default defineRule({
  id: 'talks/supervisors',
  order: 4,
  source: article('与所督导单位所有党员领导干部进行谈心谈话'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'team',
  reads: ['talks', 'people', 'supervision'],
  title: { en: 'Supervisors’ talks with every cadre', zh: '督导组谈心谈话' },
  why: {
    en: 'The supervisors talk with every leading cadre and every team member of the unit, one by one; it is also the fourth of the must-talks.',
    zh: '督导组要与所督导单位的党员领导干部和班子成员逐一谈心谈话，这也是“四必谈”的要求。',
  },
  fix: {
    en: 'Have a supervisor talk one-to-one with each person named, and enter it under talks with the supervisor’s id in from and the person’s in with.',
    zh: '督导组与所列人员逐一补谈，并在谈心谈话中登记，督导组成员编号填在谈话人，对方编号填在谈话对象。',
  },
  messages: {
    ...talkMessages,
    pass: {
      en: 'the record shows a supervisor talking with every leading cadre and team member ({found} of {required})',
      zh: '党员领导干部和班子成员共{required}人，记录中督导组已与{found}人谈心谈话',
    },
    fail: {
      en: 'the record shows a supervisor talking with {found|zero:none,#} of {required|plural:leading cadre or team member,leading cadres and team members}',
      zh: '党员领导干部和班子成员共{required}人，记录中督导组{found|zero:没有与其中任何一人谈心谈话,只与其中#人谈心谈话}',
    },
    noTalk: {
      en: 'the record shows no one-to-one talk of a supervisor with {name} ({id}) that counts; one is required',
      zh: '记录中没有可计入的督导组与{name}（{id}）的一对一谈话，要求不少于1次',
    },
    betweenColleagues: {
      en: 'a talk between two people of the unit, without a supervisor',
      zh: '是本单位人员之间的谈话，没有督导组成员参加',
    },
    notAsked: {
      en: '{name} ({id}) is not a leading cadre or team member who served in the days that count',
      zh: '{name}（{id}）不是应统计时段内在任的党员领导干部或班子成员',
    },
    nobodyAsked: {
      en: 'the record names no leading cadre and no team member who served in the days that count',
      zh: '记录中没有应统计时段内在任的党员领导干部和班子成员',
    },
  },
  check: (input) => {
    const asked = input.serving.filter((person) => isTeamMember(person) || person.leadingCadre === true);
    const { held, others } = talksWith(asked, input);
    const met = new Set(held.values());
    return each(asked, (person) => (met.has(person.id) ? null : finding(person, 'noTalk', nameParams(person))), {
      counted: [...held.keys()],
      notCounted: others,
      none: 'nobodyAsked',
    });
  },
  examples: {
    pass: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
  - {id: P04, name: 丁某, post: 副镇长(非党员), teamMember: true}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [S13], with: [P01]}
  - {id: K2, round: 1, date: 2014-05-14, from: [S13, S14], with: [P04]}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
  - {id: P04, name: 丁某, post: 副镇长(非党员), teamMember: true}  # !noTalk
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [S13], with: [P01]}
  - {id: K2, round: 1, date: 2014-05-15, from: [S13], with: [P01, P04]}
`,
  },
});

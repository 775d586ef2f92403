import { colleagueMessages, nameParams } from '../../campaign/colleagues.ts';
import { type TeamTalk, talkMessages, teamColleagues, teamTalks } from '../../campaign/talks.ts';
import { each, finding, notCounted } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';
import type { PersonEntry } from '../../rule/view.ts';

/** The rounds in which each person talks, by id. */
function roundsOf(held: readonly TeamTalk[]): ReadonlyMap<string, ReadonlySet<number>> {
  const rounds = new Map<string, Set<number>>();
  for (const { talk, pair } of held)
    for (const { id } of pair) rounds.set(id, (rounds.get(id) ?? new Set()).add(talk.round));
  return rounds;
}

function lackOf(person: PersonEntry, numbers: ReadonlySet<number>, min: number) {
  if (numbers.size >= min) return null;
  if (numbers.size === 0) return finding(person, 'noRound', { ...nameParams(person), min });
  const rounds = [...numbers].sort((a, b) => a - b).map(String);
  return finding(person, 'tooFewRounds', { ...nameParams(person), rounds, n: rounds.length, min });
}

export default defineRule({
  id: 'talks/rounds-each',
  order: 2,
  source: article('开展谈心谈话不少于3轮'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: ['talks', 'people'],
  options: {
    min: count(3, { en: 'the fewest rounds for each team member', zh: '每名班子成员参加谈心谈话的最少轮次' }),
  },
  title: { en: 'Every team member in every round', zh: '班子成员逐人谈心谈话轮次' },
  why: {
    en: 'Three rounds for the unit as a whole can still leave a member out; counted per member, they cannot.',
    zh: '全单位开展了3轮，不等于人人都谈了3轮；逐人统计，才能防止有人漏谈。',
  },
  fix: {
    en: 'Have each member named hold a one-to-one talk with another team member in every missing round, and enter it under talks with its round.',
    zh: '所列班子成员补上缺少的轮次，与其他班子成员一对一谈话，并在谈心谈话中登记，写明轮次。',
  },
  messages: {
    ...talkMessages,
    ...colleagueMessages,
    pass: {
      en: 'the record shows every team member in the required rounds of talks ({found} of {required})',
      zh: '应参加谈心谈话的班子成员共{required}人，记录中达到规定轮次的有{found}人',
    },
    fail: {
      en: 'the record shows {found|zero:none,#} of {required|plural:team member,team members} in the required rounds of talks',
      zh: '应参加谈心谈话的班子成员共{required}人，{found|zero:均未达到规定轮次,达到规定轮次的只有#人}',
    },
    noRound: {
      en: 'the record shows no one-to-one talk of {name} ({id}) with another team member that counts; talks in at least {min|plural:round,rounds} required',
      zh: '记录中没有可计入的{name}（{id}）与其他班子成员的一对一谈话，要求参加不少于{min}轮',
    },
    tooFewRounds: {
      en: 'the record shows one-to-one talks of {name} ({id}) with other team members in {n|plural:round,rounds} ({rounds}); at least {min|plural:is,are} required',
      zh: '记录中{name}（{id}）与其他班子成员的一对一谈话只有{n}轮（第{rounds}轮），要求不少于{min}轮',
    },
    ofNobodyAsked: {
      en: 'neither of the two is a team member asked for talks in the days that count',
      zh: '双方都不是应统计时段内在任的班子成员',
    },
    alone: {
      en: 'no two team members serve at the same time, so there is nobody to talk to',
      zh: '没有两名班子成员同期任职，不涉及班子成员之间谈话',
    },
  },
  check: (input, { min }) => {
    const { asked, alone } = shared(input, teamColleagues);
    const { held, others } = shared(input, teamTalks);
    const ids = new Set(asked.map(({ id }) => id));
    const isOfAsked = ({ pair }: TeamTalk) => pair.some(({ id }) => ids.has(id));
    const rounds = roundsOf(held);
    return each(asked, (person) => lackOf(person, rounds.get(person.id) ?? new Set(), min), {
      counted: held.filter(isOfAsked).map(({ talk }) => talk),
      notCounted: [
        ...others,
        ...held.filter((talk) => !isOfAsked(talk)).map(({ talk }) => notCounted(talk, 'ofNobodyAsked')),
        ...alone,
      ],
      none: 'alone',
    });
  },
  examples: {
    pass: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P01]}
  - {id: K3, round: 3, date: 2014-07-01, from: [P01], with: [P02]}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: P03, name: 丙某, post: 副书记, teamMember: true}  # !tooFewRounds
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P01]}
  - {id: K3, round: 3, date: 2014-07-01, from: [P01], with: [P02]}
  - {id: K4, round: 3, date: 2014-07-02, from: [P01], with: [P03]}
`,
  },
});

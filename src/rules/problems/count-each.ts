import { nameParams } from '../../campaign/colleagues.ts';
import { type ProblemEntry, problemMessages, problemsThatCount } from '../../campaign/problems.ts';
import { minLettersOption } from '../../campaign/substance.ts';
import type { NotCounted } from '../../model.ts';
import { each, finding, notCounted } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';
import type { PersonEntry } from '../../rule/view.ts';
import { tallyOf } from '../../tally.ts';
import { FIFTEEN } from './_fifteen.ts';

type Code = keyof typeof problemMessages | 'tooFew' | 'ofTeam' | 'notAsked' | 'noMember';

/** Why a problem does not count: its owner is not a team member with this duty. */
function aside(
  problem: ProblemEntry,
  people: ReadonlyMap<string, PersonEntry>,
): NotCounted<'ofTeam' | 'ofStranger' | 'notAsked'> {
  if (problem.owner === 'team') return notCounted(problem, 'ofTeam');
  const owner = people.get(problem.owner);
  return owner
    ? notCounted(problem, 'notAsked', nameParams(owner))
    : notCounted(problem, 'ofStranger', { owner: problem.owner });
}

export default defineRule({
  id: 'problems/count-each',
  order: 2,
  source: article('自查问题不少于15条'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: ['problems', 'people'],
  readsIfPresent: ['meeting'],
  options: {
    min: count(15, { en: 'the fewest problems of each team member', zh: '每名班子成员自查问题最少条数' }),
    minLetters: minLettersOption,
  },
  title: { en: 'Problems of every team member', zh: '班子成员逐人自查问题条数' },
  why: {
    en: 'The unit’s total can come from a few; read as each member’s, everybody has to look at themselves.',
    zh: '全单位的总数可能集中在少数人身上；逐人统计，才能看出是否人人查摆了自己的问题。',
  },
  fix: {
    en: 'Have each member named go on with their self-examination, and enter the problems under problems with their id as owner; those found after the democratic life meeting do not count.',
    zh: '所列班子成员继续深入查摆，并在自查问题中登记，归属填写本人编号；专题民主生活会以后查摆的不计入。',
  },
  messages: {
    ...problemMessages,
    pass: {
      en: 'the record shows every team member with the required number of problems ({found} of {required})',
      zh: '班子成员共{required}人，记录中自查问题达到规定条数的有{found}人',
    },
    fail: {
      en: 'the record shows {found|zero:none,#} of {required|plural:team member,team members} with the required number of problems',
      zh: '班子成员共{required}人，自查问题{found|zero:均未达到规定条数,达到规定条数的只有#人}',
    },
    tooFew: {
      en: 'the record shows {n|plural:problem,problems,no problems that count} owned by {name} ({id}); at least {min|plural:is,are} required',
      zh: '记录中{name}（{id}）{n|zero:没有可计入的自查问题,的自查问题只有#条}，要求不少于{min}条',
    },
    ofTeam: {
      en: 'a problem of the leading team, not of one person',
      zh: '是领导班子的问题，不是个人的问题',
    },
    notAsked: {
      en: '{name} ({id}) is not a team member who served in the days that count',
      zh: '{name}（{id}）不是应统计时段内在任的班子成员',
    },
    noMember: {
      en: 'the record names no team member who served in the days that count',
      zh: '记录中没有应统计时段内在任的班子成员',
    },
  },
  check: (input, { min, minLetters }) => {
    const { team, people } = input;
    const { telling, hollow } = shared(input, problemsThatCount, minLetters);
    const ids = new Set(team.map(({ id }) => id));
    const isAsked = ({ owner }: ProblemEntry) => owner !== 'team' && ids.has(owner);
    const counted = telling.filter(isAsked);
    const owned = tallyOf(counted.map(({ owner }) => owner));
    const lack = (person: PersonEntry) => {
      const n = owned.get(person.id) ?? 0;
      return n < min ? finding(person, 'tooFew', { ...nameParams(person), n, min }) : null;
    };
    const known = new Map(people.map((person) => [person.id, person]));
    const others = telling.filter((problem) => !isAsked(problem)).map((problem) => aside(problem, known));
    return each<PersonEntry, Code>(team, lack, { counted, notCounted: [...hollow, ...others], none: 'noMember' });
  },
  examples: {
    pass: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
problems:
${FIFTEEN.map((text, n) => `  - {id: X${n + 1}, owner: P01, wind: formalism, found: 2014-05-20, text: ${text}}`).join('\n')}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}  # !tooFew
problems:
  - {id: X001, owner: team, wind: formalism, found: 2014-05-20, text: 会议多、文件多}
  - {id: X002, owner: P01, wind: hedonism, found: 2014-05-20, text: 下乡蹲点时间少}
`,
  },
});

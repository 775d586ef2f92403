import { nameParams } from '../../campaign/colleagues.ts';
import { type ProblemEntry, problemMessages, problemsThatCount } from '../../campaign/problems.ts';
import { minLettersOption } from '../../campaign/substance.ts';
import { atLeast, findingAt, notCounted } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';
import { isTeamMember, type PersonEntry } from '../../rule/view.ts';
import { FIFTEEN } from './_fifteen.ts';

type Code = keyof typeof problemMessages | 'ofOther' | 'tooFew';

const isOfTeam = (person: PersonEntry): boolean => isTeamMember(person) || person.leadingCadre === true;

/** That a problem is of nobody whom the requirement is about; null where it is of the team, a member or a leading cadre. */
function whyNotOfTeam(problem: ProblemEntry, people: readonly PersonEntry[]) {
  if (problem.owner === 'team') return null;
  const owners = people.filter(({ id }) => id === problem.owner);
  const [owner] = owners;
  if (owner === undefined) return notCounted(problem, 'ofStranger', { owner: problem.owner });
  return owners.some(isOfTeam) ? null : notCounted(problem, 'ofOther', nameParams(owner));
}

export default defineRule({
  id: 'problems/count',
  order: 1,
  source: article('自查问题不少于15条'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['problems', 'people'],
  readsIfPresent: ['meeting'],
  options: {
    min: count(15, { en: 'the fewest problems in the whole unit', zh: '全单位自查问题最少条数' }),
    minLetters: minLettersOption,
  },
  title: { en: 'Problems found in self-examination', zh: '自查问题条数' },
  why: {
    en: 'Few problems found are a sign that the self-examination was not thorough.',
    zh: '自查问题过少，往往说明查摆不深不细。',
  },
  fix: {
    en: 'Go on with the self-examination, and enter every problem found under problems with its owner, wind, day and text; those found after the democratic life meeting do not count.',
    zh: '继续深入查摆，并在自查问题中逐条登记归属、属于哪一风、查摆日期和问题；专题民主生活会以后查摆的不计入。',
  },
  messages: {
    ...problemMessages,
    pass: {
      en: 'the record shows {found|plural:problem,problems,no problems that count}; at least {required|plural:is,are} required',
      zh: '记录中{found|zero:没有可计入的自查问题,有自查问题#条}，要求不少于{required}条',
    },
    fail: {
      en: 'the record shows {found|plural:problem,problems,no problems that count}; at least {required|plural:is,are} required',
      zh: '记录中{found|zero:没有可计入的自查问题,自查问题只有#条}，要求不少于{required}条',
    },
    ofOther: {
      en: '{name} ({id}), its owner, is neither a team member nor a leading cadre',
      zh: '归属人{name}（{id}）既不是班子成员，也不是党员领导干部',
    },
    tooFew: {
      en: 'the record shows {found|plural:problem,problems,no problems that count} of the leading team and its people together; at least {min|plural:is,are} required',
      zh: '记录中{found|zero:没有可计入的领导班子和个人自查问题,领导班子和个人的自查问题共有#条}，要求不少于{min}条',
    },
  },
  check: (input, { min, minLetters }) => {
    const { telling, hollow } = shared(input, problemsThatCount, minLetters);
    const weighed = telling.map((problem) => ({ problem, why: whyNotOfTeam(problem, input.people) }));
    return atLeast<Code>(
      min,
      {
        counted: weighed.filter(({ why }) => why === null).map(({ problem }) => problem),
        notCounted: [...hollow, ...weighed.flatMap(({ why }) => why ?? [])],
      },
      (found) => findingAt('/problems', 'tooFew', { found, min }),
    );
  },
  examples: {
    pass: `
problems:
${FIFTEEN.map((text, n) => `  - {id: X${n + 1}, owner: ${n < 3 ? 'team' : 'P01'}, wind: formalism, found: 2014-05-20, text: ${text}}`).join('\n')}
`,
    fail: `
problems:  # !tooFew
  - {id: X001, owner: team, wind: formalism, found: 2014-05-20, text: 会议多、文件多}
  - {id: X002, owner: P02, wind: hedonism, found: 2014-05-20, text: 下乡蹲点时间少}
`,
  },
});

import { problemMessages, problemsThatCount } from '../../campaign/problems.ts';
import { minLettersOption } from '../../campaign/substance.ts';
import { each, finding, notCounted } from '../../rule/judgement.ts';
import { someOf } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';

const WINDS = ['formalism', 'bureaucracy', 'hedonism', 'extravagance'] as const;

type Code = keyof typeof problemMessages | 'missing' | 'otherWind' | 'nothingAsked';

export default defineRule({
  id: 'problems/four-winds',
  order: 3,
  source: article('督促查摆‘四风’问题'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: ['problems'],
  readsIfPresent: ['meeting'],
  options: {
    winds: someOf(WINDS, { en: 'the winds that problems have to cover', zh: '自查问题应当覆盖的方面' }),
    minLetters: minLettersOption,
  },
  title: { en: 'Problems of all four winds', zh: '“四风”问题查摆' },
  why: {
    en: 'A self-examination that finds nothing of one of the winds may have left it out.',
    zh: '“四风”中有一风一条问题也没有，可能是查摆不全面。',
  },
  fix: {
    en: 'Examine the unit against each wind named, and enter what is found under problems with that wind; those found after the democratic life meeting do not count.',
    zh: '对照所列方面逐项查摆，并在自查问题中登记，写明属于哪一风；专题民主生活会以后查摆的不计入。',
  },
  messages: {
    ...problemMessages,
    pass: {
      en: 'the record shows problems of every wind asked for ({found} of {required})',
      zh: '“四风”应查摆{required}个方面，记录中查摆出问题的有{found}个方面',
    },
    fail: {
      en: 'the record shows problems of {found|zero:none,#} of {required|plural:wind,winds} asked for',
      zh: '“四风”应查摆{required}个方面，记录中{found|zero:均没有可计入的问题,查摆出问题的只有#个方面}',
    },
    missing: {
      en: 'the record shows no problem that counts with wind: {wind}; at least one is required',
      zh: '记录中没有可计入的{wind|term}方面自查问题，要求不少于1条',
    },
    otherWind: {
      en: 'a problem of none of the winds asked for',
      zh: '不属于要求查摆的方面',
    },
    nothingAsked: {
      en: 'the profile asks for no wind',
      zh: '审核标准没有设定应当查摆的方面',
    },
  },
  check: (input, { winds, minLetters }) => {
    const { telling, hollow } = shared(input, problemsThatCount, minLetters);
    const isAsked = (wind: string) => winds.some((asked) => asked === wind);
    const missing = (wind: string) =>
      telling.some((problem) => problem.wind === wind)
        ? null
        : finding({ at: '/problems', label: wind }, 'missing', { wind });
    return each<string, Code>(winds, missing, {
      counted: telling.filter(({ wind }) => isAsked(wind)),
      notCounted: [
        ...hollow,
        ...telling.filter(({ wind }) => !isAsked(wind)).map((problem) => notCounted(problem, 'otherWind')),
      ],
      none: 'nothingAsked',
    });
  },
  examples: {
    pass: `
problems:
  - {id: X001, owner: team, wind: formalism, found: 2014-05-20, text: 会议多、文件多}
  - {id: X002, owner: team, wind: bureaucracy, found: 2014-05-20, text: 深入基层少}
  - {id: X003, owner: P02, wind: hedonism, found: 2014-05-20, text: 下乡蹲点时间少}
  - {id: X004, owner: P02, wind: extravagance, found: 2014-05-20, text: 公务接待标准偏高}
`,
    fail: `
problems:  # !missing
  - {id: X001, owner: team, wind: formalism, found: 2014-05-20, text: 会议多、文件多}
  - {id: X002, owner: team, wind: bureaucracy, found: 2014-05-20, text: 深入基层少}
  - {id: X003, owner: P02, wind: hedonism, found: 2014-05-20, text: 下乡蹲点时间少}
`,
  },
});

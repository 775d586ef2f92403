import { opinionsThatCount } from '../../campaign/opinions.ts';
import { minLettersOption, substanceMessages } from '../../campaign/substance.ts';
import { atLeast, findingAt, notCounted } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';

export default defineRule({
  id: 'opinions/heard',
  order: 2,
  source: article('深入群众听取意见'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  reads: ['opinions'],
  options: {
    min: count(1, { en: 'the fewest opinions that the unit hears itself', zh: '本单位自行征求意见的最少条数' }),
    minLetters: minLettersOption,
  },
  title: { en: 'Opinions heard by the unit', zh: '本单位征求意见' },
  why: {
    en: 'The unit itself has to go and hear what people think; what the supervisors collect does not take its place.',
    zh: '单位自身要深入群众听取意见，督导组征求的意见不能代替。',
  },
  fix: {
    en: 'Enter the opinions that the unit has heard under opinions with collectedBy: unit; never name who gave them.',
    zh: '在征求意见中登记本单位征求到的意见，征求主体填写“单位”；不得填写提意见人的姓名。',
  },
  messages: {
    ...substanceMessages,
    pass: {
      en: 'the record shows {found|plural:opinion,opinions,no opinions that count} heard by the unit; at least {required|plural:is,are} required',
      zh: '记录中{found|zero:没有可计入的本单位征求的意见,本单位征求的意见有#条}，要求不少于{required}条',
    },
    fail: {
      en: 'the record shows {found|plural:opinion,opinions,no opinions that count} heard by the unit; at least {required|plural:is,are} required',
      zh: '记录中{found|zero:没有可计入的本单位征求的意见,本单位征求的意见只有#条}，要求不少于{required}条',
    },
    tooFew: {
      en: 'the record shows {found|plural:opinion,opinions,no opinions that count} with collectedBy: unit; at least {min|plural:is,are} required',
      zh: '记录中{found|zero:没有可计入的由本单位征求（collectedBy: unit）的意见,由本单位征求（collectedBy: unit）的意见只有#条}，要求不少于{min}条',
    },
    byTeam: {
      en: 'collected by the supervision team, not by the unit',
      zh: '是督导组征求的意见，不是本单位征求的',
    },
  },
  check: (input, { min, minLetters }) => {
    const { telling, hollow } = shared(input, opinionsThatCount, minLetters);
    const others = telling.filter(({ collectedBy }) => collectedBy !== 'unit');
    return atLeast<keyof typeof substanceMessages | 'byTeam' | 'tooFew'>(
      min,
      {
        counted: telling.filter(({ collectedBy }) => collectedBy === 'unit'),
        notCounted: [...hollow, ...others.map((opinion) => notCounted(opinion, 'byTeam'))],
      },
      (found) => findingAt('/opinions', 'tooFew', { found, min }),
    );
  },
  examples: {
    pass: `
opinions:
  - {id: O001, received: 2014-03-18, collectedBy: unit, channel: forum, text: 下乡调研走马观花, wind: formalism, about: team}
`,
    fail: `
opinions:  # !tooFew
  - {id: O001, received: 2014-03-18, collectedBy: team, channel: visit, text: 会议多、文件多, wind: formalism, about: team}
`,
  },
});

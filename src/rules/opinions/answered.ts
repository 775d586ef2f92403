import { type OpinionEntry, opinionsThatCount } from '../../campaign/opinions.ts';
import { minLettersOption, substanceMessages } from '../../campaign/substance.ts';
import { eachEntry, finding, unnumbered } from '../../rule/judgement.ts';
import { defineRule, proposal } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';

type Code = keyof typeof substanceMessages | 'notAnswered' | 'noSuchProblem' | 'noOpinions';

function unanswered(opinion: OpinionEntry, problems: ReadonlySet<string>) {
  const { id, wind, answeredBy = [] } = opinion;
  if (answeredBy.some((problem) => problems.has(problem))) return null;
  if (answeredBy.length === 0) return finding(opinion, 'notAnswered', { id, wind });
  return finding(
    opinion,
    'noSuchProblem',
    { id, wind, problems: [...new Set(answeredBy)] },
    `${opinion.at}/answeredBy`,
  );
}

export default defineRule({
  id: 'opinions/answered',
  order: 4,
  source: proposal('避重就轻'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: ['opinions', 'problems'],
  options: { minLetters: minLettersOption },
  title: { en: 'Opinions taken up as problems', zh: '意见与自查问题对应' },
  why: {
    en: 'An opinion about the four winds that no problem takes up has been heard and passed over.',
    zh: '群众反映的“四风”意见没有对应的自查问题，可能是查摆时避重就轻。',
  },
  fix: {
    en: 'Enter under problems the problem that takes up each opinion named, and name its id under answeredBy of the opinion.',
    zh: '对照所列意见查摆问题，在自查问题中登记，并在该条意见的对应问题中填写问题编号。',
  },
  messages: {
    ...substanceMessages,
    pass: {
      en: 'every opinion about the four winds is taken up by a problem in the record ({found} of {required})',
      zh: '涉及“四风”的意见共{required}条，记录中有对应自查问题的有{found}条',
    },
    fail: {
      en: 'the record shows {found|zero:none,#} of {required|plural:opinion,opinions} about the four winds taken up by problems',
      zh: '涉及“四风”的意见共{required}条，记录中{found|zero:均没有对应的自查问题,有对应自查问题的只有#条}',
    },
    notAnswered: {
      en: 'opinion {id} (wind: {wind}) names no problem under answeredBy; name the one that takes it up',
      zh: '意见{id}涉及{wind|term}，没有填写对应问题（answeredBy）；请对照查摆后填写问题编号',
    },
    noSuchProblem: {
      en: 'opinion {id} (wind: {wind}): its answeredBy names {problems}, but none of them is a problem that counts by the day judged as of; correct the id, or enter the problem in words of its own',
      zh: '意见{id}涉及{wind|term}，所填的对应问题（answeredBy）{problems}，到核查基准日在自查问题（problems）中没有可以统计的；请改正编号，或将该问题登记完整、写具体',
    },
    noOpinions: {
      en: 'the record shows no opinion that counts about the four winds',
      zh: '记录中没有可计入的涉及“四风”的意见',
    },
  },
  check: (input, { minLetters }) => {
    const { telling, hollow } = shared(input, opinionsThatCount, minLetters);
    const ids = new Set(
      input.problems.filter(({ text }) => !input.letters.saysNothing(text, minLetters)).map(({ id }) => id),
    );
    const judged = eachEntry<OpinionEntry, Code>(
      telling.filter(({ wind }) => wind !== 'none'),
      (opinion) => unanswered(opinion, ids),
      'noOpinions',
    );
    return unnumbered(judged.kind === 'judged' ? { ...judged, notCounted: [...hollow, ...judged.notCounted] } : judged);
  },
  examples: {
    pass: `
opinions:
  - {id: O001, received: 2014-03-18, collectedBy: unit, text: 下乡调研走马观花, wind: formalism, about: team, answeredBy: [X003]}
problems:
  - {id: X003, owner: team, wind: formalism, found: 2014-05-20, text: 调研蜻蜓点水}
`,
    fail: `
opinions:
  - {id: O001, received: 2014-03-18, collectedBy: unit, text: 下乡调研走马观花, wind: formalism, about: team, answeredBy: [X003]}
  - {id: O002, received: 2014-03-18, collectedBy: unit, text: 公务接待标准偏高, wind: extravagance, about: team}  # !notAnswered
problems:
  - {id: X003, owner: team, wind: formalism, found: 2014-05-20, text: 调研蜻蜓点水}
`,
  },
});

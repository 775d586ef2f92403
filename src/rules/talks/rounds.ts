import { talkMessages, teamColleagues, teamTalks } from '../../campaign/talks.ts';
import { atLeast, findingAt, notApplicable } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';

export default defineRule({
  id: 'talks/rounds',
  order: 1,
  source: article('开展谈心谈话不少于3轮'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['talks', 'people'],
  options: {
    min: count(3, { en: 'the fewest rounds', zh: '谈心谈话最少轮次' }),
  },
  title: { en: 'Rounds of heart-to-heart talks', zh: '谈心谈话轮次' },
  why: {
    en: 'Talks are held in rounds so that each round follows up on the one before.',
    zh: '谈心谈话要分轮开展，上一轮谈出的问题下一轮接着谈，防止一谈了之。',
  },
  fix: {
    en: 'Hold the missing rounds, each with at least one one-to-one talk between two team members, and enter every talk under talks with its round.',
    zh: '补上缺少的轮次，每轮至少有一次班子成员之间的一对一谈话，并在谈心谈话中逐次登记，写明轮次。',
  },
  messages: {
    ...talkMessages,
    pass: {
      en: 'the record shows {found|plural:round,rounds,no rounds that count} of talks; at least {required|plural:is,are} required',
      zh: '记录中{found|zero:没有谈心谈话,有#轮谈心谈话}，要求不少于{required}轮',
    },
    fail: {
      en: 'the record shows {found|plural:round,rounds,no rounds that count} of talks; at least {required|plural:is,are} required',
      zh: '记录中{found|zero:没有符合要求的谈心谈话,只有#轮谈心谈话}，要求不少于{required}轮',
    },
    tooFew: {
      en: 'the record shows {found|plural:round,rounds,no round that counts} with a one-to-one talk between two team members; at least {min|plural:is,are} required',
      zh: '记录中班子成员之间的一对一谈心谈话{found|zero:没有可计入的,只有#轮}，要求不少于{min}轮',
    },
    alone: {
      en: 'no two team members serve at the same time, so there is nobody to talk to',
      zh: '没有两名班子成员同期任职，不涉及班子成员之间谈话',
    },
  },
  check: (input, { min }) => {
    if (shared(input, teamColleagues).pairs === 0) return notApplicable('alone');
    const { held, others } = shared(input, teamTalks);
    const rounds = new Set(held.map(({ talk }) => talk.round));
    return atLeast(min, { found: rounds.size, counted: held.map(({ talk }) => talk), notCounted: others }, (found) =>
      findingAt('/talks', 'tooFew', { found, min }),
    );
  },
  examples: {
    pass: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P03]}
  - {id: K3, round: 3, date: 2014-07-01, from: [P03], with: [P01]}
`,
    fail: `
talks:  # !tooFew
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P03]}
  - {id: K3, round: 3, date: 2014-07-01, from: [P03], with: [P01, P02]}
`,
  },
});

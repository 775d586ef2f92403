import answered from '../../../src/rules/opinions/answered.ts';
import { testRule } from '../test-rule.ts';
import { wordsOf } from '../words.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const PROBLEMS = '\nproblems: [{id: X1, owner: team, wind: formalism, found: 2014-05-20, text: 调研蜻蜓点水}]';
const opinion = (id: string, rest = '', wind = 'formalism') =>
  `\n  - {id: ${id}, received: 2014-03-18, collectedBy: unit, text: ${wordsOf(id)}, wind: ${wind}, about: team${rest}}`;
const GOOD = `opinions:${opinion('O1', ', answeredBy: [X1]')}`;
const MISSING = `${GOOD}${opinion('O2')}  # !notAnswered`;

testRule(answered, {
  pass: {
    'every opinion about a wind, others apart': {
      yaml: GOOD + opinion('O2', '', 'none') + PROBLEMS,
      found: null,
      required: null,
      counted: ['O1'],
      notCounted: [],
    },
    'an opinion that says nothing is not asked about': {
      yaml: `${GOOD}\n  - {id: O2, received: 2014-03-18, collectedBy: unit, text: 没有意见, wind: formalism, about: team}${PROBLEMS}`,
      counted: ['O1'],
      notCounted: ['O2 saysNothing'],
    },
    'a short opinion and a short problem, where short ones are taken': {
      yaml: `opinions:\n  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 会多, wind: formalism, about: team, answeredBy: [X1]}${PROBLEMS.replace('调研蜻蜓点水', '会多')}`,
      options: { minLetters: 2 },
      counted: ['O1'],
    },
    'one problem that is there is enough': `opinions:${opinion('O1', ', answeredBy: [X9, X1]')}${PROBLEMS}`,
    'one problem may answer two': GOOD + opinion('O2', ', answeredBy: [X1]', 'hedonism') + PROBLEMS,
    'a problem found on the day judged as of': { yaml: GOOD + PROBLEMS, asOf: '2014-05-20' },
  },
  fail: {
    'an opinion without an answer': {
      yaml: MISSING + PROBLEMS,
      found: null,
      required: null,
      counted: ['O1'],
      notCounted: ['O2 notAnswered'],
    },
    'an empty list of answers': `opinions:${opinion('O1', ', answeredBy: []')}  # !notAnswered${PROBLEMS}`,
    'a problem that is not there': {
      yaml: `opinions:${opinion('O1', ', answeredBy: [X9, X8, X9]')}  # !noSuchProblem${PROBLEMS}`,
      says: ['（answeredBy）X9、X8，'],
    },
    'a problem that says nothing': {
      yaml: `${GOOD}  # !noSuchProblem${PROBLEMS.replace('调研蜻蜓点水', '没有问题')}`,
      says: ['none of them is a problem that counts', '没有可以统计的'],
    },
    'a problem with a prototype’s name': `opinions:${opinion('O1', ', answeredBy: [constructor]')}  # !noSuchProblem${PROBLEMS}`,
    'a problem that is later': {
      yaml: `${GOOD}  # !noSuchProblem${PROBLEMS}`,
      asOf: '2014-05-19',
      notCounted: ['O1 noSuchProblem', 'X1 later'],
    },
    'no problems, said so': `${GOOD}  # !noSuchProblem\nproblems: []`,
    'the day after the stage': { yaml: MISSING + PROBLEMS + PLAN, asOf: '2014-08-06' },
  },
  pending: { 'on the last day of the stage': { yaml: MISSING + PROBLEMS + PLAN, asOf: '2014-08-05' } },
  unclear: {
    'no opinions': { yaml: PROBLEMS, reason: 'absent' },
    'no problems': { yaml: GOOD, reason: 'absent' },
    'problems with a schema error': { yaml: `${GOOD}\nproblems: {}`, reason: 'broken' },
  },
  notApplicable: {
    'no opinion about a wind': { yaml: `opinions:${opinion('O1', '', 'none')}${PROBLEMS}`, reason: 'noOpinions' },
    'none, said so': { yaml: `opinions: []${PROBLEMS}`, reason: 'noOpinions' },
  },
});

import fourWinds from '../../../src/rules/problems/four-winds.ts';
import { testRule } from '../test-rule.ts';
import { wordsOf } from '../words.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const problems = (winds: readonly string[], head = 'problems:') =>
  head +
  winds
    .map(
      (wind, i) => `\n  - {id: X${i + 1}, owner: team, wind: ${wind}, found: 2014-05-${20 + i}, text: ${wordsOf(i)}}`,
    )
    .join('');
const ALL = ['formalism', 'bureaucracy', 'hedonism', 'extravagance'];
const THREE = problems(ALL.slice(0, 3), 'problems:  # !missing');

testRule(fourWinds, {
  pass: {
    'one of each': {
      yaml: problems([...ALL, 'none']),
      found: 4,
      required: 4,
      counted: ['X1', 'X2', 'X3', 'X4'],
      notCounted: ['X5 otherWind'],
    },
    'three where the profile asks for these': {
      yaml: problems(ALL.slice(0, 3)),
      options: { winds: ALL.slice(0, 3) },
      found: 3,
      required: 3,
    },
    'the last found on the day judged as of': { yaml: problems(ALL) + PLAN, asOf: '2014-05-23' },
  },
  fail: {
    'one wind missing': { yaml: THREE, found: 3, required: 4 },
    'problems of no wind': {
      yaml: problems(['none', 'none'], 'problems:  # !missing !missing !missing !missing'),
      found: 0,
      counted: [],
      notCounted: ['X1 otherWind', 'X2 otherWind'],
    },
    'the fourth is later': {
      yaml: problems(ALL, 'problems:  # !missing'),
      asOf: '2014-05-22',
      notCounted: ['X4 later'],
    },
    'none, said so': 'problems: []  # !missing !missing !missing !missing',
    'the day after the stage': { yaml: THREE + PLAN, asOf: '2014-08-06' },
  },
  pending: { 'on the last day of the stage': { yaml: THREE + PLAN, asOf: '2014-08-05' } },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a section with a schema error': { yaml: problems(['north']), reason: 'broken' },
  },
  notApplicable: { 'no wind asked': { yaml: problems(ALL), options: { winds: [] }, reason: 'nothingAsked' } },
});

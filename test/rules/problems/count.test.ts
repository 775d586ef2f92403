import count from '../../../src/rules/problems/count.ts';
import { testRule } from '../test-rule.ts';
import { wordsOf } from '../words.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const problems = (n: number, head = 'problems:') =>
  head +
  Array.from(
    { length: n },
    (_, i) =>
      `\n  - {id: X${i + 1}, owner: ${['team', 'P01', 'P02'][i % 3]}, wind: none, found: 2014-05-${11 + i}, text: ${wordsOf(i)}}`,
  ).join('');
const FEW = problems(14, 'problems:  # !tooFew');

testRule(count, {
  pass: {
    'fifteen, whoever owns them': { yaml: problems(15), found: 15, required: 15, notCounted: [] },
    'fourteen where the profile asks for fourteen': { yaml: problems(14), options: { min: 14 } },
    'fifteen, the last found on the day judged as of': { yaml: problems(15) + PLAN, asOf: '2014-05-25' },
  },
  fail: {
    fourteen: { yaml: FEW, found: 14, required: 15 },
    'fifteen where the profile asks for sixteen': { yaml: problems(15, 'problems:  # !tooFew'), options: { min: 16 } },
    'the fifteenth is later': {
      yaml: problems(15, 'problems:  # !tooFew'),
      asOf: '2014-05-24',
      found: 14,
      notCounted: ['X15 later'],
    },
    'none, said so': { yaml: 'problems: []  # !tooFew', found: 0 },
    'the day after the stage': { yaml: FEW + PLAN, asOf: '2014-08-06' },
  },
  pending: { 'on the last day of the stage': { yaml: FEW + PLAN, asOf: '2014-08-05' } },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a section with a schema error': { yaml: problems(15).replace('wind: none', 'wind: north'), reason: 'broken' },
  },
});

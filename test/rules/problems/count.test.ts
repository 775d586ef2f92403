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
    'of a leading cadre who is not a team member, and of one who was a member once': {
      yaml: `${problems(2).replace('owner: team', 'owner: P08')}
people:
  - {id: P08, name: 辛某, post: 主任, leadingCadre: true}
  - {id: P01, name: 甲某, post: 干事, from: 2014-05-01}
  - {id: P01, name: 甲某, post: 书记, teamMember: true, to: 2014-04-30}`,
      options: { min: 2 },
      counted: ['X1', 'X2'],
    },
  },
  fail: {
    fourteen: { yaml: FEW, found: 14, required: 15 },
    'the fifteenth is of the head of a department': {
      yaml: `${problems(15, 'problems:  # !tooFew').replace('owner: team', 'owner: P21')}
people:
  - {id: P01, name: 甲某, post: 书记, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: P21, name: 戊某, post: 所长, headUnder: P02}`,
      found: 14,
      notCounted: ['X1 ofOther'],
      says: ['戊某（P21）'],
    },
    'the fifteenth is of nobody that people names': {
      yaml: problems(15, 'problems:  # !tooFew').replace('owner: team', 'owner: P99'),
      found: 14,
      notCounted: ['X1 ofStranger'],
      says: ['P99'],
    },
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
    'a schema error in the meeting': { yaml: `${problems(15)}\nmeeting: {date: soon}`, reason: 'broken' },
    'a section with a schema error': { yaml: problems(15).replace('wind: none', 'wind: north'), reason: 'broken' },
  },
});

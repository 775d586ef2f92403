import heard from '../../../src/rules/opinions/heard.ts';
import { testRule } from '../test-rule.ts';
import { wordsOf } from '../words.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: studyListen, from: 2014-02-26, to: 2014-05-10}]}`;

const opinion = (id: string, collectedBy: string, received = '2014-03-18') =>
  `\n  - {id: ${id}, received: ${received}, collectedBy: ${collectedBy}, text: ${wordsOf(id)}, wind: formalism, about: team}`;
const FAILING = 'opinions:  # !tooFew';

testRule(heard, {
  pass: {
    'one opinion': {
      yaml: `opinions:${opinion('O1', 'unit')}${opinion('O2', 'team')}`,
      found: 1,
      required: 1,
      counted: ['O1'],
      notCounted: ['O2 byTeam'],
    },
    'two where the profile asks for two': {
      yaml: `opinions:${opinion('O1', 'unit')}${opinion('O2', 'unit')}`,
      options: { min: 2 },
    },
    'received on the day judged as of': { yaml: `opinions:${opinion('O1', 'unit')}`, asOf: '2014-03-18' },
    'none where the profile asks for none': { yaml: 'opinions: []', options: { min: 0 } },
  },
  fail: {
    'only the supervisors’': { yaml: FAILING + opinion('O1', 'team'), found: 0, required: 1 },
    'one where the profile asks for two': {
      yaml: FAILING + opinion('O1', 'unit') + opinion('O2', 'team'),
      options: { min: 2 },
      found: 1,
    },
    'one that is later': { yaml: FAILING + opinion('O1', 'unit'), asOf: '2014-03-17', notCounted: ['O1 later'] },
    'none, said so': 'opinions: []  # !tooFew',
    'the day after the stage': { yaml: `opinions: []  # !tooFew${PLAN}`, asOf: '2014-05-11' },
  },
  pending: { 'on the last day of the stage': { yaml: `opinions: []  # !tooFew${PLAN}`, asOf: '2014-05-10' } },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a section with a schema error': { yaml: `opinions:${opinion('O1', 'office')}`, reason: 'broken' },
  },
});

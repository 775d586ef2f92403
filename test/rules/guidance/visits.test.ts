import visits from '../../../src/rules/guidance/visits.ts';
import { testRule } from '../test-rule.ts';

const ONE = `
visits:
  - {date: 2014-03-05, by: [S13, S14]}`;

testRule(visits, {
  pass: {
    'one visit': { yaml: ONE, found: 1, required: 1, counted: ['2014-03-05'], notCounted: [] },
    'by one supervisor': ONE.replace(', S14', ''),
    'on the day judged as of': { yaml: ONE, asOf: '2014-03-05' },
    'two where the profile asks for two': {
      yaml: `${ONE}\n  - {date: 2014-03-12, by: [S14]}`,
      options: { min: 2 },
      found: 2,
      required: 2,
    },
    'none where the profile asks for none': { yaml: 'visits: []', options: { min: 0 }, found: 0, required: 0 },
    'what does not count is named beside what does': {
      yaml: `${ONE}\n  - {date: 2014-03-12, by: [S99]}\n  - {date: 2014-03-19, by: []}\n  - {date: 2014-10-11, by: [S13]}`,
      counted: ['2014-03-05'],
      notCounted: ['2014-03-12 unknownSupervisor', '2014-03-19 noSupervisor', '2014-10-11 later'],
    },
  },
  fail: {
    'none, said so': { yaml: 'visits: []  # !tooFew', found: 0, required: 1, counted: [], notCounted: [] },
    'one where the profile asks for two': {
      yaml: ONE.replace('visits:', 'visits:  # !tooFew'),
      options: { min: 2 },
      found: 1,
      required: 2,
    },
    'by nobody': {
      yaml: 'visits:  # !tooFew\n  - {date: 2014-03-05, by: []}',
      found: 0,
      notCounted: ['2014-03-05 noSupervisor'],
    },
    'by a supervisor and a stranger': {
      yaml: 'visits:  # !tooFew\n  - {date: 2014-03-05, by: [S13, S99, S99]}',
      notCounted: ['2014-03-05 unknownSupervisor'],
    },
    'by a member of the unit': {
      yaml: 'visits:  # !tooFew\n  - {date: 2014-03-05, by: [P01]}',
      notCounted: ['2014-03-05 unknownSupervisor'],
    },
    'the day after the day judged as of': {
      yaml: ONE.replace('visits:', 'visits:  # !tooFew'),
      asOf: '2014-03-04',
      notCounted: ['2014-03-05 later'],
    },
    'before the stages are over: it waits for none': `${ONE.replace('visits:', 'visits:  # !tooFew').replace(', S14', ', constructor')}
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: rectify, from: 2014-05-11, to: 2014-12-31}]}`,
  },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a section with a schema error': { yaml: 'visits: [{date: 2014-03-05}]', reason: 'broken' },
    'supervision with a schema error': { yaml: `${ONE}\nsupervision: {team: T05}`, reason: 'broken' },
  },
});

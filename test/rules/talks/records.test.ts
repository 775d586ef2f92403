import records from '../../../src/rules/talks/records.ts';
import { testRule } from '../test-rule.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const FILED = `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-1]}`;
const MISSING = `${FILED}
  - {id: K2, round: 1, date: 2014-05-15, from: [P01], with: [P03]}  # !noRecord`;

testRule(records, {
  pass: {
    'every talk, whether or not the archive has it': {
      yaml: FILED,
      found: null,
      required: null,
      counted: ['K1'],
      notCounted: [],
    },
    'a talk without evidence that is later': {
      yaml: MISSING.replace(/ +# !noRecord/, ''),
      asOf: '2014-05-14',
      found: null,
      required: null,
      notCounted: ['K2 later'],
    },
  },
  fail: {
    'a talk without evidence': {
      yaml: MISSING,
      found: null,
      required: null,
      counted: ['K1'],
      notCounted: ['K2 noRecord'],
    },
    'a talk with an empty list of evidence': MISSING.replace('[P03]', '[P03], evidence: []'),
    'a talk that counts nowhere else': `${FILED}
  - {id: K2, round: 1, date: 2014-05-15, from: [S13], with: [S14]}  # !noRecord`,
    'the day after the stage': { yaml: MISSING + PLAN, asOf: '2014-08-06' },
  },
  pending: { 'on the last day of the stage': { yaml: MISSING + PLAN, asOf: '2014-08-05' } },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a section with a schema error': { yaml: 'talks: {}', reason: 'broken' },
  },
  notApplicable: {
    'no talk': { yaml: 'talks: []', reason: 'noTalks' },
    'no talk, before the stage is over': { yaml: `talks: []${PLAN}`, asOf: '2014-08-05', reason: 'noTalks' },
    'no talk yet': { yaml: FILED, asOf: '2014-05-13', reason: 'noTalks' },
  },
});

import held from '../../../src/rules/meeting/held.ts';
import { testRule } from '../test-rule.ts';

const STAGE = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

testRule(held, {
  pass: {
    'a date and evidence': {
      yaml: 'meeting: {date: 2014-07-18, evidence: [A-120]}',
      found: null,
      required: null,
      counted: ['2014-07-18'],
      notCounted: [],
    },
    'on the day judged as of': { yaml: 'meeting: {date: 2014-07-18, evidence: [A-120]}', asOf: '2014-07-18' },
    'before the stage is over': { yaml: `meeting: {date: 2014-07-18, evidence: [A]}${STAGE}`, asOf: '2014-07-18' },
  },
  fail: {
    nothing: { yaml: 'meeting: {}  # !noDate !noEvidence', counted: [] },
    'no date': { yaml: 'meeting: {evidence: [A-120]}  # !noDate', counted: [] },
    'no evidence': { yaml: 'meeting: {date: 2014-07-18}  # !noEvidence', counted: [] },
    'an empty list of evidence': `
meeting:
  date: 2014-07-18
  evidence: []  # !noEvidence`,
    'a date after the day judged as of': {
      yaml: 'meeting: {date: 2014-07-18, evidence: [A-120]}  # !noDate',
      asOf: '2014-07-17',
    },
    'the day after the stage': { yaml: `meeting: {evidence: [A]}  # !noDate${STAGE}`, asOf: '2014-08-06' },
  },
  pending: {
    'on the last day of the stage': { yaml: `meeting: {evidence: [A]}  # !noDate${STAGE}`, asOf: '2014-08-05' },
    'no meeting yet': { yaml: `# !absent${STAGE}`, asOf: '2014-08-05', reason: 'absent' },
  },
  unclear: {
    'no meeting': { yaml: '', reason: 'absent' },
    'a broken meeting': { yaml: 'meeting: []', reason: 'broken' },
  },
});

import attendance from '../../../src/rules/meeting/attendance.ts';
import { testRule } from '../test-rule.ts';

const STAGE = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const meeting = (expected: string, present: string): string => `
meeting:
  date: 2014-07-18
  expected: ${expected}
  present: ${present}`;

testRule(attendance, {
  pass: {
    'all of them': { yaml: meeting('9', '9'), found: null, required: null },
    'half of them': meeting('8', '4'),
    'one of one': meeting('1', '1'),
    'a meeting after the day judged as of': { yaml: meeting('9', '9'), asOf: '2014-07-17' },
  },
  fail: {
    'fewer than half of them': meeting('9', '4  # !tooFew'),
    'one more than expected': meeting('9', '10  # !tooMany'),
    nobody: meeting('9', '0  # !nobody'),
    'nobody expected, nobody there': meeting('0', '0  # !nobody'),
    'nobody expected, somebody there': meeting('0', '1  # !tooMany'),
    'the day after the stage': { yaml: meeting('9', '10  # !tooMany') + STAGE, asOf: '2014-08-06' },
  },
  pending: {
    'on the last day of the stage': { yaml: meeting('9', '10  # !tooMany') + STAGE, asOf: '2014-08-05' },
  },
  unclear: {
    'only the number expected': { yaml: 'meeting: {expected: 9}', reason: 'noPresent' },
    'only the number present': { yaml: 'meeting: {present: 9}', reason: 'noExpected' },
    'only that nobody was there': { yaml: 'meeting: {present: 0}', reason: 'noExpected' },
    'no meeting': { yaml: '', reason: 'absent' },
    'a broken meeting': { yaml: 'meeting: []', reason: 'broken' },
  },
  notApplicable: {
    'neither number': { yaml: 'meeting: {date: 2014-07-18}', reason: 'noNumbers' },
    'an empty meeting': { yaml: 'meeting: {}', reason: 'noNumbers' },
  },
});

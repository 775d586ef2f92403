import notes from '../../../src/rules/study/notes.ts';
import { testRule } from '../test-rule.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: studyListen, from: 2014-02-26, to: 2014-05-10}]}`;

const CHECKED = `
study:
  groups:
    - {group: leadingCadres, members: 9, notesChecked: 2014-04-01}`;
const MISSING = `${CHECKED}
    - {group: mobileMembers, members: 1}  # !notChecked`;

testRule(notes, {
  pass: {
    'every group with members': {
      yaml: `${CHECKED}\n    - {group: mobileMembers, members: 0}`,
      found: 1,
      required: 1,
      counted: ['leadingCadres'],
      notCounted: [],
    },
    'checked on the day judged as of': { yaml: CHECKED, asOf: '2014-04-01' },
    'a group that the profile does not ask for': {
      yaml: MISSING.replace(/ +# !notChecked/, ''),
      options: { groups: ['leadingCadres'] },
    },
  },
  fail: {
    'a group of one without a check': {
      yaml: MISSING,
      found: 1,
      required: 2,
      counted: ['leadingCadres'],
      notCounted: ['mobileMembers notChecked'],
    },
    'a check that is later': { yaml: `${CHECKED}  # !notChecked`, asOf: '2014-03-31' },
    'a group listed twice, once without a check': `${CHECKED}
    - {group: leadingCadres, members: 2}  # !notChecked`,
    'the day after the stage': { yaml: MISSING + PLAN, asOf: '2014-05-11' },
  },
  pending: { 'on the last day of the stage': { yaml: MISSING + PLAN, asOf: '2014-05-10' } },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'no list of groups': { yaml: 'study: {sessions: []}', reason: 'absent' },
    'a day that the calendar has not': { yaml: CHECKED.replace('04-01', '04-31'), reason: 'broken' },
  },
  notApplicable: {
    'no group with members': { yaml: CHECKED.replace('members: 9', 'members: 0'), reason: 'nobody' },
    'the section recorded as none': { yaml: 'study: {}', reason: 'nobody' },
    'no group asked': { yaml: CHECKED, options: { groups: [] }, reason: 'nobody' },
  },
});

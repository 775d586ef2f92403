import forms from '../../../src/rules/study/forms.ts';
import { testRule } from '../test-rule.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: studyListen, from: 2014-02-26, to: 2014-05-10}]}`;

const session = (date: string, mode: string) =>
  `\n    - {date: ${date}, groups: [leadingCadres], mode: ${mode}, hours: 3}`;
const ONE = `study:\n  sessions:  # !tooFew${session('2014-03-10', 'groupStudy')}${session('2014-03-11', 'groupStudy')}`;
const TWO = `study:\n  sessions:${session('2014-03-10', 'groupStudy')}${session('2014-03-11', 'lecture')}`;

testRule(forms, {
  pass: {
    'two forms': { yaml: TWO, found: 2, required: 2, counted: ['2014-03-10', '2014-03-11'], notCounted: [] },
    'one form where the profile asks for one': { yaml: ONE.replace('  # !tooFew', ''), options: { min: 1 } },
    'none where the profile asks for none': { yaml: 'study: {sessions: []}', options: { min: 0 } },
  },
  fail: {
    'two sessions of one form': { yaml: ONE, found: 1, required: 2 },
    'two forms where the profile asks for three': {
      yaml: TWO.replace('sessions:', 'sessions:  # !tooFew'),
      options: { min: 3 },
    },
    'none at all, said so': { yaml: 'study:\n  sessions: []  # !noSession', found: 0 },
    'the section recorded as none': 'study: {}  # !noSession',
    'a second form that is later': {
      yaml: TWO.replace('sessions:', 'sessions:  # !tooFew'),
      asOf: '2014-03-10',
      notCounted: ['2014-03-11 later'],
    },
    'the day after the stage': { yaml: ONE + PLAN, asOf: '2014-05-11' },
  },
  pending: { 'on the last day of the stage': { yaml: ONE + PLAN, asOf: '2014-05-10' } },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'no list of sessions': { yaml: 'study: {groups: []}', reason: 'absent' },
    'a form that the schema does not know': { yaml: TWO.replace('lecture', 'reading'), reason: 'broken' },
  },
});

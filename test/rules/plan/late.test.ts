import late from '../../../src/rules/plan/late.ts';
import { testRule } from '../test-rule.ts';

const plan = (date: string, reviewed: string, marks: readonly [string, string] = ['', '']) => `
plan:
  versions:
    - version: 1
      date: ${date}${marks[0]}
      stages: [{stage: studyListen, from: 2014-02-26, to: 2014-05-10}, {stage: rectify, from: 2014-08-06, to: 2014-09-30}]
      review:
        date: ${reviewed}${marks[1]}
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: approve`;

testRule(late, {
  pass: {
    'written on the first day of the stage, approved on its last': {
      yaml: plan('2014-02-26', '2014-05-10'),
      counted: ['v1'],
    },
    'written twelve months before the first stage': plan('2013-02-26', '2014-02-26'),
    'not approved, however late': plan('2014-02-26', '2014-05-11').replace('approve', 'revise'),
    'not reviewed': plan('2014-02-26', '2014-05-10').replace(/ {6}review:[\s\S]*$/, ''),
    'by the roster’s calendar': {
      yaml: plan('2014-02-27', '2014-05-11'),
      calendar: { from: null, stages: [{ stage: 'studyListen', from: '2014-02-27', to: '2014-05-11' }] },
    },
  },
  fail: {
    'written more than twelve months before the first stage': plan('2013-02-25', '2014-02-26', [
      '  # !writtenEarly',
      '',
    ]),
    'written more than two months before it, where two are allowed': {
      yaml: plan('2013-12-25', '2014-02-26', ['  # !writtenEarly', '']),
      options: { maxMonths: 2 },
    },
    'written the day after the stage began': plan('2014-02-27', '2014-05-10', ['  # !writtenLate', '']),
    'approved the day after the stage was over': plan('2014-02-26', '2014-05-11', ['', '  # !approvedLate']),
    'by the stage that begins first, wherever it is listed': {
      yaml: plan('2014-02-27', '2014-05-11', ['  # !writtenLate', '  # !approvedLate']).replace(
        /\[(\{.*?\}), (\{.*?\})\]/,
        '[{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}, $1, $2]',
      ),
      says: [
        'after the stage studyListen began on 26 February 2014',
        'after the stage studyListen was over on 10 May 2014',
      ],
    },
    'the first version and the last one': `${plan('2014-02-27', '2014-05-10', ['  # !writtenLate', ''])}
    - version: 2
      date: 2014-05-10
      stages: [{stage: studyListen, from: 2014-02-26, to: 2014-05-10}]
      review:
        date: 2014-05-11  # !approvedLate
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: approve`,
  },
  unclear: { 'no section': { yaml: '', reason: 'absent' } },
  notApplicable: {
    'no version': { yaml: 'plan: {versions: []}', reason: 'noVersion' },
    'no stages': { yaml: 'plan: {versions: [{version: 1, date: 2014-02-20}]}', reason: 'noStages' },
  },
});

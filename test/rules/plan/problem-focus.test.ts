import problemFocus from '../../../src/rules/plan/problem-focus.ts';
import { testRule } from '../test-rule.ts';
import { oneVersion, REJECTED, STAGE_UNTIL_10_MAY } from './one-version.ts';

const ONE = `
      targetProblems:
        - {text: 会议太多, wind: formalism}`;
const WITH_NONE = `${ONE}
        - {text: 办公楼漏雨, wind: none}  # !outsideWinds`;
const EMPTY = '      targetProblems: []  # !tooFew';

const plan = (lists: string, result?: string): string =>
  oneVersion('problemFocus', { lists, ...(result === undefined ? {} : { result }) });

testRule(problemFocus, {
  pass: {
    one: { yaml: plan(ONE), found: 1, required: 1, counted: ['会议太多'], notCounted: [] },
    'none where none are asked': { yaml: plan('      targetProblems: []'), options: { min: 0 }, found: 0 },
    'two where two are asked': {
      yaml: plan(`${ONE}\n        - {text: 接待超标, wind: extravagance}`),
      options: { min: 2 },
      found: 2,
      required: 2,
    },
  },
  fail: {
    'one twice, where two are asked': {
      yaml: plan(
        `${ONE.replace('targetProblems:', 'targetProblems:  # !tooFew')}\n        - {text: 会议太多。, wind: bureaucracy}`,
      ),
      options: { min: 2 },
      found: 1,
      notCounted: ['会议太多。 sameAgain'],
    },
    'a wind’s name alone': {
      yaml: plan(ONE.replace('会议太多', '形式主义').replace('targetProblems:', 'targetProblems:  # !tooFew')),
      notCounted: ['形式主义 saysNothing'],
    },
    none: { yaml: plan(EMPTY), found: 0, required: 1 },
    'one where two are asked': {
      yaml: plan(ONE.replace('targetProblems:', 'targetProblems:  # !tooFew')),
      options: { min: 2 },
      found: 1,
    },
    'one outside the winds beside one of them': {
      yaml: plan(WITH_NONE),
      found: 1,
      required: 1,
      counted: ['会议太多'],
      notCounted: ['办公楼漏雨 outsideWinds'],
    },
    'only one outside the winds': {
      yaml: plan('      targetProblems:\n        - {text: 办公楼漏雨, wind: none}  # !outsideWinds'),
      found: 0,
      required: 1,
    },
    'one outside the winds is not allowed even where none are asked': { yaml: plan(WITH_NONE), options: { min: 0 } },
    'the review does not pass them': { yaml: plan(ONE, REJECTED), found: 1 },
    'the review does not pass what is not listed': { yaml: plan('', REJECTED), found: 0 },
    both: plan(EMPTY, REJECTED),
  },
  pending: {
    'on the last day of the stage': { yaml: plan(`${STAGE_UNTIL_10_MAY}\n${WITH_NONE}`), asOf: '2014-05-10' },
  },
  unclear: {
    'no review': {
      yaml: 'plan: {versions: [{version: 1, date: 2014-02-20, targetProblems: []}]}',
      reason: 'notReviewed',
    },
    'no list': { yaml: plan(''), reason: 'listAbsent' },
    'no plan': { yaml: '', reason: 'absent' },
    'a broken plan': { yaml: 'plan: []', reason: 'broken' },
  },
  notApplicable: { 'no version': { yaml: 'plan: {}', reason: 'noVersion' } },
});

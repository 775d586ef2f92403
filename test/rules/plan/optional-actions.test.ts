import optionalActions from '../../../src/rules/plan/optional-actions.ts';
import { testRule } from '../test-rule.ts';
import { oneVersion, REJECTED, STAGE_UNTIL_10_MAY } from './one-version.ts';

const ONE = `
      optionalActions:
        - {title: 牧区马背送学, reason: 牧户分散}`;
const TWO = `${ONE}
        - {title: 蒙汉双语宣讲, reason: 牧民多}`;
const NONE = '      optionalActions: []  # !tooFew';

const plan = (lists: string, result?: string): string =>
  oneVersion('optionalActions', { lists, ...(result === undefined ? {} : { result }) });

testRule(optionalActions, {
  pass: {
    one: { yaml: plan(ONE), found: 1, required: 1, counted: ['牧区马背送学'], notCounted: [] },
    'two where two are asked': { yaml: plan(TWO), options: { min: 2 }, found: 2, required: 2 },
    'none where none are asked': {
      yaml: plan('      optionalActions: []'),
      options: { min: 0 },
      found: 0,
      required: 0,
    },
  },
  fail: {
    none: { yaml: plan(NONE), found: 0, required: 1 },
    'one where two are asked': {
      yaml: plan(ONE.replace('optionalActions:', 'optionalActions:  # !tooFew')),
      options: { min: 2 },
      found: 1,
      required: 2,
    },
    'the review does not pass them': { yaml: plan(ONE, REJECTED), found: 1, required: 1 },
    'the review does not pass what is not listed': { yaml: plan('', REJECTED), found: 0, required: 1 },
    both: plan(NONE, REJECTED),
  },
  pending: {
    'on the last day of the stage': { yaml: plan(`${STAGE_UNTIL_10_MAY}\n${NONE}`), asOf: '2014-05-10' },
  },
  unclear: {
    'no review': {
      yaml: 'plan: {versions: [{version: 1, date: 2014-02-20, optionalActions: []}]}',
      reason: 'notReviewed',
    },
    'no list': { yaml: plan(''), reason: 'listAbsent' },
    'no plan': { yaml: '', reason: 'absent' },
    'a broken plan': { yaml: 'plan: []', reason: 'broken' },
  },
  notApplicable: { 'no version': { yaml: 'plan: {}', reason: 'noVersion' } },
});

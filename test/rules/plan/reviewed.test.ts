import reviewed from '../../../src/rules/plan/reviewed.ts';
import { testRule } from '../test-rule.ts';

const RESULTS = `
        prescribedActions: {result: fail}
        optionalActions: {result: fail}
        schedule: {result: fail}
        problemFocus: {result: fail}
        decision: redo`;

/** One version of 20 February, reviewed. */
const plan = ({ date = '2014-02-22', reviewers = '[S13]', dateMark = '', reviewersMark = '' } = {}): string => `
plan:
  versions:
    - version: 1
      date: 2014-02-20
      stages: [{stage: studyListen, from: 2014-02-26, to: 2014-05-10}]
      review:
        date: ${date}${dateMark}
        reviewers: ${reviewers}${reviewersMark}${RESULTS}`;

testRule(reviewed, {
  pass: {
    'reviewed by a supervisor, whatever came of it': {
      yaml: plan(),
      found: null,
      required: null,
      counted: ['v1'],
      notCounted: [],
    },
    'by two supervisors': plan({ reviewers: '[S13, S14]' }),
    'on the day of the version': plan({ date: '2014-02-20' }),
    'before the stage is over': { yaml: plan(), asOf: '2014-02-22' },
    'earlier versions need no review': {
      yaml: `
plan:
  versions:
    - {version: 1, date: 2014-02-18}
    - version: 2
      date: 2014-02-20
      review:
        date: 2014-02-22
        reviewers: [S13]${RESULTS}`,
      counted: ['v2'],
      notCounted: ['v1 replaced'],
    },
    'a version after the day judged as of is not the last': {
      yaml: `${plan()}\n    - {version: 2, date: 2014-06-01}`,
      asOf: '2014-05-31',
    },
  },
  fail: {
    'no version': { yaml: 'plan: {versions: []}  # !noVersion', found: null, required: null },
    'an empty plan': 'plan: {}  # !noVersion',
    'no review': {
      yaml: `
plan:
  versions:
    - {version: 1, date: 2014-02-20}  # !noReview`,
      counted: [],
      notCounted: ['v1 noReview'],
    },
    'a review of an earlier version alone': {
      yaml: `${plan()}\n    - {version: 2, date: 2014-02-20}  # !noReview`,
      counted: [],
      notCounted: ['v1 replaced', 'v2 noReview'],
    },
    'a review after the day judged as of': {
      yaml: `
plan:
  versions:
    - {version: 1, date: 2014-02-20, review: {date: 2014-06-01, reviewers: [S13], prescribedActions: {result: pass}, optionalActions: {result: pass}, schedule: {result: pass}, problemFocus: {result: pass}, decision: approve}}  # !noReview`,
      asOf: '2014-05-31',
    },
    'no reviewer': plan({ reviewers: '[]', reviewersMark: '  # !noReviewer' }),
    'a stranger beside a supervisor': plan({ reviewers: '[S13, P01]', reviewersMark: '  # !strangeReviewer' }),
    'two strangers': plan({ reviewers: '[constructor, s13]', reviewersMark: '  # !strangeReviewer !strangeReviewer' }),
    'the day before the version': plan({ date: '2014-02-19', dateMark: '  # !reviewedBefore' }),
    'two mistakes at once': {
      yaml: plan({
        date: '2014-02-19',
        dateMark: '  # !reviewedBefore',
        reviewers: '[]',
        reviewersMark: '  # !noReviewer',
      }),
      notCounted: ['v1 noReviewer'],
    },
    'no supervisors': `${plan({ reviewersMark: '  # !strangeReviewer' })}\nsupervision: {team: T05, members: []}`,
    'the day after the stage': {
      yaml: plan({ reviewers: '[]', reviewersMark: '  # !noReviewer' }),
      asOf: '2014-05-11',
    },
  },
  pending: {
    'on the last day of the stage': {
      yaml: plan({ reviewers: '[]', reviewersMark: '  # !noReviewer' }),
      asOf: '2014-05-10',
    },
  },
  unclear: {
    'no plan': { yaml: '', reason: 'absent' },
    'a plan that says nothing of versions': { yaml: 'plan: {title: 方案}', reason: 'absent' },
    'a broken plan': { yaml: 'plan: []', reason: 'broken' },
    'broken supervision': { yaml: `${plan()}\nsupervision: {team: T05}`, reason: 'broken' },
  },
});

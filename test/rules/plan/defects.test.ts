import defects from '../../../src/rules/plan/defects.ts';
import { testRule } from '../test-rule.ts';

interface Version {
  readonly n: number;
  readonly date: string;
  readonly review?: string;
  /** The result of the schedule. */
  readonly result?: string;
  readonly defects?: string;
  /** The decision, and the marks after it. */
  readonly decision?: string;
  /** Further lines of the version. */
  readonly lists?: string;
}

const STAGES = '      stages: [{stage: studyListen, from: 2014-02-01, to: 2014-05-10}]\n';

const version = ({ n, date, review, result = 'pass', defects: faults, decision = 'approve', lists = '' }: Version) =>
  `    - version: ${n}
      date: ${date}
${lists}${
  review === undefined
    ? ''
    : `      review:
        date: ${review}
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: ${result}}
        problemFocus: {result: pass}
${faults === undefined ? '' : `        defects: ${faults}\n`}        decision: ${decision}
`
}`;

const plan = (...versions: readonly Version[]): string => `plan:\n  versions:\n${versions.map(version).join('')}`;

const REVISED: Version = { n: 1, date: '2014-02-20', review: '2014-02-22', decision: 'revise' };
const UNREVIEWED: Version = { n: 1, date: '2014-02-20' };
const APPROVED: Version = { n: 2, date: '2014-02-22', review: '2014-02-23' };

testRule(defects, {
  pass: {
    'approved at once': {
      yaml: plan({ ...APPROVED, n: 1 }),
      found: null,
      required: null,
      counted: ['v1'],
      notCounted: [],
    },
    'with an empty list of defects': plan({ ...APPROVED, n: 1, defects: '[]' }),
    'revised on the day of the review': { yaml: plan(REVISED, APPROVED), counted: ['v1', 'v2'] },
    'redone, a result failing and a defect named': plan(
      { ...REVISED, decision: 'redo', result: 'fail', defects: '[copying]' },
      APPROVED,
    ),
    'followed by one too early, then by one in time': plan(
      REVISED,
      { n: 2, date: '2014-02-21' },
      { ...APPROVED, n: 3, date: '2014-03-01', review: '2014-03-02' },
    ),
    'the last version is not reviewed yet': {
      yaml: plan(REVISED, { n: 2, date: '2014-02-22' }),
      counted: ['v1'],
      notCounted: ['v2 unreviewed'],
    },
    'a review after the day judged as of is as if absent': {
      yaml: plan(
        { ...APPROVED, n: 1, lists: '' },
        { n: 2, date: '2014-03-01', review: '2014-06-01', decision: 'redo' },
      ),
      asOf: '2014-05-31',
      notCounted: ['v2 unreviewed', 'v2 later'],
    },
  },
  fail: {
    'followed by a version of the day before the review': {
      yaml: plan({ ...REVISED, decision: 'revise  # !notFollowed' }, { ...APPROVED, date: '2014-02-21' }),
      counted: ['v2'],
      notCounted: ['v1 notFollowed'],
    },
    'followed by an earlier version in the list alone': plan(
      { n: 1, date: '2014-06-01' },
      { ...REVISED, n: 2, decision: 'revise  # !notApproved' },
    ),
    'the last is to be revised': plan({ ...REVISED, decision: 'revise  # !notApproved' }),
    'the last is to be redone': plan(REVISED, { ...APPROVED, decision: 'redo  # !notApproved' }),
    'followed only after the day judged as of': {
      yaml: plan({ ...REVISED, decision: 'revise  # !notApproved' }, { ...APPROVED, date: '2014-06-01' }),
      asOf: '2014-05-31',
    },
    'approved beside a failing result': plan({
      ...APPROVED,
      n: 1,
      result: 'fail',
      decision: 'approve  # !approvedDespite',
    }),
    'approved beside a defect': {
      yaml: plan({ ...APPROVED, n: 1, defects: '[rushing]', decision: 'approve  # !approvedDespite' }),
      counted: [],
      notCounted: ['v1 approvedDespite'],
      duty: 'team',
    },
    'approved beside a defect, mended later': plan(
      { ...REVISED, defects: '[evading, bending]', decision: 'approve  # !approvedDespite' },
      APPROVED,
    ),
    'approved beside a defect, and mended too early': {
      yaml: plan(
        { ...REVISED, defects: '[evading]', decision: 'approve  # !approvedDespite !notFollowed' },
        { ...APPROVED, date: '2014-02-21' },
      ),
      counted: ['v2'],
      notCounted: ['v1 approvedDespite'],
      duty: 'unit',
    },
    'approved beside a defect fails at once': {
      yaml: plan({ ...APPROVED, n: 1, defects: '[rushing]', decision: 'approve  # !approvedDespite', lists: STAGES }),
      asOf: '2014-02-23',
    },
    'the day after the stage': {
      yaml: plan({ ...REVISED, decision: 'revise  # !notApproved', lists: STAGES }),
      asOf: '2014-05-11',
    },
  },
  pending: {
    'on the last day of the stage': {
      yaml: plan({ ...REVISED, decision: 'revise  # !notApproved', lists: STAGES }),
      asOf: '2014-05-10',
    },
  },
  unclear: {
    'no plan': { yaml: '', reason: 'absent' },
    'a plan that says nothing of versions': { yaml: 'plan: {title: 方案}', reason: 'absent' },
    'a broken plan': { yaml: 'plan: []', reason: 'broken' },
  },
  notApplicable: {
    'no version': { yaml: 'plan: {}', reason: 'noVersion' },
    'no review': { yaml: plan(UNREVIEWED, { n: 2, date: '2014-02-21' }), reason: 'neverReviewed' },
  },
});

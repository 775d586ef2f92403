import revisions from '../../../src/rules/plan/revisions.ts';
import { testRule } from '../test-rule.ts';

const digest = (digit: string): string => digit.repeat(64);
const [A, B, C] = [digest('a'), digest('b'), digest('0')];

const plan = (versions: readonly string[], mark = '  # !tooFew'): string =>
  [
    'plan:',
    `  versions:${mark}`,
    ...versions.map((rest, index) => `    - {version: ${index + 1}, date: 2014-02-20${rest}}`),
  ].join('\n');

const sha = (value: string): string => `, sha256: ${/^\d+$/.test(value) ? `"${value}"` : value}`;
const regular = (sha256: string) => ({ kind: 'regular', sha256 }) as const;
const STAGE = ', stages: [{stage: studyListen, from: 2014-02-01, to: 2014-05-10}]';

testRule(revisions, {
  pass: {
    'two after the first, on one date': {
      yaml: plan(['', '', ''], ''),
      found: 2,
      required: 2,
      counted: ['v2', 'v3'],
      notCounted: ['v1 first'],
    },
    'three texts': { yaml: plan([sha(A), sha(B), sha(C)], ''), reason: 'pass' },
    'one of them without a digest': { yaml: plan([sha(A), sha(B), ''], ''), found: 2, reason: 'passUncompared' },
    'the first alone without a digest': { yaml: plan(['', sha(B), sha(C)], ''), reason: 'pass' },
    'files that cannot be read are not compared': plan([', file: a.txt', ', file: a.txt', ', file: a.txt'], ''),
    'files of different texts': {
      yaml: plan([', file: a.txt', ', file: b.txt', ', file: c.txt'], ''),
      files: { 'a.txt': regular(A), 'b.txt': regular(B), 'c.txt': regular(C) },
    },
    'files of texts that differ in one word': {
      yaml: plan([', file: a.txt', ', file: b.txt', ', file: c.txt'], ''),
      texts: {
        'a.txt': '实施方案安排学习教育听取意见环节',
        'b.txt': '实施方案安排学习教育征求意见环节',
        'c.txt': '实施方案安排学习教育收集意见环节',
      },
      found: 2,
      reason: 'pass',
    },
    'the digest given counts, not the file': {
      yaml: plan([`${sha(A)}, file: a.txt`, `${sha(B)}, file: a.txt`, `${sha(C)}, file: a.txt`], ''),
      files: { 'a.txt': regular(A) },
    },
    'one where one is asked': { yaml: plan(['', ''], ''), options: { min: 1 }, found: 1, required: 1 },
    'before the stage is over': { yaml: plan(['', '', STAGE], ''), asOf: '2014-02-20' },
  },
  fail: {
    'one after the first': { yaml: plan(['', '']), found: 1, required: 2, counted: ['v2'], notCounted: ['v1 first'] },
    'the first alone': { yaml: plan(['']), found: 0, reason: 'fail' },
    'one after the first, without a digest': {
      yaml: plan([sha(A), '']),
      found: 1,
      reason: 'failUncompared',
      says: ['第2稿'],
    },
    'two where three are asked': { yaml: plan(['', '', '']), options: { min: 3 }, found: 2, required: 3 },
    'a text that differs from an earlier one in blanks and marks alone': {
      yaml: plan([', file: a.txt', ', file: b.txt', ', file: c.txt']),
      texts: {
        'a.txt': '实施方案安排学习教育听取意见环节',
        'b.txt': '实施方案安排学习教育征求意见环节',
        'c.txt': '实施方案：安排“学习教育”、听取意见环节。',
      },
      counted: ['v2'],
      notCounted: ['v1 first', 'v3 sameText'],
    },
    'the text of the version before, in capitals': {
      yaml: plan([sha(A), sha(B), sha(B.toUpperCase())]),
      found: 1,
      counted: ['v2'],
      notCounted: ['v1 first', 'v3 sameText'],
    },
    'the text of the first': {
      yaml: plan([sha(A), sha(B), sha(A)]),
      found: 1,
      notCounted: ['v1 first', 'v3 sameText'],
    },
    'one text all along': {
      yaml: plan([sha(A), sha(A), sha(A)]),
      found: 0,
      notCounted: ['v1 first', 'v2 sameText', 'v3 sameText'],
    },
    'files of one text': {
      yaml: plan([', file: a.txt', ', file: b.txt', '']),
      files: { 'a.txt': regular(A), 'b.txt': regular(A.toUpperCase()) },
      notCounted: ['v1 first', 'v2 sameText'],
    },
    'a file of the text that another’s digest names': {
      yaml: plan([sha(A), ', file: b.txt', '']),
      files: { 'b.txt': regular(A) },
    },
    'a version after the day judged as of': {
      yaml: `${plan(['', ''])}\n    - {version: 3, date: 2014-06-02}`,
      asOf: '2014-06-01',
      notCounted: ['v1 first', 'v3 later'],
    },
    'the day after the stage': { yaml: plan(['', STAGE]), asOf: '2014-05-11' },
  },
  pending: {
    'on the last day of the stage': { yaml: plan(['', STAGE]), asOf: '2014-05-10' },
  },
  unclear: {
    'no plan': { yaml: '', reason: 'absent' },
    'a plan that says nothing of versions': { yaml: 'plan: {title: 方案}', reason: 'absent' },
    'a broken plan': { yaml: 'plan: []', reason: 'broken' },
  },
  notApplicable: { 'no version': { yaml: 'plan: {versions: []}', reason: 'noVersion' } },
});

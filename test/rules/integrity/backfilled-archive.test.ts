import { expect, it } from 'vitest';
import backfilled from '../../../src/rules/integrity/backfilled-archive.ts';
import { runRule, testRule } from '../test-rule.ts';

const entry = (id: string, made: string, filed: string): string =>
  `\n  - {id: ${id}, title: 材料, made: ${made}, filed: ${filed}}`;
const archive = (...entries: readonly string[]): string => `\narchive:${entries.join('')}`;
/** Filed 30 days after it was made. */
const late = (id: string): string => entry(id, '2014-07-02', '2014-08-01');
const inTime = (id: string): string => entry(id, '2014-07-03', '2014-08-01');
const MARK = '  # !backfilled';

testRule(backfilled, {
  pass: {
    'two of four': {
      yaml: archive(late('A1'), late('A2'), inTime('A3'), inTime('A4')),
      found: null,
      required: null,
      counted: ['A1', 'A2', 'A3', 'A4'],
      notCounted: [],
    },
    'three of four, 29 days after they were made': {
      yaml: archive(inTime('A1'), inTime('A2'), inTime('A3'), inTime('A4')),
      counted: ['A1', 'A2', 'A3', 'A4'],
    },
    'four of four, on two days': archive(
      late('A1'),
      late('A2'),
      entry('A3', '2014-07-02', '2014-08-02'),
      entry('A4', '2014-07-02', '2014-08-02'),
    ),
    'three of four, where 31 days are late': {
      yaml: archive(late('A1'), late('A2'), late('A3'), inTime('A4')),
      options: { days: 31 },
      counted: ['A1', 'A2', 'A3', 'A4'],
    },
    'filed before they were made': archive(
      ...['A1', 'A2', 'A3', 'A4'].map((id) => entry(id, '2014-08-01', '2014-06-01')),
    ),
    'what is filed after the day judged as of does not count': {
      yaml: archive(late('A1'), late('A2'), inTime('A3'), inTime('A4'), entry('A5', '2014-03-01', '2014-08-02')),
      asOf: '2014-08-01',
    },
    'over a leap day, 29 days': archive(...['A1', 'A2', 'A3', 'A4'].map((id) => entry(id, '2012-02-11', '2012-03-11'))),
  },
  fail: {
    'three of four': {
      yaml: archive(inTime('A1'), `${late('A2')}${MARK}`, late('A3'), late('A4')),
      found: null,
      required: null,
      counted: ['A1', 'A2', 'A3', 'A4'],
      notCounted: [],
    },
    'three of five': archive(`${late('A1')}${MARK}`, late('A2'), late('A3'), inTime('A4'), inTime('A5')),
    'beside others filed late on another day': archive(
      entry('A1', '2014-03-01', '2014-06-01'),
      `${late('A2')}${MARK}`,
      late('A3'),
      late('A4'),
    ),
    'another filed late on a later day': archive(
      `${late('A1')}${MARK}`,
      late('A2'),
      late('A3'),
      entry('A4', '2014-03-01', '2014-08-05'),
    ),
    'the same material filed in time does not help': archive(
      `${late('A1')}${MARK}`,
      late('A2'),
      late('A3'),
      late('A4'),
      inTime('A5'),
    ),
    'three of four, where 29 days are late': {
      yaml: archive(`${inTime('A1')}${MARK}`, inTime('A2'), inTime('A3'), entry('A4', '2014-07-31', '2014-08-01')),
      options: { days: 29 },
    },
    'where the others are still to come': {
      yaml: archive(
        `${late('A1')}${MARK}`,
        late('A2'),
        late('A3'),
        late('A4'),
        ...['A5', 'A6', 'A7', 'A8'].map((id) => entry(id, '2014-08-02', '2014-08-02')),
      ),
      asOf: '2014-08-01',
    },
    'over a leap day, 30 days': archive(
      `${entry('A1', '2012-02-10', '2012-03-11')}${MARK}`,
      ...['A2', 'A3', 'A4'].map((id) => entry(id, '2012-02-10', '2012-03-11')),
    ),
    'before the stages are over: it waits for none': `${archive(`${late('A1')}${MARK}`, late('A2'), late('A3'), late('A4'))}
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: rectify, from: 2014-05-11, to: 2014-12-31}]}`,
  },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a section with a schema error': { yaml: 'archive: [{id: A-001}]', reason: 'broken' },
  },
  notApplicable: {
    'an empty archive': { yaml: 'archive: []', reason: 'tooFew' },
    'three entries': { yaml: archive(late('A1'), late('A2'), late('A3')), reason: 'tooFew' },
    'the fourth after the day judged as of': {
      yaml: archive(late('A1'), late('A2'), late('A3'), entry('A4', '2014-07-02', '2014-08-02')),
      asOf: '2014-08-01',
      reason: 'tooFew',
    },
  },
});

it('integrity/backfilled-archive says how many of how many, and which', () => {
  const { findings } = runRule(backfilled, archive(inTime('A1'), late('A2'), late('A3'), late('A4'))).check;
  expect(findings).toMatchObject([
    {
      ...{ at: '/archive/1/filed', subject: 'A2' },
      params: { n: 3, entries: ['A2', 'A3', 'A4'], all: 4, filed: '2014-08-01', days: 30 },
    },
  ]);
});

it('integrity/backfilled-archive names eight of many', () => {
  const ids = Array.from({ length: 10 }, (_, index) => `A${index}`);
  const { findings } = runRule(backfilled, archive(...ids.map(late))).check;
  expect(findings).toMatchObject([{ params: { n: 10, entries: [...ids.slice(0, 8), '…'] } }]);
  const eight = runRule(backfilled, archive(...ids.slice(0, 8).map(late))).check.findings;
  expect(eight).toMatchObject([{ params: { n: 8, entries: ids.slice(0, 8) } }]);
});

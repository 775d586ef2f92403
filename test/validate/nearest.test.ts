import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateOf, distance, nearestOf } from '../../src/validate/nearest.ts';

const candidates = [
  candidateOf('date', ['日期', 'Date']),
  candidateOf('weeklyReports', ['督导周报', 'Weekly reports']),
  candidateOf('id', ['编号', 'Id']),
  candidateOf('plan', ['实施方案', 'Plan']),
  candidateOf('meeting', ['专题民主生活会', 'Meeting']),
  candidateOf('mobilisation', ['动员部署会议', 'Mobilisation meeting']),
];

test.each([
  ['dtae', 'date'],
  ['dat', 'date'],
  ['dt', null],
  ['Date', 'date'],
  ['ｄａｔｅ', 'date'],
  ['weekly-reports', 'weeklyReports'],
  ['weekly_report', 'weeklyReports'],
  ['weakly reports', 'weeklyReports'],
  ['mobilization', 'mobilisation'],
  ['日期', 'date'],
  ['民主生活会', 'meeting'],
  ['动员部署会议情况', 'mobilisation'],
  ['会', null],
  ['活动', null],
  ['unrelated', null],
  ['', null],
  ['d'.repeat(5000), null],
])('%s is meant to be %s', (word, name) => {
  expect(nearestOf(word, candidates)).toBe(name);
});

test.each([
  ['', '', 0],
  ['a', 'a', 0],
  ['ab', 'ba', 1],
  ['abc', 'ca', 3],
  ['form', 'from', 1],
  ['kitten', 'sitting', 3],
])('from %s to %s it takes %i', (a, b, steps) => {
  expect(distance(a, b)).toBe(steps);
});

test('the distance is symmetric, and at most the length of the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance(a, b) === 0).toBe(a === b);
    }),
  );
});

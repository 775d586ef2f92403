import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateOf, distance, meansOne, nearestOf } from '../../src/validate/nearest.ts';

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

const results = [
  candidateOf('pass', ['通过']),
  candidateOf('fail', ['不通过']),
  candidateOf('met', ['符合']),
  candidateOf('gap', ['有差距']),
  candidateOf('unchecked', ['未对照']),
  candidateOf('topLeader', ['一把手']),
  candidateOf('attended', ['到会人数']),
  candidateOf('expected', ['应到人数']),
  candidateOf('present', ['实到人数']),
  candidateOf('formalism', ['形式主义']),
  candidateOf('with', ['谈话对象']),
];

test.each([
  // A word that negates, softens or numbers another one is another word.
  ['没通过', null, false],
  ['没有通过', null, false],
  ['不符合', null, false],
  ['基本符合', null, false],
  ['无差距', null, false],
  ['对照', null, false],
  ['二把手', null, false],
  ['checked', null, false],
  // What holds more may mean more: it is asked, and not mended.
  ['应到会人数', 'attended', false],
  ['差距', 'gap', true],
  ['形式', 'formalism', true],
  // A character of a long word is another one, or two have changed places.
  ['形式主意', 'formalism', true],
  ['谈话对像', 'with', true],
  ['谈对话象', 'with', true],
  ['已到人数', null, false],
  ['unchekced', 'unchecked', true],
])('%s among results is meant to be %s, for certain: %s', (word, name, isCertain) => {
  expect(nearestOf(word, results)).toBe(name);
  expect(name !== null && meansOne(word, results)).toBe(isCertain);
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

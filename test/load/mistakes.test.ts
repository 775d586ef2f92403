import { expect, test } from 'vitest';
import { LIMITS } from '../../src/load/file/limits.ts';
import { briefly, findingsOf } from './findings-of.ts';
import { MISTAKES } from './mistake-rows.ts';

// One mistake is one finding, where it was made; two are two.
test.each(MISTAKES)('%s', (_name, yaml, expected) => {
  expect(briefly(yaml)).toEqual(expected);
});

test('what a finding tells', () => {
  const told = (yaml: string) => findingsOf(yaml)[0]?.params;
  expect(told('a: 1\nb: 2\na: 3\n')).toEqual({ key: 'a', firstLine: 1 });
  expect(told('m: {a: 1， b: 2}\n')).toEqual({ character: '，', meant: ',' });
  expect(told('a: [1, 2\n')).toEqual({ bracket: '[', closing: ']' });
  expect(told('a:\n\tb: 1\n\tc: 2\n\n\td: 3\n')).toEqual({ n: 3 });
  expect(told('a: b\f\nc: d\f\n')).toEqual({ character: 'U+000C', n: 2 });
  expect(told('a: "\\q"\n')).toEqual({ escape: '\\q' });
  expect(told('a: *x\n')).toEqual({ alias: '*x' });
  expect(told('a: !x y\n')).toEqual({ tag: '!x' });
});

test('a finding is about the file: no subject, no pointer, a place with its line', () => {
  expect(findingsOf('a: 1\nunit：\n  id: U1\n')).toEqual([
    {
      code: 'wideColon',
      params: {},
      subject: null,
      pointer: '',
      place: { line: 2, column: 5, endLine: 2, endColumn: 6, excerpt: 'unit：' },
      edits: [{ line: 2, column: 5, endLine: 2, endColumn: 6, text: ':' }],
    },
  ]);
});

test('at most so many findings a file, and the number of those left out', () => {
  const yaml = 'a: 1\n'.repeat(LIMITS.findings + 8);
  const findings = findingsOf(yaml);
  expect(findings).toHaveLength(LIMITS.findings + 1);
  expect(findings.at(-1)).toMatchObject({ code: 'more', params: { n: 7 } });
  expect(findingsOf('a: 1\n'.repeat(LIMITS.findings + 1))).toHaveLength(LIMITS.findings);
});

test('mistakes all over an ordinary record are all told', () => {
  const people = Array.from({ length: 60 }, (_, n) => `  - id: P${n}\n    name：甲\n    post: 书记\n`).join('');
  expect(briefly(`people:\n${people}`)).toEqual(Array.from({ length: 60 }, (_, n) => `${3 * n + 3}:9 wideColon`));
});

test('of a large file with mistakes it is said that there may be more', () => {
  const talks = Array.from({ length: 6000 }, (_, n) => `  - {id: K${n}， round: 1, from: [P01], with: [P02]}\n`).join(
    '',
  );
  expect(findingsOf(`talks:\n${talks}`).at(-1)?.code).toBe('perhapsMore');
});

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
      params: { key: 'unit' },
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

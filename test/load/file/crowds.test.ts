import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/load/file/limits.ts';
import { loadBytes } from '../../../src/load/load.ts';

const codesOf = (text: string): readonly string[] => {
  const loaded = loadBytes(new TextEncoder().encode(text));
  return loaded.ok ? [] : loaded.findings.map(({ code, place }) => `${place.line}:${place.column} ${code}`);
};
const record = (people: number): string =>
  `schema: unit-record/1\npeople:\n${Array.from({ length: people }, (_, n) => `  - {id: P${n}}\n`).join('')}`;
const list = (items: number): string => `opinions: [\n${`  ${'1, '.repeat(1_000)}\n`.repeat(items / 1_000)}  ]\n`;

test('a record may list as many people as the limit says, and no more', () => {
  expect(codesOf(record(LIMITS.people))).toEqual([]);
  expect(codesOf(record(LIMITS.people + 1))).toEqual(['3:3 tooManyPeople']);
  expect(codesOf(record(LIMITS.people + 1).replace('people:', 'talks:'))).toEqual([]);
});

test('a list may have as many entries as the limit says, and no more', () => {
  expect(codesOf(list(LIMITS.items))).toEqual([]);
  expect(codesOf(list(LIMITS.items).replace('  ]', '  1]'))).toEqual(['1:11 tooManyItems']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/load/file/limits.ts';
import type { LoadResult } from '../../src/load/load.ts';
import { loadBytes } from '../../src/load/load.ts';
import type { Localized } from '../../src/model.ts';
import { messages } from '../../src/words/readable.ts';
import { say } from '../../src/words/say.ts';
import { bytesOf } from './findings-of.ts';

const CATALOGUE: Readonly<Record<string, Localized>> = messages;

/** Every finding has words in both languages, filled, and a place; a file without findings is read. */
function expectSound(result: LoadResult): void {
  if (result.ok) return;
  expect(result.findings.length).toBeGreaterThan(0);
  expect(result.findings.length).toBeLessThanOrEqual(LIMITS.findings + 1);
  for (const { code, params, place } of result.findings) {
    const words = CATALOGUE[code];
    if (!words) throw new Error(`no words for ${code}`);
    const template = words.en + words.zh;
    for (const [, name] of template.matchAll(/\{(\w+)/g)) expect(Object.keys(params)).toContain(name);
    expect(say(words, params, 'zh')).not.toBe('');
    expect(place.line).toBeGreaterThan(0);
    expect(place.column).toBeGreaterThan(0);
    expect([place.endLine, place.endColumn] > [place.line, place.column] || place.endLine >= place.line).toBe(true);
  }
}

const SAMPLE = `schema: unit-record/1
unit:
  id: U017
  name: "示例镇党委"
  aliases: [示例镇, '镇']
people:
  - id: P01
    name: 甲某
    post: |
      党委书记
  - {id: P02, name: 乙某, teamMember: true}
talks: &t
  - {id: K1, from: [P01], with: [P02]}
same: *t
`;
const PIECES = [
  '：',
  '，',
  '“',
  '”',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '\t',
  '　',
  '-',
  '- ',
  ':',
  ': ',
  '\n',
  '\r',
  '#',
  '&a ',
  '*a',
  '!x ',
  '?',
  '|',
  '>',
  '%',
  '@',
  '\\',
  '---\n',
  '...\n',
  '\0',
  '  ',
  ',',
  '<<<<<<< x\n',
  '\u200b',
  '｛',
];

test('random bytes are read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => expectSound(loadBytes(bytes))),
    { numRuns: 500 },
  );
});

test('so is a record in which pieces were put in, replaced or taken out', () => {
  const edit = fc.tuple(fc.nat(SAMPLE.length), fc.nat(4), fc.constantFrom('', ...PIECES));
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const text = edits.reduce((file, [at, cut, piece]) => file.slice(0, at) + piece + file.slice(at + cut), SAMPLE);
      expectSound(loadBytes(bytesOf(text)));
    }),
    { numRuns: 500 },
  );
});

test('so is a text of nothing but marks', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', ...PIECES), { maxLength: 40 }), (pieces) =>
      expectSound(loadBytes(bytesOf(pieces.join('')))),
    ),
    { numRuns: 500 },
  );
});

test('one mistake in a line of a good record gives at most two findings', () => {
  const lines = SAMPLE.split('\n');
  const mistake = fc.tuple(
    fc.nat(lines.length - 2),
    fc.nat(30),
    fc.constantFrom('：', '，', '"', "'", '[', ']', '{', '}', '\t', '　', ':', '-'),
  );
  let refused = 0;
  fc.assert(
    fc.property(mistake, ([line, column, piece]) => {
      const changed = lines.map((each, at) =>
        at === line ? each.slice(0, column) + piece + each.slice(column) : each,
      );
      const result = loadBytes(bytesOf(changed.join('\n')));
      if (result.ok) return;
      refused += 1;
      expect(result.findings.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(100);
});

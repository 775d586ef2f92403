import { describe, expect, test } from 'vitest';
import { briefly, bytesOf, findingsOf } from '../findings-of.ts';

const record = 'schema: unit-record/1\nunit:\n  id: U017\n  name: 示例镇党委\n  note: 督导组、班子成员，一一谈心谈话\n';

const joined = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const utf32 = (text: string, isBig: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const point = character.codePointAt(0) ?? 0;
      const bytes = [point & 255, (point >> 8) & 255, point >> 16, 0];
      return isBig ? bytes.reverse() : bytes;
    }),
  );
// 示例镇党委谈心谈话 in the two Chinese encodings, the second in traditional characters.
const gbk = [
  0xca, 0xbe, 0xc0, 0xfd, 0xd5, 0xf2, 0xb5, 0xb3, 0xce, 0xaf, 0xcc, 0xb8, 0xd0, 0xc4, 0xcc, 0xb8, 0xbb, 0xb0,
];
const big5 = [
  0xa5, 0xdc, 0xa8, 0xd2, 0xc2, 0xed, 0xc4, 0xd2, 0xa9, 0x65, 0xbd, 0xcd, 0xa4, 0xdf, 0xbd, 0xcd, 0xb8, 0xdc,
];

describe('another encoding is named', () => {
  test.each([
    ['UTF-16 LE with a mark', joined([0xff, 0xfe], utf16(record, false)), 'UTF-16'],
    ['UTF-16 BE with a mark', joined([0xfe, 0xff], utf16(record, true)), 'UTF-16'],
    ['UTF-16 LE', utf16(record, false), 'UTF-16'],
    ['UTF-16 BE', utf16(record, true), 'UTF-16'],
    ['UTF-32 LE with a mark', joined([0xff, 0xfe, 0, 0], utf32(record, false)), 'UTF-32'],
    ['UTF-32 BE with a mark', joined([0, 0, 0xfe, 0xff], utf32(record, true)), 'UTF-32'],
    ['UTF-32 LE', utf32(record, false), 'UTF-32'],
    ['UTF-32 BE', utf32(record, true), 'UTF-32'],
    ['GBK', joined(bytesOf('name: '), gbk, bytesOf('\n')), 'GBK'],
    ['Big5', joined(bytesOf('name: '), big5, bytesOf('\n')), 'Big5'],
  ])('%s', (_name, bytes, encoding) => {
    expect(findingsOf(bytes)).toMatchObject([
      { code: 'otherEncoding', params: { encoding }, place: { line: 1, column: 1 } },
    ]);
  });
});

test('what is not an encoding that we know is named at its first bad byte', () => {
  const text = 'a: 1\nb: 示�例';
  expect(briefly(joined(bytesOf(text), [0xff], bytesOf('\nc: 1\n')))).toEqual(['2:7 notUtf8']);
  expect(briefly(joined(bytesOf('a: caf'), [0xe9], bytesOf('\n')))).toEqual(['1:7 notUtf8']);
  expect(briefly([0xed, 0xa0, 0x80].reduce((file, byte) => joined(file, [byte]), bytesOf('a: ')))).toEqual([
    '1:4 notUtf8',
  ]);
  expect(briefly(joined(bytesOf('a: '), [0xc0, 0x80]))).toEqual(['1:4 notUtf8']);
});

test('UTF-8 with zeros in it is UTF-8 with zeros in it', () => {
  expect(briefly('a: b\0c\0\nd: \0\n')).toEqual(['1:5 badCharacter']);
});

test('the excerpt is readable where the text can be read', () => {
  expect(findingsOf(utf16(record, false))[0]?.place.excerpt).toBe('schema: unit-record/1');
  expect(findingsOf(joined(bytesOf('name: '), gbk, bytesOf('\n')))[0]?.place.excerpt).toBe('name: 示例镇党委谈心谈话');
});

test('nothing is shown of a file that is not text', () => {
  const [finding] = findingsOf('KEY=secret\0PATH=x');
  expect(finding).toMatchObject({ code: 'badCharacter', place: { line: 1, column: 11, excerpt: '' } });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareText, groupByText, reaching } from '../../../src/rules/integrity/_repeated-text.ts';

describe('bareText', () => {
  it.each([
    ['深入基层，不够。', '深入基层不够'],
    ['深入　基层 不够\t！', '深入基层不够'],
    ['“四风”问题（突出）', '四风问题突出'],
    ['ＧＤＰ１００％', 'GDP100'],
    ['第①条', '第1条'],
    ['a\r\nb', 'ab'],
    ['＋1=￥$', '1'],
    ['……', ''],
    ['', ''],
  ])('of %j is %j', (text, bare) => expect(bareText(text)).toBe(bare));
  it('keeps letters, digits and marks', () => {
    expect(bareText('Ёлка 12 ᠮᠣᠩᠭᠣᠯ ก็')).toBe('Ёлка12ᠮᠣᠩᠭᠣᠯก็');
  });
  it('is the same wherever punctuation and spaces stand', () => {
    const filler = fc.constantFrom(' ', '\u3000', '，', '。', ',', '.', '“', '”', '—', '(', '）', '+', '\n', '\u200b');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...'深入基层不够ab12'), filler)), (pieces) => {
        expect(bareText(pieces.map(([letter, mark]) => letter + mark).join(''))).toBe(
          pieces.map(([letter]) => letter).join(''),
        );
      }),
    );
  });
});

const entry = (text: string, owner: string) => ({ text, owner });

describe('groupByText', () => {
  it('puts together what has the same words, in order, and leaves out what has none', () => {
    const [a, b, c, d] = [entry('急躁。', 'P01'), entry('漂浮', 'P02'), entry('急 躁', 'P03'), entry('！', 'P04')];
    expect(groupByText([a, b, c, d])).toEqual([[a, c], [b]]);
  });
  it('takes no name of an object for a text', () => {
    expect(groupByText([entry('constructor', 'P01'), entry('__proto__', 'P02')])).toHaveLength(2);
  });
});

describe('reaching', () => {
  const entries = ['P01', 'P01', 'P02', 'P01', 'P03'].map((owner, index) => entry(String(index), owner));
  it.each([
    [1, '0'],
    [2, '2'],
    [3, '4'],
    [4, undefined],
  ])('%i people is entry %s', (n, text) => {
    expect(reaching(entries, n, ({ owner }) => owner)?.text).toBe(text);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmlessLine, visible } from '../../../src/report/text/neutral.ts';
import { cpuSeconds } from '../../cpu-time.ts';

// Copied from the Unicode tables, so that it does not share a definition with the code under test.
const UNSEEN: readonly (readonly [number, number])[] = [
  [0x0000, 0x001f],
  [0x007f, 0x009f],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x0600, 0x0605],
  [0x061c, 0x061c],
  [0x06dd, 0x06dd],
  [0x070f, 0x070f],
  [0x0890, 0x0891],
  [0x08e2, 0x08e2],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x110bd, 0x110bd],
  [0x110cd, 0x110cd],
  [0x13430, 0x13438],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0x1fffe, 0x1ffff],
  [0xe0000, 0x10ffff],
];

const ORDINARY: readonly (readonly [number, number])[] = [
  [0x0020, 0x007e],
  [0x00a0, 0x00ac],
  [0x00ae, 0x017f],
  [0x0300, 0x034e],
  [0x0391, 0x03a1],
  [0x0410, 0x044f],
  [0x05d0, 0x05ea],
  [0x0620, 0x064a],
  [0x0905, 0x0939],
  [0x0e01, 0x0e3a],
  [0x1820, 0x1877],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2190, 0x21ff],
  [0x2500, 0x25ff],
  [0x3001, 0x303f],
  [0x3041, 0x3096],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff9f],
  [0x1f300, 0x1f5ff],
  [0x1f600, 0x1f64f],
  [0x20000, 0x2a6d6],
];

const isIn = (ranges: readonly (readonly [number, number])[], codePoint: number): boolean =>
  ranges.some(([first, last]) => codePoint >= first && codePoint <= last);

const escaped = (codePoint: number): string => `\\u{${codePoint.toString(16).toUpperCase()}}`;

describe('visible', () => {
  it('escapes every code point of the table, alone and between letters', () => {
    for (const [first, last] of UNSEEN) {
      for (const codePoint of [first, Math.floor((first + last) / 2), last]) {
        const text = `甲${String.fromCodePoint(codePoint)}b`;
        expect(visible(text)).toBe(`甲${escaped(codePoint)}b`);
      }
    }
  });

  it('leaves every code point of ordinary writing', () => {
    for (const [first, last] of ORDINARY) {
      for (let codePoint = first; codePoint <= last; codePoint += 1) {
        const character = String.fromCodePoint(codePoint);
        if (visible(character) !== character) expect(visible(character)).toBe(character);
      }
    }
  });

  it.each([
    ['示例镇党委：会议多、文件多。“四风”', '示例镇党委：会议多、文件多。“四风”'],
    ['ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ', 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ'],
    ['ᠨ\u180Eᠠ ᠭ\u180Bᠠ', 'ᠨ\u180Eᠠ ᠭ\u180Bᠠ'],
    ['甲\u180B', '甲\\u{180B}'],
    ['ᠭ\u180B\u180B', 'ᠭ\u180B\\u{180B}'],
    ['❤\uFE0F 1\uFE0F\u20E3 👍🏽 🇨🇳', '❤\uFE0F 1\uFE0F\u20E3 👍🏽 🇨🇳'],
    ['👩\u200D🔧', '👩\\u{200D}🔧'],
    ['1\uFE0F', '1\\u{FE0F}'],
    ['❤\uFE0F\uFE0F', '❤\uFE0F\\u{FE0F}'],
    ['\u001b[31m红\u009b0m', '\\u{1B}[31m红\\u{9B}0m'],
    ['通过\u202E不', '通过\\u{202E}不'],
    ['一\r\n二\t三', '一\\u{D}\\u{A}二\\u{9}三'],
    ['\uD800', '\\u{D800}'],
    ['甲\uDB40\uDD00', '甲\\u{E0100}'],
  ])('%j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it('lets nothing of the table through except selectors that belong to the preceding letter', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }),
      fc.constantFrom(...UNSEEN.flat()),
      fc.constantFrom(0x2764, 0x31, 0x20e3, 0x1820),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (codePoints) => {
        const shown = [...visible(String.fromCodePoint(...codePoints))].map((one) => one.codePointAt(0) ?? 0);
        const through = shown.filter((codePoint, index) => {
          if (!isIn(UNSEEN, codePoint)) return false;
          const before = shown[index - 1] ?? 0;
          if (codePoint === 0xfe0f) return isIn(UNSEEN, before);
          const mongolian = codePoint >= 0x180b && codePoint <= 0x180f;
          return !(mongolian && before >= 0x1820 && before <= 0x18aa);
        });
        expect(through).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is linear', () => {
    const seconds = cpuSeconds(() => {
      for (const one of ['\u180B', '\uFE0F', '1\uFE0F', '\u202E', '甲', 'a']) visible(one.repeat(200_000));
    });
    expect(seconds).toBeLessThan(5);
  });
});

describe('harmlessLine', () => {
  it.each([
    ['::error::x', '\\u{3A}:error::x'],
    ['      ::stop-commands::x', '      \\u{3A}:stop-commands::x'],
    ['\u3000::error::x', '\u3000\\u{3A}:error::x'],
    ['a ##[error]x ##vso[task] ###[group]', 'a #\\u{23}[error]x #\\u{23}vso[task] ##\\u{23}[group]'],
    ['a.yaml:1:1: error talks/rounds a::b', 'a.yaml:1:1: error talks/rounds a::b'],
    ['## 标题 [1]', '## 标题 [1]'],
  ])('%j', (line, expected) => {
    expect(harmlessLine(line)).toBe(expected);
  });
});

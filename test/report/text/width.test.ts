import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cut, cutStart, glyphsOf, padEnd, padStart, widthOf } from '../../../src/report/text/width.ts';
import { cpuSeconds } from '../../cpu-time.ts';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['谈心谈话', 8],
    ['（P01）：', 9],
    ['“四风”…', 7],
    ['e\u0301', 1],
    ['👍🏽', 2],
    ['❤\uFE0F', 2],
    ['ｶﾞ', 2],
    ['한글', 4],
    ['✔✖⚠?–', 5],
    ['𠮷野', 4],
  ])('%j is %d', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('handles a long text of one cluster, in linear time', () => {
    const seconds = cpuSeconds(() => {
      expect(widthOf(`e${'\u0301'.repeat(100_000)}`)).toBe(1);
      expect(widthOf(`${'é'.repeat(50_000)}${'甲'.repeat(50_000)}`)).toBe(150_000);
    });
    expect(seconds).toBeLessThan(5);
  });
});

it('agrees with string-width on every emoji, and on letters and symbols of all kinds', () => {
  for (let codePoint = 0x20; codePoint < 0x20000; codePoint += 1) {
    const one = String.fromCodePoint(codePoint);
    // A lone regional indicator is drawn as a letter. string-width agrees on pairs of them.
    if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) continue;
    const isChecked =
      /\p{Emoji}/u.test(one) || (/[\p{L}\p{P}\p{S}]/u.test(one) && (codePoint < 0x3100 || codePoint % 16 === 0));
    if (!isChecked) continue;
    for (const glyph of /\p{Emoji}/u.test(one) ? [one, `${one}\uFE0F`, `${one}🏽`] : [one]) {
      const width = stringWidth(glyph);
      if (widthOf(glyph) !== width) expect([glyph, widthOf(glyph)]).toEqual([glyph, width]);
    }
  }
});

const text = fc.string({
  unit: fc.constantFrom('a', '甲', '，', ' ', 'e\u0301', '👍🏽', '🇨🇳', '“', '1'),
  maxLength: 30,
});

describe('glyphsOf', () => {
  it.each(['🇨🇳', 'e\u0301', '𠮷', '👍🏽', '甲\u3099', '한'])(
    'splits no %s, wherever a piece of the text ends',
    (one) => {
      for (const before of ['', 'é', 'éé', 'ééé']) {
        const glyphs = glyphsOf(before + one.repeat(600)).map(({ text }) => text);
        expect(glyphs).toEqual([...before, ...Array.from({ length: 600 }, () => one)]);
      }
    },
  );

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (any) => {
        expect(
          glyphsOf(any)
            .map((glyph) => glyph.text)
            .join(''),
        ).toBe(any);
      }),
      { numRuns: 30 },
    );
  });
});

describe('cut, cutStart, padEnd, padStart', () => {
  it('cuts between glyphs', () => {
    expect(cut('谈心谈话', 8)).toBe('谈心谈话');
    expect(cut('谈心谈话', 7)).toBe('谈心谈…');
    expect(cut('谈心谈话', 6)).toBe('谈心…');
    expect(cut('a👍🏽b', 3)).toBe('a…');
  });

  it('cuts the beginning as well', () => {
    expect(cutStart('谈心谈话', 8)).toBe('谈心谈话');
    expect(cutStart('谈心谈话', 7)).toBe('…心谈话');
    expect(cutStart('谈心谈话', 6)).toBe('…谈话');
    expect(cutStart('a👍🏽b', 3)).toBe('…b');
  });

  it('never exceeds the width including the end, and cuts nothing that fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (any, width) => {
        const shown = cutStart(any, width);
        expect(widthOf(shown)).toBeLessThanOrEqual(width);
        expect(shown === any).toBe(widthOf(any) <= width);
        expect(any.endsWith(shown.replace(/^…/, ''))).toBe(true);
      }),
    );
  });

  it('never exceeds the width, and cuts nothing that fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (any, width) => {
        const shown = cut(any, width);
        expect(widthOf(shown)).toBeLessThanOrEqual(width);
        expect(shown === any).toBe(widthOf(any) <= width);
        expect(any.startsWith(shown.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  it('pads by columns', () => {
    expect(padEnd('甲', 4)).toBe('甲  ');
    expect(padStart('甲', 4)).toBe('  甲');
    expect(padEnd('甲乙', 2)).toBe('甲乙');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersWithout } from '../../src/copies/letters.ts';

const left = (text: string, names: readonly string[] = []): string =>
  String.fromCodePoint(...lettersWithout(names)(text).codes);

describe('the letters of a text', () => {
  it.each([
    ['第1条：在2014年２月１２日前，走访 100% 牧户。', '第条在年月日前走访牧户'],
    ['（一）ＡＢｃ㈱①Ⅳ', '一abc株iv'],
    ['一\u200b二\u00ad三\n四\t五\u3000六', '一二三四五六'],
    ['①②③ 123 ……《》', ''],
    ['', ''],
    ['𠮷野家𠮷', '𠮷野家𠮷'],
    ['e\u0301cole', '\u00e9cole'],
    ['ᠮᠣᠩᠭᠣᠯ', 'ᠮᠣᠩᠭᠣᠯ'],
  ])('of %j are %j', (text, letters) => {
    expect(left(text)).toBe(letters);
  });

  it.each([
    ['the longest name first', '示例镇党委和示例镇的干部', ['示例镇', '示例镇党委'], '和的干部'],
    ['a name with a space or a figure in it, however it is written', '在第 3 中 学开会', ['第3中学'], '在开会'],
    ['a name of one letter stays', '甲方和乙方', ['甲'], '甲方和乙方'],
    ['a name of two letters goes', '甲乙和乙丙', ['甲乙'], '和乙丙'],
    [
      'of two names that share a letter, the one that is found first',
      '甲乙丙丁示例镇党委',
      ['示例镇', '镇党委'],
      '甲乙丙丁党委',
    ],
    ['no name in what another leaves together', '示示例镇例镇', ['示例镇'], '示例镇'],
    ['a name again and again', '示例镇示例镇示例镇', ['示例镇'], ''],
  ])('are without the unit’s own names: %s', (_, text, names, letters) => {
    expect(left(text, names)).toBe(letters);
  });

  it('are complete even if a text yields more letters than it has characters', () => {
    expect(left('㍿'.repeat(1000))).toBe('株式会社'.repeat(1000));
    expect(left('甲'.repeat(1000))).toBe('甲'.repeat(1000));
  });

  it('map back to their places in the text', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，', '1', '𠮷', 'ﬁ', '㍿', 'a', ' '), maxLength: 60 });
    fc.assert(
      fc.property(text, (given) => {
        const { source, codes, offsets } = lettersWithout([])(given);
        codes.forEach((code, at) => {
          const from = String.fromCodePoint(source.codePointAt(offsets[at] ?? 0) ?? 0);
          expect(from.normalize('NFKC')).toContain(String.fromCodePoint(code));
        });
        expect(left(given)).toBe(given.normalize('NFKC').replace(/[,1 ]/g, ''));
      }),
    );
  });
});

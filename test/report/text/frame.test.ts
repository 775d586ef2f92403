import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/model.ts';
import { frame } from '../../../src/report/text/frame.ts';
import { widthOf } from '../../../src/report/text/width.ts';
import { placeIn } from '../fixtures.ts';

const shown = (place: Place, width = 60): string => {
  const { source, marks } = frame(place, width);
  return marks === null ? source : `${source}\n${marks}`;
};

describe('frame', () => {
  it.each<[string, string, string, string]>([
    ['a word', 'talks: []', 'talks', 'talks: []\n^^^^^'],
    [
      'Chinese in two columns',
      '  name: 示例镇党委 # 名称',
      '示例镇党委',
      '  name: 示例镇党委 # 名称\n        ^^^^^^^^^^',
    ],
    ['a tab to the next stop of 8', '\tid:\tK1', 'K1', '        id:     K1\n                ^^'],
    ['a tab behind Chinese', '甲乙\tK1', 'K1', '甲乙    K1\n        ^^'],
    ['a tab that is meant', 'a\tb', '\t', 'a       b\n ^^^^^^^'],
    ['combining marks with their letter', 'cafe\u0301: 1', '1', 'cafe\u0301: 1\n      ^'],
    ['a mark in the middle of a letter', 'cafe\u0301', '\u0301', 'cafe\u0301\n   ^'],
    ['emoji', 'text: 👍🏽好', '好', 'text: 👍🏽好\n        ^^'],
    ['an emoji of several code units', 'a: 👍🏽', '👍🏽', 'a: 👍🏽\n   ^^'],
    ['an escape at the width that is shown', 'a\u202Eb: x', 'x', 'a\\u{202E}b: x\n            ^'],
    ['an escape that is meant', 'a\u0007b', '\u0007', 'a\\u{7}b\n ^^^^^'],
    ['a carriage return inside', 'a\rb', 'b', 'a\\u{D}b\n      ^'],
    ['a carriage return at the end', 'talks:\r', 'talks', 'talks:\n^^^^^'],
    ['curly quotes in one column', 'a: “四风” b', 'b', 'a: “四风” b\n          ^'],
    ['the start of a terminal sequence', 'a: \u001b[2J', '\u001b', 'a: \\u{1B}[2J\n   ^^^^^^'],
    ['Mongolian with its selectors', 'a: ᠨ\u180Eᠠ b', 'b', `a: ᠨ\u180Eᠠ b\n${' '.repeat(widthOf('a: ᠨ\u180Eᠠ '))}^`],
  ])('%s', (_name, excerpt, span, expected) => {
    expect(shown(placeIn(1, excerpt, span))).toBe(expected);
  });

  const place = (excerpt: string, column: number, end: { endLine?: number; endColumn: number }): Place => ({
    line: 3,
    column,
    endLine: end.endLine ?? 3,
    endColumn: end.endColumn,
    excerpt,
  });

  it('underlines a span of several lines to the end of its first', () => {
    expect(shown(place('  - id: K1', 5, { endLine: 6, endColumn: 2 }))).toBe('  - id: K1\n    ^^^^^^');
  });

  it('marks one column for an empty span, even beyond the line', () => {
    expect(shown(place('talks: x', 3, { endColumn: 3 }))).toBe('talks: x\n  ^');
    expect(shown(place('talks:', 7, { endColumn: 7 }))).toBe('talks:\n      ^');
    expect(shown(place('', 1, { endColumn: 1 }))).toBe('\n^');
  });

  it('underlines nothing outside the excerpt', () => {
    expect(frame(place('x'.repeat(200), 300, { endColumn: 310 }), 60).marks).toBeNull();
    expect(frame(place('x'.repeat(200), 201, { endColumn: 210 }), 60).marks).toBeNull();
    expect(frame(place('x'.repeat(199), 200, { endColumn: 202 }), 60).marks).toBeNull();
    expect(frame(place('x'.repeat(200), 200, { endColumn: 210 }), 300).marks).toBe(`${' '.repeat(199)}^`);
  });

  it('cuts a long line after the span', () => {
    expect(shown(placeIn(1, 'id: K1, round: 2, date: 2014-06-03', 'K1'), 20)).toBe('id: K1, round: 2, d…\n    ^^');
  });

  it('cuts a long line before the span, keeping some context', () => {
    const excerpt = 'aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd';
    expect(shown(placeIn(1, excerpt, 'dd'), 20)).toBe('…ccccccdddddddddd\n       ^^');
    expect(shown(placeIn(1, excerpt, 'dddddddddd'), 20)).toBe('…ccccccdddddddddd\n       ^^^^^^^^^^');
  });

  it('never splits a Chinese character', () => {
    expect(shown(placeIn(1, '谈心谈话谈心谈话谈心谈话', '谈心谈话'), 13)).toBe('谈心谈话谈心…\n^^^^^^^^');
    expect(shown(placeIn(1, '谈心谈话谈心谈话谈心记录', '话谈心记录'), 12)).toBe('…心谈话谈心…\n     ^^^^^^');
    expect(shown(placeIn(1, '谈心谈话谈心谈话谈心记录', '记录'), 15)).toBe('…谈心记录\n     ^^^^');
  });

  it('never exceeds the width, and always marks part of the span', () => {
    const unit = fc.constantFrom('a', '甲', '\t', '\u202E', 'e\u0301', '👍🏽', ' ', ':', '\u0000', '\u0301');
    const excerpts = fc.string({ unit, maxLength: 80 }).map((text) => text.slice(0, 200));
    const numbers = fc.tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 24, max: 120 }));
    fc.assert(
      fc.property(excerpts, numbers, (excerpt, [from, length, width]) => {
        const column = Math.min(from, excerpt.length) + 1;
        const { source, marks } = frame(place(excerpt, column, { endColumn: column + length }), width);
        expect(widthOf(source)).toBeLessThanOrEqual(width);
        expect(marks === null).toBe(column > excerpt.length && excerpt.length >= 199);
        if (marks !== null) {
          expect(marks).toMatch(/^ *\^+$/);
          expect(marks.length).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 500 },
    );
  });
});

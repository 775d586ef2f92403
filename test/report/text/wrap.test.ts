import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/report/text/width.ts';
import { wrap } from '../../../src/report/text/wrap.ts';
import { cpuSeconds } from '../../cpu-time.ts';

const CLOSING = '，。、；：？！）】》〉」』〕｝”’…—·％‰,.;:?!)]}%';
const OPENING = '（【《〈「『〔｛“‘([{第';

describe('wrap', () => {
  it.each<[string, number, readonly string[]]>([
    ['', 10, ['']],
    ['谈心谈话记录', 6, ['谈心谈', '话记录']],
    ['谈心谈话，记录', 8, ['谈心谈', '话，记录']],
    ['见谈话（记录）等', 8, ['见谈话', '（记录）', '等']],
    ['要求不少于3轮谈话', 11, ['要求不少于', '3轮谈话']],
    ['记录在第120行', 8, ['记录在', '第120行']],
    ['the record shows 2 rounds', 10, ['the record', 'shows 2', 'rounds']],
    ['a  b', 1, ['a', 'b']],
    ['unbreakable', 4, ['unbreakable']],
    ['见integrity/order等', 8, ['见', 'integrity/order', '等']],
    ['没有谈话。', 10, ['没有谈话。']],
    ['没有谈话。', 8, ['没有', '谈话。']],
    ['没有谈话记录', 10, ['没有谈话', '记录']],
    ['the week is', 9, ['the week', 'is']],
  ])('%j in %d columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  const piece = fc.constantFrom(
    'a',
    'word ',
    '甲',
    '乙',
    '，',
    '。',
    '（',
    '）',
    '“',
    '”',
    ' ',
    '12',
    '轮',
    '\u3000',
    'e\u0301',
    '👍🏽',
    '…',
    '第',
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (any, width) => {
        expect(
          wrap(any, width)
            .join('')
            .replace(/[ \u3000]/g, ''),
        ).toBe(any.replace(/[ \u3000]/g, ''));
      }),
    );
  });

  it('keeps every line within the width, but one that cannot be broken', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (any, width) => {
        for (const line of wrap(any, width)) {
          if (widthOf(line) > width) expect(wrap(line, 1)).toHaveLength(1);
        }
      }),
    );
  });

  it('starts no line with closing punctuation and ends none with opening punctuation', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (any, width) => {
        const lines = wrap(any, width);
        for (const line of lines.slice(1)) expect(CLOSING).not.toContain(line[0] ?? '?!x');
        for (const line of lines.slice(0, -1)) expect(OPENING).not.toContain(line.at(-1) ?? '?!x');
      }),
    );
  });

  it('keeps a number with its measure word', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (any, width) => {
        for (const line of wrap(any, width).slice(1)) {
          if (line.startsWith('轮')) expect(wrap(any, width).join('\n')).not.toContain(`2\n${line}`);
        }
      }),
    );
  });

  it('is linear', () => {
    const seconds = cpuSeconds(() => {
      for (const one of ['甲', '）', ' ', 'a ', 'a']) wrap(one.repeat(100_000), 80);
    });
    expect(seconds).toBeLessThan(5);
  });
});

import { describe, expect, it } from 'vitest';
import { differInAWord, nearlySame } from '../../../src/rules/integrity/_nearly-same.ts';

describe('differInAWord', () => {
  it.each([
    ['下乡蹲点时间少', '下乡蹲点次数少'],
    ['下乡蹲点时间少', '下乡蹲点少'],
    ['下乡蹲点少', '下乡蹲点时间少'],
    ['开会多多', '开会多多啊'],
    ['很下乡时少', '下乡时少'],
    ['下乡太少', '下乡时间太少'],
    ['会会会会', '会会会会会'],
  ])('is true of %s and %s', (a, b) => expect(differInAWord(a, b)).toBe(true));
  it.each([
    ['下乡蹲点时间少', '下乡蹲点时间少'],
    ['下乡蹲点时间少', '下乡蹲点次数多'],
    ['下乡蹲点时间少', '下乡蹲点的时候少'],
    ['下乡少', '下乡多'],
    ['下时少', '下时间少'],
    ['下乡蹲点少', '下乡蹲点时候太少'],
    ['', '会'],
  ])('is not true of %s and %s', (a, b) => expect(differInAWord(a, b)).toBe(false));
});

describe('nearlySame', () => {
  const pairs = (...texts: readonly string[]) => nearlySame(texts, (text) => text);
  it('finds the first one before that is the same but for a word, at either end', () =>
    expect(pairs('下乡蹲点时间少', '会议多文件多', '下乡蹲点时间短', '总下乡蹲点时间短')).toEqual([
      ['下乡蹲点时间少', '下乡蹲点时间短'],
      ['下乡蹲点时间短', '总下乡蹲点时间短'],
    ]));
  it('is quick where many have one end', () => {
    const texts = Array.from({ length: 5000 }, (_, nth) => `下乡${String.fromCodePoint(0x4e00 + nth).repeat(9)}少了`);
    expect(pairs(...texts)).toEqual([]);
  });
});

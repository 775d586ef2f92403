import { describe, expect, it } from 'vitest';
import { digestList, NO_DIGESTS, repeatedDigests } from '../../../src/rules/folder/_digests.ts';

/** A digest that begins so, and goes on with the same digits. */
const digest = (start: string): string => start.padEnd(64, '5a');

/** What each of some records' digests has in common with another one's, or nearly so. */
function repeatedIn(records: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const lists = records.map(digestList);
  const repeated = repeatedDigests(lists);
  return lists.map((list) => repeated.in(list));
}

describe('digests', () => {
  it('that stand in two lists are told of both, wherever they stand there', () => {
    const [a, b, c, d] = ['0a', 'f1', '77', '3c'].map(digest) as [string, string, string, string];
    expect(repeatedIn([[b, a], [c, b], [d], []])).toEqual([[b], [b], [], []]);
  });

  it('that are alike to the sixth byte are told of as well, and no others', () => {
    const start = 'ab'.repeat(6);
    const near = [digest(`${start}01`), digest(`${start}02`)] as const;
    expect(repeatedIn([[near[0]], [near[1]]])).toEqual([[near[0]], [near[1]]]);
    for (const at of [0, 2, 4, 6, 8, 10]) {
      const other = digest(`${start.slice(0, at)}ac${start.slice(at + 2)}`);
      expect(repeatedIn([[digest(start)], [other]])).toEqual([[], []]);
    }
  });

  it('of nothing but noughts are like any other', () => {
    expect(repeatedIn([['0'.repeat(64)], [digest('1')]])).toEqual([[], []]);
  });

  it('are 64 hexadecimal digits', () => {
    expect(digestList([])).toBe(NO_DIGESTS);
    for (const wrong of ['', 'a', '0'.repeat(62), 'g'.repeat(64), '0'.repeat(66)])
      expect(() => digestList([digest('0'), wrong])).toThrow('a digest is not of 64 hexadecimal digits');
  });
});

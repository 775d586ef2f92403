import { describe, expect, it } from 'vitest';
import { readLetters } from '../../../src/rule/plain-letters.ts';
import { groupByText, reaching } from '../../../src/rules/integrity/_repeated-text.ts';

const LETTERS = readLetters([]);
/** The ids of the entries of each text: an entry is its text, behind the names of its people. */
const groups = (...entries: readonly string[]) =>
  groupByText({
    items: entries,
    letters: (entry) => LETTERS.of(entry.slice(entry.indexOf(':') + 1)),
    names: (entry) => entry.slice(0, entry.indexOf(':')).split(' '),
  });

describe('groupByText', () => {
  it('groups what has the same plain letters, in the order of the record', () =>
    expect(groups(':深入基层不够', ':会议多', ':深入基层，不够。1')).toEqual([
      [':深入基层不够', ':深入基层，不够。1'],
      [':会议多'],
    ]));
  it('leaves out what has none', () => expect(groups(':……', ':12')).toEqual([]));
  it('leaves out the names of an entry’s own people', () =>
    expect(groups('甲某 乙某:甲某同志下乡少', '丙某 甲某:丙某同志下乡少', '丙某:同志下乡少')).toEqual([
      ['甲某 乙某:甲某同志下乡少', '丙某 甲某:丙某同志下乡少', '丙某:同志下乡少'],
    ]));
  it('keeps a name of one letter, which is a word', () =>
    expect(groups('高:要求不高', '严:要求不严')).toEqual([['高:要求不高'], ['严:要求不严']]));
  it('keeps the names of others', () =>
    expect(groups('甲某:对乙某太严', '丙某:对丁某太严')).toEqual([['甲某:对乙某太严'], ['丙某:对丁某太严']]));
  it('finds one text with one name, whoever it is of', () =>
    expect(groups('甲某:甲某下乡少', '丙某:甲某下乡少', '丙某:丙某下乡少').map(({ length }) => length)).toEqual([
      2, 1, 2,
    ]));
  it('compares names of one person that stand alone', () =>
    expect(groups('甲某:甲某', '甲某:甲某。')).toEqual([['甲某:甲某', '甲某:甲某。']]));
  it('compares a name that stands alone', () =>
    expect(groups('甲某:甲某', '丙某:甲某')).toEqual([['丙某:甲某'], ['甲某:甲某', '丙某:甲某']]));
});

describe('reaching', () => {
  const items = ['a', 'a', 'b', 'c'];
  it('is the entry with which the people are so many', () => {
    expect(reaching(items, 2, (item) => item)).toBe('b');
    expect(reaching(items, 3, (item) => item)).toBe('c');
  });
  it('is none where they never are', () => expect(reaching(items, 4, (item) => item)).toBeUndefined());
});

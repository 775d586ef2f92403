import { expect, it } from 'vitest';
import { likelyMeant } from '../../../src/rules/drafts/_likely.ts';

const STANDARDS = ['politicalDiscipline', 'organisationalDiscipline', 'cityPlenum', 'regionalPlenum', 'x'];

it.each([
  ['organizationalDiscipline', 'organisationalDiscipline'],
  ['CityPlenum', 'cityPlenum'],
  ['politicsDiscipline', 'politicalDiscipline'],
  ['x', null],
  ['cityXPlenum', 'cityPlenum'],
  ['aaaa', null],
  ['note', null],
  ['', null],
])('%s is likely to mean %s', (word, meant) => expect(likelyMeant(word, STANDARDS)).toBe(meant));

it('of two that are alike, the one that is more so', () =>
  expect(likelyMeant('eightPointRule', ['eightPointRuling', 'eightPointRules'])).toBe('eightPointRules'));

it('counts a pair of letters that comes again only as often as the other word has it', () => {
  expect(likelyMeant('ababab', ['ab'])).toBeNull();
  expect(likelyMeant('ab', ['ababab'])).toBeNull();
  expect(likelyMeant('ababab', ['abab'])).toBe('abab');
});

it('takes a word that is just enough alike: seven pairs of ten', () => {
  expect(likelyMeant('abcdefghijk', ['abcdefghXYZ'])).toBe('abcdefghXYZ');
  expect(likelyMeant('abcdefghijk', ['abcdefgWXYZ'])).toBeNull();
});

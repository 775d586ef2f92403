import { expect, it } from 'vitest';
import { likelyMeant } from '../../src/judge/likely.ts';

const STANDARDS = ['politicalDiscipline', 'organisationalDiscipline', 'cityPlenum', 'regionalPlenum', 'x'];

it.each([
  ['organizationalDiscipline', 'organisationalDiscipline'],
  ['CityPlenum', 'cityPlenum'],
  ['politicsDiscipline', 'politicalDiscipline'],
  ['aaaa', null],
  ['note', null],
  ['', null],
])('%s is likely to mean %s', (word, meant) => expect(likelyMeant(word, STANDARDS)).toBe(meant));

it('of two that are alike, the one that is more so', () =>
  expect(likelyMeant('eightPointRule', ['eightPointRuling', 'eightPointRules'])).toBe('eightPointRules'));

import { expect, it } from 'vitest';
import { schemaErrorAt, sectionsOf } from '../../src/rule/broken.ts';

const wrong = (at: string, code: string, key?: string) => ({ at, code, params: key === undefined ? {} : { key } });

it.each([
  ['at the section itself', wrong('/talks', 'notAList'), true],
  ['inside it', wrong('/talks/0/date', 'notADate'), true],
  ['the key of the section is missing', wrong('', 'missing', 'talks'), true],
  ['another key is missing', wrong('', 'missing', 'people'), false],
  ['in another section, about a key of that name', wrong('/people/0', 'unknown', 'talks'), false],
  ['in a section whose name begins alike', wrong('/talksHeld/0', 'unknown'), false],
  ['at the root, about no key', wrong('', 'notAMap'), false],
])('a mistake is one of the section: %s', (_, finding, isIts) => {
  const others = [wrong('/meeting', 'notAMap'), finding, wrong('/talks/9', 'notAMap')];
  expect(schemaErrorAt('talks', others.slice(0, 2))).toEqual(
    isIts ? { rule: 'record/schema', code: finding.code } : null,
  );
  expect(schemaErrorAt('talks', others)?.code).toBe(isIts ? finding.code : 'notAMap');
});

it('takes the head of a record for no section', () => {
  expect(sectionsOf(new Set(['schema', 'talks', 'asOf', 'unit', 'people']))).toEqual(['talks', 'people']);
});

import { expect, it } from 'vitest';
import { loadBytes } from '../../src/load/load.ts';
import { namesOf } from '../../src/names/names.ts';

const POINTERS = ['', '/name', '/teams/0/members/1/name', '/units/1', '/units/1/aliases/0', '/units/7/team'];

const roster = (filler: string, unit: string) => `schema: roster/1
name: "示例\\u65D7"
${filler}
asOf: 2014-08-10
teams:
  - {id: T01, name: 旗委第一督导组, members: [{id: S01, name: 甲某}, {id: S02, name: 𠮷某}]}
units:
  - {id: U001, name: 示例镇党委, category: township, team: T01}
  - {${unit}, aliases: &a [样例镇], category: township, team: T01}
`;

/** Of a roster beyond a million letters, as of a hundred thousand units, the text is packed until it is asked for. */
const FILLERS = { small: '#', large: `# ${'甲'.repeat(98)}\n`.repeat(11_000) };

it.each(['small', 'large'] as const)('places asked for later are the places, in a %s roster', (size) => {
  const loaded = loadBytes(Buffer.from(roster(FILLERS[size], 'id: U002, name: 样例镇党委')));
  if (!loaded.ok) throw new Error('not loaded');
  const { places } = loaded;
  const later = places.placeLater?.();
  expect(POINTERS.map((at) => later?.(at))).toEqual(POINTERS.map((at) => places.place(at)));
  expect(later?.('/units/1/aliases/0')).toMatchObject({
    line: size === 'small' ? 9 : 11_009,
    excerpt: expect.stringContaining('样例镇'),
  });
});

it('so are those by Chinese names', () => {
  const loaded = loadBytes(Buffer.from(roster(FILLERS.large, '编号: U002, 名称: 样例镇党委')));
  if (!loaded.ok) throw new Error('not loaded');
  const places = loaded.placesBy(namesOf('roster'));
  expect(places.place('/units/1/name').excerpt).toContain('样例镇党委');
  expect(places.placeLater?.()('/units/1/name')).toEqual(places.place('/units/1/name'));
});

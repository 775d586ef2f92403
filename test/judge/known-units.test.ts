import { expect, it } from 'vitest';
import type { Roster } from '../../src/documents/roster.ts';
import { knownUnits } from '../../src/judge/known-units.ts';
import type { RecordReport } from '../../src/model.ts';

const roster = {
  schema: 'roster/1',
  name: '示例旗',
  asOf: '2014-08-10',
  teams: [
    { id: 'T01', name: '第一督导组', members: [] },
    { id: 'T02', name: '第二督导组', members: [] },
    { id: 'T03', name: '第二督导组', members: [] },
  ],
  units: [
    { id: 'U100', name: '示例旗委常委会', category: 'standingCommittee', team: 'T01' },
    { id: 'U017', name: '示例镇党委', aliases: ['示例镇'], category: 'township', team: 'T01' },
    { id: 'U018', name: '新示例镇党委', aliases: ['新示例镇'], category: 'township', team: 'T02' },
    { id: 'Abc-1', name: '示例学校', category: 'sector', team: 'T09' },
    { id: 'U019', name: '样例局党组', aliases: ['样例局'], category: 'sector', team: 'T09' },
  ],
} as unknown as Roster;
const known = knownUnits(roster);

const unread = (path: string): RecordReport => ({
  ...{ path, sha256: null, unit: null, name: null, team: null, category: null, asOf: null, judgedAsOf: null },
  ...{ verdict: 'fail', checks: [] },
});

it.each([
  ['units/U017.yaml', 'U017'],
  ['units/u017.yaml', 'U017'],
  ['units/Ｕ０１７.yaml', 'U017'],
  ['units/U017-2014.yaml', 'U017'],
  ['units/U017 示例镇/record.yaml', 'U017'],
  ['units/示例镇党委.yaml', 'U017'],
  ['units/示例镇 活动记录.yaml.txt', 'U017'],
  ['units/新示例镇.yaml', 'U018'],
  ['样例局/记录.xlsx', 'U019'],
  ['units/U017 样例局.yaml', null],
  ['units/示例镇 样例局/record.yaml', null],
  ['units/ABC-1.yaml', 'Abc-1'],
  ['units/abc-1 示例学校.yaml', 'Abc-1'],
  ['units/U0171.yaml', null],
  ['U017/units/record.yaml', null],
  ['units/record.yaml', null],
])('%s is of %s', (path, unit) => {
  expect(known.unitOf(unread(path))).toBe(unit);
});

it('what a record says itself comes first, and the team is the roster’s, by its name', () => {
  const said = { ...unread('units/U017.yaml'), unit: 'U018', name: '新镇', team: 'T01' };
  expect(known.named(said)).toMatchObject({ unit: 'U018', name: '新镇', team: '第二督导组 T02', category: 'township' });
  expect(known.named({ ...said, unit: 'X1' })).toMatchObject({ unit: 'X1', team: '第一督导组', category: null });
  expect(known.named(unread('U019.yaml'))).toMatchObject({ unit: 'U019', name: '样例局党组', team: 'T09' });
});

it('a unit of the roster without a record is missing, the standing committee apart', () => {
  expect(known.missing(new Set(['U017']))).toEqual([
    { unit: 'U018', name: '新示例镇党委', team: '第二督导组 T02', category: 'township' },
    { unit: 'Abc-1', name: '示例学校', team: 'T09', category: 'sector' },
    { unit: 'U019', name: '样例局党组', team: 'T09', category: 'sector' },
  ]);
});

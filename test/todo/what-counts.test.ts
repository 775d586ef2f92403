import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { folderWith, run } from '../command/world.ts';
import { parsed } from './parsed.ts';

vi.setConfig({ testTimeout: 600_000 });

const PASSING = readFileSync(path.resolve(import.meta.dirname, '../../examples/passing/unit.yaml'), 'utf8');
const MEETING = { notAfter: ['/meeting/date'] };
const RECTIFY = '/plan/versions/2/stages/2';

/** What is changed in a record that passes, the rules that then ask for something, and what is to be set. */
const CASES: Readonly<Record<string, readonly [from: string, to: string, rule: string, edits: readonly unknown[]]>> = {
  'closes the rounds up behind a gap': [
    'round: 3',
    'round: 5',
    'record/references',
    [10, 11, 12].map((n) => ({ at: `/talks/${n}/round`, value: 3 })),
  ],
  'gives a stage that is too short its days': [
    '2014-09-30',
    '2014-08-11',
    'plan/schedule',
    [{ at: `${RECTIFY}/to`, days: { notBefore: ['2014-08-12'] } }],
  ],
  'keeps a stage from running into the next one': [
    'from: 2014-02-26, to: 2014-05-10',
    'from: 2014-02-26, to: 2014-03-01',
    'plan/schedule',
    [{ at: '/plan/versions/2/stages/0/to', days: { notBefore: ['2014-03-04'], notAfter: ['2014-05-10'] } }],
  ],
  'ends a stage within twelve months': [
    '2014-09-30',
    '2015-02-27',
    'plan/schedule',
    [{ at: `${RECTIFY}/to`, days: { notBefore: ['2014-08-12'], notAfter: ['2015-02-26'] } }],
  ],
  'asks for an optional action in the place of one that says nothing': [
    `optionalActions: # 自选动作写清理由，体现本地特色
        - {title: 马背送学, reason: 七个嘎查牧户分散，流动党员多，随转场路线送学到点}
        - {title: 夜访浩特, reason: 白天牧户放牧不在家，晚上才坐得下来听意见}`,
    'optionalActions: [{title: 无, reason: 无}]',
    'plan/optional-actions',
    [{ at: '/plan/versions/2/optionalActions', value: [{ title: null, reason: null }] }],
  ],
  'asks for another id where two differ in case': [
    '{id: C002',
    '{id: c001',
    'record/references',
    [{ at: '/criticisms/1/id', days: {} }],
  ],
  'has a review that came after the meeting looked at': [
    'date: 2014-07-07',
    'date: 2014-07-19',
    'drafts/approved',
    [
      {
        at: '/materials/1/drafts/1/review/date',
        days: { notBefore: ['/materials/1/drafts/1/date'], ...MEETING },
      },
    ],
  ],
  'has a draft that came after the meeting looked at, and asks for none after it': [
    'date: 2014-07-02\n        file',
    'date: 2014-07-19\n        file',
    'drafts/approved',
    [
      { at: '/materials/1/drafts/1/date', days: MEETING },
      { at: '/materials/1/drafts/1/review/date', days: { ...MEETING, notBefore: ['/materials/1/drafts/1/date'] } },
    ],
  ],
};

it.each(Object.entries(CASES))('%s', async (_, [from, to, rule, edits]) => {
  const cwd = folderWith({ 'unit.yaml': PASSING.replaceAll(from, to) });
  const { out } = await run(cwd, ['todo', 'unit.yaml', '-f', 'json', '--only', rule]);
  const { items = [], complete } = parsed(out).records[0] ?? {};
  const found = items.flatMap((item) =>
    item.edits.map(({ at, value, days }) => ({ at, ...(value === null ? { days: days?.[''] } : { value }) })),
  );
  expect(found).toEqual(edits);
  expect(complete).toBe(true);
});

it('asks who a supervisor with the name of one of the unit is, plans no review by them, and is to be asked again', async () => {
  const cwd = folderWith({ 'unit.yaml': PASSING.replace('name: 庚某', 'name: 甲某') });
  const only = ['record/references', 'plan/reviewed', 'drafts/team', 'drafts/approved'].flatMap((id) => ['--only', id]);
  const { out } = await run(cwd, ['todo', 'unit.yaml', '-f', 'json', ...only]);
  const { items = [], complete } = parsed(out).records[0] ?? {};
  expect(items.flatMap(({ edits }) => edits.map(({ at }) => at))).toEqual(['/supervision/members/0/name']);
  expect(complete).toBe(false);
});

it('has the next stage begin later where it leaves one that is too short no room', async () => {
  const record = PASSING.replace('to: 2014-05-10', 'to: 2014-02-28').replace('from: 2014-05-11', 'from: 2014-03-01');
  const cwd = folderWith({ 'unit.yaml': record });
  const { out } = await run(cwd, ['todo', 'unit.yaml', '-f', 'json', '--only', 'plan/schedule']);
  const { items = [] } = parsed(out).records[0] ?? {};
  expect(items.flatMap(({ edits }) => edits.map(({ at, days }) => ({ at, ...days?.[''] })))).toEqual([
    { at: '/plan/versions/2/stages/0/to', notBefore: ['2014-03-04'], notAfter: ['2014-03-04'] },
    { at: '/plan/versions/2/stages/1/from', notBefore: ['2014-03-05'], notAfter: ['2014-07-30'] },
  ]);
});

it('says of a talk that it has to be held by the meeting, and what else to do', async () => {
  const cwd = folderWith({ 'unit.yaml': PASSING.replace('date: 2014-05-15, start', 'date: 2014-07-19, start') });
  const said = await run(cwd, ['todo', 'unit.yaml', '--only', 'talks/must-talks', '--lang', 'en']);
  expect(said.out.replaceAll(/\s+/g, ' ')).toContain('under evidence; dated no later than the meeting (18 July 2014)');
  expect(said.out.replaceAll(/\s+/g, ' ')).toContain('hold the meeting again, and enter its new date');
  const inChinese = await run(cwd, ['todo', 'unit.yaml', '--only', 'talks/must-talks', '--lang', 'zh']);
  expect(inChinese.out.replaceAll(/\s+/g, '')).toContain('日期不得晚于专题民主生活会（2014年7月18日）');
});

it('does not say so where the meeting is still to come', async () => {
  const cwd = folderWith({ 'unit.yaml': PASSING.replace('date: 2014-05-15, start', 'date: 2014-07-19, start') });
  const args = ['todo', 'unit.yaml', '--only', 'talks/must-talks', '--lang', 'en', '--as-of', '2014-07-17'];
  expect((await run(cwd, args)).out).not.toContain('no later than the meeting');
});

it.each([
  ['says nothing', '暂无，待补充'],
  ['is an earlier one but for a blank', '班子开会多，下乡少。\n'],
])('asks for one more draft where the text of one %s', async (_, text) => {
  const texts = { 'archive/m-team-1.txt': '班子开会多，下乡少。', 'archive/m-team-2.txt': '接待超支，没有公开。' };
  const record = PASSING.replaceAll(/^ +sha256: .*\n/gm, '');
  const cwd = folderWith({ 'unit.yaml': record, ...texts, 'archive/m-team-3.txt': text });
  const { out } = await run(cwd, ['todo', 'unit.yaml', '-f', 'json', '--only', 'drafts/team']);
  const { items = [], complete } = parsed(out).records[0] ?? {};
  expect(items.flatMap(({ edits }) => edits.map(({ op, at }) => `${op} ${at}`))).toEqual([
    'add /materials/0/drafts',
    'set /materials/0/drafts/3/review',
  ]);
  expect(complete).toBe(true);
});

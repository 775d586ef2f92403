import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it, vi } from 'vitest';
import { TODO_WORDS } from '../../src/todo/words.ts';
import { folderWith, RECORD, run } from '../command/world.ts';
import type { Item } from './follow.ts';
import { parsed } from './parsed.ts';

// Whole runs of the program, many in one test: long on a busy machine.
vi.setConfig({ testTimeout: 600_000 });

const ROOT = path.resolve(import.meta.dirname, '../..');

async function itemsOf(record: string, args: readonly string[] = []): Promise<readonly Item[]> {
  const cwd = folderWith({ 'unit.yaml': record });
  const { out, err } = await run(cwd, ['todo', 'unit.yaml', '-f', 'json', ...args]);
  expect(err).toBe('');
  return parsed(out).records[0]?.items ?? [];
}

const only = (items: readonly Item[]) =>
  items.map(({ code, duty, serves, edits }) => ({
    code,
    duty,
    serves: serves.map(({ rule, have, need }) => `${rule} ${have}/${need}`),
    edits: edits.map(({ op, at, value }) => ({ op, at, value })),
  }));

describe('what the schema misses', () => {
  const review = '{date: 2014-06-12, reviewers: [S13]}';
  const record = `${RECORD}materials:\n  - {owner: team, drafts: [{draft: 1, date: 2014-06-10, review: ${review}}]}\n`;

  it('is one item for each key that a review lacks, and asks for no new draft', async () => {
    const items = await itemsOf(record, ['--only', 'record/schema', '--only', 'drafts/approved']);
    expect(items.map(({ code, what }) => `${code}: ${/required key (\w+)/.exec(what)?.[1]}`)).toEqual([
      'record/schema missingKey: standards',
      'record/schema missingKey: decision',
    ]);
  });
});

describe('one new entry for several rules', () => {
  it('closes a round and covers a required pair with one talk', async () => {
    const record = RECORD.replace('people:\n', 'people:\n  - {id: P03, name: 丙某, post: 副书记, teamMember: true}\n');
    const items = await itemsOf(record, ['--only', 'talks/rounds', '--only', 'talks/must-talks']);
    const talk = (round: number, from: string, to: string) => ({
      op: 'add',
      at: '/talks',
      value: { id: null, round, date: null, from: [from], with: [to], evidence: [null] },
    });
    expect(only(items)).toEqual([
      {
        code: 'talk',
        duty: 'unit',
        serves: ['talks/rounds 2/3', 'talks/must-talks 1/3'],
        edits: [talk(3, 'P01', 'P03')],
      },
      { code: 'talk', duty: 'unit', serves: ['talks/must-talks 1/3'], edits: [talk(3, 'P03', 'P02')] },
    ]);
  });

  it('reviews an existing draft before it asks for another', async () => {
    const record = `${RECORD}materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: revise}}
      - {draft: 2, date: 2014-06-20}
`;
    const items = await itemsOf(record, ['--only', 'drafts/team', '--only', 'drafts/approved']);
    const edits = items.flatMap((item) => item.edits.map(({ op, at }) => `${item.duty} ${op} ${at}`));
    expect(edits).toEqual([
      'unit add /materials/0/drafts',
      'team set /materials/0/drafts/1/review',
      'team set /materials/0/drafts/2/review',
    ]);
  });

  it('answers several assessments with one summons', async () => {
    const record = `${RECORD}topLeader:
  assessments:
    - {date: 2014-04-02, by: [S13], triggers: [weakPush, perfunctory]}
    - {date: 2014-05-02, by: [S13], triggers: [perfunctory, poorExample]}
`;
    const [item, ...others] = await itemsOf(record, ['--only', 'guidance/summons']);
    expect(others).toEqual([]);
    expect(item?.edits[0]?.value).toMatchObject({ reason: 'perfunctory' });
    expect(item?.edits[0]?.days?.['date']).toEqual({ notBefore: ['2014-05-02'] });
  });

  it('lets one problem count for its wind, its owner and the unit', async () => {
    const items = await itemsOf(`${RECORD}problems: []\n`, ['--only', 'problems']);
    expect(items).toHaveLength(1);
    expect(items[0]?.edits).toHaveLength(15);
    expect(items[0]?.serves.map(({ rule }) => rule)).toEqual([
      'problems/count',
      'problems/count-each',
      'problems/four-winds',
    ]);
    const winds = (items[0]?.edits ?? []).map(({ value }) => (value as { wind: string | null }).wind);
    expect(winds.filter(Boolean)).toEqual(['formalism', 'bureaucracy', 'hedonism', 'extravagance']);
  });
});

describe('deadlines', () => {
  const PLAN = `plan:
  versions:
    - version: 1
      date: 2014-02-20
      stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]
`;
  it.each([
    ['overdue when its stage is over', '2014-08-06', true],
    ['not yet due on the last day of its stage', '2014-08-05', false],
  ])('are %s', async (_, asOf, overdue) => {
    const record = (RECORD + PLAN).replace('asOf: 2014-08-10', `asOf: ${asOf}`);
    const [item] = await itemsOf(record, ['--only', 'talks/rounds']);
    expect(item).toMatchObject({ by: '2014-08-05', overdue });
  });

  it('are absent if the rule has no stage', async () => {
    const [item] = await itemsOf(`${RECORD}visits: []\n`, ['--only', 'guidance/visits']);
    expect(item).toMatchObject({ code: 'visits', by: null, overdue: false });
  });
});

describe('someone who has left', () => {
  it('can only have talked by their last day, and is not asked if another will do', async () => {
    const record = `schema: unit-record/1
asOf: 2014-08-10
unit: {id: U017, name: 示例镇党委, category: township}
supervision: {team: T05, members: [{id: S13, name: 庚某}]}
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, to: 2014-06-30}
  - {id: P03, name: 丙某, post: 副镇长, teamMember: true, from: 2014-05-01}
mobilisation: {date: 2014-02-26}
talks: []
`;
    const items = await itemsOf(record, ['--only', 'talks/rounds', '--only', 'talks/must-talks']);
    const said = items.flatMap(({ edits }) =>
      edits.map(({ value, days }) => {
        const { from, with: other } = value as { readonly from: readonly string[]; readonly with: readonly string[] };
        return [...from, ...other, days?.['date']?.notAfter?.[0]];
      }),
    );
    expect(said).toEqual([
      ['P01', 'P02', '2014-06-30'],
      ['P01', 'P03', '9999-12-31'],
      ['P02', 'P03', '2014-06-30'],
    ]);
    const cwd = folderWith({ 'unit.yaml': record });
    const { out } = await run(cwd, ['todo', 'unit.yaml', '--only', 'talks/must-talks', '--lang', 'zh']);
    expect(out.replaceAll(/\s/g, '')).toContain('乙某（P02）任职至2014年6月30日，只能补登任职期间的事项');
  });
});

describe('without a planner', () => {
  it('the finding itself is listed, with a note that more may follow', async () => {
    const cwd = folderWith({ 'unit.yaml': `${RECORD}visits: {date: 2014-03-05}\n` });
    const { out, code } = await run(cwd, ['todo', 'unit.yaml', '--only', 'guidance/visits', '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain('1 thing to do');
    expect(out).toContain('  ☐ line 11: visits must be a list');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('run audit todo again');
  });

  it('an unreadable file is listed', async () => {
    const cwd = folderWith({ 'unit.yaml': 'a: [\n' });
    const { out, code } = await run(cwd, ['todo', 'unit.yaml', '-f', 'json']);
    const { records } = parsed(out);
    expect(code).toBe(1);
    expect(records[0]).toMatchObject({ complete: false, optional: [] });
    expect(records[0]?.items.map(({ serves }) => serves[0]?.rule)).toContain('record/readable');
  });
});

describe('the exit code', () => {
  it.each([
    [0, 'nothing to do', ['unit.yaml', '--only', 'record']],
    [1, 'something to do', ['unit.yaml', '--only', 'talks/rounds']],
    [2, 'a path that is not there', ['other.yaml']],
    [2, 'no path', []],
    [2, 'a format that it has not', ['unit.yaml', '-f', 'compact']],
    [2, 'an unknown option', ['unit.yaml', '--report', 'json=x']],
  ])('is %i with %s', async (code, _, args) => {
    const cwd = folderWith({ 'unit.yaml': RECORD });
    expect((await run(cwd, ['todo', ...args])).code).toBe(code);
  });
});

describe('a folder', () => {
  it('has one list per unit, one for all together, and matching totals by duty and team', async () => {
    const { out, code } = await run(ROOT, ['todo', 'examples/banner', '--lang', 'en']);
    expect(code).toBe(1);
    const { out: text } = await run(ROOT, ['todo', 'examples/banner', '-f', 'json']);
    const { records, folder } = parsed(text);
    const all = [...records.flatMap(({ items }) => items), ...folder.items];
    expect(out).toContain(`In all: ${records.length} records, ${all.length} things to do`);
    const row = (name: string) => new RegExp(`^  ${name} +(\\d+) +(\\d+)`, 'm').exec(out)?.slice(1).map(Number);
    const sum = (duty: string) => {
      const items = all.filter((item) => item.duty === duty);
      return [items.length, items.filter(({ overdue }) => overdue).length];
    };
    expect(row('the unit')).toEqual(sum('unit'));
    expect(row('the supervision team')).toEqual(sum('team'));
    expect(row('the supervision office')).toEqual(sum('office'));
  });

  it('has the same list for a unit as its file alone, unless the roster sets another day', async () => {
    const file = 'examples/banner/units/U105.yaml';
    const all = parsed((await run(ROOT, ['todo', 'examples/banner', '-f', 'json'])).out);
    const one = parsed((await run(ROOT, ['todo', file, '-f', 'json'])).out);
    expect(all.records.find((record) => record.path === file)).toEqual(one.records[0]);
  });
});

describe('in either language', () => {
  it.each(['zh', 'en'])('fits 80 columns and leaves nothing unfilled: %s', async (lang) => {
    for (const folder of ['failing', 'banner', 'passing']) {
      const { out } = await run(ROOT, ['todo', `examples/${folder}`, '--lang', lang]);
      expect(out).not.toMatch(/\{\w+(\|[^}]*)?\}|undefined|NaN|\[object|todo\.trial/);
      for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    }
  });

  it('lists the same things in both', () => {
    const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
    for (const [code, { en, zh }] of Object.entries(TODO_WORDS)) {
      // Where one language counts and the other lists, the list is in both.
      const both = names(en).filter((name) => name !== 'n');
      expect(
        names(zh).filter((name) => name !== 'n'),
        code,
      ).toEqual(both);
    }
  });
});

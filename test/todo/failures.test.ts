import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, RECORD, run } from '../command/world.ts';
import { parsed } from './parsed.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('an identity number under an unknown key takes no list away, in words or as JSON', async () => {
  const cwd = folderWith({
    'a.yaml': `${RECORD}idCard: 152624197001010019\n`,
    'b.yaml': RECORD,
    'c.yaml': 'staff: -99999999999999999999\nasOf: 99999999999999999999\n',
  });
  const said = await run(cwd, ['todo', 'a.yaml', 'b.yaml', 'c.yaml']);
  expect(said.err).toBe('');
  for (const name of ['a.yaml', 'b.yaml', 'c.yaml']) expect(said.out).toContain(name);
  const json = await run(cwd, ['todo', 'a.yaml', 'b.yaml', 'c.yaml', '-f', 'json']);
  expect(parsed(json.out).records.map(({ items }) => items.length > 0)).toEqual([true, true, true]);
});

test('neither do sixty people, whether they never serve together or all do', async () => {
  const people = (days: (n: number) => string) =>
    RECORD.replace(
      'people:\n',
      `people:\n${Array.from({ length: 60 }, (_, n) => `  - {id: Q${n}, name: 某, post: 员, teamMember: true${days(n)}}\n`).join('')}`,
    );
  const day = (n: number) => new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10);
  const cwd = folderWith({
    'apart.yaml': people((n) => `, from: ${day(n)}, to: ${day(n)}`),
    'all.yaml': people(() => ''),
  });
  for (const file of ['apart.yaml', 'all.yaml']) {
    const { code, err } = await run(cwd, ['todo', file, '--only', 'talks', '--only', 'criticism']);
    expect([file, code, err]).toEqual([file, 1, '']);
  }
});

test.each([
  [
    'supervisors',
    /(?<=supervision:\n {2}team: \S+\n {2}members:)\n( {4}.*\n)+/,
    'record/references',
    /S13.* cannot be looked up/,
  ],
  ['people', /(?<=\npeople:)\n( {2}.*\n)+/, 'record/references', /nobody it names can be looked up/],
])('a record that lists none of the %s it names is asked for them alone', async (_, listed, rule, said) => {
  const passing = readFileSync(path.join(ROOT, 'examples/passing/unit.yaml'), 'utf8');
  const cwd = folderWith({ 'a.yaml': passing.replace(listed, ' []\n') });
  const [record] = parsed((await run(cwd, ['todo', 'a.yaml', '-f', 'json'])).out).records;
  expect(record?.items.map(({ serves, what }) => [serves.map((one) => one.rule), what])).toEqual([
    [[rule], expect.stringMatching(said)],
  ]);
  expect(record?.optional).toEqual([]);
});

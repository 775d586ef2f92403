import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { type Document, parseDocument } from 'yaml';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { TODO_WORDS } from '../../src/todo/words.ts';
import { folderWith, RECORD, run } from '../command/world.ts';
import { parsed } from './parsed.ts';

// Each case runs the program several times.
vi.setConfig({ testTimeout: 600_000 });

const PASSING = readFileSync(path.resolve(import.meta.dirname, '../../examples/passing/unit.yaml'), 'utf8');

type Path = readonly (string | number)[];

const document = (): Document => parseDocument(PASSING);

/** A copy of a record that passes, with one value in it replaced. */
function damaged(at: Path, value: unknown): string {
  const copy = document();
  copy.setIn(at, value);
  return copy.toString();
}

function without(at: Path): string {
  const copy = document();
  copy.deleteIn(at);
  return copy.toString();
}

const EMPTY: readonly Path[] = [
  ['asOf'],
  ['unit', 'name'],
  ['unit', 'category'],
  ['supervision', 'members', 0, 'name'],
  ['people', 1, 'id'],
  ['people', 1, 'name'],
  ['people', 0, 'topLeader'],
  ['talks', 0, 'from'],
  ['talks', 0, 'evidence'],
  ['problems', 0, 'owner'],
  ['problems', 0, 'wind'],
  ['opinions', 0, 'collectedBy'],
  ['criticisms', 0, 'to'],
  ['materials', 0, 'owner'],
  ['plan', 'versions', 0, 'review'],
];

const GONE: readonly Path[] = [
  ['opinions'],
  ['talks'],
  ['people'],
  ['supervision'],
  ['criticisms'],
  ['meeting'],
  ['archive'],
  ['people', 0, 'id'],
  ['people', 0, 'name'],
  ['talks', 0, 'id'],
];

const RECORDS: readonly (readonly [string, string])[] = [
  ['a short record', RECORD],
  ...EMPTY.map((at) => [`nothing behind ${at.join('/')}`, damaged(at, null)] as const),
  ...EMPTY.map((at) => [`a strange word in ${at.join('/')}`, damaged(at, '某某')] as const),
  ...GONE.map((at) => [`without ${at.join('/')}`, without(at)] as const),
];

const VIEWS = [
  ['todo', 'unit.yaml', '--lang', 'en'],
  ['todo', 'unit.yaml', '--lang', 'zh'],
  ['todo', 'unit.yaml', '--as-of', '2014-09-30'],
  ['todo', 'unit.yaml', '-f', 'json'],
];

it.each(RECORDS)('prints nothing that a trial made up: %s', async (_, record) => {
  const cwd = folderWith({ 'unit.yaml': record });
  for (const view of VIEWS) {
    const { out, err } = await run(cwd, view);
    expect(err).toBe('');
    expect(out).not.toContain('todo.trial');
  }
});

/** Every other command that says something of a record. */
const OTHERS: readonly (readonly string[])[] = [
  ...FORMAT_NAMES.map((format) => ['unit.yaml', '-f', format]),
  ...[
    ['fix', 'unit.yaml'],
    ['coverage', 'unit.yaml'],
    ['explain', 'talks/rounds'],
    ['sample', 'unit.yaml', '--seed', 'x'],
  ],
  ...[
    ['export', 'unit.yaml', '-o', 'unit.xlsx'],
    ['sheets', 'unit.yaml', '--to', 'sheets'],
    ['add', 'unit.yaml', 'talks'],
  ],
];

it.each([0, 1, 6, 17, 33, 35].map((index) => RECORDS[index] ?? ['', '']))(
  'nor does any other command: %s',
  async (_, record) => {
    const cwd = folderWith({ 'unit.yaml': record });
    for (const args of OTHERS) {
      const { out, err } = await run(cwd, args);
      expect(`${args.join(' ')}: ${out}${err}`).not.toMatch(/todo\./);
    }
  },
);

it.each(RECORDS)('corrects only what the audit finds wrong: %s', async (_, record) => {
  const cwd = folderWith({ 'unit.yaml': record });
  const report = JSON.parse((await run(cwd, ['unit.yaml', '-f', 'json'])).out) as Report;
  const checks = new Map(report.records[0]?.checks.map((check) => [check.rule, check]));
  const items = parsed((await run(cwd, ['todo', 'unit.yaml', '-f', 'json'])).out).records[0]?.items ?? [];
  for (const { code, lines, serves } of items) {
    const check = checks.get(serves[0]?.rule ?? '');
    if (code in TODO_WORDS || check?.outcome === 'unclear') continue;
    const found = check?.findings.map(({ line }) => line) ?? [];
    expect(found).toEqual(expect.arrayContaining([...lines]));
  }
});

it('prints nothing made up about a record from audit init', async () => {
  const cwd = folderWith({});
  await run(cwd, ['init', 'new.yaml']);
  for (const lang of ['en', 'zh']) {
    const { out } = await run(cwd, ['todo', 'new.yaml', '--lang', lang]);
    expect(out).not.toContain('todo.');
  }
});

interface Report {
  readonly records: readonly {
    readonly checks: readonly {
      readonly rule: string;
      readonly outcome: string;
      readonly findings: readonly { readonly line: number }[];
    }[];
  }[];
}

// The promise of the list: the record of someone who does everything on it, to the letter, passes.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { completeExample } from '../../src/rule/example.ts';
import { rules } from '../../src/rules/index.ts';
import { folderWith, run } from '../command/world.ts';
import { followTodo, type PutFile, type RecordTodo } from './follow.ts';
import { parsed } from './parsed.ts';

// Many whole runs of the program in each test, so it takes long on a busy machine.
vi.setConfig({ testTimeout: 600_000 });

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');

async function todoOf(cwd: string, args: readonly string[] = []): Promise<RecordTodo> {
  const { out, code, err } = await run(cwd, ['todo', 'unit.yaml', '-f', 'json', ...args]);
  expect([0, 1], err).toContain(code);
  const { records } = parsed(out);
  const [record] = records;
  if (record === undefined) throw new Error(out);
  expect(record.items.length > 0).toBe(code === 1);
  return record;
}

const putIn =
  (cwd: string): PutFile =>
  (file, text) => {
    const target = path.join(cwd, file);
    mkdirSync(path.dirname(target), { recursive: true });
    if (!existsSync(target)) writeFileSync(target, text);
    return `${createHash('sha256').update(readFileSync(target)).digest('hex')}#${file}`;
  };

async function verdictOf(cwd: string) {
  const { out } = await run(cwd, ['unit.yaml', '-f', 'json']);
  const [record] = (JSON.parse(out) as { records: { verdict: string; checks: Check[] }[] }).records;
  const wrong = (record?.checks ?? []).filter(
    (c) => c.severity === 'error' && !['pass', 'notApplicable'].includes(c.outcome),
  );
  return {
    verdict: record?.verdict,
    wrong: wrong.map((c) => `${c.rule} ${c.outcome}: ${c.findings[0]?.message ?? c.message}`),
  };
}
interface Check {
  readonly rule: string;
  readonly outcome: string;
  readonly severity: string;
  readonly message: string;
  readonly findings: readonly { readonly message: string }[];
}

/** Follows the list in a folder once. If the list says that more may follow, repeats until it does not. */
async function followIn(
  cwd: string,
  given: { readonly day?: string; readonly args?: readonly string[] } = {},
): Promise<number> {
  const file = path.join(cwd, 'unit.yaml');
  for (let times = 1; ; times += 1) {
    const todo = await todoOf(cwd, given.args);
    const day = given.day ?? todo.asOf ?? '2014-10-10';
    writeFileSync(file, followTodo(readFileSync(file, 'utf8'), todo, { day, put: putIn(cwd) }));
    if (todo.complete || times === 4) return times;
  }
}

const PASSED = { verdict: 'pass', wrong: [] };

describe('the failing example', () => {
  const inFolder = (): string => {
    const cwd = folderWith({});
    cpSync(path.join(EXAMPLES, 'failing'), cwd, { recursive: true });
    return cwd;
  };

  it('passes when everything on its list is done', async () => {
    const cwd = inFolder();
    expect((await verdictOf(cwd)).verdict).toBe('fail');
    expect(await followIn(cwd)).toBe(1);
    expect(await verdictOf(cwd)).toEqual(PASSED);
    expect(await run(cwd, ['todo', 'unit.yaml', '-q', '--lang', 'en'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('passes when it is done later, with the record’s asOf moved', async () => {
    const cwd = inFolder();
    const later = '2014-11-20';
    const file = path.join(cwd, 'unit.yaml');
    const lists = await todoOf(cwd, ['--as-of', later]);
    expect(lists.items.some(({ edits }) => edits.some(({ at, value }) => at === '/asOf' && value === later))).toBe(
      true,
    );
    writeFileSync(file, followTodo(readFileSync(file, 'utf8'), lists, { day: '2014-11-15', put: putIn(cwd) }));
    expect(await verdictOf(cwd)).toEqual(PASSED);
  });
});

describe('the failing example of a rule, as a record of its own', () => {
  /** Of one person alone: there is nobody to criticise or be criticised by, so no list leads to a pass. */
  const ofOne = ['record/thin', 'problems/count-each'];
  const withRecord = rules.filter(({ id }) => id !== 'record/readable').map((rule) => [rule.id, rule] as const);

  it.each(withRecord.filter(([id]) => !ofOne.includes(id)))('%s', async (_, rule) => {
    const cwd = folderWith({ 'unit.yaml': completeExample(rule.examples.fail) });
    await followIn(cwd);
    expect(await verdictOf(cwd)).toEqual(PASSED);
  });

  it.each(withRecord.filter(([id]) => ofOne.includes(id)))('%s: says what no entry can mend', async (_, rule) => {
    const cwd = folderWith({ 'unit.yaml': completeExample(rule.examples.fail) });
    const said = (todo: RecordTodo) =>
      todo.items.filter(({ edits }) => edits.length === 0).map(({ code, what }) => ({ code, what }));
    const what =
      'the record does not show the top leader taking the lead: no entry with lead: criticism that the record bears out; one is required';
    const only = [{ code: 'guidance/top-leader-leads missing', what }];
    const first = await todoOf(cwd);
    expect(first.complete).toBe(false);
    expect(said(first)).toEqual(only);
    await followIn(cwd);
    const last = await todoOf(cwd);
    expect(last.complete).toBe(false);
    expect(last.items).toHaveLength(1);
    expect(said(last)).toEqual(only);
    expect((await verdictOf(cwd)).wrong).toEqual([`guidance/top-leader-leads fail: ${what}`]);
  });
});

type Bag = Readonly<Record<string, unknown>>;
type Spoil = (record: Bag) => Bag;

const LISTS = ['talks', 'problems', 'criticisms', 'weeklyReports', 'archive', 'opinions', 'materials'];
const SECTIONS = [...LISTS, 'mobilisation', 'plan', 'study', 'meeting', 'topLeader', 'visits'];

const listIn = (record: Bag, key: string): readonly Bag[] => record[key] as readonly Bag[];
const versionsIn = (record: Bag): readonly Bag[] => listIn(record['plan'] as Bag, 'versions');
const without = (record: Bag, key: string): Bag => {
  const { [key]: _, ...rest } = record;
  return rest;
};

/** The parts to remove from the passing example. */
const BROKEN: Readonly<Record<string, Spoil>> = {
  ...Object.fromEntries(
    SECTIONS.map((section): [string, Spoil] => [`without ${section}`, (record) => without(record, section)]),
  ),
  ...Object.fromEntries(LISTS.map((list): [string, Spoil] => [`no ${list}`, (record) => ({ ...record, [list]: [] })])),
  ...Object.fromEntries(
    LISTS.map((list): [string, Spoil] => [
      `every third of ${list}`,
      (record) => ({ ...record, [list]: listIn(record, list).filter((__, index) => index % 3 === 0) }),
    ]),
  ),
  'the first round alone': (record) => ({
    ...record,
    talks: listIn(record, 'talks').filter(({ round }) => round === 1),
  }),
  'the last version without its review': (record) => {
    const versions = versionsIn(record);
    return { ...record, plan: { versions: [...versions.slice(0, -1), without(versions.at(-1) ?? {}, 'review')] } };
  },
  'the first version alone': (record) => ({ ...record, plan: { versions: versionsIn(record).slice(0, 1) } }),
  'drafts without reviews': (record) => ({
    ...record,
    materials: listIn(record, 'materials').map((material) => ({
      ...material,
      drafts: listIn(material, 'drafts').map((draft) => without(draft, 'review')),
    })),
  }),
};

describe('the passing example with parts removed', () => {
  it.each(Object.entries(BROKEN))('%s', async (_, spoil) => {
    const cwd = folderWith({});
    cpSync(path.join(EXAMPLES, 'passing'), cwd, { recursive: true });
    const file = path.join(cwd, 'unit.yaml');
    const record = parse(readFileSync(file, 'utf8'), { schema: 'core' }) as Bag;
    writeFileSync(file, stringify(spoil(record)));
    await followIn(cwd);
    expect(await verdictOf(cwd)).toEqual(PASSED);
  });

  it('passes whatever is removed from its lists', async () => {
    const text = readFileSync(path.join(EXAMPLES, 'passing/unit.yaml'), 'utf8');
    const whole = parse(text, { schema: 'core' }) as Bag;
    const all = LISTS.flatMap((list) => listIn(whole, list).map((_, index) => `${list} ${index}`));
    await fc.assert(
      fc.asyncProperty(fc.subarray(all, { minLength: 1 }), async (gone) => {
        const left = (list: string) => listIn(whole, list).filter((_, index) => !gone.includes(`${list} ${index}`));
        const spoilt = { ...whole, ...Object.fromEntries(LISTS.map((list) => [list, left(list)])) };
        const cwd = folderWith({});
        cpSync(path.join(EXAMPLES, 'passing'), cwd, { recursive: true });
        writeFileSync(path.join(cwd, 'unit.yaml'), stringify(spoilt));
        await followIn(cwd);
        expect(await verdictOf(cwd)).toEqual(PASSED);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 4) },
    );
  });

  it('has nothing to do as it is', async () => {
    const cwd = folderWith({});
    cpSync(path.join(EXAMPLES, 'passing'), cwd, { recursive: true });
    expect((await todoOf(cwd)).items).toEqual([]);
  });
});

import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../src/ledger/lock.ts';
import { folderWith, run } from '../command/world.ts';
import { htmlMistakes } from '../report/html-judge.ts';
import { reportSample } from '../schemas/report-sample.ts';

type Json = Record<string, unknown>;

interface Made {
  readonly day: string;
  /** The subjects that fail. */
  readonly failing: readonly string[];
  /** The record does not say its unit. */
  readonly isNameless?: true;
  readonly how?: 'waived' | 'notChecked';
}

const WAIVER = {
  ...{ reason: 'r', approvedBy: { name: 'n', post: 'p' }, until: '2014-12-31', pointer: '/waivers/0', line: 1 },
};

const finding = (subject: string) => ({
  ...{ code: 'tooFew', params: { found: 2, min: 3 }, message: 'too few', subject, pointer: '/talks' },
  ...{ line: 1, column: 1, endLine: 1, endColumn: 2, excerpt: 't' },
});

/** A report of one unit by one rule. */
function reportOf({ day, failing, how, isNameless }: Made): string {
  const none = { pass: 0, fail: 0, warning: 0, pending: 0, unclear: 0, notApplicable: 0 };
  const outcome = failing.length > 0 ? 'fail' : 'pass';
  const check = {
    ...{ rule: 'talks/rounds', outcome, severity: 'error', provenance: 'article', duty: 'unit' },
    ...{ code: outcome, params: {}, message: 'm', found: null, required: null },
    ...{ findings: failing.map(finding), counted: [], notCounted: [] },
    ...(how === 'waived' && { waiver: WAIVER }),
  };
  const verdict = how === undefined ? outcome : 'pass';
  const { waivers: _, ...sample } = reportSample as Json;
  return JSON.stringify({
    ...sample,
    ...{ asOf: day, shard: null, problems: [], folder: null },
    calendar: { source: 'roster', endBy: { examineCriticise: '2014-08-05' } },
    records: [
      {
        ...{
          path: 'U017.yaml',
          sha256: '0'.repeat(64),
          unit: isNameless ? null : 'U017',
          name: '示例镇党委',
          team: '旗委第五督导组',
        },
        ...{ category: 'township', asOf: day, judgedAsOf: day, verdict, checks: how === 'notChecked' ? [] : [check] },
      },
    ],
    summary: {
      ...{ records: 1, ignored: 0, passedOver: [], waived: how === 'waived' ? 1 : 0 },
      checks: how === undefined ? { ...none, [outcome]: 1 } : none,
      verdicts: { pass: 0, fail: 0, incomplete: 0, pending: 0, [verdict]: 1 },
    },
  });
}

function ledgerOf(...reports: readonly Made[]) {
  const files = Object.fromEntries(reports.map((made, n) => [`${n}.json`, reportOf(made)]));
  const folder = folderWith(files);
  const file = path.join(folder, 'l.jsonl');
  const add = (name: string, ...more: readonly string[]) =>
    run(folder, ['ledger', 'add', 'l.jsonl', name, '--lang', 'en', ...more]);
  const events = (): readonly Json[] =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
  const addAll = async () => {
    for (const name of Object.keys(files)) expect(await add(name)).toMatchObject({ err: '', code: 0 });
    return events().map(({ event, day, subject, n }) =>
      [event, day, subject, n].filter((one) => one !== undefined).join(' '),
    );
  };
  const show = (...more: readonly string[]) => run(folder, ['ledger', 'show', 'l.jsonl', ...more]);
  return { folder, file, add, addAll, events, show };
}

describe('ledger add', () => {
  it('keeps when a failure was first seen, mended, and failed again', async () => {
    const { addAll, show } = ledgerOf(
      { day: '2014-05-01', failing: ['K1', 'K2'] },
      { day: '2014-05-08', failing: ['K1'] },
      { day: '2014-05-15', failing: ['K1', 'K2', 'K3'] },
    );
    expect(await addAll()).toEqual([
      'failed 2014-05-01 K1 1',
      'failed 2014-05-01 K2 1',
      'report 2014-05-01',
      'mended 2014-05-08 K2 1',
      'report 2014-05-08',
      'again 2014-05-15 K2 1',
      'failed 2014-05-15 K3 1',
      'report 2014-05-15',
    ]);
    const { out } = await show('--lang', 'zh', '-f', 'csv');
    const rows = out.trim().split('\r\n').slice(1);
    expect(rows.map((row) => row.slice(1, -1).split('","').slice(7))).toEqual([
      ['2014-05-01', '2014-05-15', '2014-08-05', '未整改', '', '', ''],
      ['2014-05-01', '2014-05-15', '2014-08-05', '未整改', '', '', '1'],
      ['2014-05-15', '2014-05-15', '2014-08-05', '未整改', '', '', ''],
    ]);
  });

  it('writes no sign of a record that cannot be seen, or that a log runs, as it is', async () => {
    const subject = 'K\u202e1\u009b31m##[error]';
    const { file, addAll, events } = ledgerOf({ day: '2014-05-01', failing: [subject] });
    await addAll();
    expect(readFileSync(file, 'utf8')).not.toMatch(/[\u0080-\u009f\u202e]|##\[/u);
    expect(events()[0]).toMatchObject({ subject });
  });

  it('counts alike failures of one entry one by one', async () => {
    const { addAll } = ledgerOf({ day: '2014-05-01', failing: ['K1', 'K1'] }, { day: '2014-05-02', failing: ['K1'] });
    expect((await addAll()).slice(1)).toEqual([
      'failed 2014-05-01 K1 2',
      'report 2014-05-01',
      'mended 2014-05-02 K1 2',
      'report 2014-05-02',
    ]);
  });

  it('closes nothing that is only waived or not checked', async () => {
    const { addAll, events } = ledgerOf(
      { day: '2014-05-01', failing: ['K1'] },
      { day: '2014-05-02', failing: ['K1'], how: 'waived' },
      { day: '2014-05-03', failing: [], how: 'notChecked' },
      { day: '2014-05-04', failing: ['K1'] },
      { day: '2014-05-05', failing: [] },
    );
    expect(await addAll()).toEqual([
      'failed 2014-05-01 K1 1',
      'report 2014-05-01',
      'gone 2014-05-02 K1 1',
      'report 2014-05-02',
      'report 2014-05-03',
      'back 2014-05-04 K1 1',
      'report 2014-05-04',
      'mended 2014-05-05 K1 1',
      'report 2014-05-05',
    ]);
    expect(events()[2]).toMatchObject({ event: 'gone', why: 'waived' });
  });

  it('closes what kept a record from saying its unit once it says it', async () => {
    const { addAll } = ledgerOf(
      { day: '2014-05-01', failing: ['K1'], isNameless: true },
      { day: '2014-05-02', failing: ['K2'] },
    );
    expect((await addAll()).slice(2)).toEqual([
      'mended 2014-05-02 K1 1',
      'failed 2014-05-02 K2 1',
      'report 2014-05-02',
    ]);
  });

  it('adds the same report once, and none out of order', async () => {
    const { add, file } = ledgerOf({ day: '2014-05-02', failing: ['K1'] }, { day: '2014-05-01', failing: [] });
    await add('0.json');
    const before = readFileSync(file, 'utf8');
    const twice = await add('0.json');
    expect([twice.code, twice.out]).toEqual([0, '0.json is in the ledger already; nothing was added\n']);
    const earlier = await add('1.json');
    expect([earlier.code, earlier.err.includes('is before the last one')]).toEqual([2, true]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect((await add('1.json', '--date', '2014-05-09')).code).toBe(0);
  });

  it.each([
    ['is cut off', (text: string) => text.slice(0, -3), 'l.jsonl:2: the ledger is cut off'],
    ['is no JSON', (text: string) => text.replace('{', ''), 'l.jsonl:1: this line of the ledger is damaged'],
    [
      'is not an event',
      (text: string) => text.replace('"failed"', '"fell"'),
      'l.jsonl:1: this is not a line of a ledger',
    ],
    ['was changed', (text: string) => text.replace('"failed"', '"mended"'), 'l.jsonl:1: this line cannot follow'],
    ['stands twice', (text: string) => `${text.split('\n')[0]}\n${text}`, 'l.jsonl:2: this line cannot follow'],
  ])('names the line where one %s', async (_, damage, words) => {
    const { add, file, show } = ledgerOf({ day: '2014-05-01', failing: ['K1'] });
    await add('0.json');
    const damaged = damage(readFileSync(file, 'utf8'));
    writeFileSync(file, damaged);
    for (const ran of [await add('0.json'), await show('--lang', 'en')]) {
      expect(ran.code).toBe(2);
      expect(ran.err.replaceAll(/\s+/g, ' ')).toContain(words);
    }
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  it('lets two writers at once write one after the other', async () => {
    const { add, events } = ledgerOf({ day: '2014-05-01', failing: ['K1'] }, { day: '2014-05-01', failing: ['K2'] });
    await Promise.all([add('0.json'), add('1.json')]);
    expect(events().filter(({ event }) => event === 'report')).toHaveLength(2);
  });
});

describe('the lock', () => {
  // No system counts processes so far.
  const NOBODY = 2_147_483_647;

  it.each([
    ['a process that is gone', `${hostname()}\n${NOBODY}\nx\n`, 0],
    ['another machine, long ago', 'elsewhere\n1\nx\n', 3600],
    ['this machine, long ago', `${hostname()}\n${process.pid}\nx\n`, 3600],
  ])('outlives nobody: one of %s is taken away', async (_, words, seconds) => {
    const file = path.join(folderWith({ 'l.lock': words }), 'l');
    const then = Date.now() / 1000 - seconds;
    utimesSync(`${file}.lock`, then, then);
    expect(await withLock(file, () => 7)).toEqual({ ok: true, value: 7 });
    expect(() => readFileSync(`${file}.lock`)).toThrow();
  });

  it('is waited for while somebody holds it', async () => {
    const file = path.join(folderWith({ 'l.lock': `${hostname()}\n${process.pid}\nx\n` }), 'l');
    let isFree = false;
    setTimeout(() => {
      isFree = true;
      utimesSync(`${file}.lock`, 0, 0);
    }, 120);
    expect(await withLock(file, () => isFree)).toEqual({ ok: true, value: true });
  });
});

describe('ledger show', () => {
  it('says by team what is open, overdue and back', async () => {
    const { addAll, show } = ledgerOf(
      { day: '2014-08-01', failing: ['K1', 'K2', 'K3'] },
      { day: '2014-08-02', failing: ['K1'] },
      { day: '2014-08-10', failing: ['K1', 'K2'] },
    );
    await addAll();
    const { out, code } = await show('--lang', 'zh');
    expect(code).toBe(0);
    expect(out).toContain('问题3个，未整改2个，已销号1个');
    expect(out).toMatch(/旗委第五督导组 +3 +2 +2 +1 +0 +1 +33%/);
    expect(out).toContain('整改后再次出现（1）');
    expect(out).toContain('逾期未整改（1）');
  });

  it.each([
    ['zh', '33%', '整改后再次出现（1）'],
    ['en', '33%', 'Failed again after it was mended (1)'],
  ])('makes a page of it that runs nothing (%s)', async (lang, rate, back) => {
    const { addAll, show, folder } = ledgerOf(
      { day: '2014-08-01', failing: ['K1', 'K2', 'K3'] },
      { day: '2014-08-02', failing: ['K1'] },
      { day: '2014-08-10', failing: ['K1', 'K2'] },
    );
    await addAll();
    const { out } = await show('--lang', lang, '-f', 'html');
    expect(await htmlMistakes(out)).toEqual([]);
    expect(out).toContain("script-src 'none'");
    expect(out).toMatch(new RegExp(`旗委第五督导组<svg [^>]*role="img".*<td class="number">${rate}</td>`));
    for (const title of [back, lang === 'zh' ? '已销号（1）' : 'closed (1)'])
      expect(out).toContain(`<h2>${title}</h2>`);
    expect((await show('--lang', lang, '-r', 'html=l.html')).code).toBe(0);
    expect(readFileSync(path.join(folder, 'l.html'), 'utf8')).toBe(out);
  });

  it('writes a workbook, and never over the ledger', async () => {
    const { addAll, show, folder, file } = ledgerOf({ day: '2014-05-01', failing: ['K1'] });
    await addAll();
    expect((await show('-r', 'xlsx=t.xlsx')).code).toBe(0);
    expect(readFileSync(path.join(folder, 't.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const before = readFileSync(file, 'utf8');
    expect((await show('-r', 'csv=l.jsonl')).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([
    [['ledger', 'show', 'none.jsonl'], 'none.jsonl'],
    [['ledger', 'add', 'l.jsonl'], 'REPORT.json'],
    [['ledger', 'show', 'a', 'b'], 'alone'],
    [['ledger', 'drop', 'a'], 'drop'],
  ])('refuses %j', async (args, words) => {
    const ran = await run(folderWith({}), [...args, '--lang', 'en']);
    expect([ran.code, ran.err.includes(words)]).toEqual([2, true]);
  });
});

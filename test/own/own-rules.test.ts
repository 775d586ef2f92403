import { describe, expect, it } from 'vitest';
import { folderWith, RECORD, run } from '../command/world.ts';
import { LENGTH, profile } from './length-of-talks.ts';

const START = RECORD.slice(0, RECORD.indexOf('talks:'));
const talks = (...entries: readonly string[]): string =>
  `${START}talks:\n${entries.map((entry, n) => `  - {id: K${n + 1}, round: 1, date: 2014-05-14, from: [P01], with: [P02]${entry}}\n`).join('')}`;

interface Check {
  readonly rule: string;
  readonly outcome: string;
  readonly message: string;
  readonly provenance: string;
  readonly found: number | null;
  readonly required: number | null;
  readonly findings: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly counted: readonly { readonly label: string; readonly line: number }[];
  readonly notCounted: readonly { readonly label: string; readonly reason: string }[];
}

/** What a rule of a profile comes to. */
async function judged(record: string, text: string, ...more: readonly string[]): Promise<Check> {
  const folder = folderWith({ 'u.yaml': record, 'p.yaml': text });
  const { out } = await run(folder, ['u.yaml', '--profile', 'p.yaml', '--only', 'own/*', '-f', 'json', ...more]);
  const { records } = JSON.parse(out) as { readonly records: readonly { readonly checks: readonly Check[] }[] };
  const check = records[0]?.checks.find(({ rule }) => rule === 'own/x');
  if (!check) throw new Error(`no check of own/x in ${out}`);
  return check;
}

describe('a rule about entries', () => {
  it('counts those that hold, and names the others with their message and line', async () => {
    const record = talks(', start: "09:00", end: "09:30"', ', start: "09:00", end: "09:29"', '');
    const check = await judged(record, LENGTH);
    const line = record.split('\n').findIndex((text) => text.includes('09:29')) + 1;
    expect(check).toMatchObject({ outcome: 'fail', provenance: 'profile', found: 1, required: 2 });
    expect(check.findings).toMatchObject([{ line, code: 'unmet', message: 'K2 lasted 29 minutes' }]);
    expect(check.counted.map(({ label }) => label)).toEqual(['K1']);
    expect(check.notCounted.map(({ label, reason }) => `${label}: ${reason}`)).toEqual(['K2: K2 lasted 29 minutes']);
  });

  it('passes where all that are asked hold, and does not apply where none is asked', async () => {
    expect(await judged(talks(', start: "09:00", end: "09:30"'), LENGTH)).toMatchObject({ outcome: 'pass' });
    expect(await judged(talks('', ''), LENGTH)).toMatchObject({ outcome: 'notApplicable' });
  });

  it('with min passes from that number on, and fails without any', async () => {
    const atLeast = profile('each: talks\nwhere: has(it.end)\nholds: it.end != ""\nmin: 2');
    const [one, two] = [talks(', end: "09:29"'), talks(', end: "09:29"', ', end: "09:29"')];
    expect(await judged(two, atLeast)).toMatchObject({ outcome: 'pass', found: 2, required: 2 });
    expect(await judged(one, atLeast)).toMatchObject({ outcome: 'fail', found: 1, required: 2 });
    expect(await judged(talks(''), atLeast)).toMatchObject({ outcome: 'fail', found: 0 });
  });

  it('is unclear, naming the entry, where an expression has no value for it', async () => {
    const bare = profile('each: talks\nholds: minutes(it.start, it.end) >= 30');
    const check = await judged(talks(', start: "09:00", end: "09:30"', ', start: "09:00"'), bare);
    expect(check).toMatchObject({ outcome: 'unclear' });
    expect(check.message).toContain('K2 does not say end');
    const stranger = profile('each: talks\nholds: person("P99").post == ""');
    expect((await judged(talks(''), stranger)).message).toContain('nobody in people has the id P99');
  });

  it.each([
    ['person("P99").post == ""', 'nobody in people has the id P99', '人员名单（people）中没有编号P99'],
    ['days("x", asOf) > 1', '“x” is not a day', '“x”不是日期'],
    ['minutes("9:00", "10:00") > 1', '“9:00” is not a time of day', '“9:00”不是时间'],
    ['1 / (it.round - 1) > 1', 'divides by zero', '除数为零'],
    ['record.talks[9].id == ""', 'an entry or a key that is not there', '那一条或者那一项不存在'],
    ['int("9x") == 1', 'comes to nothing', '算不出结果'],
  ])('says in both languages why %s has no value', async (expression, en, zh) => {
    const text = profile(`each: talks\nholds: ${JSON.stringify(expression)}`);
    expect((await judged(talks(''), text)).message).toMatch(new RegExp(`^the rule cannot be judged of K1: .*${en}`));
    const said = (await judged(talks(''), text, '--lang', 'zh')).message;
    expect(said).toMatch(new RegExp(`^对K1无法判断：.*${zh}`));
    expect(said).not.toMatch(/error|no such|cannot/i);
  });

  it('minds no section that it does not read, and those that its functions look into', async () => {
    const broken = talks(', start: "09:00", end: "09:30"').replace('topLeader: true', 'topLeader: 7');
    const outcome = async (holds: string) =>
      (await judged(broken, profile(`each: talks\nholds: ${JSON.stringify(holds)}`))).outcome;
    expect(await outcome('it.round > 0')).toBe('pass');
    expect(await outcome('served(it.from[0], it.date)')).toBe('unclear');
  });

  it('is unclear where the section is absent, and where it violates the schema', async () => {
    expect(await judged(START, LENGTH)).toMatchObject({ outcome: 'unclear' });
    expect(await judged(talks(', start: 9'), LENGTH)).toMatchObject({ outcome: 'unclear' });
  });

  it('is pending before the end of its stage, and sees nothing that is dated later', async () => {
    const plan =
      'plan: {versions: [{version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-12-05}]}]}\n';
    const staged = profile('stage: examineCriticise\neach: talks\nholds: it.round > 1');
    expect(await judged(plan + talks(''), staged)).toMatchObject({ outcome: 'pending' });
    expect(await judged(plan + talks(''), staged, '--final')).toMatchObject({ outcome: 'fail' });
    expect(await judged(talks(''), LENGTH, '--as-of', '2014-05-13')).toMatchObject({ outcome: 'notApplicable' });
  });
});

describe('a rule about the record', () => {
  it('says its own message', async () => {
    const text = profile('judge: record.talks.size() > 1 && record.unit.id != ""').replace(
      /message:.*/,
      "message: {zh: '只有{record.talks.size()}次', en: 'only {record.talks.size()}'}",
    );
    expect(await judged(talks(''), text)).toMatchObject({ outcome: 'fail', message: 'only 1' });
    expect(await judged(talks('', ''), text)).toMatchObject({ outcome: 'pass' });
  });

  it('is unclear of a section that it reads and that is absent, unless it asks has first', async () => {
    const plain = profile('judge: record.visits.size() == 0').replace(/message:.*/, 'message: {zh: 甲, en: A}');
    const asking = plain.replace('record.visits.size()', 'has(record.visits) && record.visits.size()');
    expect(await judged(talks(''), plain)).toMatchObject({ outcome: 'unclear' });
    expect(await judged(talks(''), asking)).toMatchObject({ outcome: 'fail' });
    expect(await judged(`${talks('')}visits: []\n`, asking)).toMatchObject({ outcome: 'pass' });
  });
});

describe('functions', () => {
  it.each([
    ['days("2014-02-27", "2014-03-01") == 2'],
    ['minutes("09:30", "09:00") == -30'],
    ['week("2014-12-29") == "2015-W01"'],
    ['person("P01").id == "P01"'],
    ['served("P01", asOf) && !served("P99", asOf)'],
    ['supervisor("S13") && !supervisor("P01")'],
    ['text(" 甲，乙 ") == "甲乙"'],
    ['record.talks.all(talk, oneToOne(talk))'],
    ['options.least == 3 && "b" in options.words'],
  ])('%s', async (expression) => {
    const text = profile(`judge: ${JSON.stringify(expression)}\noptions: {least: 3, words: [a, b]}`);
    const check = await judged(talks(''), text.replace(/message:.*/, 'message: {zh: 甲, en: A}'));
    expect(check).toMatchObject({ outcome: 'pass' });
  });
});

describe('limits', () => {
  const loops = (n: number): string =>
    `${Array.from({ length: n }, (_, depth) => `record.talks.all(t${depth}, `).join('')}t0.id != "x"${')'.repeat(n)}`;
  const counted = `cel.bind(s, [record.unit.name]${'.map(a, a + a)'.repeat(18)}[0], record.talks.all(a, record.talks.all(b, s.size() > 1)))`;
  const chain = `[record.unit.name]${'.map(a, a + a)'.repeat(60)}.size() == 1`;

  it.each([
    ['loops in loops', loops(6)],
    ['a text that doubles', chain],
    ['a long text counted again and again', counted],
  ])('%s end the rule, not the program', async (_, expression) => {
    const text = profile(`judge: ${JSON.stringify(expression)}`).replace(/message:.*/, 'message: {zh: 甲, en: A}');
    const folder = folderWith({ 'u.yaml': talks(...Array.from({ length: 12 }, () => '')), 'p.yaml': text });
    const { code, err, out } = await run(folder, ['u.yaml', '--profile', 'p.yaml', '-f', 'json']);
    expect(code).toBe(2);
    expect(err).toContain('the rule own/x of the profile failed on u.yaml: more than 200,000 steps');
    const { records, problems } = JSON.parse(out) as {
      readonly records: readonly { readonly checks: readonly { readonly rule: string; readonly code: string }[] }[];
      readonly problems: readonly { readonly code: string; readonly params: unknown }[];
    };
    const failed = records[0]?.checks.filter(({ code: said }) => said === 'ownDefect').map(({ rule }) => rule);
    expect(failed).toEqual(['own/x']);
    expect(problems).toMatchObject([{ code: 'defect', params: { rule: 'own/x', path: 'u.yaml' } }]);
  });
});

describe('in every way of running', () => {
  const files = {
    'p.yaml': LENGTH,
    'records/a.yaml': talks(', start: "09:00", end: "09:29"').replace('U017', 'U018'),
    'records/b.yaml': talks(', start: "09:00", end: "09:30"'),
  };
  it('judges again what the cache kept, once the rule says something else', async () => {
    const folder = folderWith({ ...files, 'q.yaml': LENGTH.replace('>= 30', '>= 29') });
    const cached = (name: string) =>
      run(folder, ['records/a.yaml', '--profile', name, '--only', 'own/*', '--cache-dir', 'cache', '-f', 'compact']);
    expect((await cached('p.yaml')).code).toBe(1);
    expect((await cached('q.yaml')).code).toBe(0);
  });

  it('says, and audits all the same, that the examples of a rule do not come to what they should', async () => {
    const right = LENGTH.replace(
      /examples:.*/,
      `examples:
      pass: 'talks: [{id: K1, round: 1, date: 2014-05-14, start: "09:00", end: "09:30", from: [P01], with: [P02]}]'
      fail: 'talks: [{id: K1, round: 1, date: 2014-05-14, start: "09:00", end: "09:29", from: [P01], with: [P02]}]'`,
    );
    const folder = folderWith({ ...files, 'right.yaml': right });
    const wrong = await run(folder, ['records/b.yaml', '--profile', 'p.yaml', '--only', 'own/*', '--lang', 'en']);
    expect(wrong.code).toBe(0);
    expect(wrong.err).toContain('the examples of own/x do not give the expected result; audit rules --test p.yaml');
    expect((await run(folder, ['records/b.yaml', '--profile', 'right.yaml', '--only', 'own/*'])).err).toBe('');
  });

  it('takes none from a profile in the folder that is audited', async () => {
    const folder = folderWith({ ...files, 'records/mine.yaml': LENGTH.replace('own/x', 'own/mine') });
    const found = await run(folder, ['records', '-f', 'json']);
    expect(found.out).not.toContain('own/mine');
    const named = await run(folder, ['records', '--profile', 'records/mine.yaml']);
    expect([named.code, named.out]).toEqual([2, '']);
    expect(named.err).toContain('records/mine.yaml:2:1: the profile lies in the folder that is audited');
  });

  it('lets a profile that builds on it change severity and options, and turn it off', async () => {
    const least = LENGTH.replace('>= 30', '>= options.least\n    options: {least: 30}');
    const on = (rules: string) => `schema: profile/1\nextends: p.yaml\nrules: {own/x: ${rules}}\n`;
    const folder = folderWith({
      ...files,
      'p.yaml': least,
      'less.yaml': on('{least: 29}'),
      'warns.yaml': on('warning'),
      'off.yaml': on('off'),
    });
    const outcome = async (name: string) => {
      const { code, out } = await run(folder, ['records/a.yaml', '--profile', name, '--only', '*/x', '-f', 'compact']);
      return `${code} ${/: (error|warning) own\/x/.exec(out)?.[1]}`;
    };
    expect(await outcome('p.yaml')).toBe('1 error');
    expect(await outcome('less.yaml')).toBe('0 undefined');
    expect(await outcome('warns.yaml')).toBe('0 warning');
    const off = await run(folder, ['records/a.yaml', '--profile', 'off.yaml', '-f', 'csv']);
    expect(off.out).not.toContain('own/x');
  });
});

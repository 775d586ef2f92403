import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { byId } from '../../src/rules/index.ts';
import { folderWith, RECORD, run } from './world.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PASSING = 'examples/passing/unit.yaml';

interface Coverage {
  readonly records: number;
  readonly unread: readonly { readonly path: string; readonly records: number }[];
  readonly neverApplied: readonly string[];
  readonly alwaysUnclear: readonly string[];
  readonly neverFailed: readonly string[];
  readonly questions: readonly { readonly words: string; readonly ask: string }[];
}

const coverageOf = async (folder: string, ...args: readonly string[]): Promise<Coverage> => {
  const { code, out, err } = await run(folder, ['coverage', ...args, '-f', 'json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Coverage;
};

describe('audit coverage', () => {
  it('names what stands in a record and no rule reads', async () => {
    const { records, unread } = await coverageOf(ROOT, PASSING);
    expect(records).toBe(1);
    expect(unread.map((one) => one.path)).toEqual([
      'materials.drafts.review.note',
      'opinions.channel',
      'people.post',
      'plan.title',
      'plan.versions.review.optionalActions.note',
      'plan.versions.review.prescribedActions.note',
      'plan.versions.review.problemFocus.note',
      'plan.versions.review.schedule.note',
      'problems.example',
      'study.sessions.topic',
    ]);
  });

  it('counts the records, and only rules in force', async () => {
    const other = RECORD.replace('U017', 'U018').replace(/talks:[\s\S]*/, '');
    const off = [...byId.keys()].filter((rule) => rule !== 'record/readable' && rule !== 'record/schema');
    const folder = folderWith({
      'r/a.yaml': RECORD,
      'r/b.yaml': other,
      'p.yaml': `schema: profile/1\nrules:\n${off.map((rule) => `  ${rule}: off\n`).join('')}`,
    });
    const { records, unread, neverFailed } = await coverageOf(folder, 'r', '--profile', 'p.yaml');
    expect(records).toBe(2);
    expect(unread).toContainEqual({ path: 'people', records: 2 });
    expect(unread).toContainEqual({ path: 'talks', records: 1 });
    expect(neverFailed).toEqual(['record/readable', 'record/schema']);
  });

  it('takes of what a rule of the profile asks about only the keys that it names as read', async () => {
    const off = [...byId.keys()].filter((rule) => rule !== 'record/readable' && rule !== 'record/schema');
    const folder = folderWith({
      'r/a.yaml': RECORD,
      'p.yaml': `schema: profile/1
rules:
${off.map((rule) => `  ${rule}: off\n`).join('')}
own:
  own/days:
    title: {zh: 谈话日期, en: Days of talks}
    source: {document: 方案}
    each: talks
    holds: it.date > '2014-02-14'
    message: {zh: 太早, en: too early}
    examples: {pass: 'talks: []', fail: 'talks: []'}
`,
    });
    const { out } = await run(folder, ['coverage', 'r', '--profile', 'p.yaml', '-f', 'json']);
    const paths = (JSON.parse(out) as Coverage).unread.map((one) => one.path);
    expect(paths).toContain('talks.round');
    expect(paths).not.toContain('talks.date');
    expect(paths).not.toContain('talks');
  });

  it('tells rules that never applied, could never judge, or never failed from those that failed', async () => {
    const folder = folderWith({ 'r/a.yaml': RECORD });
    const { neverApplied, alwaysUnclear, neverFailed } = await coverageOf(folder, 'r');
    expect(neverApplied).toContain('roster/coverage');
    expect(alwaysUnclear).toContain('study/groups');
    expect(neverFailed).toContain('record/schema');
    const all = [...neverApplied, ...alwaysUnclear, ...neverFailed];
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain('talks/rounds');
  });

  it('comes to the same outcomes as an audit: what is followed is not changed', async () => {
    const { out } = await run(ROOT, ['examples/failing', '-f', 'json']);
    const report = JSON.parse(out) as {
      readonly records: readonly { readonly checks: readonly { readonly rule: string; readonly outcome: string }[] }[];
    };
    const { neverApplied, alwaysUnclear, neverFailed } = await coverageOf(ROOT, 'examples/failing');
    const checks = report.records.flatMap((one) => one.checks);
    const of = (outcome: string) => checks.filter((one) => one.outcome === outcome).map(({ rule }) => rule);
    expect(alwaysUnclear).toEqual(expect.arrayContaining([...of('unclear')]));
    expect(neverApplied).toEqual(expect.arrayContaining([...of('notApplicable')]));
    for (const rule of of('fail')) expect([...neverApplied, ...alwaysUnclear, ...neverFailed]).not.toContain(rule);
    expect(neverFailed).toEqual(expect.arrayContaining([...of('pass'), ...of('pending')]));
  });

  it('asks a person what no rule can judge, in both languages', async () => {
    const chinese = await run(ROOT, ['coverage', PASSING, '--lang', 'zh']);
    expect(chinese.out).toContain('征求意见 › 渠道（opinions.channel）：1份记录中有1份');
    expect(chinese.out).toContain('“有辣味”：批评是否真有辣味');
    const english = await run(ROOT, ['coverage', PASSING]);
    expect(english.out).toContain('opinions.channel: 1 record of 1');
    expect(english.out).toContain('Rules that none of these records failed');
  });

  it('needs records', async () => {
    expect(await run(folderWith({}), ['coverage'])).toMatchObject({ code: 2, out: '' });
    for (const command of [
      ['coverage', 'r'],
      ['sample', 'r', '--seed', 'x'],
    ])
      expect(await run(folderWith({ 'r/none.txt': '' }), command)).toMatchObject({ code: 2, out: '' });
  });
});

describe('audit sample', () => {
  it.each(['pretty', 'json', 'markdown'])('draws from what passed: %s', async (format) => {
    const { code, out, err } = await run(ROOT, ['sample', PASSING, '--seed', 'a', '-f', format]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(PASSING);
    const again = await run(ROOT, ['sample', PASSING, '--seed', 'a', '-f', format]);
    expect(again.out).toBe(out);
    if (format === 'markdown') expect(out).toContain('signature and date');
    const chinese = await run(ROOT, ['sample', PASSING, '--seed', 'a', '-f', format, '--lang', 'zh']);
    if (format !== 'json') expect(chinese.out).toContain('通过的1份记录中抽查1份（10%，种子：a）');
  });

  it('says that nothing passed', async () => {
    const { code, out } = await run(folderWith({ 'a.yaml': RECORD }), ['sample', 'a.yaml', '--seed', 'a']);
    expect({ code, out }).toEqual({ code: 0, out: 'No record passed, so there is none to draw.\n' });
  });

  it.each([
    [[], /^name a seed/],
    [['--seed', ''], /^name a seed/],
    [['--seed', 'a', '--percent', '0'], /^--percent: "0" is not a whole number from 1 to 100/],
    [['--seed', 'a', '--percent', '101'], /^--percent: "101"/],
    [['--seed', 'a', '--percent', 'x'], /^--percent: "x"/],
  ])('needs a seed and a share: %j', async (args, words) => {
    const { code, out, err } = await run(ROOT, ['sample', PASSING, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  });
});

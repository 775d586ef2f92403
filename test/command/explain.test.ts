import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findRule } from '../../src/command/explain/find-rule.ts';
import { profileLines } from '../../src/command/explain/options.ts';
import { explainRule } from '../../src/command/explain/rule-page.ts';
import { runExample } from '../../src/command/explain/run-example.ts';
import * as words from '../../src/command/explain/words.ts';
import { contextIn } from '../../src/command/out/report-context.ts';
import { foldYaml } from '../../src/command/out/yaml-text.ts';
import { makeFiles } from '../../src/inputs/files.ts';
import { loadProfile } from '../../src/inputs/profile.ts';
import { SHIPPED, shippedSettings } from '../../src/inputs/settings.ts';
import type { Lang, Localized } from '../../src/model.ts';
import { makePage } from '../../src/report/text/page.ts';
import { completeExample, exampleLines } from '../../src/rule/example.ts';
import type { Rule } from '../../src/rule/rule.ts';
import { byId, rules } from '../../src/rules/index.ts';
import { DUTIES } from '../../src/words/report.ts';
import { folderWith, RECORD, run } from './world.ts';

const settings = shippedSettings(rules);
const profile = { name: SHIPPED, settings, overridden: new Map() };
const LANGS = ['zh', 'en'] as const;

const pages = new Map<string, readonly string[]>();

/** The page of a rule, whatever the width of the terminal. */
function pageOf(rule: Rule, lang: Lang): readonly string[] {
  const setting = settings.find((one) => one.rule === rule);
  if (setting === undefined) throw new Error(`no setting of ${rule.id}`);
  const look = { color: false, width: 80, quiet: false, maxFindings: null, failOn: 'incomplete' } as const;
  const page = makePage(contextIn(lang, settings, look));
  const lines = pages.get(`${rule.id} ${lang}`) ?? explainRule(page, setting, profile);
  pages.set(`${rule.id} ${lang}`, lines);
  return lines;
}

/** A text without line breaks from wrapping. */
const flat = (text: string): string => text.replaceAll(/\s+/g, '');

/** The lines below a heading. */
function below(lines: readonly string[], heading: string): readonly string[] {
  const from = lines.indexOf(heading) + 1;
  expect(from).toBeGreaterThan(0);
  const to = lines.indexOf('', from);
  return lines.slice(from, to < 0 ? undefined : to);
}

/** The line numbers of an example's marks, one per mark. */
const markedLines = (example: string): readonly number[] =>
  example
    .replace(/^\n/, '')
    .split('\n')
    .flatMap((line, index) => {
      const marks = /#((?:\s*![\w-]+)+)\s*$/.exec(line)?.[1] ?? '';
      return [...marks.matchAll(/!/g)].map(() => index + 1);
    });

const byNumber = (a: number, b: number): number => a - b;

describe.each(rules.map((rule) => [rule.id, rule] as const))('explain %s', (_, rule) => {
  it.each(LANGS)('says all that the rule says of itself, in 80 columns (%s)', (lang) => {
    const lines = pageOf(rule, lang);
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    const text = flat(lines.join('\n'));
    const said = [rule.title, rule.why, rule.fix, DUTIES[rule.duty]].map((one) => one[lang]);
    const options = Object.entries(rule.options).flatMap(([name, { about }]) => [name, about[lang]]);
    const parts = [...rule.reads, ...rule.readsIfPresent].flatMap((part) => part.split('/'));
    for (const part of [rule.id, rule.source.words, rule.severity, ...said, ...options, ...parts])
      expect(text).toContain(flat(part));
    expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object|# !|\{\w+\|/);
  });

  it.each(LANGS)('shows what an audit says of its examples (%s)', (lang) => {
    const lines = pageOf(rule, lang);
    const passes = below(lines, words.HEADINGS.passes[lang]).filter((line) => /^ {2}[✔✖⚠…?–] /.test(line));
    const fails = below(lines, words.HEADINGS.fails[lang]).filter((line) => /^ {2}[✔✖⚠…?–] /.test(line));
    expect(passes.map((line) => line.trim()[0])).toEqual(['✔']);
    expect(fails.map((line) => line.trim()[0])).toEqual([rule.severity === 'error' ? '✖' : '⚠']);
    for (const { place } of runExample(rule, { kind: 'fail', lang: 'en' }, rules)?.findings ?? [])
      expect(flat(below(lines, words.HEADINGS.fails[lang]).join(''))).toContain(
        lang === 'zh' ? `-第${place.line}行：` : `-line${place.line}:`,
      );
  });

  it('finds what its failing example is marked for, where it is marked', () => {
    const check = runExample(rule, { kind: 'fail', lang: 'en' }, rules);
    const found = (check?.findings ?? []).map(({ place }) => place.line).sort(byNumber);
    const marked = markedLines(rule.examples.fail);
    expect(check?.outcome).toBe('fail');
    // An unreadable example has no marks.
    expect(found).toEqual(rule.id === 'record/readable' ? [1] : marked);
  });

  it('shows a passing example that can be copied as it stands', () => {
    const shown = below(pageOf(rule, 'en'), words.HEADINGS.passes.en);
    const copied = shown
      .slice(
        0,
        shown.findIndex((line) => /^ {2}\S/.test(line)),
      )
      .join('\n');
    expect(parse(copied)).toEqual(parse(rule.examples.pass));
  });

  it('shows lines for a profile that set what is in force', () => {
    const setting = settings.find((one) => one.rule === rule);
    if (setting === undefined || rule.always) return expect(pageOf(rule, 'en').join('\n')).not.toContain('rules:');
    const lines = profileLines(setting, profile);
    const shown = pageOf(rule, 'en');
    expect(lines).toHaveLength(3);
    const folded = shown.slice(
      shown.indexOf(`      ${lines[0]}`),
      shown.findLastIndex((line) => /^ {6}/.test(line)) + 1,
    );
    expect(parse(folded.join('\n'))).toEqual(parse(lines.join('\n')));
    const folder = folderWith({ 'mine.yaml': `${folded.join('\n')}\n` });
    const loaded = loadProfile(rules, 'mine.yaml', makeFiles(folder));
    expect(loaded.problems).toEqual([]);
    expect(loaded.profile.digest).toBe(loadProfile(rules, SHIPPED, makeFiles(folder)).profile.digest);
  });
});

describe('audit explain', () => {
  it('explains by id and by a name that only one rule has, the same', async () => {
    const byFull = await run('/', ['explain', 'talks/rounds', '--lang', 'zh']);
    const byName = await run('/', ['explain', 'rounds', '--lang', 'zh']);
    expect(byFull).toEqual(byName);
    expect(byFull.code).toBe(0);
    expect(byFull.out).toBe(`${pageOf(byId.get('talks/rounds') as Rule, 'zh').join('\n')}\n`);
    expect(byFull.err).toBe('');
  });

  it('lists the rules of a module', async () => {
    const { code, out } = await run('/', ['explain', 'talks', '--lang', 'en']);
    expect(code).toBe(0);
    const listed = out.split('\n').flatMap((line) => /^(talks\/\S+) {2}/.exec(line)?.[1] ?? []);
    expect(listed).toEqual(rules.map(({ id }) => id).filter((id) => id.startsWith('talks/')));
  });

  it.each([
    ['talks/round', 'talks/rounds'],
    ['talk', 'talks'],
  ])('asks of %s whether %s is meant', async (given, meant) => {
    const { code, out, err } = await run('/', ['explain', given, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`there is no rule "${given}"; did you mean ${meant}?\n`);
  });

  it('asks which rule is meant by a name that several have', async () => {
    expect(await run('/', ['explain', 'top-leader', '--lang', 'zh'])).toEqual({
      code: 2,
      out: '',
      err: '名为“top-leader”的规则不止一条：record/top-leader、criticism/top-leader；请写全其中一个编号\n',
    });
  });

  it('names no rule where none is near, and shows nothing that steers a terminal', async () => {
    const { code, err } = await run('/', ['explain', 'xyzzy\u001b[2J', '--lang', 'zh']);
    expect(code).toBe(2);
    expect(err).toBe('没有名为“xyzzy\\u{1B}[2J”的规则；可用命令 audit rules 查看全部规则\n');
  });

  it('shows what a profile has set, and from where', async () => {
    const folder = folderWith({
      'mine.yaml':
        'schema: profile/1\nrules:\n  talks/rounds: {min: 4, stage: null, severity: warning}\n  talks/records: off\n',
    });
    const { out } = await run(folder, ['explain', 'talks/rounds', '--profile', 'mine.yaml', '--lang', 'en']);
    expect(out).toContain('Default: 3. In force: 4, from mine.yaml.');
    expect(out).toContain('Default: examineCriticise. In force: null, from mine.yaml.');
    expect(out).toContain('Always: it waits for no stage.');
    expect(out).toContain('warning: a failure is shown');
    expect(out).toContain('judged with the defaults');
    expect(out).toContain('      rules:\n        talks/rounds: {severity: warning, stage: null, min: 4}\n');
    const off = await run(folder, ['explain', 'talks/records', '--profile', 'mine.yaml', '--lang', 'en']);
    expect(off.out).toContain('off: the rule is not judged');
    expect(off.out).toContain('      rules:\n        talks/records: off\n');
  });

  it('is refused where the profile is wrong', async () => {
    const { code, out } = await run('/', ['explain', 'talks/rounds', '--profile', 'nowhere.yaml']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('is coloured only where that is asked for', async () => {
    const plain = await run('/', ['explain', 'rounds', '--lang', 'en']);
    const coloured = await run('/', ['explain', 'rounds', '--lang', 'en', '--color']);
    expect(plain.out).not.toContain('\u001b');
    expect(coloured.out).toContain('\u001b');
    expect(coloured.out.replaceAll(new RegExp(`${'\u001b'}\\[\\d+m`, 'g'), '')).toBe(plain.out);
  });
});

describe('finding a rule', () => {
  const named = (...ids: readonly string[]) => {
    const [first] = settings;
    if (first === undefined) throw new Error('no rules');
    return ids.map((id) => ({ ...first, rule: { ...first.rule, id } }));
  };

  it('asks which of several rules of one name is meant', () => {
    expect(findRule('top', named('a/top', 'b/top', 'b/other'))).toEqual({ kind: 'several', ids: ['a/top', 'b/top'] });
  });

  it('takes a module before a rule of that name', () => {
    expect(findRule('plan', named('plan/x', 'folder/plan'))).toMatchObject({ kind: 'module', module: 'plan' });
  });

  it.each(['', '/', 'constructor', '__proto__', 'x'.repeat(100)])('finds nothing by %j', (given) => {
    expect(findRule(given, settings)).toEqual({ kind: 'none', nearest: null });
  });
});

describe('the words', () => {
  const all = Object.values({ ...words.HEADINGS, ...words.SOURCES, ...words.WEIGHTS, ...words.WORDS });
  const namesIn = (text: string): readonly string[] =>
    [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').sort();

  it.each(all.map((one: Localized) => [one.en, one] as const))('name the same in both languages: %s', (_, one) => {
    expect(namesIn(one.zh)).toEqual(namesIn(one.en));
  });
});

describe('completing an example', () => {
  it('adds below only what the example does not have', () => {
    const completed = completeExample('\npeople: []\ntalks: []  # !tooFew\n');
    expect(Object.keys(parse(completed) as object)).toEqual([
      'people',
      'talks',
      'schema',
      'asOf',
      'unit',
      'supervision',
    ]);
    expect(completed.startsWith('people: []\ntalks: []  # !tooFew\n')).toBe(true);
  });

  it('takes only the marks away', () => {
    expect(exampleLines('\na: 1  # a comment # !one !two\nb: "# no mark!"\n')).toEqual([
      'a: 1  # a comment',
      'b: "# no mark!"',
    ]);
  });
});

describe('folding a line of YAML', () => {
  it.each([
    ['  - {id: K1, from: [P01, P02], text: 有时听不进不同意见, date: 2014-05-14}', 30],
    ['key: {a: 1, b: {c: [1, 2, 3], d: "x, y"}}', 20],
    ['short: 1', 40],
  ])('keeps its meaning: %s', (line, width) => {
    const folded = foldYaml(line, width);
    expect(parse(folded.join('\n'))).toEqual(parse(line));
    for (const one of folded) expect(stringWidth(one)).toBeLessThanOrEqual(width);
  });
});

describe('titles in place of ids', () => {
  it.each([
    ['谈心谈话轮次', 'talks/rounds'],
    ['rounds of heart-to-heart talks', 'talks/rounds'],
    ['谈心谈话', 'talks/must-talks'],
  ])('explain knows %s', async (title, id) => {
    const { out, code } = await run(folderWith({}), ['explain', title]);
    expect(code).toBe(0);
    expect(out).toContain(id);
  });

  it('--only selects a module by its Chinese name', async () => {
    const cwd = folderWith({ 'unit.yaml': RECORD });
    const [byTitle, byId] = [
      await run(cwd, ['unit.yaml', '--only', '谈心谈话', '-f', 'json']),
      await run(cwd, ['unit.yaml', '--only', 'talks', '-f', 'json']),
    ];
    expect(byTitle).toEqual(byId);
  });
});

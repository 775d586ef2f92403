import { expect, it } from 'vitest';
import { makeFiles } from '../../src/inputs/files.ts';
import { loadProfile } from '../../src/inputs/profile.ts';
import { folderRules, rules } from '../../src/rules/index.ts';
import { folderWith, RECORD, run } from '../command/world.ts';

const ALL = [...rules, ...folderRules];
const load = (name: string, cwd = '.') => loadProfile(ALL, name, makeFiles(cwd));
const { profile } = load('keqi-2014-strict');
const { profile: usual } = load('keqi-2014');
const of = (id: string) => profile.settings.find(({ rule }) => rule.id === id);

it('takes every proposal, and every reading that asks each person, for an error', () => {
  const warnings = profile.settings.filter(({ severity }) => severity !== 'error').map(({ rule }) => rule.id);
  expect(warnings).toEqual(['study/forms', 'problems/four-winds', 'roster/workload']);
  for (const id of ['talks/rounds-each', 'problems/count-each', 'criticism/each-colleague', 'folder/copied-records'])
    expect(of(id), id).toMatchObject({ severity: 'error', from: { severity: 'keqi-2014-strict' } });
});

it('asks for files and longer texts wherever a rule can, and for feedback to all within 30 days', () => {
  for (const { rule, options } of profile.settings) {
    if ('requireFiles' in rule.options) expect(options['requireFiles'], rule.id).toBe(true);
    if ('minLetters' in rule.options) expect(options['minLetters'], rule.id).toBe(8);
  }
  expect(of('opinions/fed-back')).toMatchObject({ options: { collectedBy: ['unit', 'team'], maxDays: 30 } });
});

it('is as the usual one in all else', () => {
  const changed = new Set(['requireFiles', 'minLetters', 'collectedBy', 'maxDays']);
  const rest = ({ settings }: typeof profile) =>
    settings.map(({ rule, options }) => [
      rule.id,
      Object.entries(options).filter(
        ([name]) =>
          !(rule.id === 'opinions/fed-back' && changed.has(name)) &&
          !(name === 'requireFiles' || name === 'minLetters'),
      ),
    ]);
  expect(rest(profile)).toEqual(rest(usual));
  expect(profile.digest).not.toBe(usual.digest);
});

it('may be named, and built on', async () => {
  const folder = folderWith({
    'u.yaml': RECORD,
    'mine.yaml': 'schema: profile/1\nextends: keqi-2014-strict\nrules: {talks/rounds-each: off}\n',
  });
  const { out } = await run(folder, ['u.yaml', '--profile', 'keqi-2014-strict', '--lang', 'en']);
  expect(out).toContain('profile keqi-2014-strict');
  const built = load('mine.yaml', folder);
  expect(built.problems).toEqual([]);
  expect(built.profile.settings.find(({ rule }) => rule.id === 'problems/count-each')?.severity).toBe('error');
  const near = load('keqi-2014-strickt', folder);
  expect(near.problems[0]?.message.en).toContain('did you mean keqi-2014-strict?');
});

it('is explained with its options, and how to build on it, in both languages', async () => {
  const explained = async (lang: string) =>
    (await run(folderWith({}), ['explain', 'archive/files', '--profile', 'keqi-2014-strict', '--lang', lang])).out;
  const en = await explained('en');
  expect(en).toContain('Default: false. In force: true, from keqi-2014-strict.');
  expect(en).toMatch(
    /schema: profile\/1\n +extends: keqi-2014-strict\n +rules:\n +archive\/files: \{requireFiles: true\}/,
  );
  const zh = await explained('zh');
  expect(zh).toContain('默认：false。现行：true，出自 keqi-2014-strict。');
  expect(zh).toContain('extends: keqi-2014-strict');
});

it('is offered by the shell and by editors', async () => {
  const { out } = await run(folderWith({}), ['--complete', 'bash', 'en', 'check', '--profile', 'keqi-2014-']);
  expect(out.split('\n')).toContain('keqi-2014-strict');
  const { out: schema } = await run(folderWith({}), ['schema', 'profile']);
  expect(JSON.parse(schema)).toMatchObject({
    properties: { extends: { examples: ['keqi-2014', 'keqi-2014-strict'] } },
  });
});

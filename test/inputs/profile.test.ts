import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../src/inputs/files.ts';
import { loadProfile } from '../../src/inputs/profile.ts';
import { SHIPPED, shippedSettings } from '../../src/inputs/settings.ts';
import { rules } from '../../src/rules/index.ts';
import { folderWith } from '../command/world.ts';

const load = (files: Readonly<Record<string, string>>, given = 'p.yaml') =>
  loadProfile(rules, given, makeFiles(folderWith(files)));
const problemsOf = (yaml: string) =>
  load({ 'p.yaml': `schema: profile/1\n${yaml}` }).problems.map(({ message }) => message.en);
const settingOf = (files: Readonly<Record<string, string>>, id: string) =>
  load(files).profile.settings.find(({ rule }) => rule.id === id);

const OURS = `schema: profile/1
extends: keqi-2014
rules:
  talks/rounds: {min: 4}
  study/forms: off
  problems/count-each: {severity: error, min: 10}
`;

describe('a profile', () => {
  it('that is shipped is the rules’ defaults, for every rule and option', () => {
    const { profile, problems } = loadProfile(rules, SHIPPED, makeFiles('/'));
    expect(problems).toEqual([]);
    expect(profile.settings).toEqual(shippedSettings(rules));
    for (const { rule, severity, options } of profile.settings) {
      expect(severity).toBe(rule.severity);
      for (const [name, option] of Object.entries(rule.options)) expect(options[name]).toEqual(option.default);
    }
  });

  it('changes what it names, keeps the rest, and says where each value is from', () => {
    const files = { 'p.yaml': OURS };
    expect(settingOf(files, 'talks/rounds')).toMatchObject({
      severity: 'error',
      options: { min: 4, stage: 'examineCriticise' },
      from: { min: 'p.yaml', severity: 'keqi-2014', stage: 'keqi-2014' },
    });
    expect(settingOf(files, 'study/forms')).toMatchObject({ severity: 'off', options: { min: 2 } });
    expect(settingOf(files, 'problems/count-each')).toMatchObject({ severity: 'error', options: { min: 10 } });
    expect(settingOf(files, 'talks/records')?.from).toEqual({ severity: 'keqi-2014', stage: 'keqi-2014' });
  });

  it('builds on another, by a path relative to itself; the nearer one wins', () => {
    const files = {
      'p.yaml': 'schema: profile/1\nextends: base/b.yaml\nrules: {talks/rounds: {min: 5}}\n',
      'base/b.yaml': 'schema: profile/1\nextends: ../root.yaml\nrules: {talks/rounds: {min: 6, stage: null}}\n',
      'root.yaml': 'schema: profile/1\nrules: {talks/rounds: warning}\n',
    };
    expect(settingOf(files, 'talks/rounds')).toMatchObject({
      severity: 'warning',
      options: { min: 5, stage: null },
      from: { severity: 'root.yaml', min: 'p.yaml', stage: 'base/b.yaml' },
    });
  });

  it('has the digest of what it sets, whatever it is called and however it is written', () => {
    const digest = (yaml: string) => load({ 'p.yaml': `schema: profile/1\n${yaml}` }).profile.digest;
    const shipped = loadProfile(rules, SHIPPED, makeFiles('/')).profile.digest;
    expect(digest('')).toBe(shipped);
    expect(digest('rules: {talks/rounds: {min: 3}}')).toBe(shipped);
    expect(digest('rules: {talks/rounds: {min: 4}}')).not.toBe(shipped);
    expect(digest('rules: {talks/rounds: warning}')).not.toBe(shipped);
    expect(digest('calendar: {endBy: {}}')).toBe(shipped);
    expect(digest('calendar: {endBy: {rectify: 2014-09-30}}')).not.toBe(shipped);
  });

  it('sets the last days of the stages at its head; the nearer one wins as a whole', () => {
    const base = 'schema: profile/1\ncalendar: {endBy: {studyListen: 2014-05-10, rectify: 2014-09-30}}\n';
    const calendarOf = (yaml: string) =>
      load({ 'p.yaml': `schema: profile/1\nextends: b.yaml\n${yaml}`, 'b.yaml': base }).profile.calendar;
    expect(calendarOf('')).toEqual({ endBy: { studyListen: '2014-05-10', rectify: '2014-09-30' }, from: 'b.yaml' });
    const ours = 'calendar: {endBy: {examineCriticise: 2014-08-05}}';
    expect(calendarOf(ours)).toEqual({ endBy: { examineCriticise: '2014-08-05' }, from: 'p.yaml' });
    expect(loadProfile(rules, SHIPPED, makeFiles('/')).profile.calendar).toEqual({ endBy: {}, from: SHIPPED });
  });
});

describe('what is wrong with a profile is told at its line, with what was meant', () => {
  it.each([
    ['an unknown rule', 'rules:\n  talks/round: off', /^p\.yaml:3:3: .*talks\/rounds/],
    ['an unknown option', 'rules:\n  talks/rounds:\n    mn: 4', /^p\.yaml:4:5: .*min/],
    ['an unknown severity', 'rules:\n  talks/rounds: of', /^p\.yaml:3:17: .*off/],
    ['a severity in a map', 'rules:\n  talks/rounds: {severity: warn}', /^p\.yaml:3:28: .*warning/],
    ['a value of another type', 'rules:\n  talks/rounds: {min: many}', /^p\.yaml:3:23: /],
    ['a negative number', 'rules:\n  talks/rounds: {min: -1}', /^p\.yaml:3:23: /],
    ['a value that is not in the list', 'rules:\n  talks/rounds: {stage: examine}', /^p\.yaml:3:25: /],
    ['a rule that cannot be off', 'rules:\n  record/schema: off', /^p\.yaml:3:18: /],
    [
      'the last days of the stages where they stood before',
      'rules:\n  plan/schedule: {endBy: {rectify: 2014-09-30}}',
      /^p\.yaml:3:19: .*calendar: \{endBy/,
    ],
    ['a last day that is none', 'calendar: {endBy: {rectify: 2014-02-30}}', /^p\.yaml:2:29: /],
    ['a last day of no stage', 'calendar: {endBy: {rectifying: 2014-02-03}}', /^p\.yaml:2:20: .*rectify/],
    ['an unknown key', 'extend: keqi-2014', /^p\.yaml:2:1: .*extends/],
    ['a base there is not', 'extends: keqi-2015', /^p\.yaml:2:10: .*keqi-2014/],
    ['a base that is itself', 'extends: p.yaml', /^p\.yaml:2:10: .*p\.yaml → p\.yaml/],
    ['what is no YAML', 'rules: [', /^p\.yaml:2:/],
  ])('%s', (_, yaml, expected) => {
    expect(problemsOf(yaml)).toEqual([expect.stringMatching(expected)]);
  });

  it('two mistakes are two problems', () => {
    expect(problemsOf('rules:\n  talks/rounds: {min: x}\n  talks/nothing: off')).toHaveLength(2);
  });

  it('a cycle of three names all of them', () => {
    const { problems } = load({
      'p.yaml': 'schema: profile/1\nextends: q.yaml\n',
      'q.yaml': 'schema: profile/1\nextends: r.yaml\n',
      'r.yaml': 'schema: profile/1\nextends: ./p.yaml\n',
    });
    expect(problems.map(({ message }) => message.en)).toEqual([
      expect.stringMatching(/^r\.yaml:2:10: .*p\.yaml → q\.yaml → r\.yaml → p\.yaml/),
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../src/inputs/files.ts';
import { loadProfile } from '../../src/inputs/profile.ts';
import { overridesInForce, rulesInForce } from '../../src/inputs/settings.ts';
import { optionsFor } from '../../src/judge/in-force.ts';
import { termsFor } from '../../src/judge/terms.ts';
import { folderRules, rules } from '../../src/rules/index.ts';
import { plainTerms, termsOf } from '../../src/work/pool/plain-terms.ts';
import { folderWith } from '../command/world.ts';

const load = (files: Readonly<Record<string, string>>) =>
  loadProfile([...rules, ...folderRules], 'p.yaml', makeFiles(folderWith(files)));
const profileOf = (yaml: string) => load({ 'p.yaml': `schema: profile/1\n${yaml}` }).profile;
const problemsOf = (yaml: string) =>
  load({ 'p.yaml': `schema: profile/1\n${yaml}` }).problems.map(({ message }) => message.en);
const settingOf = (profile: ReturnType<typeof profileOf>, category: string, id: string) =>
  profile.overridden.get(category)?.find(({ rule }) => rule.id === id);

const SECTOR = 'overrides: [{category: sector, rules: {talks/rounds: {min: 2}, study/forms: error}}]\n';

describe('the overrides of a profile', () => {
  it('hold for their category alone, one after another', () => {
    const profile = profileOf(`rules: {talks/rounds: {min: 4}}
overrides:
  - {category: sector, rules: {talks/rounds: {min: 2}, study/forms: off}}
  - {category: other, rules: {talks/rounds: {min: 6}}}
  - {category: sector, rules: {talks/rounds: {min: 1}}}
`);
    expect(profile.settings.find(({ rule }) => rule.id === 'talks/rounds')?.options['min']).toBe(4);
    expect(settingOf(profile, 'sector', 'talks/rounds')).toMatchObject({
      options: { min: 1 },
      from: { min: 'p.yaml' },
    });
    expect(settingOf(profile, 'sector', 'study/forms')?.severity).toBe('off');
    expect(settingOf(profile, 'other', 'talks/rounds')?.options['min']).toBe(6);
    expect([...profile.overridden.keys()]).toEqual(['sector', 'other']);
  });

  it('of a profile that another builds on give way to the rules of that one', () => {
    const base = `schema: profile/1\n${SECTOR}`;
    const { profile } = load({
      'base.yaml': base,
      'p.yaml': 'schema: profile/1\nextends: base.yaml\nrules: {talks/rounds: {min: 5}}\n',
    });
    expect(settingOf(profile, 'sector', 'talks/rounds')?.options['min']).toBe(5);
    expect(settingOf(profile, 'sector', 'study/forms')).toMatchObject({
      severity: 'error',
      from: { severity: 'base.yaml' },
    });
  });

  it('may change a rule that the profile adds', () => {
    const own = `own:
  own/odd:
    title: {zh: 甲, en: A}
    source: {document: 乙}
    options: {most: 3}
    judge: size(record.talks) <= options.most
    message: {zh: 丙, en: C}
    examples: {pass: 'talks: []', fail: 'talks: []'}
`;
    const profile = profileOf(`${own}overrides: [{category: sector, rules: {own/odd: {most: 5}}}]\n`);
    expect(settingOf(profile, 'sector', 'own/odd')?.options).toMatchObject({ most: 5 });
    expect(problemsOf(`${own}overrides: [{category: sector, rules: {own/odd: {least: 5}}}]\n`)).toEqual([
      'p.yaml:10:50: the rule own/odd has no option least; known: most',
    ]);
  });

  it.each([
    ['{category: sectr, rules: {}}', '2:24: “sectr” is not one of'],
    ['{category: sector, rules: {talks/round: off}}', '2:40: unknown key “talks/round”; did you mean talks/rounds'],
    ['{category: sector, rules: {roster/coverage: off}}', '2:40: roster/coverage is about all records together'],
    ['{category: sector, rules: {own/none: off}}', '2:40: there is no rule own/none to change'],
    ['{category: sector}', 'rules'],
  ])('%s is refused where it stands', (override, said) => {
    expect(problemsOf(`overrides: [${override}]\n`)).toEqual([expect.stringContaining(said)]);
  });

  it('make another digest, whatever their order, and none where there are none', () => {
    const plain = profileOf('').digest;
    const [one, two] = [SECTOR, SECTOR.replace('sector', 'other')];
    expect(profileOf('overrides: []\n').digest).toBe(plain);
    expect(new Set([plain, profileOf(one).digest, profileOf(two).digest]).size).toBe(3);
    const both = (a: string, b: string) =>
      profileOf(
        `overrides: [{category: ${a}, rules: {study/forms: off}}, {category: ${b}, rules: {study/forms: off}}]\n`,
      );
    expect(both('sector', 'other').digest).toBe(both('other', 'sector').digest);
  });
});

describe('a record', () => {
  const units = [
    { id: 'U1', name: '甲', category: 'sector' as const, team: 'T' },
    { id: 'U2', name: '乙', category: 'township' as const, team: 'T' },
  ];
  const roster = { schema: 'roster/1' as const, name: '旗', asOf: '2014-08-10', teams: [], units };
  const requestOf = ({ settings, overridden }: ReturnType<typeof profileOf>) => ({
    profile: { endBy: {}, emptyWords: [] },
    rules: rulesInForce(settings),
    overrides: overridesInForce(overridden),
    folderRules: [],
    select: (id: string) => id !== 'talks/records',
    ...{ asOf: null, final: false, strict: false, approvers: [] },
  });
  const minOf = (terms: ReturnType<typeof termsFor>, unit: string | null, category: string | null) =>
    optionsFor(terms.judge, { unit, category }).inForce.get('talks/rounds')?.options['min'];

  it('is of the category that the roster says, whatever it says itself', () => {
    const terms = termsFor(requestOf(profileOf(SECTOR)), { roster, ofFolder: false });
    expect(minOf(terms, 'U1', 'township')).toBe(2);
    expect(minOf(terms, 'U2', 'sector')).toBe(3);
    // The roster knows neither.
    expect(minOf(terms, 'U9', 'sector')).toBe(3);
    expect(minOf(terms, null, 'sector')).toBe(3);
  });

  it('is taken at its word without a roster', () => {
    const terms = termsFor(requestOf(profileOf(SECTOR)), { roster: null, ofFolder: false });
    expect(minOf(terms, 'U2', 'sector')).toBe(2);
    expect(minOf(terms, 'U2', null)).toBe(3);
  });

  it('is judged by the same in another thread', () => {
    for (const given of [roster, null]) {
      const terms = termsFor(requestOf(profileOf(SECTOR)), { roster: given, ofFolder: false });
      const { judge } = termsOf(structuredClone(plainTerms(terms, given?.units ?? null)));
      const own = { unit: 'U1', category: 'sector' };
      for (const [there, here] of [
        [judge, terms.judge],
        [optionsFor(judge, own), optionsFor(terms.judge, own)],
      ] as const) {
        const said = (options: typeof here) =>
          options.selected.map(({ rule, severity, options: of }) => [rule.id, severity, of]);
        expect(said(there)).toEqual(said(here));
        expect([...there.inForce.keys()]).toEqual([...here.inForce.keys()]);
      }
      expect(judge.overrides?.ofRoster).toEqual(terms.judge.overrides?.ofRoster);
    }
  });

  it('of a run without overrides is judged by the profile', () => {
    const { judge } = termsFor(requestOf(profileOf('')), { roster: null, ofFolder: false });
    expect(optionsFor(judge, { unit: 'U1', category: 'sector' })).toBe(judge);
  });
});

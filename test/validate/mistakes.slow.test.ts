import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KindName } from '../../src/kinds.ts';
import { AJV_OPTIONS } from '../../src/validate/compile.ts';
import { mistakesOf } from '../../src/validate/mistakes.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { casesOf, rootVisit } from '../../src/validate/visit.ts';
import { mutantsOf } from '../schemas/mutants.ts';
import { load, sampleValue } from './marks.ts';

const profile = load(
  'schema: profile/1\nextends: keqi-2014\nrules: {talks/rounds: {min: 4}, study/forms: off, opinions/fed-back: {maxDays: 3}}',
);
const documents: readonly (readonly [KindName, unknown])[] = [
  ['record', sampleValue('unit-record')],
  ['roster', sampleValue('roster')],
  ['profile', profile.value],
  ['config', load('profile: keqi-2014\nignore: [x]\nreports: {html: a.html}').value],
];

/** What ajv has against a value when it is asked for everything. */
function ajvSays(name: KindName): (value: unknown) => readonly string[] {
  const validate = new Ajv2020({ ...AJV_OPTIONS, allErrors: true }).compile(schemaOf(name));
  return (value) => {
    validate(value);
    const own = (validate.errors ?? []).filter((e) => e.propertyName === undefined || e.keyword === 'propertyNames');
    return own
      .map(({ instancePath, keyword, params }) => {
        const key = params['additionalProperty'] ?? params['missingProperty'] ?? params['propertyName'] ?? '';
        return `${instancePath} ${keyword} ${key}`;
      })
      .sort();
  };
}

function weSay(name: KindName, value: unknown): readonly string[] {
  const { places } = profile;
  const cases = [...casesOf(rootVisit(schemaOf(name), value, places))];
  return cases
    .flatMap(({ site, value: own }) => mistakesOf(site.kind, own).map((m) => `${site.at} ${m.keyword} ${m.key ?? ''}`))
    .sort();
}

describe.each(documents)('ajv and our own check agree on a %s', (name, sample) => {
  const says = ajvSays(name);
  test('with one thing changed', () => {
    const mutants = mutantsOf(sample, 4);
    const differ = mutants.filter(({ value }) => weSay(name, value).join() !== says(value).join());
    expect(differ.map(({ what }) => what)).toEqual([]);
    expect(mutants.length).toBeGreaterThan(30);
  });
  test('with two things changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (first, second) => {
        const once = mutantsOf(sample, 4);
        const twice = mutantsOf(once[first % once.length]?.value, 3);
        const value = twice[second % twice.length]?.value;
        expect(weSay(name, value)).toEqual(says(value));
      }),
      { numRuns: 30 },
    );
  });
});

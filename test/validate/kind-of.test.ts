import { describe, expect, it } from 'vitest';
import { KIND_NAMES, KINDS, type KindName } from '../../src/kinds.ts';
import { kindOf } from '../../src/validate/kind-of.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { comparisonSample } from '../schemas/comparison-sample.ts';
import { reportSample } from '../schemas/report-sample.ts';
import { todoSample } from '../schemas/todo-sample.ts';

const kindOfValue = (value: unknown) => kindOf(Buffer.from(JSON.stringify(value)));

/** A document of each kind that says what it is; a new kind needs a line here. */
const SAMPLES: Readonly<Record<Exclude<KindName, 'record' | 'config'>, unknown>> = {
  roster: { schema: 'roster/1', name: '旗委', asOf: '2014-08-10', teams: [], units: [] },
  profile: { schema: 'profile/1', rules: { 'talks/rounds': 'off' } },
  waivers: { schema: 'waivers/1', waivers: [] },
  report: reportSample,
  todo: todoSample,
  comparison: comparisonSample,
};

describe.each(Object.entries(SAMPLES))('a %s among records', (kind, sample) => {
  it('is told from a record', () => {
    expect(kindOfValue(sample)).toEqual({ kind, said: kind });
  });

  it('is a record where it does not match its schema', () => {
    expect(kindOfValue({ ...Object(sample), more: 1 })).toEqual({ kind: 'record', said: kind });
  });

  it.each(['unit', 'people'])('is a record where it has %s', (key) => {
    expect(kindOfValue({ ...Object(sample), [key]: {} })).toEqual({ kind: 'record', said: kind });
  });
});

it('a record that mentions a report stays a record', () => {
  expect(kindOfValue({ schema: 'unit-record/1', unit: { name: 'audit-report/1' } })).toEqual({
    kind: 'record',
    said: null,
  });
});

it.each(KIND_NAMES)('the registry says of %s what its schema says', (kind) => {
  const { properties } = schemaOf(kind);
  expect(properties?.['schema']?.const ?? 'config').toBe(KINDS[kind]);
});

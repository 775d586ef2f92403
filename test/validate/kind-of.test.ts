import { describe, expect, it } from 'vitest';
import { KIND_NAMES, KINDS, SAID_KINDS } from '../../src/kinds.ts';
import { kindOf } from '../../src/validate/kind-of.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { SAMPLES } from '../schemas/samples.ts';

const kindOfValue = (value: unknown) => kindOf(Buffer.from(JSON.stringify(value)));

const OTHERS = SAID_KINDS.filter((kind) => kind !== 'record').map((kind) => [kind, SAMPLES[kind]] as const);

describe.each(OTHERS)('a %s among records', (kind, sample) => {
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
  expect(properties?.['schema']?.const ?? null).toBe(KINDS[kind].says);
});

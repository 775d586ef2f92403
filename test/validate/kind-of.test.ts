import { describe, expect, it } from 'vitest';
import { KIND_NAMES, KINDS, SAID_KINDS } from '../../src/kinds.ts';
import { kindOf, saysRecord } from '../../src/validate/kind-of.ts';
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

const BEGINNINGS: readonly (readonly [string, boolean])[] = [
  ['schema: unit-record/1\n', true],
  ['# 说明\n\n  # more\r\nschema: unit-record/1 # of a unit\r\n', true],
  ['\ufeff文件类型: 单位活动记录/1\n', true],
  ['schema: roster/1\n', false],
  ['a: 1\nschema: unit-record/1\n', false],
  [' schema: unit-record/1\n', false],
  ['{schema: unit-record/1}\n', false],
  ['schema: unit-record/1', false],
  ['schema: unit-record/10\n', false],
];

it.each(BEGINNINGS)('%j alone says of a file that it is a record: %s', (beginning, says) => {
  expect(saysRecord(Buffer.from(beginning))).toBe(says);
});

it.each([
  ['another kind', 'schema: roster/1\nname: 示例旗\nasOf: 2014-10-10\nteams: []\nunits: []\n'],
  ['a second document', '---\nschema: roster/1\nname: 示例旗\nasOf: 2014-10-10\nteams: []\nunits: []\n'],
])('a file that begins as a record is one, even if %s follows', (_, more) => {
  expect(kindOf(Buffer.from(`schema: unit-record/1\n${more}`))).toEqual({ kind: 'record', said: null });
});

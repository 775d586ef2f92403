import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { loadBytes } from '../../src/load/load.ts';
import { AJV_OPTIONS } from '../../src/validate/compile.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { withChineseNames } from '../../src/validate/with-chinese-names.ts';

const valueIn = (path: string): unknown => {
  const loaded = loadBytes(readFileSync(new URL(`../../examples/${path}`, import.meta.url)));
  return loaded.ok ? loaded.value : null;
};

describe('a schema with Chinese names', () => {
  const matches = new Ajv2020({ ...AJV_OPTIONS, strict: false }).compile(withChineseNames(schemaOf('record')));

  test.each(['passing/unit.yaml', '通过/单位.yaml'])('takes %s', (path) => {
    expect([matches(valueIn(path)), matches.errors]).toEqual([true, null]);
  });

  test('asks for what is required under one of its names', () => {
    const { 人员名单: _, ...less } = valueIn('通过/单位.yaml') as Record<string, unknown>;
    expect(matches(less)).toBe(false);
    expect(matches({ ...less, people: [] })).toBe(true);
  });

  test('takes no key and no value of nobody’s', () => {
    const whole = valueIn('通过/单位.yaml') as Record<string, unknown>;
    expect(matches({ ...whole, 谈话人: [] })).toBe(false);
    expect(matches({ ...whole, 征求意见: [{ 编号: 'O1', 四风: '东风' }] })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { contextAt } from '../../src/editor/loose/context.ts';
import { readLoose } from '../../src/editor/loose/read.ts';
import type { Loose } from '../../src/editor/loose/tree.ts';
import { loadBytes } from '../../src/load/load.ts';
import { example } from './fuzz.ts';

/** What a loose reading says, as plain values. */
function plain(node: Loose | null): unknown {
  if (node === null) return null;
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

/** Values as texts: a loose reading knows no numbers. */
function texts(value: unknown): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(texts);
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, texts(one)]));
}

describe('a half-typed text', () => {
  it.each([
    'passing/unit.yaml',
    'failing/unit.yaml',
    '通过/单位.yaml',
    'banner/roster.yaml',
    '示范旗/名册.yaml',
    'other-campaign/profile.yaml',
    'office/waivers.yaml',
  ])('that is whole says what the reader says: %s', (file) => {
    const loaded = loadBytes(Buffer.from(example(file)));
    expect(plain(readLoose(example(file)))).toEqual(texts(loaded.ok && loaded.value));
  });

  it.each([
    [
      'people:\n  - {id: P01, name: 甲, na\n  - {id: P02}\ntalks:\n  - id: K1\n    fr\n    with: [P01, P\nvisits:\n',
      {
        people: [{ id: 'P01', name: '甲', na: null }, { id: 'P02' }],
        talks: [{ id: 'K1', fr: null, with: ['P01', 'P'] }],
        visits: null,
      },
    ],
    ['unit:\n  na\n  id: U1\npeople:\n- id: P1\n-\n', { unit: { na: null, id: 'U1' }, people: [{ id: 'P1' }, null] }],
    [
      'talks: [\n {id: K1},\n {id: K2, from: [\n]\nunit: {}\n',
      { talks: [{ id: 'K1' }, { id: 'K2', from: [] }], unit: {} },
    ],
    ['单位：{编号：U1}\na: "b\nc: |\n  d: e\nf: 1 # g\n', { 单位: { 编号: 'U1' }, a: 'b', c: '', f: '1' }],
    ['\r\n\r', null],
    ['}]: {', '}]: {'],
  ])('%j', (text, said) => {
    expect(plain(readLoose(text))).toEqual(said);
  });

  it('ends, however deep it goes', () => {
    for (const text of ['['.repeat(9_999), '- '.repeat(9_999), '{a: '.repeat(9_999), '"'.repeat(9_999)])
      expect(() => readLoose(text)).not.toThrow();
  });
});

describe('the cursor', () => {
  const at = (marked: string) => {
    const offset = marked.indexOf('|');
    const found = contextAt(marked.replace('|', ''), offset);
    return found && `${found.role} ${found.path.join('/')} “${found.typed}”`;
  };
  it.each([
    ['people:\n  - {id: P01, name: 甲, |}', 'key people/0 “”'],
    ['people:\n  - {id: P01, na|\n  - {id: P02}', 'key people/0 “na”'],
    ['people:\n  - id: P01\n    |\n', 'key people/0 “”'],
    ['people:\n  - |\n', 'value people/0 “”'],
    ['people:\n  - {id: P1}\n  |', 'value people/1 “”'],
    ['people:\n  |', 'value people “”'],
    ['talks:\n  - {from: [P01, P|], with: }', 'value talks/0/from/1 “P”'],
    ['talks:\n  - {from: |, with: }', 'value talks/0/from “”'],
    ['unit:\n  category: to|', 'value unit/category “to”'],
    ['unit:\n  cat|\n  id: U1\n', 'key unit “cat”'],
    ['schema: unit-record/1\n|', 'key  “”'],
    ['|', 'value  “”'],
    ['a: 1 # b|', null],
  ])('in %j is at %s', (text, said) => {
    expect(at(text)).toBe(said);
  });
});

import { describe, expect, test } from 'vitest';
import { loadBytes } from '../../src/load/load.ts';
import type { Places } from '../../src/model.ts';

function placesOf(yaml: string): Places {
  const result = loadBytes(new TextEncoder().encode(yaml));
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.places;
}

/** What stands at a pointer: the key's and the value's source. */
function sources(yaml: string, at: string): readonly [string | null | undefined, string | undefined] {
  const places = placesOf(yaml);
  const [key, value] = [places.keyRange(at), places.valueRange(at)];
  return [key && places.text.slice(key.start, key.end), value && places.text.slice(value.start, value.end)];
}

/** A place as line:column-endLine:endColumn. */
function shown(yaml: string, at: string, part?: 'key'): string {
  const { line, column, endLine, endColumn } = placesOf(yaml).place(at, part);
  return `${line}:${column}-${endLine}:${endColumn}`;
}

describe('the source of a key and its value', () => {
  test.each([
    ['plain', 'a: b c # x\n', '/a', 'a', 'b c'],
    ['in double quotes', '"a": "b \\" c"\n', '/a', '"a"', '"b \\" c"'],
    ['in single quotes', "'a': 'it''s'\n", '/a', "'a'", "'it''s'"],
    ['plain over lines', 'a: b\n  c\n\n  d\ne: 1\n', '/a', 'a', 'b\n  c\n\n  d'],
    ['quoted over lines', 'a: "b\n  c"\n', '/a', 'a', '"b\n  c"'],
    ['literal', 'a: |\n  b\n  c\n\ne: 1\n', '/a', 'a', '|\n  b\n  c'],
    ['literal with a comment in its header', 'a: |- # x\n  b\n# y\n', '/a', 'a', '|- # x\n  b'],
    ['literal that keeps blank lines', 'a: |+\n  b\n\n\ne: 1\n', '/a', 'a', '|+\n  b'],
    ['literal with blanks at the end of its last line', 'a: |\n  b  \n   \n', '/a', 'a', '|\n  b  '],
    ['empty literal', 'a: |  # x\n\nb: 1\n', '/a', 'a', '|'],
    ['folded, with CRLF', 'a: >\r\n  b\r\n  c\r\n', '/a', 'a', '>\r\n  b\r\n  c'],
    ['flow list', 'a: [1, [2], {b: 3}] # x\n', '/a', 'a', '[1, [2], {b: 3}]'],
    ['flow map over lines', 'a: {b: 1,\n  c: 2\n  }\n', '/a', 'a', '{b: 1,\n  c: 2\n  }'],
    ['inside a flow list', 'a: [1, [2], {b: 3}]\n', '/a/2/b', 'b', '3'],
    ['a pair in a flow list', 'a: [b: 1, c]\n', '/a/0', null, 'b: 1'],
    ['a pair without value in a flow map', 'a: {b, c: }\n', '/a/b', 'b', ''],
    ['block map', 'a:\n  b: 1\n  c: [2] # x\n\nd: 1\n', '/a', 'a', 'b: 1\n  c: [2]'],
    ['block map that ends empty', 'a:\n  b: 1\n  c:   # x\n\nd: 1\n', '/a', 'a', 'b: 1\n  c:'],
    ['block list', 'a:\n  - b\n  - c: 1\n    d: 2\n# x\n', '/a', 'a', '- b\n  - c: 1\n    d: 2'],
    ['block list at the column of its key', 'a:\n- b\n- c\nd: 1\n', '/a', 'a', '- b\n- c'],
    ['block list that ends with an empty item', 'a:\n  - b\n  -\nd: 1\n', '/a', 'a', '- b\n  -'],
    ['lists in one line', 'a:\n  - - b\n    - c\n', '/a/0', null, '- b\n    - c'],
    ['explicit key', '? a\n: b\n', '/a', 'a', 'b'],
    ['explicit key alone', '? a\n? b\n: c\n', '/a', 'a', ''],
    ['empty value', 'a:\nb: 1\n', '/a', 'a', ''],
    ['null that is written', 'a: ~\n', '/a', 'a', '~'],
    ['number as key', '1.0: x\n', '/1.0', '1.0', 'x'],
    ['boolean as key', 'true: x\n', '/true', 'true', 'x'],
    ['anchored', 'a: &x [1]\n', '/a', 'a', '[1]'],
    ['anchored and empty', 'a: &x\nb: 1\n', '/a', 'a', ''],
    ['alias', 'a: &x [1]\nb: *x\n', '/b', 'b', '*x'],
    ['inside an alias', 'a: &x {c: [1]}\nb: *x\n', '/b/c', '*x', '*x'],
    ['list item inside an alias', 'a: &x {c: [1]}\nb: *x\n', '/b/c/0', null, '*x'],
    ['alias as key', 'a: &x k\n*x : 1\n', '/k', '*x', '1'],
    ['with a BOM', '\ufeffa: b\n', '/a', 'a', 'b'],
    ['with lone CRs', 'a: 1\rb:\r  - c\r  - d\r', '/b', 'b', '- c\r  - d'],
    ['a pointer with escapes', '"a/b~c": 1\n', '/a~1b~0c', '"a/b~c"', '1'],
    ['an empty key', '"": 1\n', '/', '""', '1'],
  ])('%s', (_name, yaml, at, key, value) => {
    expect(sources(yaml, at)).toEqual([key, value]);
  });

  test('of an empty list item is its dash', () => {
    expect(placesOf('a:\n  - b\n  -\n  - c\n').valueRange('/a/1')).toEqual({ start: 11, end: 12 });
  });

  test('is undefined where there is nothing', () => {
    expect(sources('a: [1]\n', '/b')).toEqual([undefined, undefined]);
    expect(sources('a: [1]\n', '/a/1')).toEqual([undefined, undefined]);
    expect(sources('a: [1]\n', '/a/00')).toEqual([undefined, undefined]);
    expect(sources('a: [1]\n', '/a/0/b')).toEqual([undefined, undefined]);
    expect(sources('a: [1]\n', '/toString')).toEqual([undefined, undefined]);
  });

  test('of the root is the whole of it, without key', () => {
    expect(sources('# x\na: 1\nb: 2\n\n', '')).toEqual([null, 'a: 1\nb: 2']);
  });
});

describe('what a reader is shown', () => {
  const yaml = 'unit:\n  id: U1\n  names: [甲, 乙]\ntalks:\n  - id: K1\n    round: 1\n  -\nnote:\n';
  test.each([
    ['the root', '', '1:1-1:6'],
    ['a map at its key', '/unit', '1:1-1:5'],
    ['a scalar at its value', '/unit/id', '2:7-2:9'],
    ['a flow list at its key', '/unit/names', '3:3-3:8'],
    ['an item at its value', '/unit/names/1', '3:14-3:15'],
    ['an item over lines', '/talks/0', '5:5-6:13'],
    ['an empty item at its dash', '/talks/1', '7:3-7:4'],
    ['an empty value at its key', '/note', '8:1-8:5'],
    ['nothing, at what is around it', '/talks/0/date/x', '5:5-6:13'],
    ['nothing in a keyed map', '/unit/zzz', '1:1-1:5'],
    ['nothing in the root', '/zzz', '1:1-1:6'],
  ])('%s', (_name, at, expected) => {
    expect(shown(yaml, at)).toBe(expected);
  });

  test('a key, where it is asked for', () => {
    expect(shown(yaml, '/unit/id', 'key')).toBe('2:3-2:5');
    expect(shown(yaml, '/talks/0', 'key')).toBe('5:5-6:13');
    expect(shown(yaml, '', 'key')).toBe('1:1-1:6');
  });

  test('an alias of a map at its key, of a text at the alias', () => {
    expect(shown('a: &x {b: 1}\nc: *x\n', '/c')).toBe('2:1-2:2');
    expect(shown('a: &x b\nc: *x\n', '/c')).toBe('2:4-2:6');
    expect(shown('a: &x {b: 1}\nc: *x\n', '/c/b')).toBe('2:4-2:6');
  });

  test('nothing of a text that is one value, and no record', () => {
    expect(placesOf('KEY=secret\nPATH=x\n').place('')).toMatchObject({ line: 1, excerpt: '' });
    expect(placesOf('- KEY=secret\n').place('').excerpt).toBe('- KEY=secret');
  });

  test('an empty first line', () => {
    expect(shown('\na: 1\n', '')).toBe('1:1-1:1');
  });

  test('columns in UTF-16 code units, lines by LF, CRLF and CR', () => {
    expect(shown('a: 😀\r\nb: 1\rc: "😀x"\nd: [😀, y]\n', '/c')).toBe('3:4-3:9');
    expect(shown('a: 😀\r\nb: 1\rc: "😀x"\nd: [😀, y]\n', '/d/1')).toBe('4:9-4:10');
  });

  test('an excerpt of at most 200 characters that halves no character', () => {
    const place = placesOf(`a: ${'x'.repeat(196)}😀\nb: 1\n`).place('/a');
    expect(place.excerpt).toBe(`a: ${'x'.repeat(196)}`);
    expect(placesOf('a: 1\r\nb: 2\r\n').place('/b').excerpt).toBe('b: 2');
  });
});

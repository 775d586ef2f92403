import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { placesIn } from '../../src/load/values/places.ts';
import { bothSay, expectSame, pointersIn, valuesOf } from './differential.ts';

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');
const example = (name: string): string => readFileSync(path.join(EXAMPLES, name), 'utf8');

describe('values and places are those of the yaml package', () => {
  test.each(['passing/unit.yaml', 'failing/unit.yaml', 'other-campaign/unit.yaml', 'banner/roster.yaml'])(
    '%s',
    (name) => {
      const text = example(name);
      expect(bothSay(text)).not.toBeNull();
      expect(bothSay(text, 500)).not.toBeNull();
      expectSame(text);
      expectSame(text.replaceAll('\n', '\r\n'));
    },
  );
});

test('a point is where the place starts', () => {
  const tree = valuesOf(example('passing/unit.yaml'));
  if (!tree) throw new Error('the example is refused');
  const places = placesIn(tree);
  for (const at of pointersIn(tree.value)) {
    const { line, column } = places.place(at);
    expect(places.point(at)).toEqual({ line, column });
  }
});

describe('the reader takes, as the yaml package does', () => {
  test.each([
    ['numbers', 'a: [0, -0, +12, 007, 1.5, .5, 1., 1e3, -1.5E-3, 0o17, 0x1F, .inf, -.INF, 12345678901234567890]\n'],
    ['words', 'a: [~, null, Null, true, TRUE, False, yes, no, nan]\n'],
    ['days', 'a: 2014-08-10\n'],
    ['a number before an indented end', 'a: 12\n  \n'],
    ['a section with nothing in it', 'a:\nb: # 无\n'],
    ['empty collections', 'a: []\nb: {}\n'],
    ['a key without a value between braces', 'a: {b, c: }\n'],
    ['an empty item', '-\n- a\n- # 无\n-\n'],
    ['quotes', `a: "x \\" \\\\ y"\nb: 'it''s'\n"c d": 1\n"e\\te": 2\n`],
    ['text on several lines', 'a: x\n  y\n\n  z\nb: "x\n  y"\n'],
    ['block scalars', 'a: |\n  x\n   y\n\nb: >-  # | >\n  x\n  y\nc: |+\n  x\n\n'],
    ['a block scalar with its indent', 'a: |2\n   x\n  y\n'],
    ['a list not indented', 'a:\n- b\n- c: 1\n  d: 2\n'],
    ['comments', '# x\n---\na: 1 # y\n# z\nb: [1, # ]\n  2 # 100 % & * ! ?\n  ]\n'],
    ['brackets over lines', 'a: [\n  1,\n  {b: 2,\n   c: 3},\n  ]\n'],
    ['marks inside a text', 'a: 百分之50%、A&B、A*B？ok!\n'],
    ['anchors and aliases', 'a: &x {b: &y [1]}\nc: *x\nd: [*y, *y]\n&k e: 1\n'],
    ['an alias as a key', 'a: &x k\n*x : {l: *x}\n'],
    ['an anchor of nothing', 'a: &x\nb: [&y , 1]\nc:\n  - &z\n  - *z\n'],
    ['explicit keys', '? a\n: 1\n? b\n? "c\n  d"\n:\n  - e\n'],
    ['an explicit key between brackets', 'a: {? b : 1}\n'],
    ['pairs without braces', 'a: [b: 1, "c": , ? d : 2]\n'],
    ['tabs', 'a:\t1\nb:\n  - x\t# y\n\t\nc: [\t1\t,\t2 ]\n'],
    ['lone CRs', 'a: 1\rb:\r  - c\r'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['an end of the document', 'a: 1\n... # x\n# y\n'],
    ['a start in the line of a text', '--- text\n'],
    ['a text alone', 'text\n'],
    ['the key __proto__', '__proto__: {a: 1}\n'],
    ['<<', 'a: &x {b: 1}\n<<: *x\n'],
    ['wide marks in a text', 'a: {b: c：d}\n"e：f": 1\n'],
  ])('%s', (_name, text) => {
    expect(bothSay(text)).not.toBeNull();
    expectSame(text);
  });
});

describe('the reader does not take, though its parser does', () => {
  test.each([
    ['an indented start of the document', ' ---\na: 1\n'],
    ['a key behind the last item of a list', "k:\n- 's'a: 1\n"],
    ['a map in the line of its key, with an anchor', 'k: &x a: 1\n'],
    ['a bracket right behind an anchor', 'a: &x[1]\n'],
    ['content in the line of an end', '... a: 1\n'],
    ['a full-width space before a key', '　a: 1\n'],
    ['a dash of another kind before a key', '— a: 1\n'],
    ['a key and its wide colon between brackets', 'a: {b：1}\n'],
    ['a character beyond the last', 'a: "\\U00110000"\n'],
  ])('%s', (_name, text) => expect(valuesOf(text)).toBeNull());
});

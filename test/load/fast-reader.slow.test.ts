import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothSay, fastly, pointersIn } from './differential.ts';
import { mutation, soup } from './mutations.ts';
import { writtenYaml } from './written.ts';

/** By hand: `FAST_READER_RUNS=100000 npx vitest run --config test/vitest.config.ts test/load/fast-reader.slow.test.ts`. */
const RUNS = Number(process.env['FAST_READER_RUNS'] ?? 400);

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');
const example = (name: string): string => readFileSync(path.join(EXAMPLES, name), 'utf8');

/** Whatever the fast reader vouches for, whole or in pieces, the parser finds sound, with the same values at the same places. */
function expectSame(text: string): void {
  for (const pieceLength of [undefined, 1, 20]) {
    const said = bothSay(text, pieceLength);
    if (said) expect(said.fast).toEqual(said.parser);
  }
}

describe('the fast reader says what the parser says, or nothing', () => {
  test.each(['passing/unit.yaml', 'failing/unit.yaml', 'other-campaign/unit.yaml', 'banner/roster.yaml'])(
    '%s',
    (name) => {
      const text = example(name);
      expect(fastly(text)).not.toBeNull();
      expect(fastly(text, 500)).not.toBeNull();
      expectSame(text);
      expectSame(text.replaceAll('\n', '\r\n'));
    },
  );

  test('on what is written in every style', () => fc.assert(fc.property(writtenYaml, expectSame), { numRuns: RUNS }));

  test('on lines of examples, changed', () => {
    const lines = ['passing', 'failing', 'other-campaign'].map((name) => example(`${name}/unit.yaml`).split('\n'));
    fc.assert(fc.property(mutation(lines), expectSame), { numRuns: RUNS });
  });

  test('on tokens in any order', () => fc.assert(fc.property(soup, expectSame), { numRuns: RUNS }));
});

test('a point is where the place starts', () => {
  const read = fastly(example('passing/unit.yaml'));
  if (!read) throw new Error('the example is out of the ordinary');
  for (const at of pointersIn(read.value)) {
    const { line, column } = read.places.place(at);
    expect(read.places.point(at)).toEqual({ line, column });
  }
});

describe('the fast reader does not vouch for', () => {
  test.each([
    ['nothing', ''],
    ['text alone', 'text\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['an end of the document', 'a: 1\n...\n'],
    ['an end before the document', '...\na: 1\n'],
    ['an indented start of the document', ' ---\na: 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['an anchor and an alias', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a tab', 'a:\t1\n'],
    ['a lone CR', 'a: 1\rb: 2\n'],
    ['a duplicate key', 'a: 1\na: 2\n'],
    ['an explicit key', '? a\n: 1\n'],
    ['an explicit key between brackets', 'a: {? b : 1}\n'],
    ['a list as a key', '[a]: 1\n'],
    ['an empty key', ': 1\n'],
    ['a pair without braces', 'a: [b: 1]\n'],
    ['an empty item', '-\n- a\n'],
    ['an integer that no number holds', 'a: 12345678901234567890\n'],
    ['an octal number', 'a: 0o17\n'],
    ['infinity', 'a: .inf\n'],
    ['an escaped half of a character', 'a: "\\ud83d"\n'],
    ['a full-width space before a key', '　a: 1\n'],
    ['a dash of another kind before a key', '— a: 1\n'],
    ['a key and its wide colon between brackets', 'a: {b：1}\n'],
    ['the key __proto__', '__proto__: 1\n'],
    ["a key behind a list's last item", "k:\n- 's'a: 1\n"],
  ])('%s', (_name, text) => expect(fastly(text)).toBeNull());
});

describe('the fast reader vouches for', () => {
  test.each([
    ['numbers', 'a: [0, -0, +12, 007, 1.5, .5, 1., 1e3, -1.5E-3]\n'],
    ['words', 'a: [~, null, Null, true, TRUE, False, yes, no, nan]\n'],
    ['days', 'a: 2014-08-10\n'],
    ['a number before an indented end', 'a: 12\n  \n'],
    ['a section with nothing in it', 'a:\nb: # 无\n'],
    ['empty collections', 'a: []\nb: {}\n'],
    ['a key without a value between braces', 'a: {b, c: }\n'],
    ['quotes', `a: "x \\" \\\\ y"\nb: 'it''s'\n"c d": 1\n`],
    ['text on several lines', 'a: x\n  y\n\n  z\nb: "x\n  y"\n'],
    ['block scalars', 'a: |\n  x\n   y\n\nb: >-\n  x\n  y\nc: |+\n  x\n\n'],
    ['a list not indented', 'a:\n- b\n- c: 1\n  d: 2\n'],
    ['comments', '# x\n---\na: 1 # y\n# z\nb: [1, # ]\n  2]\n'],
    ['brackets over lines', 'a: [\n  1,\n  {b: 2,\n   c: 3},\n  ]\n'],
    ['marks inside a text', 'a: 百分之50%、A&B、A*B？ok!\n'],
  ])('%s', (_name, text) => {
    expect(fastly(text)).not.toBeNull();
    expectSame(text);
  });
});

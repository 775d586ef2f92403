import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadBytes } from '../../src/load/load.ts';
import type { Places } from '../../src/model.ts';
import type { Json } from './write-yaml.ts';
import { writing } from './written.ts';

function load(yaml: string): { readonly value: unknown; readonly places: Places } {
  const result = loadBytes(new TextEncoder().encode(yaml));
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result;
}

function* pointers(value: Json, at = ''): Generator<readonly [string, Json]> {
  yield [at, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value))
    yield* pointers(item, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

/** What a piece of a text says, read where it stood: its column restored. */
function reread(places: Places, { start, end }: { readonly start: number; readonly end: number }): unknown {
  const before = places.text.slice(0, start);
  const column = start - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) - 1;
  const piece = places.text.slice(start, end).replace(/\r\n?/g, '\n');
  const isBlockScalar = piece.startsWith('|');
  return parse(isBlockScalar ? `${piece}\n` : `${' '.repeat(column)}${piece}`, { version: '1.2', uniqueKeys: false });
}

describe('what is written is read', () => {
  test('values come back, whatever the style', () => {
    fc.assert(
      fc.property(writing(true), ({ value, yaml }) => {
        expect(load(yaml).value).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  test('a value stands where its range says', () => {
    fc.assert(
      fc.property(writing(false), ({ value, yaml }) => {
        const { places } = load(yaml);
        for (const [at, expected] of pointers(value)) {
          const range = places.valueRange(at);
          if (!range) throw new Error(`nothing at ${at}`);
          const piece = places.text.slice(range.start, range.end);
          if (piece === '') expect(expected).toBeNull();
          else if (piece === '-') expect([null, [null]]).toContainEqual(expected);
          else expect(reread(places, range)).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a key stands where its range says, and a list item has none', () => {
    fc.assert(
      fc.property(writing(false), ({ value, yaml }) => {
        const { places } = load(yaml);
        const all = [...pointers(value)];
        const lists = new Set(all.filter(([, item]) => Array.isArray(item)).map(([at]) => at));
        for (const [at] of all) {
          const key = places.keyRange(at);
          const name = at
            .slice(at.lastIndexOf('/') + 1)
            .replaceAll('~1', '/')
            .replaceAll('~0', '~');
          const said = key && parse(places.text.slice(key.start, key.end), { schema: 'failsafe' });
          expect([at, said]).toEqual([at, lists.has(at.slice(0, at.lastIndexOf('/'))) || at === '' ? null : name]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('with aliases, everything has a place and a range inside the text', () => {
    fc.assert(
      fc.property(writing(true), ({ value, yaml }) => {
        const { places } = load(yaml);
        const lines = places.text.split(/\r\n?|\n/);
        for (const [at, expected] of pointers(value)) {
          const range = places.valueRange(at);
          if (!range) throw new Error(`nothing at ${at}`);
          const piece = places.text.slice(range.start, range.end);
          if (!piece.includes('*') && piece !== '' && piece !== '-') expect(reread(places, range)).toEqual(expected);
          const place = places.place(at);
          expect(lines[place.line - 1]).toContain(place.excerpt);
          expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

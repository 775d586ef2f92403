import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBag, valueAt, without, write } from '../../src/todo/items/pointer.ts';

const KEY = fc.constantFrom('a', 'b/c', 'd~e', '__proto__', '0');
const VALUE = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.integer(), tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(KEY, tie('value'), { maxKeys: 4 }),
})).value;

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Every pointer of a value. */
function pointersOf(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pointersOf(inner, `${at}/${escaped(key)}`))];
}

describe('a value without some pointers', () => {
  it('maps pointers back, whatever is removed', () => {
    fc.assert(
      fc.property(VALUE, fc.array(fc.nat({ max: 30 })), (value, picks) => {
        const all = pointersOf(value).slice(1);
        const removed = new Set(picks.flatMap((pick) => all[pick] ?? []));
        const { pruned, back } = without(value, removed);
        for (const at of pointersOf(pruned)) {
          const [now, then] = [valueAt(pruned, at), valueAt(value, back(at))];
          expect(Array.isArray(now)).toBe(Array.isArray(then));
          expect(isBag(now)).toBe(isBag(then));
          if (typeof now !== 'object') expect(now).toBe(then);
          expect([...removed].some((gone) => back(at) === gone || back(at).startsWith(`${gone}/`))).toBe(false);
        }
      }),
    );
  });

  it('appends after everything that was there', () => {
    const { back } = without({ list: ['x', 'y', 'z'] }, new Set(['/list/0']));
    expect(['/list/0', '/list/1', '/list/2', '/list/3/date'].map(back)).toEqual([
      '/list/1',
      '/list/2',
      '/list/3',
      '/list/4/date',
    ]);
  });
});

describe('writing at a pointer', () => {
  it('is read back, with the lists and mappings around it', () => {
    const root: Record<string, unknown> = {};
    write(root, '/plan/versions/0/review', { date: '2014-03-01' });
    write(root, '/plan/versions/0/review/date', '2014-03-02');
    expect(root).toEqual({ plan: { versions: [{ review: { date: '2014-03-02' } }] } });
  });

  it('treats special names like any other', () => {
    const root: Record<string, unknown> = {};
    write(root, '/__proto__/polluted', true);
    expect(Object.hasOwn(root, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

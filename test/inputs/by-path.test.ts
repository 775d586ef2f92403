import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPathOf } from '../../src/inputs/by-path.ts';

describe('things by their paths', () => {
  it('are found whatever order they come in, and nothing else is', () => {
    const paths = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 20 });
    fc.assert(
      fc.property(paths, fc.string({ maxLength: 3 }), (all, other) => {
        const things = all.map((path) => ({ path }));
        const find = byPathOf(things);
        for (const thing of things) expect(find(thing.path)).toBe(thing);
        if (!all.includes(other)) expect(find(other)).toBe(null);
      }),
    );
  });
});

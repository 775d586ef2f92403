import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../command/world.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const reportOf = async (...args: readonly string[]): Promise<string> => (await run(ROOT, ['check', ...args])).out;

describe('the first screen', () => {
  it('has the verdict, the counts, five things to do with their places, and how to see all', async () => {
    const lines = (await reportOf('examples/failing/unit.yaml', '--lang', 'en')).split('\n');
    const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
    const [counts, first, last, all, checklist] = [
      at('Checks: '),
      at('Begin with these 5 of 27:'),
      at('  5. '),
      at('Every requirement follows.'),
      at('The record itself'),
    ];
    expect(lines[2]).toContain('FAIL');
    expect([counts, first, last, all, checklist]).toEqual(
      [counts, first, last, all, checklist].toSorted((a, b) => a - b),
    );
    expect(counts).toBeGreaterThan(0);
    expect(lines.slice(first, all).filter((line) => line.trim().startsWith('examples/failing/unit.yaml:')).length).toBe(
      5,
    );
    expect(all).toBeLessThan(40);
  });

  it('asks nothing of a record that passes', async () => {
    expect(await reportOf('examples/passing/unit.yaml', '--lang', 'en')).not.toMatch(/Begin with|What to do \(/);
  });

  it('begins with the matrix where there are many records, the roster behind it', async () => {
    const out = await reportOf('examples/banner', '--lang', 'en');
    const [matrix, folder] = [out.indexOf('Units by modules'), out.indexOf('All records together\n')];
    expect(matrix).toBeGreaterThan(0);
    expect(folder).toBeGreaterThan(matrix);
    expect(out.slice(0, matrix).split('\n').length).toBeLessThan(10);
    expect(out).toContain('- examples/banner/roster.yaml, line 68: ');
  });
});

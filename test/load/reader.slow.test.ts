import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { expectSame } from './differential.ts';
import { mutation, soup } from './mutations.ts';
import { writtenYaml } from './written.ts';

/** By hand: `READER_RUNS=100000 npx vitest run --config test/vitest.config.ts test/load/reader.slow.test.ts`. */
const RUNS = Number(process.env['READER_RUNS'] ?? 400);

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');

describe('values and places are those of the yaml package', () => {
  test('on what is written in every style', () => fc.assert(fc.property(writtenYaml, expectSame), { numRuns: RUNS }));

  test('on lines of examples, changed', () => {
    const lines = ['passing', 'failing', 'other-campaign'].map((name) =>
      readFileSync(path.join(EXAMPLES, name, 'unit.yaml'), 'utf8').split('\n'),
    );
    fc.assert(fc.property(mutation(lines), expectSame), { numRuns: RUNS });
  });

  test('on tokens in any order', () => fc.assert(fc.property(soup, expectSame), { numRuns: RUNS }));
});

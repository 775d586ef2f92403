import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { readyValidators } from './ready-ajv.ts';

/** The tests of src/judge and src/rules alone: none of them starts the built program, so nothing is built. */
export default defineConfig({
  plugins: [readyValidators],
  test: {
    root: path.resolve(import.meta.dirname, '../..'),
    include: ['test/judge/**/*.test.ts', 'test/rules/**/*.test.ts'],
    testTimeout: 20_000,
    isolate: false,
  },
});

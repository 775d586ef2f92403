import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    // What takes seconds, or starts the program many times, is `*.slow.test.ts`: `npm test` leaves it to `npm run test:slow`.
    include: ['test/**/*.test.ts'],
    // For what hangs alone: no test fails for being slow. Tests that hold a limit of time measure the processor's.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // The sources have no state of a module's own: loading them once a worker is enough, and takes half the time.
    isolate: false,
    // Sources that did not change since the last run need not be transformed again.
    experimental: { fsModuleCache: true },
    // By default one core is left idle.
    maxWorkers: '100%',
    globalSetup: ['test/build.ts'],
    setupFiles: ['test/seed.ts'],
    coverage: {
      include: ['src/**/*.ts'],
      // What `npm run gen` writes.
      exclude: ['src/rules/index.ts', 'src/documents/**', 'src/report/html/assets.ts'],
      reporter: ['text-summary', 'json-summary'],
      // What the quick tests reach. Code that runs in a browser or in a process of its own does not count as reached.
      thresholds: { statements: 82, branches: 77 },
    },
  },
});

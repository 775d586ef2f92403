import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    include: ['test/**/*.test.ts'],
    // A machine under load takes many times as long; what hangs is still found.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // The sources have no state of a module's own: loading them once a worker is enough, and takes half the time.
    isolate: false,
    // By default one core is left idle.
    maxWorkers: '100%',
    globalSetup: ['test/build.ts'],
    setupFiles: ['test/seed.ts'],
    coverage: {
      include: ['src/judge/**', 'src/rule/**', 'src/campaign/**', 'src/copies/**', 'src/rules/**'],
      exclude: ['src/rules/index.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { branches: 94 },
    },
  },
});

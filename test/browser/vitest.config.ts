import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** The page in a real browser. A separate command, since it needs Chromium. */
export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '../..'),
    include: ['test/browser/**/*.browser.ts'],
    // For what hangs alone: no test fails for being slow.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 600_000 } },
    globalSetup: ['test/build.ts'],
  },
});

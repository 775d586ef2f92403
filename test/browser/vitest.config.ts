import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** The page in a real browser. A separate command, since it needs Chromium. */
export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '../..'),
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    globalSetup: ['test/build.ts'],
  },
});

import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { worldOf } from '../../../src/command/out/streams.ts';

/** A process whose standard output is a terminal with that many columns. */
const processWith = (columns: number | undefined) => {
  const stdout = Object.assign(new EventEmitter(), { isTTY: true, columns });
  return Object.assign(new EventEmitter(), { stdout, env: {} }) as unknown as NodeJS.Process;
};

it.each([
  { says: 120, is: 120 },
  { says: 0, is: 80 },
  { says: undefined, is: 80 },
])('a terminal that says $says columns has $is', ({ says, is }) => {
  expect(worldOf(processWith(says), '/').stdout.columns).toBe(is);
});

import { afterEach, expect, test, vi } from 'vitest';
import { record, written } from './written.ts';

afterEach(() => void vi.useRealTimers());

test.each(['.xlsx', '.ods'] as const)('the bytes of a workbook do not depend on the clock (%s)', async (ending) => {
  const on = (day: string): Promise<Uint8Array> => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
    return written(record('schema: unit-record/1\nasOf: 2014-04-10\n'), ending, 'zh');
  };
  expect(Buffer.compare(await on('2015-03-04'), await on('2026-11-28'))).toBe(0);
});

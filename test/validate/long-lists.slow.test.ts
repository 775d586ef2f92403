import { describe, expect, test } from 'vitest';
import { validateRecord } from '../../src/validate/validate-record.ts';
import { cpuSeconds } from '../cpu-time.ts';
import { nowhere } from './marks.ts';

describe('time grows with the value alone', () => {
  test.each([
    ['entries without any key', () => ({})],
    ['entries that are nothing', () => null],
    ['entries with keys of no use', (i: number) => ({ [`attendez${i}`]: i })],
  ])('100,000 %s', (_, make) => {
    const archive = Array.from({ length: 100_000 }, (_, i) => make(i));
    const seconds = cpuSeconds(() => expect(validateRecord({ archive }, nowhere).findings).toHaveLength(101));
    // It takes about half a second; what is quadratic takes minutes.
    expect(seconds).toBeLessThan(30);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberDigests, numberList } from '../../../src/rules/folder/_digests.ts';

const hex = (n: number): string => n.toString(16).padStart(64, '0');

/** Digests of few distinct digits: many are equal, and many differ in a single digit. */
const digests = fc.array(
  fc.tuple(fc.nat(63), fc.nat(3)).map(([at, digit]) => `${'0'.repeat(at)}${digit}${'0'.repeat(63 - at)}`),
  { maxLength: 300 },
);

describe('the numbers of digests', () => {
  it('are those of a list without repetitions', () => {
    fc.assert(
      fc.property(digests, (all) => {
        const numbers = numberDigests();
        const distinct = [...new Set(all)];
        expect(all.map((one) => numbers.of(one))).toEqual(all.map((one) => distinct.indexOf(one)));
      }),
    );
  });

  it('stay as they are, however many there are', () => {
    const numbers = numberDigests();
    const many = Array.from({ length: 10_000 }, (_, n) => n);
    expect(many.map((n) => numbers.of(hex(n)))).toEqual(many);
    expect(many.map((n) => numbers.of(hex(n)))).toEqual(many);
  });

  it('do not ask which case the letters are in', () => {
    const numbers = numberDigests();
    expect([hex(0xab), hex(0xab).toUpperCase(), hex(0xac)].map((one) => numbers.of(one))).toEqual([0, 0, 1]);
  });

  it('are for 64 hexadecimal digits', () => {
    const numbers = numberDigests();
    for (const wrong of ['', 'a', '0'.repeat(62), 'g'.repeat(64), '0'.repeat(66)])
      expect(() => numbers.of(wrong)).toThrow('a digest is not 64 hexadecimal digits');
    expect(numbers.of(hex(1))).toBe(0);
  });
});

it('a list of numbers gives back what was put in', () => {
  const list = numberList();
  const many = Array.from({ length: 10_000 }, (_, n) => n * 7);
  for (const n of many) list.push(n);
  expect(many.map((_, index) => list.at(index))).toEqual(many);
});

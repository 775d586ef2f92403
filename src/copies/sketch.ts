import { UPPER } from './grams.ts';

/**
 * The least hashes of a set (bottom-k, Cohen and Kaplan 2007): below the greatest hash that both of two sketches reach,
 * each holds a fair sample of its set, drawn by the same rule, so that what one sample shares with the other tells how
 * much of the set does. A sample for containment, whatever the sizes, down to a set of a twentieth of the other's size.
 */
export const SKETCH = 128;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;
/** Five digits hold 30 bits. */
const WIDTH = 5;

function digitsOf(hash: number): string {
  let digits = '';
  for (let shift = BITS * (WIDTH - 1); shift >= 0; shift -= BITS) digits += DIGITS.charAt((hash >>> shift) & 63);
  return digits;
}

/** The sketch of a set of grams, given in order: a text of at most 640 characters. */
export const sketchOf = (grams: Float64Array): string =>
  Array.from(grams.subarray(0, SKETCH), (gram) => digitsOf(Math.floor(gram / UPPER))).join('');

const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** The hashes of a sketch, in order. */
export function hashesIn(sketch: string): readonly number[] {
  const hashes: number[] = [];
  for (let at = 0; at + WIDTH <= sketch.length; at += WIDTH) {
    let hash = 0;
    for (let digit = 0; digit < WIDTH; digit += 1) hash = (hash << BITS) | (VALUES.get(sketch.charAt(at + digit)) ?? 0);
    hashes.push(hash);
  }
  return hashes;
}

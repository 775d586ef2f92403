import { UPPER } from './grams.ts';

/**
 * A bottom-k sketch (Cohen and Kaplan 2007): the smallest hashes of a set. Below the largest hash that two sketches
 * both reach, each is a fair sample of its set, drawn by the same rule. The overlap of the samples therefore estimates
 * containment, whatever the sizes, down to a set a twentieth the size of the other.
 */
export const SKETCH = 128;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;
/** Five digits hold 30 bits. */
const WIDTH = 5;

/** The sketch of a sorted set of grams, at most 640 characters long. */
export function sketchOf(grams: Float64Array): string {
  const length = Math.min(grams.length, SKETCH);
  const digits = Buffer.allocUnsafe(length * WIDTH);
  let end = 0;
  for (let at = 0; at < length; at += 1) {
    const hash = Math.floor((grams[at] ?? 0) / UPPER);
    for (let shift = BITS * (WIDTH - 1); shift >= 0; shift -= BITS)
      digits[end++] = DIGITS.charCodeAt((hash >>> shift) & 63);
  }
  return digits.toString('latin1');
}

const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** The hashes of a sketch, sorted. */
export function hashesIn(sketch: string): readonly number[] {
  const hashes: number[] = [];
  for (let at = 0; at + WIDTH <= sketch.length; at += WIDTH) {
    let hash = 0;
    for (let digit = 0; digit < WIDTH; digit += 1) hash = (hash << BITS) | (VALUES.get(sketch.charAt(at + digit)) ?? 0);
    hashes.push(hash);
  }
  return hashes;
}

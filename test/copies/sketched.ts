import { UPPER } from '../../src/copies/grams.ts';
import { sketchOf } from '../../src/copies/sketch.ts';
import type { Sketched } from '../../src/copies/sketch-index.ts';

/** A text with these hashes, in order. They are all its grams, unless it has more than a sketch holds. */
export const sketched = (hashes: readonly number[], grams = hashes.length, weight = 1): Sketched => ({
  ...{ grams, weight },
  sketch: sketchOf(Float64Array.from(hashes, (hash) => hash * UPPER)),
});

/** The numbers from `from` up to, but not including, `to`. */
export const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

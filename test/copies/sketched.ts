import { UPPER } from '../../src/copies/grams.ts';
import { sketchOf } from '../../src/copies/sketch.ts';
import type { Sketched } from '../../src/copies/sketch-index.ts';

/** A text of these hashes, in order: all that it has, unless it has more grams than a sketch holds. */
export const sketched = (hashes: readonly number[], grams = hashes.length, weight = 1): Sketched => ({
  ...{ grams, weight },
  sketch: sketchOf(Float64Array.from(hashes, (hash) => hash * UPPER)),
});

/** The numbers from one to another, which is left out. */
export const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

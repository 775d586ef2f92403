import type { Listed } from '../../../src/rules/folder/_copied-lists.ts';

/** A list by its fingerprints, in a block that holds others before and behind. */
export const listed = (prints: readonly number[], texts = prints.length): Listed => ({
  texts,
  block: Uint32Array.from([0, ...prints, 0]),
  start: 1,
  count: prints.length,
});

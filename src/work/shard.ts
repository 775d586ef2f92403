import type { RunHead } from '../model.ts';

/**
 * The records of one part of a run: every `count`th, so that parts take the same time, and merged parts show by the order
 * of their records whether they are of the same folder.
 */
export const partOf = <T>(records: readonly T[], shard: RunHead['shard']): readonly T[] =>
  shard === null ? records : records.filter((_, n) => n % shard.count === shard.index - 1);

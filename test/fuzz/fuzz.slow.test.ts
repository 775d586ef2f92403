import { describe, expect, it } from 'vitest';
import { feed } from './feed.ts';
import { inputOf } from './inputs.ts';

const SEED = 2014;
const RUNS = 15;
const RECORDS_A_RUN = 10;

describe('whatever is fed', () => {
  for (let run = 0; run < RUNS; run++)
    it(`ends in a report: inputs from ${run * RECORDS_A_RUN} of seed ${SEED}`, () => {
      const inputs = Array.from({ length: RECORDS_A_RUN }, (_, n) => inputOf(SEED, run * RECORDS_A_RUN + n));
      expect(feed(inputs.map(({ bytes }) => bytes))).toEqual([]);
    });

  it('is the same for the same seed and number, and another for another', () => {
    expect(inputOf(SEED, 7)).toEqual(inputOf(SEED, 7));
    expect(inputOf(SEED, 7)).not.toEqual(inputOf(SEED + 1, 7));
    expect(inputOf(SEED, 7)).not.toEqual(inputOf(SEED, 8));
  });
});

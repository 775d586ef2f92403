/** A stream of choices, determined by the seed on every machine. */
export interface Dice {
  /** An integer from 0 up to, but not including, n. */
  readonly below: (n: number) => number;
  /** True once in n times. */
  readonly oneIn: (n: number) => boolean;
  readonly pick: <T>(of: readonly [T, ...T[]]) => T;
}

/** Mulberry32: good enough to scatter choices, in one line of arithmetic. */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (n: number): number => next() % n;
  return { below, oneIn: (n) => below(n) === 0, pick: (of) => of[below(of.length)] ?? of[0] };
}

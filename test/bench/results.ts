import type { Figures, Measured } from './measure.ts';

/** All that a run of the benchmarks found out. */
export interface Results {
  /** The program by number of records. */
  readonly own: ReadonlyMap<number, Measured>;
  /** The program and its peers by number of records, on records that all of them read. */
  readonly peers: ReadonlyMap<number, Measured>;
  readonly watchMs: number | null;
}

const figures = (measured: Measured | undefined, name: string): Figures | null => {
  const found = measured?.get(name);
  return found === undefined || found.failure !== null ? null : found;
};

export const figuresOf = (sets: ReadonlyMap<number, Measured>, units: number, name: string): Figures | null =>
  figures(sets.get(units), name);

/** One figure over another; null where either was not measured. */
export const ratio = (one: number | null | undefined, other: number | null | undefined): number | null =>
  typeof one === 'number' && typeof other === 'number' ? one / other : null;

export const msRatio = (sets: ReadonlyMap<number, Measured>, units: number, names: readonly [string, string]) =>
  ratio(figuresOf(sets, units, names[0])?.ms, figuresOf(sets, units, names[1])?.ms);

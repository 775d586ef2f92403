import { once } from '../once.ts';

/** Finds things by their paths. Few runs ask: they are put into a map at the first question. */
export function byPathOf<T extends { readonly path: string }>(all: readonly T[]): (path: string) => T | null {
  const known = once(() => new Map(all.map((one) => [one.path, one])));
  return (path) => known().get(path) ?? null;
}

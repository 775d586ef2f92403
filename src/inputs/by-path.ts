/**
 * Finds things by their paths. They are put in order at the first question: few runs ask, and of a hundred thousand
 * records that takes room.
 */
export function byPathOf<T extends { readonly path: string }>(all: readonly T[]): (path: string) => T | null {
  let known: ReadonlyMap<string, T> | null = null;
  return (path) => {
    known ??= new Map(all.map((one) => [one.path, one]));
    return known.get(path) ?? null;
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Finds positions by paths, -1 for none. Paths are put in order at the first question, since few runs ask; as numbers,
 * since a map of a hundred thousand takes ten times the room.
 */
export function positionsOf(count: () => number, pathAt: (position: number) => string): (path: string) => number {
  let order: Uint32Array | null = null;
  return (path) => {
    order ??= Uint32Array.from({ length: count() }, (_, at) => at).sort((a, b) => compare(pathAt(a), pathAt(b)));
    let from = 0;
    let to = order.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (pathAt(order[middle] ?? 0) < path) from = middle + 1;
      else to = middle;
    }
    const found = order[from];
    return found !== undefined && pathAt(found) === path ? found : -1;
  };
}

/** Finds things by their paths. */
export function byPathOf<T extends { readonly path: string }>(all: readonly T[]): (path: string) => T | null {
  const positionOf = positionsOf(
    () => all.length,
    (at) => all[at]?.path ?? '',
  );
  return (path) => all[positionOf(path)] ?? null;
}

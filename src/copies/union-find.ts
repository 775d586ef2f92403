/** A union-find over things identified by number. */
export interface UnionFind {
  /** The smallest number in the thing's group. */
  rootOf(thing: number): number;
  /** Whether the group has at least `MANY` members. From then on only membership matters, not the pairs. */
  isAmongMany(thing: number): boolean;
  /** Whether two things belong to the same group of at least `MANY`. */
  areAmongMany(one: number, other: number): boolean;
  join(one: number, other: number): void;
}

const MANY = 20;

/** Starts with every thing in a group of its own. */
export function unionFindOf(things: number): UnionFind {
  const roots = Int32Array.from({ length: things }, (_, thing) => thing);
  const sizes = new Int32Array(things).fill(1);
  const rootOf = (thing: number): number => {
    let root = thing;
    while (roots[root] !== root) root = roots[root] ?? root;
    for (let at = thing; at !== root; ) {
      const next = roots[at] ?? root;
      roots[at] = root;
      at = next;
    }
    return root;
  };
  const isAmongMany = (thing: number): boolean => (sizes[rootOf(thing)] ?? 1) >= MANY;
  return {
    rootOf,
    isAmongMany,
    areAmongMany: (one, other) => rootOf(one) === rootOf(other) && isAmongMany(one),
    join: (one, other) => {
      const [a, b] = [rootOf(one), rootOf(other)];
      if (a === b) return;
      const [root, under] = [Math.min(a, b), Math.max(a, b)];
      roots[under] = root;
      sizes[root] = (sizes[root] ?? 1) + (sizes[under] ?? 1);
    },
  };
}

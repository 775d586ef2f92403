/** Which of some things, by their numbers, hold together. */
export interface Joined {
  /** The least number among those that one is joined to. */
  rootOf(thing: number): number;
  /** Whether it is joined to so many that no more is asked of them than that they are. */
  isAmongMany(thing: number): boolean;
  /** Whether two are joined, and to so many. */
  areAmongMany(one: number, other: number): boolean;
  join(one: number, other: number): void;
}

/** So many. */
const MANY = 20;

/** Things of which none is joined to another yet. */
export function joinedAmong(things: number): Joined {
  const roots = Int32Array.from({ length: things }, (_, thing) => thing);
  const sizes = new Int32Array(things).fill(1);
  const rootOf = (thing: number): number => {
    let root = thing;
    while (roots[root] !== root) root = roots[root] ?? root;
    for (let at = thing; at !== root; ) [at, roots[at]] = [roots[at] ?? root, root];
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

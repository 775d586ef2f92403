/** The items of each key, keys and items in the order in which they come. Those without a key are left out. */
export function grouped<T, Key>(
  items: Iterable<T>,
  keyOf: (item: T) => Key | null,
): ReadonlyMap<Key, readonly [T, ...T[]]> {
  const groups = new Map<Key, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

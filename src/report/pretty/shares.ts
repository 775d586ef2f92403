/**
 * Deals out at most `limit` things to those who have some: each gets what it has or an equal share, so that one with very
 * many hides none of the others. Those that come first get what is left over.
 */
export function shares(counts: readonly number[], limit: number | null): readonly number[] {
  if (limit === null) return counts;
  let left = limit;
  const dealt = counts.map(() => 0);
  const fewestFirst = counts.map((count, index) => ({ count, index })).sort((a, b) => a.count - b.count);
  fewestFirst.forEach(({ count, index }, done) => {
    const share = Math.min(count, Math.ceil(left / (counts.length - done)));
    dealt[index] = share;
    left -= share;
  });
  return dealt;
}

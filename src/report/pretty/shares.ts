/**
 * Distributes at most `limit` slots. Everyone gets what they need or an equal share, so that one large count does not
 * crowd out the others. The remainder goes to the first ones.
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

import type { Params } from './model.ts';

/** How many faults there are: one that says that more are left out counts as those. */
export const faultsIn = (findings: readonly { readonly code: string; readonly params: Params }[]): number =>
  findings.reduce((sum, { code, params }) => sum + (code === 'more' ? Number(params['n'] ?? 1) : 1), 0);

/** A sum of hours, which are fractions: twelve digits keep 0.1 + 0.2 from exceeding 0.3. Quarters need no rounding. */
export const roundedSum = (sum: number): number => (Number.isInteger(sum * 4) ? sum : Number(sum.toPrecision(12)));

/** How many there are of each key. */
export function tallyOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const key of keys) tally.set(key, (tally.get(key) ?? 0) + 1);
  return tally;
}

import type { CheckData, FindingData, Said, UnitData } from './shapes.ts';

/** True of a check that somebody has to do something about, or to look at. */
export const isOpen = ({ result }: Pick<CheckData, 'result'>): boolean =>
  result !== 'pass' && result !== 'notApplicable';

/** Who a unit is, and what its open checks say, message by message: all that a text is looked for in. */
export interface UnitWords extends Omit<UnitData, 'checks'> {
  readonly said: readonly Said[];
}

type Bare<T> = Omit<T, 'message' | 'findings'>;

/** A check; an open one without what it says. */
export interface BareCheck extends Bare<CheckData> {
  readonly message?: Said;
  readonly findings?: readonly (Bare<FindingData> & { readonly message?: Said })[];
}

/** Parts what a filter looks through from the many times as much that only a unit's own part shows. */
export function takeApart({ checks, ...who }: UnitData): readonly [UnitWords, readonly BareCheck[]] {
  const open = checks.filter(isOpen);
  const said = open.flatMap(({ message, findings = [] }) => [message, ...findings.map((one) => one.message)]);
  const bare = checks.map((check): BareCheck => {
    if (!isOpen(check)) return check;
    const { message: _, findings, ...rest } = check;
    return findings ? { ...rest, findings: findings.map(({ message: _, ...finding }) => finding) } : rest;
  });
  return [{ ...who, said }, bare];
}

/** The unit that was taken apart. */
export function putTogether({ said, ...who }: UnitWords, bare: readonly BareCheck[]): UnitData {
  let at = 0;
  const next = (): Said => said[at++] ?? '';
  const full = <T extends { readonly message?: Said }>(part: T) => ({ ...part, message: part.message ?? next() });
  const checks = bare.map((check): CheckData => {
    const { findings, ...rest } = full(check);
    return findings ? { ...rest, findings: findings.map(full) } : rest;
  });
  return { ...who, checks };
}

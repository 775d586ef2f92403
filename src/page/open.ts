import type { CheckData, FindingData, Phrase, UnitData } from './shapes.ts';

/** Whether a check requires action or attention. */
export const isOpen = ({ result }: Pick<CheckData, 'result'>): boolean =>
  result !== 'pass' && result !== 'notApplicable' && result !== 'waived';

/** A unit with the messages of its open checks: the text that a search covers. */
export interface UnitWords extends Omit<UnitData, 'checks'> {
  readonly said: readonly Phrase[];
}

type Bare<T> = Omit<T, 'message' | 'findings'>;

/** A check. An open one comes without its messages. */
export interface BareCheck extends Bare<CheckData> {
  readonly message?: Phrase;
  readonly findings?: readonly (Bare<FindingData> & { readonly message?: Phrase })[];
}

/** Separates the text that a search needs from the far larger rest, which only the unit's own part shows. */
export function splitUnit({ checks, ...who }: UnitData): readonly [UnitWords, readonly BareCheck[]] {
  const open = checks.filter(isOpen);
  const said = open.flatMap(({ message, findings = [] }) => [message, ...findings.map((one) => one.message)]);
  const bare = checks.map((check): BareCheck => {
    if (!isOpen(check)) return check;
    const { message: _, findings, ...rest } = check;
    return findings ? { ...rest, findings: findings.map(({ message: _, ...finding }) => finding) } : rest;
  });
  return [{ ...who, said }, bare];
}

/** Reassembles a unit. */
export function joinUnit({ said, ...who }: UnitWords, bare: readonly BareCheck[]): UnitData {
  let at = 0;
  const next = (): Phrase => said[at++] ?? '';
  const full = <T extends { readonly message?: Phrase }>(part: T) => ({ ...part, message: part.message ?? next() });
  const checks = bare.map((check): CheckData => {
    const { findings, ...rest } = full(check);
    return findings ? { ...rest, findings: findings.map(full) } : rest;
  });
  return { ...who, checks };
}

import type { CheckMessage } from './messages.ts';
import type { ReportContext } from './reporter.ts';

export type Fingerprint = (rule: string, one: CheckMessage) => string;

/**
 * Fingerprints for the findings of one record or folder that survive moved lines: a digest of rule, file, unit, entry
 * and code. Findings that agree in all of these are numbered.
 */
export function fingerprints({ digest }: ReportContext, unit: string | null): Fingerprint {
  const seen = new Map<string, number>();
  return (rule, { path, text, found }) => {
    const key = JSON.stringify([rule, path, unit, found?.subject ?? null, text.code]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return digest(`${key}${before}`);
  };
}

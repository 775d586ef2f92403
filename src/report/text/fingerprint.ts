import type { ReportContext } from './reporter.ts';
import type { Said } from './said.ts';

export type Fingerprint = (rule: string, said: Said) => string;

/**
 * Names what the checks of one record, or of the folder, say, by what stays when lines move: the rule, the file, the unit,
 * the entry concerned and the kind of fault. Those that are equal in all of it are counted.
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

import { verdictOf } from './judge/record.ts';
import type { PlacedCheck, PlacedFinding, RecordReport } from './model.ts';
import readable from './rules/record/readable.ts';
import { faultsIn } from './tally.ts';

/** The one check of a record that cannot be read. */
const unreadable = (findings: readonly PlacedFinding[]): PlacedCheck => ({
  rule: readable.id,
  outcome: 'fail',
  severity: 'error',
  provenance: readable.source.provenance,
  duty: readable.duty,
  message: { code: 'fail', params: { found: '', required: '', findings: faultsIn(findings) } },
  found: null,
  required: null,
  findings,
  counted: [],
  notCounted: [],
});

/** The report of a record that cannot be read or loaded; `sha256` is null where it was not read whole. */
export function unreadableReport(
  path: string,
  sha256: string | null,
  findings: readonly PlacedFinding[],
): RecordReport {
  const checks = [unreadable(findings)];
  const nobody = { unit: null, name: null, team: null, category: null, asOf: null, judgedAsOf: null };
  return { path, sha256, ...nobody, verdict: verdictOf(checks), checks };
}

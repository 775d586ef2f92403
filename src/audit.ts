import { type Defect, judgeOptions, type RuleInForce } from './judge/record.ts';
import { type FailOn, failsRun, makeTally } from './judge/summary.ts';
import type { FolderReport, Problem, RunHead, Summary } from './model.ts';
import type { Reporter } from './report/reporter.ts';
import { gatherInputs, type InputRequest } from './run/inputs.ts';
import { auditRecord } from './run/record.ts';

/** What to audit, and by what. */
export interface AuditRequest extends InputRequest {
  readonly rules: readonly RuleInForce[];
  readonly profile: { readonly name: string; readonly digest: string };
  /** Which of the rules to report. */
  select(rule: string): boolean;
  /** The day to judge as of, instead of each record's own. */
  readonly asOf: string | null;
  readonly final: boolean;
  readonly failOn: FailOn;
  readonly tool: RunHead['tool'];
  /** Lets signals be heard between two records; true once the run is to stop. */
  interrupted(): Promise<boolean>;
}

/** Where one report goes, piece by piece. */
export interface ReportSink {
  readonly reporter: Reporter;
  write(text: string): void;
}

export interface AuditResult {
  /** The run was stopped: the report is not whole. */
  readonly interrupted: boolean;
  /** Something is at or above `failOn`. */
  readonly failed: boolean;
  readonly summary: Summary;
  /** What kept the run from being a proper audit. */
  readonly problems: readonly Problem[];
  readonly defects: readonly Defect[];
  /** What is worth a word beside the report. */
  readonly notices: readonly Problem[];
}

/** The whole of it: discover, load, validate, judge, report. */
export async function audit(request: AuditRequest, sinks: readonly ReportSink[]): Promise<AuditResult> {
  const tell = (say: (reporter: Reporter) => string): void => {
    for (const { reporter, write } of sinks) write(say(reporter));
  };
  const inputs = gatherInputs(request);
  const options = judgeOptions(request.rules, { ...request, notBefore: inputs.roster?.roster.asOf ?? null });
  const tally = makeTally();
  const defects: Defect[] = [];
  let failed = false;
  let interrupted = false;

  tell((reporter) => reporter.begin(headOf(request, inputs.roster?.sha256 ?? null)));
  for (const input of inputs.records) {
    interrupted = await request.interrupted();
    if (interrupted) break;
    const audited = auditRecord(input, options);
    tally.add(audited.report);
    defects.push(...audited.defects);
    failed ||= audited.report.checks.some((check) => failsRun(check, request.failOn));
    tell((reporter) => reporter.record(audited.report));
  }
  const folder: FolderReport = { roster: inputs.roster?.path ?? null, checks: [] };
  tell((reporter) => reporter.folder(folder));
  const summary = tally.summary(0);
  tell((reporter) => reporter.end(summary));
  return { interrupted, failed, summary, problems: inputs.problems, defects, notices: inputs.notices };
}

const headOf = ({ tool, profile, asOf }: AuditRequest, rosterDigest: string | null): RunHead => ({
  tool,
  profile: profile.name,
  profileDigest: profile.digest,
  rosterDigest,
  shard: null,
  asOf,
});

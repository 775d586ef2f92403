import { type Terms, termsFor } from './audit-record.ts';
import { byPathOf } from './inputs/by-path.ts';
import { gatherInputs, type InputRequest, type Inputs } from './inputs/inputs.ts';
import type { FolderRuleInForce, JudgedFolder } from './judge/folder.ts';
import type { RuleInForce } from './judge/in-force.ts';
import type { Defect } from './judge/record.ts';
import { type FailOn, failsRun, makeTally } from './judge/summary.ts';
import type { Problem, RunHead, Summary } from './model.ts';
import type { Reporter } from './report/text/reporter.ts';
import { makeFolderRun } from './work/folder-run.ts';
import type { Memory } from './work/memory.ts';
import { partOf } from './work/shard.ts';
import { type WorkStyle, workAll } from './work/work-all.ts';

/** What to audit, and by what. */
export interface AuditRequest extends InputRequest {
  readonly rules: readonly RuleInForce[];
  readonly folderRules: readonly FolderRuleInForce[];
  readonly profile: { readonly name: string; readonly digest: string };
  /** Which of the rules to report. */
  select(rule: string): boolean;
  /** The day to judge as of, instead of each record's own. */
  readonly asOf: string | null;
  readonly final: boolean;
  /** Which part of the records to audit; null for all. Then the folder is judged when the parts are merged. */
  readonly shard: RunHead['shard'];
  /** Reports hold what the folder rules took from each record. */
  readonly withFacts: boolean;
  readonly failOn: FailOn;
  readonly tool: RunHead['tool'];
  /** Threads; null to choose by how many records there are. */
  readonly jobs: number | null;
  /** Where results of earlier runs are kept, and which build of the program this is; null to keep none. */
  readonly cache: { readonly folder: string; readonly build: string } | null;
  /** What records came to in earlier runs of this process; null where there were none. */
  readonly memory: Memory | null;
  /** Hears how many records are done, of how many. */
  progress(done: number, records: number): void;
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
  const { roster, records } = inputs;
  const terms = termsFor(request, inputs);
  const folderRun = makeFolderRun(terms, { roster, inputAt: byPathOf(records) });
  const tally = makeTally();
  const defects: Defect[] = [];
  let failed = false;
  let done = 0;

  tell((reporter) => reporter.begin(headOf(request, inputs)));
  const mine = partOf(records, request.shard);
  for await (const worked of workAll(mine, terms, styleOf(request, inputs, terms))) {
    const { facts, ...bare } = worked.report;
    const report = request.withFacts ? worked.report : bare;
    folderRun.keep(worked.report);
    tally.add(report);
    defects.push(...worked.defects);
    failed ||= report.checks.some((check) => failsRun(check, request.failOn));
    tell((reporter) => reporter.record(report));
    request.progress(++done, mine.length);
  }
  const interrupted = done < mine.length;
  const folder = request.shard === null ? folderRun.judge() : NOT_JUDGED;
  defects.push(...folder.defects);
  failed ||= folder.checks.some((check) => failsRun(check, request.failOn));
  tell((reporter) => reporter.folder({ roster: roster?.path ?? null, checks: folder.checks }));
  const summary = tally.summary(inputs.ignored);
  tell((reporter) => reporter.end(summary));
  return { interrupted, failed, summary, problems: inputs.problems, defects, notices: inputs.notices };
}

const NOT_JUDGED: JudgedFolder = { checks: [], defects: [] };

const headOf = ({ tool, profile, asOf, shard }: AuditRequest, { roster, records }: Inputs): RunHead => ({
  tool,
  profile: profile.name,
  profileDigest: profile.digest,
  rosterDigest: roster?.sha256 ?? null,
  shard,
  asOf,
  records: partOf(records, shard).length,
});

/** How the records are worked on. What is kept from run to run is kept apart by all that it depends on. */
function styleOf(request: AuditRequest, { roster }: Inputs, { judge, folderRules }: Terms): WorkStyle {
  const { jobs, cache, memory, tool, profile, interrupted } = request;
  const { asOf, notBefore, final, selected } = judge;
  const rules = [...selected, ...folderRules].map(({ rule }) => rule.id);
  const terms = [tool, cache?.build, profile.digest, { asOf, notBefore, final }, rules, roster?.sha256];
  return { jobs, terms, cacheFolder: cache?.folder ?? null, memory, interrupted, units: roster?.roster.units ?? null };
}

import type { AuditResult, ReportSink } from '../audit.ts';
import { wasRead } from '../audit-record.ts';
import type { RecordInput, RosterFile } from '../inputs/inputs.ts';
import type { FolderRuleInForce } from '../judge/folder.ts';
import { dayJudgedAsOf, type RuleInForce } from '../judge/in-force.ts';
import { type FailOn, failsRun, makeTally } from '../judge/summary.ts';
import type { FolderReport, Problem, RunHead } from '../model.ts';
import type { Reporter } from '../report/text/reporter.ts';
import { unitNames } from '../rule/unit-names.ts';
import { makeFolderRun } from '../work/folder-run.ts';
import { type ReportFile, recordsOf } from './inspect.ts';
import { turnsOf } from './parts.ts';
import { type Restorer, restorerOf } from './restore.ts';

/** Reports that were found to be those of one run, and what they were judged by. */
export interface MergeRequest {
  readonly reports: readonly ReportFile[];
  readonly rules: readonly RuleInForce[];
  readonly folderRules: readonly FolderRuleInForce[];
  /** The roster that the records were held against; null where there was none. */
  readonly roster: RosterFile | null;
  /** The way back to the records: what facts are too small for is looked up there. */
  inputAt(path: string): RecordInput | null;
  readonly failOn: FailOn;
  interrupted(): Promise<boolean>;
}

/** A whole report says already what the rules over all records found; parts do not. */
export const isWhole = ([first, ...others]: readonly ReportFile[]): boolean =>
  others.length === 0 && first?.head.shard === null;

/** The rules over all records that the parts have facts for; where there is no record, all of them. */
function rulesOver({ reports, folderRules }: MergeRequest): readonly FolderRuleInForce[] {
  const known = reports.find(({ paths }) => paths.length > 0)?.factsOf;
  return known ? folderRules.filter(({ rule }) => known.includes(rule.id)) : folderRules;
}

const ignoredIn = (reports: readonly ReportFile[]): number => {
  const counts = reports.map(({ head }) => head.summary.ignored);
  // Every part looks at the whole folder, and counts what is left out of it.
  const ofShards = reports.some(({ head }) => head.shard !== null);
  return ofShards ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
};

function headOf([first]: readonly ReportFile[], records: number): RunHead | null {
  if (!first) return null;
  const { tool, profile, profileDigest, rosterDigest, asOf } = first.head;
  return { tool, profile, profileDigest, rosterDigest, shard: null, asOf, records };
}

/** Joins the reports of parts into one, and judges what is over all records. */
export async function mergeReports(request: MergeRequest, sinks: readonly ReportSink[]): Promise<AuditResult> {
  const { reports, roster, failOn } = request;
  const tell = (say: (reporter: Reporter) => string): void => {
    for (const { reporter, write } of sinks) write(say(reporter));
  };
  const turns = turnsOf(reports);
  const head = headOf(reports, turns.length);
  const restorer = restorerOf([...request.rules, ...request.folderRules].map(({ rule }) => rule));
  const asOf = head?.asOf ?? null;
  const names = roster && unitNames(roster.roster.units);
  const { inputAt } = request;
  const folderTerms = { folderRules: rulesOver(request), names, judge: { asOf } };
  const folderRun = makeFolderRun(folderTerms, { roster, inputAt, fromParts: true });
  const sources = new Map(reports.map((report) => [report, recordsOf(report)]));
  const tally = makeTally();
  let failed = false;
  let interrupted = false;

  if (head) tell((reporter) => reporter.begin(head));
  for (const { report } of turns) {
    interrupted = await request.interrupted();
    if (interrupted) break;
    const next = sources.get(report)?.next();
    if (!next || next.done) throw new Error(`${report.name} changed while it was read`);
    const day = dayJudgedAsOf(next.value.asOf, { asOf, notBefore: roster?.roster.asOf ?? null });
    const { facts, ...record } = restorer.record(next.value, wasRead(next.value) ? day : null);
    folderRun.keep({ ...record, facts: facts ?? {} });
    tally.add(record);
    failed ||= record.checks.some((check) => failsRun(check, failOn));
    tell((reporter) => reporter.record(record));
  }
  const { folder, defects } = judgeWhole(request, restorer, folderRun);
  failed ||= folder.checks.some((check) => failsRun(check, failOn));
  tell((reporter) => reporter.folder(folder));
  const summary = tally.summary(ignoredIn(reports));
  tell((reporter) => reporter.end(summary));
  const problems: readonly Problem[] = [];
  return { interrupted, failed, summary, problems, defects, notices: [] };
}

function judgeWhole(
  { reports }: MergeRequest,
  restorer: Restorer,
  folderRun: ReturnType<typeof makeFolderRun>,
): { readonly folder: FolderReport; readonly defects: AuditResult['defects'] } {
  const said = restorer.folder(reports[0]?.head.folder ?? null);
  if (isWhole(reports)) return { folder: said, defects: [] };
  const { checks, defects } = folderRun.judge();
  return { folder: { roster: said.roster, checks }, defects };
}

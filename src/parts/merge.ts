import { type AuditResult, bannerOf, goThrough, type ReportSink, type Run, toReports } from '../audit.ts';
import type { Worked } from '../audit-record.ts';
import type { Files } from '../inputs/files.ts';
import type { RecordInput, RosterFile } from '../inputs/inputs.ts';
import type { FolderRuleInForce } from '../judge/folder.ts';
import { knownUnits, NO_ROSTER } from '../judge/known-units.ts';
import type { FailOn, FolderReport, InputFile, PassedOver, Problem, ReportedWaiver } from '../model.ts';
import { unitNames } from '../rule/unit-names.ts';
import { type Exceptions, NO_EXCEPTIONS } from '../waivers/exceptions.ts';
import { remarksOn } from '../waivers/remarks.ts';
import { addTallies, NO_TALLY } from '../waivers/tally.ts';
import { type FolderRun, makeFolderRun } from '../work/folder-run.ts';
import { type ReportFile, recordsOf } from './inspect.ts';
import { type Turn, turnsOf } from './parts.ts';
import { folderReportOf, recordReportOf } from './read-back.ts';

/** Reports that were found to be those of one run, and what they were judged by. */
export interface MergeRequest {
  readonly reports: readonly ReportFile[];
  readonly folderRules: readonly FolderRuleInForce[];
  /** The roster that the records were compared with, or null. */
  readonly roster: RosterFile | null;
  readonly files: Files;
  /** The way back to the records: what facts are too small for is looked up there. */
  inputAt(path: string): RecordInput | null;
  /** What the merged run fails on. */
  readonly failOn: FailOn;
  interrupted(): Promise<boolean>;
}

/** A whole report says already what the rules over all records found; parts do not. */
export const isWhole = ([first, ...others]: readonly ReportFile[]): boolean =>
  others.length === 0 && first?.head.shard === null;

/** The folder rules that the parts have facts for; if there are no records, all of them. */
function rulesOver({ reports, folderRules }: MergeRequest): readonly FolderRuleInForce[] {
  const known = reports.find(({ paths }) => paths.length > 0)?.factsOf;
  return known ? folderRules.filter(({ rule }) => known.includes(rule.id)) : folderRules;
}

const ignoredIn = (reports: readonly ReportFile[]): number => {
  const counts = reports.map(({ head }) => head.summary.ignored);
  // Every part walks the whole folder and counts the files that it leaves out.
  const ofShards = reports.some(({ head }) => head.shard !== null);
  return ofShards ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0);
};

/** What the parts passed over, each once. */
function passedOverIn(reports: readonly ReportFile[]): readonly PassedOver[] {
  const all = reports.flatMap(({ head }) => head.summary.passedOver);
  const known = new Map(all.map(({ path, reason }) => [path, { path, reason }]));
  return [...known.values()].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

/** What kept the parts from being proper audits, each once, in the words of its part. */
function problemsOf(reports: readonly ReportFile[]): readonly Problem[] {
  const known = new Map(reports.flatMap(({ head }) => head.problems).map((one) => [one.message, one]));
  return Array.from(known.values(), (one) => ({ ...one, message: { en: one.message, zh: one.message } }));
}

function headOf({ head: whole }: ReportFile, { failOn, reports, roster }: MergeRequest): Run['head'] {
  const { folder: _folder, inputs: _inputs, summary: _summary, waivers: _waivers, ...head } = whole;
  const records = reports.reduce((sum, { paths }) => sum + paths.length, 0);
  const banner = bannerOf(roster?.roster ?? null);
  return { ...head, shard: null, failOn, problems: problemsOf(reports), records, banner };
}

/** What the parts read, each file once. */
function inputsOf(reports: readonly ReportFile[]): readonly InputFile[] {
  const all = reports.flatMap(({ head }) => head.inputs);
  const known = new Map(all.map(({ path, kind, sha256 }) => [`${path}\n${kind}\n${sha256}`, { path, sha256, kind }]));
  return [...known].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, file]) => file);
}

/** What the records of the parts came to, in the order of the whole. */
async function* readBack(
  turns: readonly Turn[],
  { reports, interrupted }: MergeRequest,
): AsyncGenerator<Worked, void, undefined> {
  const sources = new Map(reports.map((report) => [report, recordsOf(report)]));
  for (const { report } of turns) {
    if (await interrupted()) return;
    const next = sources.get(report)?.next();
    if (!next || next.done) throw new Error(`${report.name} changed while it was read`);
    const { facts = {}, ...record } = recordReportOf(next.value);
    yield { report: { ...record, facts }, defects: [], looked: [], insiders: [] };
  }
}

/** The parts have applied the exceptions already; what these came to is summed up. */
function exceptionsOf(reports: readonly ReportFile[]): Exceptions {
  const [first, ...others] = reports.flatMap(({ head }) => head.waivers ?? []);
  if (!first) return NO_EXCEPTIONS;
  const list = first.list.map(
    (waiver, n): ReportedWaiver => ({
      ...waiver,
      tally: others.reduce((sum, { list: more }) => addTallies(sum, more[n]?.tally ?? NO_TALLY), waiver.tally),
    }),
  );
  const { path, sha256, ofFolder } = first;
  const isPart = reports.some(({ head }) => head.only.length > 0);
  const report = { path, sha256, ofFolder, list, remarks: remarksOn(list, { ofFolder, isPart }) };
  return { ...NO_EXCEPTIONS, report: () => report };
}

/** The rules over all records: judged now, but for a whole report, which says already what they found. */
function folderRunOf(request: MergeRequest, first: ReportFile, said: FolderReport): FolderRun {
  if (isWhole(request.reports)) return { keep: () => {}, judge: () => ({ checks: said.checks, defects: [] }) };
  const { roster, inputAt } = request;
  const terms = {
    folderRules: rulesOver(request),
    names: roster && unitNames(roster.roster.units),
    judge: { asOf: first.head.asOf, strict: first.head.strict },
  };
  return makeFolderRun(terms, { roster, inputAt });
}

/** Joins the reports of parts into one, and judges the folder rules. */
export async function mergeReports(request: MergeRequest, sinks: readonly ReportSink[]): Promise<AuditResult> {
  const { reports } = request;
  const [first] = reports;
  if (!first) throw new Error('there is nothing to merge');
  const turns = turnsOf(reports);
  const said = folderReportOf(first.head.folder);
  // A folder rule may go back to them.
  request.files.noteRecords(turns);
  const run: Run = {
    head: headOf(first, request),
    records: readBack(turns, request),
    folder: folderRunOf(request, first, said),
    exceptions: exceptionsOf(reports),
    roster: said.roster,
    known: request.roster === null ? NO_ROSTER : knownUnits(request.roster.roster),
    left: { ignored: ignoredIn(reports), passedOver: passedOverIn(reports) },
    inputs: () => inputsOf(reports),
    files: request.files,
  };
  return { ...(await goThrough(run, toReports(sinks, false, run.known))), problems: run.head.problems, notices: [] };
}

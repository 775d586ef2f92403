import type { Worked } from './audit-record.ts';
import type { Roster } from './documents/roster.ts';
import { byPathOf } from './inputs/by-path.ts';
import type { Files } from './inputs/files.ts';
import { gatherInputs, type InputRequest, type Inputs } from './inputs/inputs.ts';
import { sayOverrides } from './inputs/override-notices.ts';
import { sayDefect } from './inputs/problem.ts';
import type { FolderRuleInForce } from './judge/folder.ts';
import type { RuleInForce } from './judge/in-force.ts';
import { type KnownUnits, knownUnits, NO_ROSTER } from './judge/known-units.ts';
import type { Defect } from './judge/record.ts';
import { type LeftOut, makeTally } from './judge/summary.ts';
import { calendarIn, type Terms, type TermsRequest, termsFor } from './judge/terms.ts';
import type { FailOn, FolderReport, InputFile, Problem, RecordReport, RunHead, Summary } from './model.ts';
import type { Reporter } from './report/text/reporter.ts';
import { BUILD_DIGEST } from './tool.ts';
import { approversIn, type Exceptions, makeExceptions, NO_EXCEPTIONS } from './waivers/exceptions.ts';
import type { WaiversFile } from './waivers/load.ts';
import { type FolderRun, makeFolderRun } from './work/folder-run.ts';
import type { Memory } from './work/memory.ts';
import { partOf } from './work/shard.ts';
import { type WorkStyle, workAll } from './work/work-all.ts';

/** What to audit, and by what. */
export interface AuditRequest extends InputRequest {
  readonly rules: readonly RuleInForce[];
  /** The rules for units of some categories. */
  readonly overrides?: NonNullable<TermsRequest['overrides']>;
  readonly folderRules: readonly FolderRuleInForce[];
  readonly profile: TermsRequest['profile'] & { readonly name: string; readonly digest: string };
  /** Which of the rules to report. */
  select(rule: string): boolean;
  /** The patterns that `select` is made of; empty for all. */
  readonly only: readonly string[];
  /** The day to judge as of, instead of each record's own. */
  readonly asOf: string | null;
  readonly final: boolean;
  /** Records are taken in plain notation alone. */
  readonly strict: boolean;
  /** Which part of the records to audit; null for all. Then the folder is judged when the parts are merged. */
  readonly shard: RunHead['shard'];
  /** Reports hold what the folder rules took from each record. */
  readonly withFacts: boolean;
  readonly failOn: FailOn;
  /** The exceptions that somebody answers for; null for none. */
  readonly waivers: WaiversFile | null;
  /** Marks what an earlier report says already; absent for none. */
  readonly baseline?: Baseline | undefined;
  readonly tool: RunHead['tool'];
  /** Threads; null to choose by how many records there are. */
  readonly jobs: number | null;
  /** Where results of earlier runs are kept, and which build of the program this is; null to keep none. */
  readonly cache: { readonly folder: string; readonly build: string } | null;
  /** What records came to in earlier runs of this process; null where there were none. */
  readonly memory: Memory | null;
  /** Lets signals be heard between two records; true once the run is to stop. */
  interrupted(): Promise<boolean>;
}

/** An earlier report that a run is held against. What it says already is marked, and stays what it is. */
export interface Baseline {
  readonly path: string;
  begin(head: RunHead): void;
  record(report: RecordReport): RecordReport;
  folder(report: FolderReport): FolderReport;
}

/** A run: its records one after another, and the rules over all of them. */
export interface Run<R extends Worked = Worked> {
  readonly head: RunHead & { readonly records: number };
  /** What each record came to, in order; fewer than `head.records` where the run is stopped. */
  readonly records: AsyncIterable<R>;
  readonly folder: FolderRun;
  readonly exceptions: Exceptions;
  readonly baseline?: Baseline | undefined;
  /** What reports call the roster. */
  readonly roster: string | null;
  readonly known: KnownUnits;
  /** What was not audited. */
  readonly left: LeftOut;
  /** What was read besides the records, once all of them are done. */
  inputs(): readonly InputFile[];
  readonly files: Files;
}

/** Hears a run as it goes. */
export interface Listener<R extends Worked = Worked> {
  begin(head: RunHead): void;
  record(worked: R): void;
  folder(report: FolderReport): void;
  /** `problems`: all that kept the run from being a proper audit. */
  end(summary: Summary, inputs: readonly InputFile[], problems: readonly Problem[]): void;
}

export interface RunResult {
  /** The run was stopped: the report is not whole. */
  readonly interrupted: boolean;
  readonly summary: Summary;
  readonly defects: readonly Defect[];
  /** The categories that records say. */
  readonly categories: ReadonlySet<string>;
}

/** Where one report goes, piece by piece. */
export interface ReportSink {
  readonly reporter: Reporter;
  write(text: string): void;
}

export interface AuditResult extends RunResult {
  /** What kept the run from being a proper audit. */
  readonly problems: readonly Problem[];
  /** What is worth a word beside the report. */
  readonly notices: readonly Problem[];
}

/** The whole of it: gathers what there is to read, goes through the records, judges the folder, reports. */
export async function audit(
  request: AuditRequest,
  sinks: readonly ReportSink[],
): Promise<AuditResult & { readonly roster: Roster | null }> {
  const prepared = prepare(request);
  const { inputs, terms, mine } = prepared;
  const notices: Problem[] = [...inputs.notices];
  const notice = (one: Problem): void => void notices.push(one);
  // Exceptions and an earlier report are held against what checks found.
  const isCompared = request.waivers !== null || request.baseline !== undefined;
  const outcomesAlone = !isCompared && sinks.every(({ reporter }) => reporter.outcomesAlone?.(mine.length) === true);
  const style = { ...styleOf(request, inputs, terms), outcomesAlone, notice };
  const records = workAll(mine, terms, style);
  const result = await goThrough({ ...prepared.run, records }, toReports(sinks, request.withFacts, prepared.run.known));
  notices.push(...prepared.noticesOf(result));
  return { ...result, problems: inputs.problems, notices, roster: inputs.roster?.roster ?? null };
}

/** The loop of every run, be its records audited here or read back from reports. */
export async function goThrough<R extends Worked>(run: Run<R>, listener: Listener<R>): Promise<RunResult> {
  const tally = makeTally();
  const defects: Defect[] = [];
  const seen = new Set<string>();
  const categories = new Set<string>();
  let done = 0;
  run.baseline?.begin(run.head);
  listener.begin(run.head);
  for await (const worked of run.records) {
    run.files.noteBeside(worked.report.path, worked.looked);
    const said = run.known.sharing(worked.report);
    const known = run.known.unitOf(said);
    if (known !== null) seen.add(known);
    if (said.category !== null) categories.add(said.category);
    run.folder.keep(said, known);
    const report = run.exceptions.take(said, worked.insiders);
    tally.add(report);
    defects.push(...worked.defects.map((defect) => ({ ...defect, path: worked.report.path })));
    listener.record({ ...worked, report: run.baseline?.record(report) ?? report });
    done += 1;
  }
  const folder = run.folder.judge();
  const missing = folder.checks.length === 0 ? [] : run.known.missing(seen);
  const together: FolderReport = { roster: run.roster, checks: folder.checks, missing };
  listener.folder(run.baseline?.folder(together) ?? together);
  const summary = tally.summary(run.left, run.exceptions.report());
  const all = [...defects, ...folder.defects];
  listener.end(summary, run.inputs(), [...run.head.problems, ...all.map(sayDefect)]);
  return { interrupted: done < run.head.records, summary, defects: all, categories };
}

/** Gathers what a run reads and is judged by: all of a run but what its records come to. */
export function prepare(request: AuditRequest) {
  const inputs = gatherInputs(request);
  const { roster, records, ignored, passedOver } = inputs;
  const terms = termsFor(
    { ...request, approvers: approversIn(request.waivers) },
    { roster: roster?.roster ?? null, ofFolder: inputs.ofFolder },
  );
  const mine = partOf(records, request.shard);
  const run: Omit<Run, 'records'> = {
    head: { ...headOf(request, inputs, terms), records: mine.length },
    // The folder of a part is judged when the parts are merged.
    folder: request.shard === null ? makeFolderRun(terms, { roster, inputAt: byPathOf(records) }) : NOT_JUDGED,
    exceptions: exceptionsOf(request, inputs),
    baseline: request.baseline,
    roster: roster?.path ?? null,
    known: roster === null ? NO_ROSTER : knownUnits(roster.roster),
    left: { ignored, passedOver },
    inputs: () => withProgram(request.files.inputs(), request.tool.name),
    files: request.files,
  };
  const noticesOf = ({ categories }: RunResult): readonly Problem[] =>
    sayOverrides(terms.judge.overrides, categories, request.shard === null && inputs.ofFolder);
  return { inputs, terms, mine, run, noticesOf };
}

/**
 * Sends a run to reports: those for people name a unit as the roster does. What the rules over all records took from each
 * is in them only where that is asked for.
 */
export function toReports(sinks: readonly ReportSink[], withFacts: boolean, known: KnownUnits): Listener {
  const tell = (say: (reporter: Reporter) => string): void => {
    for (const { reporter, write } of sinks) write(say(reporter));
  };
  return {
    begin: (head) => tell((reporter) => reporter.begin(head)),
    record: ({ report }) => {
      const said = withFacts ? report : { ...report, facts: undefined };
      const named = known.named(said);
      tell((reporter) => reporter.record(reporter.asSaid ? said : named));
    },
    folder: (report) => tell((reporter) => reporter.folder(report)),
    end: (...ended) => {
      for (const { reporter, write } of sinks) {
        const said = reporter.end(...ended);
        for (const piece of typeof said === 'string' ? [said] : said) write(piece);
      }
    },
  };
}

/** What was read, and the build of the program that read it; run from its sources, it is none. */
const withProgram = (read: readonly InputFile[], name: string): readonly InputFile[] => {
  if (BUILD_DIGEST === null) return read;
  const program: InputFile = { path: name, sha256: BUILD_DIGEST, kind: 'program' };
  return [...read, program].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
};

function exceptionsOf({ waivers, shard, only }: AuditRequest, { roster, ofFolder }: Inputs): Exceptions {
  if (waivers === null) return NO_EXCEPTIONS;
  const isPart = shard !== null || only.length > 0;
  return makeExceptions({ file: waivers, roster: roster?.roster ?? null, ofFolder, isPart });
}

const NOT_JUDGED: FolderRun = { keep: () => {}, judge: () => ({ checks: [], defects: [] }) };

const headOf = (
  request: AuditRequest,
  { roster, rosterAmongRecords, problems }: Inputs,
  { judge }: Terms,
): Omit<RunHead, 'records'> => ({
  tool: request.tool,
  profile: request.profile.name,
  profileDigest: request.profile.digest,
  rosterDigest: roster?.sha256 ?? null,
  rosterAmongRecords,
  calendar: calendarIn(judge),
  shard: request.shard,
  asOf: request.asOf,
  final: request.final,
  only: request.only,
  failOn: request.failOn,
  strict: request.strict,
  baseline: request.baseline?.path,
  problems,
  banner: bannerOf(roster?.roster ?? null),
});

/** Whose units a roster lists, and as of when. */
export const bannerOf = (roster: Roster | null): RunHead['banner'] =>
  roster === null ? undefined : { name: roster.name, asOf: roster.asOf };

/** How the records are worked on. What is kept from run to run is kept apart by all that it depends on. */
function styleOf(
  request: AuditRequest,
  { roster }: Inputs,
  { judge, folderRules, approvers = [] }: Terms,
): Omit<WorkStyle, 'notice' | 'outcomesAlone'> {
  const { jobs, cache, memory, tool, profile, interrupted } = request;
  const { asOf, notBefore, final, strict, selected, overrides } = judge;
  const others = Array.from(overrides?.byCategory.values() ?? [], (own) => own.selected);
  const rules = [selected, folderRules, ...others].flatMap((some) => some.map(({ rule }) => rule.id));
  const terms = [
    tool,
    cache?.build,
    profile.digest,
    { asOf, notBefore, final, strict },
    rules,
    roster?.sha256,
    approvers,
  ];
  return { jobs, terms, cacheFolder: cache?.folder ?? null, memory, interrupted, units: roster?.roster.units ?? null };
}

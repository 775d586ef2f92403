/**
 * The library. Nothing else is public.
 * What is wrong with a record is a finding in its report; what is wrong with the run is in `problems`. Only a bug throws.
 */
import path from 'node:path';
import { type AuditRequest, audit, type ReportSink } from './audit.ts';
import { contextIn } from './command/out/report-context.ts';
import { recordFolders } from './discover/asked.ts';
import { makeFiles } from './inputs/files.ts';
import { sayDefect } from './inputs/problem.ts';
import { loadProfile } from './inputs/profile.ts';
import {
  type AnyRule,
  folderRulesInForce,
  isOfFolder,
  type Overridden,
  overridesInForce,
  rulesInForce,
  type Settings,
  SHIPPED,
} from './inputs/settings.ts';
import type { FailOn, FolderReport, InputFile, Lang, Problem, RecordReport, RunHead, Summary } from './model.ts';
import { FORMAT_NAMES, type Format, loadFormat } from './report/formats.ts';
import { type MakeReporter, type Reporter, wholeText } from './report/text/reporter.ts';
import { folderRules, rules as recordRules } from './rules/index.ts';
import { TOOL } from './tool.ts';
import { loadWaivers } from './waivers/load.ts';

export type * from './model.ts';
export type { MakeReporter, ReportContext, Reporter } from './report/text/reporter.ts';
export { defineFolderRule, type FolderRule } from './rule/folder-rule.ts';
export { atLeast, each, eachEntry, finding, findingAt, noneOf, notApplicable, notCounted } from './rule/judgement.ts';
export { count } from './rule/option.ts';
export { defineRule, proposal, type Rule } from './rule/rule.ts';
export { type AnyRule, FORMAT_NAMES, type Format };

export interface AuditOptions {
  /** Paths are relative to it; the working directory by default. */
  readonly cwd?: string;
  /** A shipped profile’s name, or a file. */
  readonly profile?: string;
  /** The roster’s file; without it, the one that lies among the records. */
  readonly roster?: string;
  /** The day to judge as of, `2014-08-10`, instead of each record’s own. */
  readonly asOf?: string;
  /** Takes every requirement as due. */
  readonly final?: boolean;
  /** Takes records in plain notation alone: days as `2014-02-06`, people by id, lists in brackets. */
  readonly strict?: boolean;
  readonly failOn?: FailOn;
  /** The file of exceptions that somebody answers for; it may not lie in the folder of the records. */
  readonly waivers?: string;
  /** Threads; chosen by the number of records by default, and one where there are rules of your own. */
  readonly jobs?: number;
  /** Rules of your own, judged besides those of the profile. Their ids must be new. */
  readonly rules?: readonly AnyRule[];
}

export interface TextOptions extends AuditOptions {
  /** What reports call the record, and where the files that it names are looked for. Without it none is looked for. */
  readonly path?: string;
}

/** All of a run, for `render`. Findings hold codes and params; `render` makes words of them. */
export interface Audit {
  readonly head: RunHead;
  readonly records: readonly RecordReport[];
  readonly folder: FolderReport;
  readonly summary: Summary;
  /** What was read besides the records. */
  readonly inputs: readonly InputFile[];
  /** What kept the run from being a proper audit, in both languages; empty for a proper one. */
  readonly problems: readonly Problem[];
  /** Rules that threw, and what. */
  readonly defects: readonly { readonly rule: string; readonly error: unknown }[];
  /** The rules with their severities and options. */
  readonly settings: Settings;
  /** The same for units of some categories, where the profile changes something for them. */
  readonly overridden: Overridden;
}

/** Keeps the pieces of a run as they come. */
function collector() {
  const records: RecordReport[] = [];
  let head: RunHead | undefined;
  let folder: FolderReport = { roster: null, checks: [] };
  let ended: { readonly summary: Summary; readonly inputs: readonly InputFile[] } | undefined;
  const reporter: Reporter = {
    begin: (said) => {
      head = said;
      return '';
    },
    record: (report) => {
      records.push(report);
      return '';
    },
    folder: (report) => {
      folder = report;
      return '';
    },
    end: (summary, inputs) => {
      ended = { summary, inputs };
      return '';
    },
  };
  const sink: ReportSink = { reporter, write: () => {} };
  return {
    sink,
    whole: () => {
      if (!head || !ended) throw new Error('the run ended before its report did');
      return { head, records, folder, ...ended };
    },
  };
}

async function run(given: Pick<AuditRequest, 'paths' | 'stdin' | 'stdinPath'>, options: AuditOptions): Promise<Audit> {
  const { cwd = process.cwd(), profile: name = SHIPPED, roster = null, asOf = null } = options;
  const { final = false, strict = false } = options;
  const files = makeFiles(cwd);
  const own = options.rules ?? [];
  const shipped: readonly AnyRule[] = [...recordRules, ...folderRules];
  const { profile, problems } = loadProfile([...shipped, ...own], name, files);
  const { waivers, problems: ofWaivers } = options.waivers
    ? loadWaivers(files, path.resolve(cwd, options.waivers), {
        settings: profile.settings,
        recordFolders: recordFolders(given.paths, cwd),
      })
    : { waivers: null, problems: [] };
  const { sink, whole } = collector();
  const result = await audit(
    {
      ...given,
      files,
      roster,
      withFolder: roster !== null || own.some(isOfFolder),
      ignore: null,
      mayIgnore: true,
      rules: rulesInForce(profile.settings),
      overrides: overridesInForce(profile.overridden),
      folderRules: folderRulesInForce(profile.settings),
      profile: { ...profile, endBy: profile.calendar.endBy },
      select: () => true,
      only: [],
      asOf,
      final,
      strict,
      failOn: options.failOn ?? 'incomplete',
      waivers,
      shard: null,
      withFacts: false,
      // Functions do not cross threads.
      jobs: own.length > 0 ? 1 : (options.jobs ?? null),
      cache: null,
      tool: TOOL,
      memory: null,
      interrupted: async () => false,
    },
    [sink],
  );
  const all: readonly Problem[] = [...problems, ...ofWaivers, ...result.problems];
  const audited = whole();
  const head = { ...audited.head, problems: all };
  return {
    ...audited,
    head,
    problems: all,
    defects: result.defects,
    settings: profile.settings,
    overridden: profile.overridden,
  };
}

/** Audits one record that is at hand as YAML. */
export const auditText = (text: string, options: TextOptions = {}): Promise<Audit> =>
  run({ paths: ['-'], stdin: { ok: true, bytes: Buffer.from(text) }, stdinPath: options.path ?? null }, options);

/** Audits files, folders and globs, and over all of them the rules of the folder. */
export const auditFiles = (paths: readonly string[], options: AuditOptions = {}): Promise<Audit> =>
  run({ paths, stdin: null, stdinPath: null }, options);

/** Writes an audit in a format, by its name or by a reporter of your own: plain text, 80 columns, nothing cut. */
export async function render(
  audited: Audit,
  format: Format | MakeReporter = 'json',
  lang: Lang = 'en',
): Promise<string> {
  const { overridden, head } = audited;
  const look = { color: false, width: 80, quiet: false, maxFindings: null, failOn: head.failOn, overridden };
  const make = typeof format === 'function' ? format : await loadFormat(format);
  const reporter = make(contextIn(lang, audited.settings, look));
  const problems = [...audited.problems, ...audited.defects.map(sayDefect)];
  return [
    reporter.begin(audited.head),
    ...audited.records.map((report) => reporter.record(report)),
    reporter.folder(audited.folder),
    wholeText(reporter.end(audited.summary, audited.inputs, problems)),
  ].join('');
}

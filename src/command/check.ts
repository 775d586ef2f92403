import path from 'node:path';
import { type AuditRequest, type AuditResult, audit } from '../audit.ts';
import { type IgnoreList, reportPath } from '../discover/discover.ts';
import { FAIL_ON } from '../judge/summary.ts';
import type { Lang, Localized } from '../model.ts';
import { folderRulesInForce, isAlways, rulesInForce } from '../profile/settings.ts';
import { FORMAT_NAMES, type Format, loadFormat } from '../report/formats.ts';
import { byId } from '../rules/index.ts';
import { CONFIG_NAME, type Config } from '../run/config.ts';
import { problem } from '../run/problem.ts';
import { TOOL } from '../tool.ts';
import { type FlagReader, readFlags } from './flags.ts';
import { printConfig } from './print-config.ts';
import { reportContext } from './report-context.ts';
import { type Setup, type SetupFlags, setUp } from './setup.ts';
import { type FileSink, fileSink } from './sinks.ts';
import { tell, type World } from './world.ts';

/** The flags of `audit check`, as they were typed. */
export interface CheckFlags extends SetupFlags {
  readonly roster?: string;
  readonly stdinPath?: string;
  readonly asOf?: string;
  readonly final?: boolean;
  readonly only?: readonly string[];
  readonly format?: string;
  /** `NAME=PATH`, each a report into a file besides. */
  readonly report?: readonly string[];
  readonly failOn?: string;
  readonly quiet?: boolean;
  readonly maxFindings?: string;
  readonly printConfig?: boolean;
}

/** Columns of a report for people that goes into a file. */
const FILE_WIDTH = 100;

const MESSAGES = {
  noPath: {
    en: 'name what to audit: a file, a folder, or - for standard input; `audit --help` tells more',
    zh: '请写明要审核的对象：文件、文件夹，或用 - 表示标准输入；详见 audit --help',
  },
  interrupted: {
    en: 'interrupted: the report is not whole',
    zh: '已中断：报告不完整',
  },
  defect: {
    en: 'a defect of unit-audit in the rule {rule}: {error}. The other rules were judged. Please report it with the record, or a part of it that shows the same',
    zh: '程序在执行规则 {rule} 时出错：{error}。其他规则已照常判断。请将该记录或能重现问题的片段反馈给开发者',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** What the flags and the configuration ask for, and what is wrong with them. */
function requestOf(paths: readonly string[], flags: CheckFlags, world: World, setup: Setup) {
  const { config, profile } = setup;
  const reader = readFlags();
  const inConfig = config.values.roster === undefined ? null : path.resolve(config.folder, config.values.roster);
  const ids = profile.settings.map(({ rule }) => rule.id);
  const request: AuditRequest = {
    paths,
    cwd: world.cwd,
    stdinPath: flags.stdinPath ?? null,
    roster: flags.roster ?? inConfig,
    withFolder: flags.roster !== undefined,
    ignore: ignoreOf(config),
    rules: rulesInForce(profile.settings),
    folderRules: folderRulesInForce(profile.settings),
    profile,
    select: withAlways(reader.rules('--only', flags.only ?? [], ids)),
    asOf: flags.asOf === undefined ? null : reader.day('--as-of', flags.asOf),
    final: flags.final ?? false,
    failOn:
      flags.failOn === undefined
        ? (config.values.failOn ?? 'incomplete')
        : reader.choice('--fail-on', flags.failOn, FAIL_ON),
    tool: TOOL,
    interrupted: world.interrupted,
  };
  if (flags.maxFindings !== undefined) reader.wholeNumber('--max-findings', flags.maxFindings, 0);
  const format = reader.choice('--format', flags.format ?? 'pretty', FORMAT_NAMES);
  const files = fileReports(flags, world, setup, reader);
  return { request, format, files, problems: [...setup.problems, ...reader.problems] };
}

/** What the configuration leaves out, its patterns relative to its own folder. */
const ignoreOf = ({ path: by, folder, values }: Config): IgnoreList | null =>
  values.ignore === undefined ? null : { by: by ?? CONFIG_NAME, folder, patterns: values.ignore };

/** A record that cannot be read, or does not match the schema, never passes unseen. */
const withAlways = (select: (rule: string) => boolean) => (id: string) => {
  const rule = byId.get(id);
  return (rule !== undefined && isAlways(rule)) || select(id);
};

/** What a report into a file is asked for by. */
interface FileReport {
  readonly format: Format;
  readonly file: string;
}

/** The reports into files: those of the configuration, and `NAME=PATH` of the flags. */
function fileReports(flags: CheckFlags, world: World, { config }: Setup, reader: FlagReader): readonly FileReport[] {
  const configured = Object.entries(config.values.reports ?? {}).map(([name, file]) => ({
    format: reader.choice('reports', name, FORMAT_NAMES),
    file: path.resolve(config.folder, file),
  }));
  const flagged = (flags.report ?? []).map((given) => {
    const [name = '', ...rest] = given.split('=');
    const file = reader.nonEmpty('--report', rest.join('='), given);
    return { format: reader.choice('--report', name, FORMAT_NAMES), file: path.resolve(world.cwd, file) };
  });
  const all = [...configured, ...flagged];
  const twice = all.find(({ file }, index) => all.findIndex((other) => other.file === file) < index);
  if (twice) reader.twice('--report', reportPath(world.cwd, twice.file));
  return all;
}

const exitCodeOf = ({ problems, defects, failed, interrupted }: AuditResult): number => {
  if (interrupted) return 130;
  if (problems.length > 0 || defects.length > 0) return 2;
  return failed ? 1 : 0;
};

/** The files that a run reads besides its records. */
function inputsOf(flags: CheckFlags, world: World, { config, profile }: Setup): readonly string[] {
  const named = [config.path, profile.name, flags.roster].filter((name) => typeof name === 'string');
  return named.map((name) => path.resolve(world.cwd, name));
}

/** `audit check PATH…`: audits, reports, and returns the exit code. */
export async function check(paths: readonly string[], flags: CheckFlags, world: World): Promise<number> {
  const setup = setUp(flags, world, paths);
  const { lang } = setup;
  const { request, format, files, problems } = requestOf(paths, flags, world, setup);
  for (const { message } of [...problems, ...setup.config.notices]) tell(world, lang, message);
  if (problems.length > 0) return 2;
  if (flags.printConfig) return printConfig(setup, request, world);
  if (paths.length === 0) {
    tell(world, lang, MESSAGES.noPath);
    return 2;
  }
  const context = reportContext(flags, world, setup);
  const fileContext = { ...context, color: false, width: FILE_WIDTH, quiet: false, maxFindings: null };
  const inputs = inputsOf(flags, world, setup);
  const sinks: FileSink[] = [];
  for (const { format: name, file } of files) {
    const reporter = (await loadFormat(name))(fileContext);
    sinks.push(fileSink(reporter, file, { cwd: world.cwd, shown: reportPath(world.cwd, file), inputs }));
  }
  const reporter = (await loadFormat(format))(context);
  const result = await audit(request, [{ reporter, write: world.stdout.write }, ...sinks]);
  const unwritten = result.interrupted
    ? sinks.flatMap((sink) => sink.abandon() ?? [])
    : sinks.flatMap((sink) => sink.finish());
  tellRest({ ...result, problems: [...result.problems, ...unwritten] }, world, lang);
  return exitCodeOf({ ...result, problems: [...result.problems, ...unwritten] });
}

function tellRest({ notices, problems, defects, interrupted }: AuditResult, world: World, lang: Lang): void {
  for (const { message } of [...notices, ...problems]) tell(world, lang, message);
  for (const { rule, error } of defects)
    tell(world, lang, problem(MESSAGES.defect, { rule, error: String(error) }).message);
  if (interrupted) tell(world, lang, MESSAGES.interrupted);
}

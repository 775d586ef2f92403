import path from 'node:path';
import type { AuditResult, ReportSink } from '../../audit.ts';
import { reportPath } from '../../discover/discover.ts';
import { isIn, leadsOut } from '../../discover/disk-names.ts';
import { sayDefect } from '../../inputs/problem.ts';
import type { Lang, Localized } from '../../model.ts';
import { FILE_FORMAT_NAMES, type FileFormat, type Format, loadFormat } from '../../report/formats.ts';
import { signsFor } from './ascii.ts';
import { now } from './clock.ts';
import { exitCodeOf, watchFailures } from './exit-code.ts';
import type { FlagReader } from './flags.ts';
import { showProgress } from './progress.ts';
import { type ReportFlags, reportContext } from './report-context.ts';
import type { Setup } from './setup.ts';
import { type FileSink, fileSink } from './sinks.ts';
import { refuse, tell, tellAll, type World } from './world.ts';

/** Columns of a report for people that goes into a file. */
export const FILE_WIDTH = 100;

const MESSAGES = {
  interrupted: {
    en: 'interrupted: the report is not whole',
    zh: '已中断：报告不完整',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** What a report into a file is asked for by. */
export interface FileReport {
  readonly format: FileFormat;
  readonly file: string;
}

/** Whether a file is inside a folder, by its name and wherever links lead. */
const isBelow = (file: string, folder: string): boolean => isIn(file, folder) && !leadsOut(file, folder);

/** What `NAME=PATH` of `-r` says, by the names that there are. */
export const flaggedReports = <Name extends string>(
  given: readonly string[],
  names: readonly [Name, ...Name[]],
  { world, reader }: { readonly world: World; readonly reader: FlagReader },
) =>
  given.map((one) => {
    const [name = '', ...rest] = one.split('=');
    const file = rest.join('=');
    if (file === '') reader.wrong('noPath', { flag: '--report', given: one });
    if (file === '-') reader.wrong('noStream', { flag: '--report', name });
    return { format: reader.choice('--report', name, names), file: path.resolve(world.cwd, file) };
  });

/** The reports into files: those of the configuration, and `NAME=PATH` of the flags. */
export function fileReports(
  flags: { readonly report?: readonly string[] },
  { world, setup, reader }: { readonly world: World; readonly setup: Setup; readonly reader: FlagReader },
): readonly FileReport[] {
  const { config } = setup;
  const configured = Object.entries(config.values.reports ?? {}).map(([name, file]) => ({
    format: reader.choice('reports', name, FILE_FORMAT_NAMES),
    file: path.resolve(config.folder, file),
  }));
  for (const { file } of configured)
    if (!isBelow(file, config.folder))
      reader.wrong('notBelow', { flag: 'reports', given: reportPath(world.cwd, file) });
  const flagged = flaggedReports(flags.report ?? [], FILE_FORMAT_NAMES, { world, reader });
  const all = [...configured, ...flagged];
  const twice = all.find(({ file }, index) => all.findIndex((other) => other.file === file) < index);
  if (twice) reader.wrong('twice', { flag: '--report', given: reportPath(world.cwd, twice.file) });
  return all;
}

/** Where the reports of a run go, and what they look like. */
export interface Delivery {
  readonly flags: ReportFlags;
  readonly world: World;
  readonly setup: Setup;
  /** What goes to standard output. */
  readonly format: Format;
  readonly files: readonly FileReport[];
}

/** Makes the reports of a run, says on standard error what else there is to say, and returns the exit code. */
export async function deliver(
  delivery: Delivery,
  run: (sinks: readonly ReportSink[]) => Promise<AuditResult>,
): Promise<number> {
  const sinks: FileSink[] = [];
  try {
    return await deliverTo(sinks, delivery, run);
  } finally {
    // Nothing is left beside a report that did not get into its place, whatever went wrong.
    for (const sink of sinks) sink.abandon();
  }
}

async function deliverTo(
  sinks: FileSink[],
  { flags, world, setup, format, files }: Delivery,
  run: (sinks: readonly ReportSink[]) => Promise<AuditResult>,
): Promise<number> {
  const context = reportContext(flags, world, setup);
  const fileContext = { ...context, color: false, width: FILE_WIDTH, quiet: false, maxFindings: null };
  for (const { format: name, file } of files) {
    const reporter = (await loadFormat(name))(fileContext);
    sinks.push(fileSink(reporter, file, { world, ...setup }));
  }
  const refused = sinks.flatMap((sink) => sink.refused());
  if (refused.length > 0) return refuse(world, setup.lang, refused);
  // In a job of GitHub Actions, lines are marked besides what people read.
  const shown = format === 'pretty' && world.env['GITHUB_ACTIONS'] ? ([format, 'github'] as const) : [format];
  const reporters = await Promise.all(shown.map(async (name) => (await loadFormat(name))(context)));
  const progress = showProgress(world, setup.lang, now);
  const inSigns = await signsFor(format, flags.ascii, world);
  const write = (text: string): void => {
    if (text !== '') progress.clear();
    world.stdout.write(inSigns(text));
  };
  const failures = watchFailures(flags.failOn ?? 'incomplete');
  const toAll = [...reporters.map((reporter) => ({ reporter, write })), ...sinks, failures, progress];
  const result = await run(toAll);
  progress.clear();
  if (!result.interrupted) for (const sink of sinks) await sink.complete();
  const unwritten = result.interrupted ? [] : sinks.flatMap((sink) => sink.finish());
  const whole = { ...result, problems: [...result.problems, ...unwritten] };
  return finish(whole, failures.failed(), { world, lang: setup.lang });
}

/** Ends a command that audited: says what else there is to say, and returns the exit code. */
export async function finish(
  result: Parameters<typeof tellRest>[0],
  failed: boolean,
  { world, lang }: { readonly world: World; readonly lang: Lang },
): Promise<number> {
  await tellRest(result, world, lang);
  return exitCodeOf(result, failed);
}

/** Prints notices and problems after the report, even where both go into one pipe. */
export async function tellRest(
  { notices, problems, defects, interrupted }: Pick<AuditResult, 'notices' | 'problems' | 'defects' | 'interrupted'>,
  world: World,
  lang: Lang,
): Promise<void> {
  await world.stdout.flushed();
  tellAll(world, lang, [...notices, ...problems, ...defects.map(sayDefect)]);
  if (interrupted) tell(world, lang, MESSAGES.interrupted);
}

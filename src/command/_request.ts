import path from 'node:path';
import type { AuditRequest } from '../audit.ts';
import { isStandardInput } from '../discover/descriptor.ts';
import { fileAt, type IgnoreList } from '../discover/discover.ts';
import { leadsThrough } from '../discover/disk-names.ts';
import { CONFIG_NAME, type Config } from '../inputs/config.ts';
import { problem } from '../inputs/problem.ts';
import { folderRulesInForce, isAlways, overridesInForce, rulesInForce } from '../inputs/settings.ts';
import type { Localized } from '../model.ts';
import { readBaseline } from '../parts/compare/baseline.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { byId } from '../rules/index.ts';
import { BUILD, TOOL } from '../tool.ts';
import { type LoadedWaivers, loadWaivers } from '../waivers/load.ts';
import { cacheFolderOf } from '../work/cache/own.ts';
import { setUpFor } from './_engine.ts';
import type { CheckFlags } from './_options.ts';
import { ownNotices } from './_own-notice.ts';
import { fileReports } from './out/deliver.ts';
import { FAIL_ON } from './out/exit-code.ts';
import { type FlagReader, readFlags } from './out/flags.ts';
import { ruleTitled } from './out/rule-titles.ts';
import { type Setup, setUp } from './out/setup.ts';
import { refuse, tellAll, type World } from './out/world.ts';

const MESSAGES = {
  noPath: {
    en: 'name a file or folder to audit, or - for standard input; see `audit --help`',
    zh: '请写明要核查的对象：文件、文件夹，或用 - 表示标准输入；详见 audit --help',
  },
  baselineOfPart: {
    en: '--baseline goes with a whole run: leave out --shard, or compare the merged report with `audit compare`',
    zh: '--baseline 只用于完整的核查：请去掉 --shard，或在合并后用 audit compare 比较',
  },
  baselineAmongRecords: {
    en: 'the earlier report {path} lies in the folder of the records, where units put files; move it to another folder',
    zh: '原报告{path}在记录文件夹内，各单位可以改动，不予采用；请移到别的文件夹',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** From so many on it pays to set up the engine for them. */
const MANY_FILES = 1_000;

/** The audit that the flags and the configuration ask for, and the mistakes in them. */
export function requestOf(paths: readonly string[], flags: CheckFlags, world: World, setup: Setup) {
  const { config, profile } = setup;
  const reader = readFlags();
  const inConfig = config.values.roster === undefined ? null : path.resolve(config.folder, config.values.roster);
  const excepted = waiversOf(flags, setup);
  const earlier = earlierOf(flags, setup);
  const ids = profile.settings.map(({ rule }) => rule.id);
  // A profile that cannot be taken has no rules to choose from.
  const only = (setup.problems.length > 0 ? [] : (flags.only ?? [])).map((given) =>
    ruleTitled(given, profile.settings),
  );
  const request: AuditRequest = {
    paths,
    files: setup.files,
    stdinPath: flags.stdinPath ?? null,
    stdin: null,
    roster: flags.roster ?? inConfig,
    withFolder: flags.roster !== undefined,
    ignore: ignoreOf(config),
    mayIgnore: flags.ignore ?? true,
    rules: rulesInForce(profile.settings),
    overrides: overridesInForce(profile.overridden),
    folderRules: folderRulesInForce(profile.settings),
    profile: { ...profile, endBy: profile.calendar.endBy },
    select: withAlways(reader.rules('--only', only, ids)),
    only,
    asOf: reader.day('--as-of', flags.asOf),
    final: flags.final ?? false,
    strict: flags.strict ?? config.values.strict ?? false,
    failOn: reader.choice('--fail-on', flags.failOn ?? config.values.failOn ?? 'incomplete', FAIL_ON),
    waivers: excepted.waivers,
    baseline: earlier.baseline ?? undefined,
    shard: reader.shard('--shard', flags.shard),
    withFacts: (flags.facts ?? false) || flags.shard !== undefined,
    jobs: reader.wholeNumber('--jobs', flags.jobs, 1),
    cache: wantsCache(flags, setup) ? cacheOf(flags, world) : null,
    tool: TOOL,
    memory: null,
    found: (files) => {
      if (files >= MANY_FILES) setUpFor(files);
    },
    interrupted: world.interrupted,
  };
  reader.wholeNumber('--max-findings', flags.maxFindings, 0);
  const format = reader.choice('--format', flags.format ?? 'pretty', FORMAT_NAMES);
  const files = fileReports(flags, { world, setup, reader });
  const wrong = [...setup.problems, ...excepted.problems, ...earlier.problems, ...reader.problems];
  return { request, format, files, baseline: earlier.baseline, problems: wrong };
}

/** The exceptions that a flag or the configuration names. */
function waiversOf({ waivers }: CheckFlags, { config, profile, files, recordFolders }: Setup): LoadedWaivers {
  const { cwd } = files;
  const configured = config.values.waivers;
  const named = waivers ?? (configured === undefined ? undefined : path.resolve(config.folder, configured));
  if (named === undefined) return { waivers: null, problems: [] };
  const { settings } = profile;
  return loadWaivers(files, path.resolve(cwd, named), { settings, recordFolders });
}

/** The earlier report that the run is held against. */
function earlierOf({ baseline, shard }: CheckFlags, { files, recordFolders }: Setup): ReturnType<typeof readBaseline> {
  if (baseline === undefined) return { baseline: null, problems: [] };
  if (shard !== undefined) return { baseline: null, problems: [problem(MESSAGES.baselineOfPart)] };
  const { file, name } = fileAt(files.cwd, baseline);
  if (recordFolders.some((folder) => leadsThrough(file, folder)))
    return { baseline: null, problems: [problem(MESSAGES.baselineAmongRecords, { path: name })] };
  const read = readBaseline(file, name);
  if (read.baseline) files.note(file, 'baseline', read.baseline.sha256);
  return read;
}

export const wantsCache = ({ cache, cacheDir }: CheckFlags, { config }: Setup): boolean =>
  cache ?? (config.values.cache || cacheDir !== undefined);

/** Where results are kept from run to run: in the user's own folder for caches, null where there is none, or in one that is named. */
function cacheOf({ cacheDir }: CheckFlags, { cwd, env }: World): AuditRequest['cache'] {
  const own = cacheFolderOf(env);
  const folder = cacheDir === undefined ? own && path.join(own, 'results') : path.resolve(cwd, cacheDir);
  return folder === null ? null : { folder, build: BUILD };
}

/** What the configuration leaves out, its patterns relative to its own folder. */
export const ignoreOf = ({ path: by, folder, values }: Config): IgnoreList | null =>
  values.ignore === undefined ? null : { by: by ?? CONFIG_NAME, folder, patterns: values.ignore };

/** A record that cannot be read, or does not match the schema, never passes unseen. */
const withAlways = (select: (rule: string) => boolean) => (id: string) => {
  const rule = byId.get(id);
  return (rule !== undefined && isAlways(rule)) || select(id);
};

/** The audit that paths and the flags of `check` ask for; null, with a message, if they are wrong. */
export async function understand(
  paths: readonly string[],
  flags: CheckFlags,
  {
    world,
    setup,
    reader = readFlags(),
  }: { readonly world: World; readonly setup: Setup; readonly reader?: FlagReader },
) {
  const asked = requestOf(paths, flags, world, setup);
  const problems = [...asked.problems, ...reader.problems];
  const notices = asked.problems.length > 0 ? [] : await ownNotices(setup);
  tellAll(world, setup.lang, [...problems, ...setup.config.notices, ...notices]);
  return problems.length > 0 ? null : asked;
}

/** The request with what standard input holds, if it is asked for. An exit code if there is nothing to audit. */
export async function withInput(request: AuditRequest, world: World, lang: Setup['lang']) {
  const { paths } = request;
  if (paths.length === 0) return refuse(world, lang, [problem(MESSAGES.noPath)]);
  const stdin = paths.some(isStandardInput) ? await world.readInput() : null;
  return stdin === 'interrupted' ? 130 : { ...request, stdin };
}

/** The audit behind a command other than `check`, or an exit code. `reader` has read the command's own flags. */
export async function requestFor(
  paths: readonly string[],
  flags: CheckFlags,
  { world, reader = readFlags() }: { readonly world: World; readonly reader?: FlagReader },
) {
  const setup = setUp(flags, world, paths);
  // The command's format is none of a report.
  const asked = await understand(paths, { ...flags, format: 'pretty' }, { world, setup, reader });
  if (asked === null) return 2;
  const request = await withInput(asked.request, world, setup.lang);
  return typeof request === 'number' ? request : { setup, request };
}

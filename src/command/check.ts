import path from 'node:path';
import { type AuditRequest, audit } from '../audit.ts';
import { isStandardInput } from '../discover/descriptor.ts';
import { fileAt, type IgnoreList, reportPath } from '../discover/discover.ts';
import { foldersAmong, isWithin, leadsThrough } from '../discover/disk-names.ts';
import { CONFIG_NAME, type Config } from '../inputs/config.ts';
import { problem } from '../inputs/problem.ts';
import { folderRulesInForce, isAlways, overridesInForce, rulesInForce } from '../inputs/settings.ts';
import type { Localized, Problem } from '../model.ts';
import { readBaseline } from '../parts/compare/baseline.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { byId } from '../rules/index.ts';
import { BUILD, TOOL } from '../tool.ts';
import { type LoadedWaivers, loadWaivers } from '../waivers/load.ts';
import { cacheFolderOf, makeOwnFolder, ownKey } from '../work/cache/own.ts';
import { setUpFor } from './_engine.ts';
import { ownNotices } from './_own-notice.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { deliver, fileReports } from './out/deliver.ts';
import { FAIL_ON } from './out/exit-code.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS, SETUP_OPTIONS, YAML_FILE } from './out/options.ts';
import { ruleTitled } from './out/rule-titles.ts';
import { type Setup, setUp } from './out/setup.ts';
import { refuse, tell, tellAll, type World } from './out/world.ts';

const { ascii, ignore, roster, waivers, asOf, final, strict, only, format, report } = OPTIONS;
const { failOn, quiet, maxFindings, stdinPath } = OPTIONS;

const options = {
  ...SETUP_OPTIONS,
  ...{ ascii, ignore, roster, waivers },
  baseline: {
    about: {
      en: 'an earlier JSON report: its findings are marked as known, and only new ones fail the run; verdicts stay the same',
      zh: '原有的 JSON 报告：其中已有的问题予以注明，只有新出现的问题以失败退出；各单位结论不变',
    },
    value: { shown: 'file', files: 'json' },
  },
  ...{ asOf, final, strict, only, format, report, failOn, quiet, maxFindings, stdinPath },
  shard: {
    about: {
      en: 'audit one part of the records: 2/5 is the second of five; `audit merge` joins the JSON reports of all parts',
      zh: '只核查一个分片，如 2/5 表示共五片中的第二片；各片的 JSON 报告用 audit merge 合并',
    },
    value: { shown: 'part/parts' },
  },
  facts: {
    about: {
      en: 'keep in the JSON report the data that folder rules need, so that it can be merged',
      zh: '在 JSON 报告中保留跨记录核查所需的数据，以便合并',
    },
  },
  watch: {
    about: {
      en: 'audit again whenever a file changes, until Ctrl+C',
      zh: '文件有变化时自动重新核查，按 Ctrl+C 结束',
    },
  },
  jobs: {
    about: {
      en: 'the number of threads (default: depends on the number of records)',
      zh: '同时工作的线程数（默认按记录份数决定）',
    },
    value: { shown: 'n' },
  },
  cache: {
    about: {
      en: 'keep the result of each record, and audit again only what changed',
      zh: '保存每份记录的核查结果，下次只重新核查有变化的记录',
    },
    negated: { en: 'keep no results, whatever the configuration says', zh: '不保存核查结果（不论配置如何）' },
  },
  cacheDir: {
    about: {
      en: 'where results are kept (default: your cache folder); turns --cache on',
      zh: '核查结果的保存位置（默认在用户的缓存文件夹）；同时启用 --cache',
    },
    value: { shown: 'dir', files: 'folders' },
  },
  printConfig: {
    about: {
      en: 'print the settings in force and where each comes from; audit nothing',
      zh: '只输出现行配置及各项来源，不核查',
    },
  },
} as const satisfies Options;

/** The flags of `audit check`, as they were typed. */
export type CheckFlags = FlagsOf<typeof options>;

export const MESSAGES = {
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
  noCache: {
    en: 'the folder {path} cannot keep results: it must be a folder of your own that nobody else may write to. The run goes on without a cache; --cache-dir names another folder',
    zh: '文件夹{path}无法用作缓存：须为本人所有、他人不可写入的文件夹。本次运行不使用缓存；可用 --cache-dir 另行指定',
  },
  cacheAmongRecords: {
    en: 'the folder {path} cannot keep results: it lies in the folder that is audited, where others put files. The run goes on without a cache; --cache-dir names another folder',
    zh: '文件夹{path}无法用作缓存：它在被核查的文件夹内，他人可放入文件。本次运行不使用缓存；可用 --cache-dir 另行指定',
  },
  noCacheFolder: {
    en: 'there is no folder for caches: neither HOME nor XDG_CACHE_HOME is set. The run goes on without a cache; --cache-dir names a folder',
    zh: '环境变量 HOME 和 XDG_CACHE_HOME 均未设置，没有可用的缓存文件夹。本次运行不使用缓存；可用 --cache-dir 指定',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** From so many on it pays to set up the engine for them. */
const MANY_FILES = 1_000;

/** What the flags and the configuration ask for, and what is wrong with them. */
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

const wantsCache = ({ cache, cacheDir }: CheckFlags, { config }: Setup): boolean =>
  cache ?? (config.values.cache || cacheDir !== undefined);

/** Where results are kept from run to run: in the user's own folder for caches, null where there is none, or in one that is named. */
function cacheOf({ cacheDir }: CheckFlags, { cwd, env }: World): AuditRequest['cache'] {
  const own = cacheFolderOf(env);
  const folder = cacheDir === undefined ? own && path.join(own, 'results') : path.resolve(cwd, cacheDir);
  return folder === null ? null : { folder, build: BUILD };
}

/** Why nothing can be kept in the cache that is asked for; null where it can. */
function whyNoCache({ cache, paths }: AuditRequest, { cwd }: World): Problem | null {
  if (cache === null || ownKey() === null) return problem(MESSAGES.noCacheFolder);
  const shown = { path: reportPath(cwd, cache.folder) };
  if (foldersAmong(paths, cwd).some((folder) => isWithin(cache.folder, folder)))
    return problem(MESSAGES.cacheAmongRecords, shown);
  return makeOwnFolder(cache.folder) ? null : problem(MESSAGES.noCache, shown);
}

/** What the configuration leaves out, its patterns relative to its own folder. */
export const ignoreOf = ({ path: by, folder, values }: Config): IgnoreList | null =>
  values.ignore === undefined ? null : { by: by ?? CONFIG_NAME, folder, patterns: values.ignore };

/** A record that cannot be read, or does not match the schema, never passes unseen. */
const withAlways = (select: (rule: string) => boolean) => (id: string) => {
  const rule = byId.get(id);
  return (rule !== undefined && isAlways(rule)) || select(id);
};

/** `audit check PATH…`: audits, reports, and returns the exit code. */
async function check(paths: readonly string[], flags: CheckFlags, world: World): Promise<number> {
  const setUpNow = (): Setup => setUp(flags, world, paths);
  if (!flags.watch || flags.printConfig || paths.length === 0)
    return checkOnce(paths, flags, { world, setup: setUpNow(), memory: null });
  const { watch } = await import('./_watch.ts');
  return watch(paths, world, () => {
    const setup = setUpNow();
    const { request, files } = requestOf(paths, flags, world, setup);
    if (request.roster !== null) setup.files.note(path.resolve(world.cwd, request.roster), 'roster', null);
    const cacheFolder = request.cache === null ? [] : [request.cache.folder];
    return {
      lang: setup.lang,
      files: setup.files,
      own: [...files.map(({ file }) => file), ...cacheFolder],
      run: (memory) => checkOnce(paths, flags, { world, setup, memory }),
    };
  });
}

/** One run. `memory`: of earlier ones, where there were some. */
async function checkOnce(
  paths: readonly string[],
  flags: CheckFlags,
  { world, setup, memory }: { readonly world: World; readonly setup: Setup; readonly memory: AuditRequest['memory'] },
): Promise<number> {
  const { lang } = setup;
  const { request, format, files, baseline, problems } = requestOf(paths, flags, world, setup);
  const notices = problems.length > 0 ? [] : await ownNotices(setup);
  tellAll(world, lang, [...problems, ...setup.config.notices, ...notices]);
  if (problems.length > 0) return 2;
  if (flags.printConfig) return (await import('./_print-config.ts')).printConfig(setup, request, world);
  if (paths.length === 0) return refuse(world, lang, [problem(MESSAGES.noPath)]);
  const stdin = paths.some(isStandardInput) ? await world.readInput() : null;
  if (stdin === 'interrupted') return 130;
  const noCache = wantsCache(flags, setup) ? whyNoCache(request, world) : null;
  if (noCache) tell(world, lang, noCache.message);
  const cache = noCache ? null : request.cache;
  const code = await deliver(
    { flags: { ...flags, failOn: request.failOn }, world, setup, format, files },
    async (sinks) => {
      const result = await audit({ ...request, stdin, cache, memory }, sinks);
      return { ...result, notices: [...result.notices, ...(baseline?.notices() ?? [])] };
    },
  );
  return code === 0 && baseline?.isAnyGone() ? 1 : code;
}

export default defineCommand({
  name: 'check',
  about: {
    en: 'audit files and folders; - reads one record from standard input (the default command)',
    zh: '核查文件和文件夹；- 表示从标准输入读取一份记录（默认命令）',
  },
  operands: { spelling: '[paths...]', value: YAML_FILE },
  options,
  run: check,
});

import path from 'node:path';
import { type AuditRequest, audit } from '../audit.ts';
import { reportPath } from '../discover/discover.ts';
import { foldersAmong, isWithin } from '../discover/disk-names.ts';
import { problem } from '../inputs/problem.ts';
import type { Localized, Problem } from '../model.ts';
import { makeOwnFolder, ownKey } from '../work/cache/own.ts';
import { CHECK_OPTIONS, type CheckFlags } from './_options.ts';
import { requestOf, understand, wantsCache, withInput } from './_request.ts';
import { defineCommand } from './out/command.ts';
import { deliver } from './out/deliver.ts';
import { YAML_FILE } from './out/options.ts';
import { type Setup, setUp } from './out/setup.ts';
import { tell, type World } from './out/world.ts';

const MESSAGES = {
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

/** Why nothing can be kept in the cache that is asked for; null where it can. */
function whyNoCache({ cache, paths }: AuditRequest, { cwd }: World): Problem | null {
  if (cache === null || ownKey() === null) return problem(MESSAGES.noCacheFolder);
  const shown = { path: reportPath(cwd, cache.folder) };
  if (foldersAmong(paths, cwd).some((folder) => isWithin(cache.folder, folder)))
    return problem(MESSAGES.cacheAmongRecords, shown);
  return makeOwnFolder(cache.folder) ? null : problem(MESSAGES.noCache, shown);
}

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
  const asked = await understand(paths, flags, { world, setup });
  if (asked === null) return 2;
  const { format, files, baseline } = asked;
  if (flags.printConfig) return (await import('./_print-config.ts')).printConfig(setup, asked.request, world);
  const request = await withInput(asked.request, world, lang);
  if (typeof request === 'number') return request;
  const noCache = wantsCache(flags, setup) ? whyNoCache(request, world) : null;
  if (noCache) tell(world, lang, noCache.message);
  const cache = noCache ? null : request.cache;
  const code = await deliver(
    { flags: { ...flags, failOn: request.failOn }, world, setup, format, files },
    async (sinks) => {
      const result = await audit({ ...request, cache, memory }, sinks);
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
  options: CHECK_OPTIONS,
  run: check,
});

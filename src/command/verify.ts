import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { audit, type ReportSink } from '../audit.ts';
import { fileAt } from '../discover/discover.ts';
import { type Config, readConfig } from '../inputs/config.ts';
import { makeFiles } from '../inputs/files.ts';
import { problem } from '../inputs/problem.ts';
import { outlineOf, type ReportOutline } from '../proof/outline.ts';
import { verifiedJson, verifiedPretty, WORDS } from '../proof/say-verified.ts';
import { verify } from '../proof/verify.ts';
import { json } from '../report/json.ts';
import { BUILD_DIGEST } from '../tool.ts';
import type { CheckFlags } from './_options.ts';
import { ignoreOf, requestFor } from './_request.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { tellRest } from './out/deliver.ts';
import { LANGS, readFlags } from './out/flags.ts';
import { formatOption, OPTIONS } from './out/options.ts';
import { contextIn } from './out/report-context.ts';
import { langOf } from './out/setup.ts';
import { refuse, type World } from './out/world.ts';

const FORMATS = ['pretty', 'json'] as const;

const options = {
  again: {
    about: {
      en: 'also audit again, and compare the two reports byte by byte',
      zh: '另重新核查一次，与报告逐字节比较',
    },
  },
  ignore: OPTIONS.ignore,
  format: formatOption(FORMATS),
  lang: OPTIONS.lang,
} as const satisfies Options;

type VerifyFlags = FlagsOf<typeof options>;

/** The flags by which the report was made. */
function flagsOf({ head, withFacts }: ReportOutline, config: Config | null): CheckFlags {
  const { profile, asOf, final, only, failOn, strict, shard, waivers, rosterAmongRecords } = head;
  const baseline = head.inputs.find(({ kind }) => kind === 'baseline')?.path;
  const roster = rosterAmongRecords || config?.values.roster !== undefined ? null : (head.folder?.roster ?? null);
  return {
    ...{ profile, final, strict, only, failOn, cache: false, facts: withFacts, config: config?.path ?? false },
    ...(roster === null ? {} : { roster }),
    ...(asOf === null ? {} : { asOf }),
    ...(shard === null ? {} : { shard: `${shard.index}/${shard.count}` }),
    ...(waivers ? { waivers: waivers.path } : {}),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** Audits what a report is of once more, and tells whether that gives the same bytes, in one language or the other. */
async function isSameAgain(
  { file, paths, flags }: { readonly file: string; readonly paths: readonly string[]; readonly flags: CheckFlags },
  world: World,
): Promise<boolean | number> {
  const asked = await requestFor(paths, flags, { world });
  if (typeof asked === 'number') return asked;
  const { setup, request } = asked;
  const look = { color: false, width: 80, quiet: false, maxFindings: null, failOn: request.failOn };
  const hashes = LANGS.map(() => createHash('sha256'));
  const sinks = LANGS.map(
    (lang, n): ReportSink => ({
      reporter: json(contextIn(lang, setup.profile.settings, look)),
      write: (text) => void hashes[n]?.update(text),
    }),
  );
  const run = await audit(request, sinks);
  await tellRest({ ...run, notices: [] }, world, setup.lang);
  if (run.interrupted) return 130;
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  return hashes.some((hash) => hash.digest('hex') === digest);
}

/** `audit verify REPORT.json [PATH…]`: whether a report is of these records, and of all else that it was made of. */
async function verifyReport(
  [given = '', ...paths]: readonly string[],
  flags: VerifyFlags,
  world: World,
): Promise<number> {
  const lang = langOf(flags, world);
  const reader = readFlags();
  const format = reader.choice('--format', flags.format ?? 'pretty', FORMATS);
  const { cwd } = world;
  const { file, name: report } = fileAt(cwd, given);
  const read = outlineOf(report, file);
  const noPaths = flags.again && paths.length === 0 ? [problem(WORDS.noPaths, { report })] : [];
  const wrong = [...reader.problems, ...(read.ok ? noPaths : read.problems)];
  if (!read.ok || wrong.length > 0) return refuse(world, lang, wrong);
  const { head } = read.outline;
  const configFile = head.inputs.find(({ kind }) => kind === 'config')?.path;
  const config = configFile === undefined ? null : readConfig(makeFiles(cwd), configFile);
  const mayIgnore = flags.ignore ?? true;
  const request = { cwd, paths, ignore: config && ignoreOf(config), mayIgnore, build: BUILD_DIGEST };
  const { files, problems } = verify(read.outline, request);
  if (problems.length > 0) return refuse(world, lang, problems);
  const made = { ...flagsOf(read.outline, config), ignore: mayIgnore, lang };
  const again = flags.again ? await isSameAgain({ file, paths, flags: made }, world) : null;
  if (typeof again === 'number') return again;
  const found = { report, files, again };
  world.stdout.write(format === 'json' ? verifiedJson(found) : verifiedPretty(found, lang));
  return again !== false && files.every(({ state }) => state === 'unchanged') ? 0 : 1;
}

export default defineCommand({
  name: 'verify',
  about: {
    en: 'check whether a JSON report was made from these records and files by this program',
    zh: '核对 JSON 报告是否由现有的记录、文件和本程序得出',
  },
  operands: { spelling: '<report> [paths...]', value: { shown: 'file', files: 'any' } },
  options,
  afterHelp: {
    en: 'If you also name the folders that were audited, files added since are listed.\nExit codes: 0 unchanged, 1 changed, 2 could not be checked.',
    zh: '在报告之后写上原来核查的文件夹，还会列出此后新增的文件。\n退出码：0 一致；1 不一致；2 未能核对。',
  },
  run: verifyReport,
});

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileAt } from '../discover/discover.ts';
import type { Files } from '../inputs/files.ts';
import { type ChosenRoster, inputsAtHand, loadRoster } from '../inputs/inputs.ts';
import { problem } from '../inputs/problem.ts';
import { folderRulesInForce } from '../inputs/settings.ts';
import type { Localized, Params, Problem } from '../model.ts';
import type { ReportFile } from '../parts/inspect.ts';
import { isWhole, mergeReports } from '../parts/merge.ts';
import { readParts } from '../parts/parts.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { TOOL } from '../tool.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { deliver, fileReports } from './out/deliver.ts';
import { FAIL_ON } from './out/exit-code.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS } from './out/options.ts';
import { type Setup, setUp } from './out/setup.ts';
import { refuse, type World } from './out/world.ts';

const { profile, roster, format, report, failOn, quiet, maxFindings, lang, color, ascii } = OPTIONS;

const options = {
  profile,
  roster,
  format,
  report,
  failOn,
  quiet,
  maxFindings,
  lang,
  color,
  ascii,
} as const satisfies Options;

type MergeFlags = FlagsOf<typeof options>;

const MESSAGES = {
  otherProfile: {
    en: '{file}: the profile {profile} is not as it was when the records were judged; name the right one with --profile, or audit again',
    zh: '{file}：审核标准 {profile} 与核查时不同；请用 --profile 指定原来的标准，或重新核查',
  },
  noRoster: {
    en: '{file}: the records were held against the roster {roster}, which is not here; name it with --roster',
    zh: '{file}：核查时对照的名册 {roster} 不在此处；请用 --roster 指定',
  },
  otherRoster: {
    en: '{file}: the roster {roster} is not as it was when the records were judged; name the right one with --roster, or audit again',
    zh: '{file}：名册 {roster} 与核查时不同；请用 --roster 指定原来的名册，或重新核查',
  },
  neverHeld: {
    en: '{file}: the records were judged without a roster; audit them again with --roster {roster}',
    zh: '{file}：核查时没有对照名册；请加 --roster {roster} 重新核查',
  },
  notJudged: {
    en: 'merge takes the parts as they are, and judges no record again; to hold the result against the records, run `audit verify REPORT PATH… --again`',
    zh: '合并时各分片报告照原样采用，不重新核查记录；如需与记录核对，请运行 audit verify 报告 路径… --again',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const refused = (words: Localized, params: Params): ChosenRoster => ({
  roster: null,
  problems: [problem(words, params)],
});

/** The roster that the parts were held against: the same one, whatever it is called here. */
function rosterOf(reports: readonly ReportFile[], flags: MergeFlags, files: Files): ChosenRoster {
  const [first] = reports;
  const digest = first?.head.rosterDigest ?? null;
  const called = first?.head.folder?.roster ?? null;
  if (!first || (digest === null && flags.roster === undefined)) return { roster: null, problems: [] };
  const { name: file } = first;
  const given = flags.roster ?? called;
  if (digest === null || given === null) return refused(MESSAGES.neverHeld, { file, roster: given ?? '' });
  const from = path.resolve(files.cwd, given);
  if (flags.roster === undefined && !existsSync(from))
    return isWhole(reports) ? { roster: null, problems: [] } : refused(MESSAGES.noRoster, { file, roster: given });
  const chosen = loadRoster(files, from, called ?? files.nameOf(from));
  if (chosen.roster && chosen.roster.sha256 !== digest) return refused(MESSAGES.otherRoster, { file, roster: given });
  return chosen;
}

function profileProblems([first]: readonly ReportFile[], { profile }: Setup): readonly Problem[] {
  if (!first || profile.digest === first.head.profileDigest) return [];
  return [problem(MESSAGES.otherProfile, { file: first.name, profile: profile.name })];
}

/** `audit merge FILE…`: joins the reports of parts, and returns the exit code. */
async function merge(files: readonly string[], flags: MergeFlags, world: World): Promise<number> {
  const { cwd } = world;
  const named = files.map((given) => fileAt(cwd, given));
  const { reports, problems: ofParts } = readParts(named, TOOL);
  const profile = flags.profile ?? reports[0]?.head.profile;
  const setup = setUp(profile === undefined ? flags : { ...flags, profile }, world, []);
  const reader = readFlags();
  const failOn = reader.choice('--fail-on', flags.failOn ?? reports[0]?.head.failOn ?? 'incomplete', FAIL_ON);
  const format = reader.choice('--format', flags.format ?? 'pretty', FORMAT_NAMES);
  reader.wholeNumber('--max-findings', flags.maxFindings, 0);
  const reportFiles = fileReports(flags, { world, setup, reader });
  const roster = ofParts.length > 0 ? { roster: null, problems: [] } : rosterOf(reports, flags, setup.files);
  const ofProfile = ofParts.length + setup.problems.length > 0 ? [] : profileProblems(reports, setup);
  const problems = [...reader.problems, ...setup.problems, ...ofParts, ...ofProfile, ...roster.problems];
  if (problems.length > 0) return refuse(world, setup.lang, problems);
  for (const { file } of named) setup.files.note(file, 'report', null);
  return deliver({ flags: { ...flags, failOn }, world, setup, format, files: reportFiles }, async (sinks) => {
    const result = await mergeReports(
      {
        reports,
        roster: roster.roster,
        files: setup.files,
        inputAt: inputsAtHand(cwd),
        folderRules: folderRulesInForce(setup.profile.settings),
        failOn,
        interrupted: world.interrupted,
      },
      sinks,
    );
    return { ...result, notices: [...result.notices, problem(MESSAGES.notJudged)] };
  });
}

export default defineCommand({
  name: 'merge',
  about: {
    en: 'join the JSON reports of parts into one, or write one report in another format',
    zh: '把各分片的 JSON 报告合并为一份，或把一份报告换一种格式输出',
  },
  operands: { spelling: '<files...>', value: { shown: 'files', files: 'json' } },
  options,
  run: merge,
});

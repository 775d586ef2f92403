import path from 'node:path';
import { reportPath } from '../discover/discover.ts';
import { problem } from '../inputs/problem.ts';
import type { Localized, Problem } from '../model.ts';
import type { Comparison } from '../parts/compare/comparison.ts';
import { compareOutlines, type Difference } from '../parts/compare/difference.ts';
import { outlineOf } from '../parts/compare/outline.ts';
import type { ReportFile } from '../parts/inspect.ts';
import { readReports } from '../parts/parts.ts';
import { TOOL } from '../tool.ts';
import { defineCommand } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS, oneOf, plainWords } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import { setUp } from './out/setup.ts';
import { tell, type World } from './out/world.ts';

/** The flags of `audit compare`, as they were typed. */
interface CompareFlags {
  readonly format?: string;
  readonly lang?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

const MESSAGES = {
  notProper: {
    en: '{name}: that audit was not complete, so that it cannot be relied on: {problem}',
    zh: '{name}：该次核查未正常完成，不能作为比较依据：{problem}',
  },
  otherProfile: {
    en: '{newer} was judged by another profile than {older}: what changed may be the requirements',
    zh: '{newer}与{older}采用的规则配置不同：变化可能是要求不同所致',
  },
  otherTerms: {
    en: '{newer} was judged under another choice of rules (--only), --final or --as-of than {older}: what changed may be the choice',
    zh: '{newer}与{older}选定的规则（--only）、--final 或 --as-of 不同：变化可能是选择不同所致',
  },
  otherVersion: {
    en: '{newer} was made by another version ({b}) than {older} ({a}): what changed may be the program',
    zh: '{newer}（{b}）与{older}（{a}）由不同版本的程序生成：变化可能是程序不同所致',
  },
} as const satisfies Readonly<Record<string, Localized>>;

type Write = (comparison: Comparison, difference: Difference) => string;

const WRITERS = {
  pretty: async () => (await import('../parts/compare/pretty.ts')).compareAsPretty,
  json: async () => (await import('../parts/compare/json.ts')).compareAsJson,
  markdown: async () => (await import('../parts/compare/markdown.ts')).compareAsMarkdown,
} as const satisfies Readonly<Record<string, () => Promise<Write>>>;

const WRITER_NAMES = ['pretty', 'json', 'markdown'] as const satisfies readonly (keyof typeof WRITERS)[];

/** What a report was asked for, apart from its profile. */
const termsOf = ({ head: { only, final, asOf } }: ReportFile): string =>
  JSON.stringify([[...only].sort(), final, asOf]);

function noticesOf(older: ReportFile, newer: ReportFile): readonly Problem[] {
  const names = { older: older.name, newer: newer.name };
  const versions = { a: older.head.tool.version, b: newer.head.tool.version };
  return [
    ...(older.head.profileDigest === newer.head.profileDigest ? [] : [problem(MESSAGES.otherProfile, names)]),
    ...(termsOf(older) === termsOf(newer) ? [] : [problem(MESSAGES.otherTerms, names)]),
    ...(versions.a === versions.b ? [] : [problem(MESSAGES.otherVersion, { ...names, ...versions })]),
  ];
}

const NO_RULES: ReadonlySet<string> = new Set();

function differenceOf(older: ReportFile, newer: ReportFile): Difference {
  const before = outlineOf(older, TOOL.version, () => NO_RULES);
  const failedBefore = new Map(
    [...before].map(([key, { failing }]) => [key, new Set(failing.map(({ rule }) => rule))]),
  );
  const after = outlineOf(newer, TOOL.version, (key) => failedBefore.get(key) ?? NO_RULES);
  const read = new Set([...newer.paths, newer.head.folder?.roster ?? '.']);
  return compareOutlines(before, after, (path) => read.has(path));
}

/** `audit compare OLD NEW`: tells what changed; exit code 1 if anything newly fails. */
async function compare(older: string, newer: string, flags: CompareFlags, world: World): Promise<number> {
  const setup = setUp(flags, world, []);
  const reader = readFlags();
  const format = reader.choice('--format', flags.format ?? 'pretty', WRITER_NAMES);
  const { reports, problems: ofReports } = readReports([older, newer].map((given) => named(given, world.cwd)));
  const problems = [...reader.problems, ...setup.problems, ...ofReports];
  for (const { message } of problems) tell(world, setup.lang, message);
  const [before, after] = reports;
  if (problems.length > 0 || !before || !after) return 2;
  const notProper = [before, after].flatMap(({ name, head }) =>
    head.problems.map(({ message }) => problem(MESSAGES.notProper, { name, problem: message }, 'notProper')),
  );
  for (const { message } of [...notProper, ...noticesOf(before, after)]) tell(world, setup.lang, message);
  const difference = differenceOf(before, after);
  const context = reportContext(flags, world, setup);
  const write = await WRITERS[format]();
  world.stdout.write(write({ older: before.name, newer: after.name, context }, difference));
  if (notProper.length > 0) return 2;
  return difference.counts.newlyFailing > 0 ? 1 : 0;
}

const named = (given: string, cwd: string) => {
  const file = path.resolve(cwd, given);
  return { file, name: reportPath(cwd, file) };
};

const formats = oneOf(WRITER_NAMES);

export default defineCommand<CompareFlags>({
  name: 'compare',
  about: {
    en: 'compare two JSON reports: what newly fails, newly passes, still fails, is gone',
    zh: '比较两份 JSON 报告：新出现的问题、已解决的问题、仍未解决的问题、不再核查的问题',
  },
  operands: { spelling: '<old> <new>', value: { shown: 'file', files: 'json' } },
  options: {
    format: {
      short: 'f',
      about: { en: `${formats.en} (default: pretty)`, zh: `${formats.zh}（默认 pretty）` },
      value: { shown: 'name', words: plainWords(WRITER_NAMES) },
    },
    quiet: { short: 'q', about: { en: 'leave out what still fails', zh: '不列仍未解决的问题' } },
    lang: OPTIONS.lang,
    color: OPTIONS.color,
  },
  run: ([older = '', newer = ''], flags, world) => compare(older, newer, flags, world),
});

import { fileAt } from '../discover/discover.ts';
import { problem } from '../inputs/problem.ts';
import type { Localized } from '../model.ts';
import type { Comparison } from '../parts/compare/comparison.ts';
import { compareWith, type Difference } from '../parts/compare/difference.ts';
import { outlineOf } from '../parts/compare/outline.ts';
import { compareTerms, type OtherTerms } from '../parts/compare/terms.ts';
import { readReports } from '../parts/parts.ts';
import { signsFor } from './out/ascii.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { formatOption, OPTIONS } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import { setUp } from './out/setup.ts';
import { refuse, tell, tellAll, type World } from './out/world.ts';

/** Warns that the audit behind a report was not complete. */
const NOT_PROPER: Localized = {
  en: '{name}: that audit was not complete, so it cannot be relied on: {problem}',
  zh: '{name}：该次核查未正常完成，不能作为比较依据：{problem}',
};

type Write = (comparison: Comparison, difference: Difference) => string;

const WRITERS = {
  pretty: async () => (await import('../parts/compare/pretty.ts')).compareAsPretty,
  json: async () => (await import('../parts/compare/json.ts')).compareAsJson,
  markdown: async () => (await import('../parts/compare/markdown.ts')).compareAsMarkdown,
} as const satisfies Readonly<Record<string, () => Promise<Write>>>;

const WRITER_NAMES = ['pretty', 'json', 'markdown'] as const satisfies readonly (keyof typeof WRITERS)[];

const options = {
  format: formatOption(WRITER_NAMES),
  quiet: { short: 'q', about: { en: 'leave out what still fails', zh: '不列仍未解决的问题' } },
  allowGone: {
    about: {
      en: 'do not fail because a unit is gone, or because different settings leave a finding out',
      zh: '单位的记录不再出现，或因核查条件不同而不再列出的问题，不以失败退出',
    },
  },
  lang: OPTIONS.lang,
  color: OPTIONS.color,
  ascii: OPTIONS.ascii,
} as const satisfies Options;

type CompareFlags = FlagsOf<typeof options>;

/** `audit compare OLD NEW`: tells what changed. */
async function compare(
  [older = '', newer = '']: readonly string[],
  flags: CompareFlags,
  world: World,
): Promise<number> {
  const setup = setUp(flags, world, []);
  const reader = readFlags();
  const format = reader.choice('--format', flags.format ?? 'pretty', WRITER_NAMES);
  const { reports, problems: ofReports } = readReports([older, newer].map((given) => fileAt(world.cwd, given)));
  const problems = [...reader.problems, ...setup.problems, ...ofReports];
  const [before, after] = reports;
  if (problems.length > 0 || !before || !after) return refuse(world, setup.lang, problems);
  const notProper = [before, after].flatMap(({ name, head }) =>
    head.problems.map(({ message }) => problem(NOT_PROPER, { name, problem: message }, 'notProper')),
  );
  tellAll(world, setup.lang, notProper);
  const terms = compareTerms(before, after);
  // A comparison for people says it in its first line.
  if (terms && format !== 'pretty') tell(world, setup.lang, terms.notice);
  const difference = compareWith(outlineOf(before), after);
  const context = reportContext(flags, world, setup);
  const write = await WRITERS[format]();
  const inSigns = await signsFor(format, flags.ascii, world);
  world.stdout.write(inSigns(write({ older: before.name, newer: after.name, terms, context }, difference)));
  if (notProper.length > 0) return 2;
  return hasFailed(difference, terms, flags.allowGone ?? false) ? 1 : 0;
}

/** True if something newly fails, or may be failing unseen: its unit is gone, or the terms are others. */
function hasFailed({ units, counts }: Difference, terms: OtherTerms | null, allowGone: boolean): boolean {
  if (counts.newlyFailing > 0) return true;
  if (allowGone) return false;
  const isUnitGone = units.some(({ before, after }) => before !== null && after === null);
  return isUnitGone || (terms?.isIncomparable === true && counts.newlyPassing + counts.gone > 0);
}

export default defineCommand({
  name: 'compare',
  about: {
    en: 'compare two JSON reports: newly failing, newly passing, still failing, gone',
    zh: '比较两份 JSON 报告：新出现的问题、已解决的问题、仍未解决的问题、不再核查的问题',
  },
  operands: { spelling: '<old> <new>', value: { shown: 'file', files: 'json' } },
  options,
  run: compare,
});

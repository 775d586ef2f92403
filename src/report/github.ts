import type { Localized, PlacedCheck, Problem, Summary } from '../model.ts';
import { WAIVER_WORDS } from '../words/waivers.ts';
import { type Gathered, gatherCauses, sayGathered, voiceOf } from './text/causes.ts';
import { LEVELS, type Level, levelOf } from './text/level.ts';
import { type CheckMessage, type Home, homeOfFolder, homeOfRecord, messagesOf, START } from './text/messages.ts';
import { inTable } from './text/neutral.ts';
import { makePage, type Page } from './text/page.ts';
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';
import { leftOutOf } from './text/sums.ts';
import { remarksIn, waivedSum } from './text/waiver.ts';

/** GitHub shows at most this many annotations per level and step. */
const MOST_OF_A_LEVEL = 10;

const WORDS = {
  left: {
    en: '{n|plural:more place is,more places are} not marked here: {counts}. GitHub shows ten of a kind; every other format of the report has them all',
    zh: '另有{n}处未在此标注：{counts}。GitHub 每类最多显示十条，完整内容见其他格式的报告',
  },
  error: { en: '{n|plural:error,errors}', zh: '错误{n}处' },
  warning: { en: '{n|plural:warning,warnings}', zh: '提醒{n}处' },
  notice: { en: '{n|plural:notice,notices}', zh: '提示{n}处' },
} as const satisfies Readonly<Record<string, Localized>>;

// The runner decodes these, and the toolkit's `command.ts` writes them.
const DATA: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' };
const PROPERTY: Readonly<Record<string, string>> = { ...DATA, ':': '%3A', ',': '%2C' };
const dataOf = (text: string): string => text.replace(/[%\r\n]/g, (mark) => DATA[mark] ?? mark);
const propertyOf = (text: string): string => text.replace(/[%\r\n:,]/g, (mark) => PROPERTY[mark] ?? mark);

const commandOf = (level: Level, properties: readonly (readonly [string, string])[], message: string): string => {
  const attributes = properties.map(([name, value]) => `${name}=${propertyOf(value)}`).join(',');
  return `::${level}${attributes === '' ? '' : ` ${attributes}`}::${dataOf(message)}\n`;
};

/** GitHub only takes columns for a span on one line. Its end column is inclusive. */
function annotationOf(page: Page, gathered: Gathered, level: Level, { path, text, found }: CheckMessage): string {
  const { rule } = gathered.check;
  const { line, column, endLine, endColumn } = found?.place ?? START;
  const properties: (readonly [string, string])[] = [
    ['file', inTable(path)],
    ['line', String(line)],
    ['endLine', String(endLine)],
  ];
  if (line === endLine)
    properties.push(['col', String(column)], ['endColumn', String(Math.max(column, endColumn - 1))]);
  properties.push(['title', `${page.title(rule)} (${inTable(rule)})`]);
  const words = found ? page.quote(rule, text) : sayGathered(voiceOf(page), gathered);
  return commandOf(level, properties, inTable(words));
}

/** Within a level, failures come first, then unclear checks, then pending ones. */
const OUTCOMES: readonly PlacedCheck['outcome'][] = ['fail', 'unclear', 'pending'];

/** Keeps the worst of a level, up to the limit, and counts all. Of each file comes one, then of each the next. */
function makeWorst() {
  const held = new Map(OUTCOMES.map((outcome): [typeof outcome, string[][]] => [outcome, []]));
  let n = 0;
  return {
    add: (outcome: PlacedCheck['outcome'], before: number, line: () => string): void => {
      n += 1;
      const rounds = held.get(outcome);
      if (!rounds || before >= MOST_OF_A_LEVEL) return;
      rounds[before] ??= [];
      if (rounds[before].length < MOST_OF_A_LEVEL) rounds[before].push(line());
    },
    count: () => n,
    worst: (most: number): readonly string[] => [...held.values()].flat(2).slice(0, most),
  };
}

/** Workflow commands, which GitHub shows next to the lines of a record: the worst first, up to GitHub's limit. */
export const github: MakeReporter = (context) => {
  const page = makePage(context);
  const { inRepository = (path: string) => path } = context;
  const levels = { error: makeWorst(), warning: makeWorst(), notice: makeWorst() };
  const take = (checks: readonly PlacedCheck[], home: Home): string => {
    const seen = new Map<string, number>();
    for (const gathered of gatherCauses(context, checks)) {
      const { check } = gathered;
      const level = levelOf(context, check);
      if (level === null) continue;
      for (const one of messagesOf(check, home)) {
        const key = `${level} ${check.outcome} ${one.path}`;
        const before = seen.get(key) ?? 0;
        seen.set(key, before + 1);
        levels[level].add(check.outcome, before, () =>
          annotationOf(page, gathered, level, { ...one, path: inRepository(one.path) }),
        );
      }
    }
    return '';
  };
  const sayProblems = (problems: readonly Problem[]): string =>
    problems.map(({ message }) => commandOf('error', [], inTable(message[page.lang]))).join('');
  const sayLeftOut = (summary: Summary): readonly string[] =>
    leftOutOf(page.tell, summary).map((text) => commandOf('warning', [], inTable(text)));
  // One line for all of it: GitHub shows few, and other formats name each exception.
  const sayWaived = (summary: Summary): readonly string[] =>
    waivedSum(page.tell, summary).map((text) => {
      const [first] = remarksIn(page.tell, summary);
      const remark = first
        ? [page.tell(WAIVER_WORDS.remark, { path: first.path, line: first.line, words: first.words })]
        : [];
      const where = first
        ? ([
            ['file', inTable(inRepository(first.path))],
            ['line', String(first.line)],
          ] as const)
        : [];
      return commandOf('notice', where, inTable([text, ...remark].join(' ')));
    });
  const sayAll = (leftOut: readonly string[], sums: readonly string[]): string => {
    const isWhole =
      LEVELS.every((level) => levels[level].count() <= MOST_OF_A_LEVEL) &&
      levels.warning.count() + leftOut.length <= MOST_OF_A_LEVEL &&
      levels.notice.count() + sums.length <= MOST_OF_A_LEVEL;
    // The line about omitted annotations is itself a notice, as is what is waived; what was not audited is a warning.
    const own = { error: 0, warning: leftOut.length, notice: sums.length + (isWhole ? 0 : 1) };
    const mostOf = (level: Level) => MOST_OF_A_LEVEL - own[level];
    const shown = LEVELS.map((level) => ({ level, lines: levels[level].worst(mostOf(level)) }));
    const left = shown
      .map(({ level, lines }) => ({ level, n: levels[level].count() - lines.length }))
      .filter(({ n }) => n > 0);
    const counts = left.map(({ level, n }) => page.tell(WORDS[level], { n }));
    const n = left.reduce((sum, one) => sum + one.n, 0);
    const last = n === 0 ? '' : commandOf('notice', [], page.tell(WORDS.left, { n, counts }));
    return [...leftOut, ...shown.flatMap(({ lines }) => lines), ...sums, last].join('');
  };
  return {
    begin: () => '',
    record: (report) => take(report.checks, homeOfRecord(report)),
    folder: (folder) => take(folder.checks, homeOfFolder(folder)),
    end: (summary, _inputs, problems) => sayProblems(problems) + sayAll(sayLeftOut(summary), sayWaived(summary)),
  };
};

export default {
  name: 'github',
  zhName: '拉取请求标注',
  about: {
    en: 'annotations in a pull request; written along with `pretty` where `GITHUB_ACTIONS` is set',
    zh: '拉取请求中的标注',
  },
  make: github,
} satisfies FormatDefinition;

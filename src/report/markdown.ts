import type { FolderReport, Localized, PlacedCheck, Problem, RecordReport, Summary } from '../model.ts';
import { RESULT_NAMES } from '../words/batch.ts';
import { byCodeUnits } from '../words/order.ts';
import {
  DUTIES,
  GLYPHS,
  needsNobody,
  numbersOf,
  RESULT_ORDER,
  RESULTS,
  resultOf,
  STANDING_ORDER,
  WORDS,
} from '../words/report.ts';
import { WAIVER_WORDS } from '../words/waivers.ts';
import { type Gathered, gatherCauses, sayGathered, voiceOf } from './text/causes.ts';
import { type Counts, countsIn, countsOf } from './text/ending.ts';
import { sayNotCountedBesides } from './text/entry.ts';
import { sayFound } from './text/finding.ts';
import { BETWEEN, nameOf, sayOrigin, sayRoster } from './text/heading.ts';
import { markdownCell, markdownRow, markdownText } from './text/markdown-text.ts';
import { makePage, type Page } from './text/page.ts';
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';
import { headingOf, headOf, leftOutOf, sumsOf } from './text/sums.ts';
import { sayWaivers, waiversSection } from './text/waiver.ts';

const HEADS = {
  outcome: { en: 'outcome', zh: '核查结果' },
  title: { en: 'requirement', zh: '核查项目' },
  count: { en: 'found/required', zh: '实有/应有' },
  message: { en: 'what is wrong', zh: '问题' },
  duty: { en: 'to be done by', zh: '责任单位' },
} as const satisfies Readonly<Record<string, Localized>>;

const SUMS: Localized = { en: 'In sum', zh: '汇总' };

const tableHead = (page: Page): string => {
  const heads = Object.values(HEADS).map((head) => page.tell(head));
  return markdownRow(heads) + markdownRow(heads.map(() => '---'));
};

/** The findings, or why the check is unclear; then the entries that did not count. */
function wordsOf(page: Page, gathered: Gathered): readonly string[] {
  const { check } = gathered;
  const { rule, findings } = check;
  const lines = findings.map((found) => sayFound(page, rule, found));
  // A single finding makes the message redundant.
  const summary = lines.length === 1 ? [] : [sayGathered(voiceOf(page), gathered)];
  return [...summary, ...lines, ...sayNotCountedBesides(page, check), ...sayWaivers(page.tell, check)];
}

function rowOf(page: Page, gathered: Gathered): string {
  const { check, all } = gathered;
  const titles = all.map(({ rule }) => page.title(rule));
  const result = resultOf(check);
  return markdownRow([
    `${GLYPHS[result]} ${page.tell(RESULT_NAMES[result])}`,
    markdownCell(all.length === 1 ? [...titles, check.rule] : titles),
    numbersOf(check)?.join('/') ?? '',
    markdownCell(wordsOf(page, gathered)),
    page.tell(DUTIES[check.duty]),
  ]);
}

const sayTally = (page: Page, counts: Counts): string => {
  const shown = RESULT_ORDER.filter((result) => counts[result] > 0);
  const words = shown.map((result) => page.tell(RESULTS[result], { n: counts[result] }));
  return page.tell(WORDS.tally) + words.join(BETWEEN);
};

/** Whether a check is shown by itself: it asks for something, or an exception settles it. */
const isShown = (check: PlacedCheck): boolean => !needsNobody(check) || check.waiver !== undefined;

const tableOf = (page: Page, checks: readonly PlacedCheck[]): string => {
  const open = checks.filter(isShown);
  const rows = gatherCauses(voiceOf(page), open).map((gathered) => rowOf(page, gathered));
  return rows.length === 0 ? '' : `\n${tableHead(page)}${rows.join('')}`;
};

function sayRecord(page: Page, report: RecordReport): Pick<Part, 'head' | 'table'> {
  const { checks, path } = report;
  const heading = markdownText(headingOf(page.tell, nameOf(page, report), report));
  if (!checks.some(isShown)) {
    const file = markdownText(page.tell(WORDS.file, { path }));
    return { head: `\n- ${heading}${BETWEEN}${file}\n`, table: '' };
  }
  const line = [...sayOrigin(page, report), sayTally(page, countsOf(checks))].join(BETWEEN);
  return { head: `\n### ${heading}\n\n${markdownText(line)}\n`, table: tableOf(page, checks) };
}

function sayFolder(page: Page, folder: FolderReport): string {
  const { checks } = folder;
  if (checks.every(({ outcome }) => outcome === 'notApplicable')) return '';
  const line = markdownText(sayRoster(page, folder) + BETWEEN + sayTally(page, countsOf(checks)));
  return `\n### ${page.tell(WORDS.folder)}\n\n${line}\n${tableOf(page, checks)}`;
}

const listOf = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n### ${title}\n\n${lines.map((line) => `- ${markdownText(line)}\n`).join('')}`;

/** What kept the run from being a proper audit. */
const sayProblems = (page: Page, problems: readonly Problem[]): string =>
  problems
    .map(({ message }) => page.tell(WORDS.improper, { problem: message[page.lang] }))
    .map((line) => `\n**${markdownText(line)}**\n`)
    .join('');

function saySums(page: Page, summary: Summary): string {
  const lines = [
    ...sumsOf(page.tell, summary),
    sayTally(page, countsIn(summary)),
    ...leftOutOf(page.tell, summary),
    page.tell(WORDS.truth),
  ];
  return listOf(page.tell(SUMS), lines) + listOf(page.tell(WAIVER_WORDS.title), waiversSection(page.tell, summary));
}

/** A record's part of the page, and its place there. */
interface Part {
  readonly standing: number;
  readonly path: string;
  readonly head: string;
  readonly table: string;
}

/** Of more records than this, the tables are folded up. */
const MOST_OPEN = 3;

const foldedUp = (page: Page, table: string): string =>
  table === '' ? '' : `\n<details><summary>${page.tell(HEADS.message)}</summary>\n${table}\n</details>\n`;

const worstFirst = (a: Part, b: Part): number => a.standing - b.standing || byCodeUnits(a.path, b.path);

/**
 * Markdown for a job summary: the totals, the folder, then a heading and a table per record, the worst first, and a
 * line for each without problems. A summary page cuts what is too long at its end, so nothing is said before all is
 * known.
 */
export const markdown: MakeReporter = (context) => {
  const page = makePage(context);
  const parts: Part[] = [];
  let head = '';
  let folder = '';
  return {
    begin: (run) => {
      head = `## ${markdownText(headOf(page.tell, run))}\n`;
      return '';
    },
    record: (report) => {
      const standing = STANDING_ORDER.indexOf(report.verdict);
      parts.push({ standing, path: report.path, ...sayRecord(page, report) });
      return '';
    },
    folder: (report) => {
      folder = sayFolder(page, report);
      return '';
    },
    end: (summary, _inputs, problems) => {
      const isFolded = parts.length > MOST_OPEN;
      const records = parts
        .sort(worstFirst)
        .map(({ head: said, table }) => said + (isFolded ? foldedUp(page, table) : table));
      return [head, sayProblems(page, problems), saySums(page, summary), folder, ...records].join('');
    },
  };
};

export default {
  name: 'markdown',
  zhName: '摘要',
  about: {
    en: 'a merge request, a job’s summary',
    zh: '合并请求、任务摘要',
  },
  make: markdown,
} satisfies FormatDefinition;

import type { PlacedCheck, RecordReport, Summary } from '../model.ts';
import { sayChecklist } from './checklist.ts';
import { countsOf, type Line, sayCounts, saySums, sayTable } from './ending.ts';
import { nameOf, sayFolderHeading, sayHead, sayHeading, sayVerdict } from './heading.ts';
import { sayMissing } from './missing.ts';
import { visible } from './neutral.ts';
import { makePage, type Page, paragraph, toText } from './page.ts';
import type { MakeReporter } from './reporter.ts';
import { type Columns, columnsOf } from './row.ts';
import { needsNobody, WORDS } from './words.ts';

/** A record on which there is nothing to say but that it passed. */
const isClean = ({ verdict, checks }: RecordReport): boolean => verdict === 'pass' && checks.every(needsNobody);

function sayBody(page: Page, checks: readonly PlacedCheck[], columns: Columns): readonly string[] {
  return [
    ...sayChecklist(page, checks, columns),
    ...sayMissing(page, checks),
    '',
    ...sayCounts(page, countsOf(checks)),
  ];
}

/** What has been seen of a run until its end. */
interface Seen {
  readonly lines: Line[];
  readonly rules: Set<string>;
}

const isReadable = ({ checks }: RecordReport): boolean =>
  !checks.some(({ rule, outcome }) => rule === 'record/readable' && outcome === 'fail');

function sayEnd(page: Page, { lines, rules }: Seen, summary: Summary): readonly string[] {
  const table = lines.length > 1 ? sayTable(page, lines) : [];
  const legend = page.quiet ? [] : paragraph(page, page.tell(WORDS.legend), { indent: 0, paint: page.ink.dim });
  return ['', ...table, ...(table.length > 0 ? [''] : []), ...saySums(page, summary, rules), ...legend];
}

/** For people at a terminal: clerks, supervisors, engineers. */
export const pretty: MakeReporter = (context) => {
  const page = makePage(context);
  const columns = columnsOf(page);
  const seen: Seen = { lines: [], rules: new Set() };
  let afterBlock = false;
  let asOf: string | null = null;
  return {
    begin: (head) => {
      asOf = head.asOf;
      return page.quiet ? '' : toText(sayHead(page, head));
    },
    record: (report) => {
      const { path, verdict, checks } = report;
      seen.lines.push({ unit: nameOf(page, report), path: visible(path), verdict, counts: countsOf(checks) });
      if (isReadable(report)) for (const { rule } of checks) seen.rules.add(rule);
      const clean = page.quiet && isClean(report);
      const space = afterBlock || !clean ? [''] : [];
      afterBlock = !clean;
      if (clean) return toText([...space, ...sayVerdict(page, report).lines]);
      return toText([...space, ...sayHeading(page, report, asOf), ...sayBody(page, checks, columns)]);
    },
    folder: (folder) => {
      const { checks } = folder;
      const clean = checks.every(needsNobody);
      if (checks.length === 0 || (page.quiet && clean)) return '';
      return toText(['', ...sayFolderHeading(page, folder), ...sayBody(page, checks, columns)]);
    },
    end: (summary) => toText(sayEnd(page, seen, summary)),
  };
};

import type { PlacedCheck, RecordReport, RunHead, Summary } from '../model.ts';
import { needsNobody, WORDS } from '../words/report.ts';
import { sayDocument, UNNAMED } from '../words/source.ts';
import { WAIVER_WORDS } from '../words/waivers.ts';
import { addMissing, addToBatch, MOST_DETAILED, noBatch, sayBatch, sayDetails, withRecord } from './pretty/batch.ts';
import { sayChecklist } from './pretty/checklist.ts';
import { sayMissing } from './pretty/missing.ts';
import { sayNext } from './pretty/next.ts';
import { type Columns, columnsOf } from './pretty/row.ts';
import { sayWorst } from './pretty/worst.ts';
import { countsOf, sayCounts, saySums } from './text/ending.ts';
import { sayFolderHeading, sayHead, sayHeading, sayTitle, sayVerdict } from './text/heading.ts';
import { makePage, type Page, paragraph, toPieces, toText } from './text/page.ts';
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';
import { sumsOf } from './text/sums.ts';
import { waiversSection } from './text/waiver.ts';

/** A record that passed and has nothing to report. */
const isClean = ({ verdict, checks }: RecordReport): boolean =>
  verdict === 'pass' && checks.every((check) => needsNobody(check) && !check.waiver);

/** The first screen, then every check, then what is left to do. `home`: the file that is spoken of. */
function sayBody(
  page: Page,
  checks: readonly PlacedCheck[],
  { columns, home }: { readonly columns: Columns; readonly home: string },
): readonly string[] {
  return [
    ...sayCounts(page, countsOf(checks)),
    ...sayWorst(page, checks, home),
    ...sayChecklist(page, checks, columns),
    ...sayMissing(page, checks),
  ];
}

const isReadable = ({ checks }: RecordReport): boolean =>
  !checks.some(({ rule, outcome }) => rule === 'record/readable' && outcome === 'fail');

const BETWEEN = { en: ' or ', zh: '或' } as const;

/** What the sources of the rules are called in the checklists, and the documents that these are. */
function sayLegend(page: Page): readonly string[] {
  const named = [...page.rules.values()].flatMap(({ source }) =>
    source.provenance.startsWith('article') && source.document
      ? [sayDocument(page.tell, page.lang, source.document)]
      : [],
  );
  const documents = [...new Set(named)].join(BETWEEN[page.lang]) || page.tell(UNNAMED.article);
  const hasOwn = [...page.rules.values()].some(({ source }) => source.provenance === 'profile');
  const words = page.tell(WORDS.legend, { documents }) + (hasOwn ? page.tell(WORDS.legendOwn) : '');
  return paragraph(page, words, { paint: page.ink.dim });
}

/** What is wrong with exceptions, each on its line. */
function sayWaiversSection(page: Page, summary: Summary): readonly string[] {
  const [sum, ...remarks] = waiversSection(page.tell, summary);
  if (sum === undefined) return [];
  return [
    ...sayTitle(page, page.tell(WAIVER_WORDS.title)),
    ...paragraph(page, sum),
    ...remarks.flatMap((line) => paragraph(page, line, { mark: '- ', hang: 2 })),
  ];
}

/** Parts of the report, each preceded by an empty line. */
function* spaced(parts: readonly Iterable<string>[]): Generator<string> {
  for (const lines of parts) {
    let isFirst = true;
    for (const line of lines) {
      if (isFirst) yield '';
      isFirst = false;
      yield line;
    }
  }
}

/** For people at a terminal: clerks, supervisors, engineers. */
export const pretty: MakeReporter = (context) => {
  const page = makePage(context);
  const columns = columnsOf(page);
  const batch = noBatch();
  const rulesSeen = new Set<string>();
  let afterBlock = false;
  let runHead: RunHead | null = null;
  let isDetailed = true;
  let ofFolder: readonly string[] = [];
  let behind: readonly string[] = [];
  return {
    outcomesAlone: (records) => records > MOST_DETAILED,
    begin: (head) => {
      runHead = head;
      isDetailed = head.records === null || head.records <= MOST_DETAILED;
      return page.quiet ? '' : toText(sayHead(page, head));
    },
    record: (report) => {
      const { checks } = report;
      addToBatch(batch, report);
      if (isReadable(report)) for (const { rule } of checks) rulesSeen.add(rule);
      if (!isDetailed) return '';
      const clean = page.quiet && isClean(report);
      const space = afterBlock || !clean ? [''] : [];
      afterBlock = !clean;
      if (clean) return toText([...space, ...sayVerdict(page, report).lines]);
      const body = sayBody(page, checks, { columns, home: report.path });
      return toText([...space, ...sayHeading(page, report, runHead?.asOf ?? null), ...body]);
    },
    folder: (folder) => {
      const { checks } = folder;
      addMissing(batch, folder.missing ?? []);
      const clean = checks.every(needsNobody);
      // A single record without a roster leaves nothing to compare, and nothing to report.
      if (checks.every(({ outcome }) => outcome === 'notApplicable')) return '';
      ofFolder = sayCounts(page, countsOf(checks), WORDS.folderTally);
      if (page.quiet && clean) return '';
      const body = sayBody(page, checks, { columns, home: folder.roster ?? '' });
      const section = [...sayFolderHeading(page, folder), ...body];
      if (isDetailed) return toText(['', ...section]);
      // The matrix comes first.
      behind = section;
      return '';
    },
    end: (summary) => {
      const hasChecks = batch.rows.length > 0 || ofFolder.length > 0;
      const legend = page.quiet || !hasChecks ? [] : sayLegend(page);
      // The folder checks have scrolled away by now. They count towards the run's verdict as well.
      const sums = [...saySums(page, summary, rulesSeen), ...ofFolder, ...(isDetailed ? legend : [])];
      const waivers = sayWaiversSection(page, summary);
      const ended = { head: runHead, summary };
      const rest = isDetailed ? [] : [sayDetails(page, batch, ended), legend];
      const truth = page.quiet || !hasChecks ? [] : paragraph(page, page.tell(WORDS.truth));
      const first = isDetailed || page.quiet ? [] : sumsOf(page.tell, summary).flatMap((line) => paragraph(page, line));
      const next = sayNext(page, withRecord(batch), ended);
      return toPieces(spaced([first, ...sayBatch(page, batch), behind, sums, waivers, ...rest, truth, next]));
    },
  };
};

export default {
  name: 'pretty',
  zhName: '终端',
  about: {
    en: 'a terminal; the default',
    zh: '终端（默认）',
  },
  make: pretty,
} satisfies FormatDefinition;

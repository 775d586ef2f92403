import type { PlacedCheck, Summary, Verdict } from '../model.ts';
import { type Page, paintOf, paintOfVerdict, paragraph } from './page.ts';
import { cut, padEnd, padStart, widest, widthOf } from './width.ts';
import {
  FOLDER_MODULES,
  GLYPHS,
  RESULTS,
  type Result,
  resultOf,
  SHORT_VERDICTS,
  VERDICT_GLYPHS,
  WORDS,
} from './words.ts';

const RESULT_ORDER: readonly Result[] = ['fail', 'warning', 'unclear', 'pending', 'pass', 'notApplicable'];
const WORST_RESULTS = RESULT_ORDER.slice(0, 4);
const VERDICT_ORDER: readonly Verdict[] = ['fail', 'incomplete', 'pending', 'pass'];
const COUNT_COLUMNS = 4;
const GAP = '  ';

export type Counts = Readonly<Record<Result, number>>;

/** What the table at the end keeps of a record. */
export interface Line {
  readonly unit: string;
  readonly path: string;
  readonly verdict: Verdict;
  readonly counts: Counts;
}

export function countsOf(checks: readonly PlacedCheck[]): Counts {
  const counts = { pass: 0, fail: 0, warning: 0, pending: 0, unclear: 0, notApplicable: 0 };
  for (const check of checks) counts[resultOf(check)] += 1;
  return counts;
}

/** How many checks came to each result, leaving out those that none came to, in as many lines as it takes. */
export function sayCounts(page: Page, counts: Counts): readonly string[] {
  const start = page.tell(WORDS.tally);
  const lines: string[] = [];
  let line = start;
  let used = widthOf(start);
  for (const result of RESULT_ORDER.filter((one) => counts[one] > 0)) {
    const words = page.tell(RESULTS[result], { n: counts[result] });
    const width = widthOf(`${GLYPHS[result]} ${words}${GAP}`);
    if (used + width - GAP.length > page.width) {
      lines.push(line.trimEnd());
      line = ' '.repeat(widthOf(start));
      used = widthOf(start);
    }
    line += `${paintOf(page.ink, result)(GLYPHS[result])} ${words}${GAP}`;
    used += width;
  }
  return [...lines, line.trimEnd()];
}

const worstFirst = (a: Line, b: Line): number =>
  VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
  WORST_RESULTS.reduce((order, result) => order || b.counts[result] - a.counts[result], 0);

const sayVerdict = (page: Page, verdict: Verdict): string =>
  `${VERDICT_GLYPHS[verdict]} ${page.tell(SHORT_VERDICTS[verdict])}`;

/** A line a record, the worst first. */
export function sayTable(page: Page, lines: readonly Line[]): readonly string[] {
  const { ink } = page;
  const shown = (page.quiet ? lines.filter(({ verdict }) => verdict !== 'pass') : [...lines]).sort(worstFirst);
  if (shown.length === 0) return [];
  const unitHeading = page.tell(WORDS.unit);
  const verdictColumns = widest(shown.map(({ verdict }) => sayVerdict(page, verdict)));
  const rest = page.width - 2 - verdictColumns - 2 - RESULT_ORDER.length * COUNT_COLUMNS;
  const unitColumns = Math.min(widest([unitHeading, ...shown.map(({ unit }) => unit)]), rest);
  const head = RESULT_ORDER.map((result) => padStart(GLYPHS[result], COUNT_COLUMNS)).join('');
  return [
    ink.bold(page.tell(WORDS.table)),
    `  ${padEnd('', verdictColumns)}  ${padEnd(unitHeading, unitColumns)}${head}`,
    ...shown.map(({ unit, path, verdict, counts }) => {
      const numbers = RESULT_ORDER.map((result) => padStart(String(counts[result]), COUNT_COLUMNS)).join('');
      const name = padEnd(cut(unit, unitColumns), unitColumns);
      const place = unitColumns + widthOf(path) + 2 <= rest ? `  ${ink.dim(path)}` : '';
      return `  ${paintOfVerdict(ink, verdict)(padEnd(sayVerdict(page, verdict), verdictColumns))}  ${name}${numbers}${place}`;
    }),
  ];
}

/** Rules of records in force, and how many of them no record was checked by. */
function coverageOf(page: Page, seen: ReadonlySet<string>): { readonly checked: number; readonly unchecked: number } {
  const ofRecords = [...page.rules.keys()].filter((rule) => !FOLDER_MODULES.has(rule.split('/')[0] ?? ''));
  const unchecked = seen.size === 0 ? 0 : ofRecords.filter((rule) => !seen.has(rule)).length;
  return { checked: ofRecords.length - unchecked, unchecked };
}

/** The last lines of a run. `seen` are the rules that records were checked by: a verdict over some of them is no whole one. */
export function saySums(page: Page, summary: Summary, seen: ReadonlySet<string>): readonly string[] {
  const { records, ignored, verdicts, checks } = summary;
  const { checked, unchecked } = coverageOf(page, seen);
  const counts = VERDICT_ORDER.filter((verdict) => verdicts[verdict] > 0).map((verdict) =>
    page.tell(WORDS.verdictCount, { verdict: page.tell(SHORT_VERDICTS[verdict]), n: verdicts[verdict] }),
  );
  return [
    ...paragraph(page, page.tell(WORDS.sums, { n: records, counts }), { indent: 0 }),
    ...(records > 1 ? sayCounts(page, checks) : []),
    ...(unchecked > 0 ? paragraph(page, page.tell(WORDS.unchecked, { n: checked, m: unchecked }), { indent: 0 }) : []),
    ...(ignored > 0 ? paragraph(page, page.tell(WORDS.ignored, { n: ignored }), { indent: 0 }) : []),
  ];
}

import type { FolderReport, RecordReport, RunHead } from '../../model.ts';
import { WORDS } from '../../words/report.ts';
import { visible } from './neutral.ts';
import { type Page, paintOfVerdict, paragraph } from './page.ts';
import { headingOf, headOf } from './sums.ts';
import { widthOf } from './width.ts';

const BETWEEN = ' · ';

const underline = (page: Page, heading: string): string =>
  page.ink.dim('='.repeat(Math.min(widthOf(heading), page.width)));

/** The name of a unit; the file if the record does not state one. */
export function nameOf(page: Page, { name, unit, path }: Pick<RecordReport, 'name' | 'unit' | 'path'>): string {
  if (name !== null && unit !== null) return page.tell(WORDS.nameAndId, { name, id: unit });
  return visible(name ?? unit ?? path);
}

/** The record and its verdict. */
export function sayVerdict(
  page: Page,
  report: RecordReport,
): { readonly text: string; readonly lines: readonly string[] } {
  const { verdict } = report;
  const text = headingOf(page.tell, nameOf(page, report), report);
  const paint = paintOfVerdict(page.ink, verdict);
  return { text, lines: paragraph(page, text, { indent: 0, paint: (line) => paint(page.ink.bold(line)) }) };
}

/** The heading of a record: the verdict, the file, the team, and the day it was judged as of. */
export function sayHeading(page: Page, report: RecordReport, runAsOf: string | null): readonly string[] {
  const { text, lines } = sayVerdict(page, report);
  const asOf = report.judgedAsOf ?? runAsOf ?? report.asOf;
  const parts = [
    page.tell(WORDS.file, { path: report.path }),
    ...(report.team === null ? [] : [page.tell(WORDS.team, { team: report.team })]),
    asOf === null ? page.tell(WORDS.noAsOf) : page.tell(WORDS.asOf, { asOf }),
  ];
  return [...lines, underline(page, text), ...paragraph(page, parts.join(BETWEEN), { indent: 0 })];
}

/** The heading of a part that is not about a single record. */
export const sayTitle = (page: Page, title: string): readonly string[] => [
  ...paragraph(page, title, { indent: 0, paint: page.ink.bold }),
  underline(page, title),
];

export function sayFolderHeading(page: Page, { roster }: FolderReport): readonly string[] {
  const source = roster === null ? page.tell(WORDS.noRoster) : page.tell(WORDS.roster, { path: roster });
  return [...sayTitle(page, page.tell(WORDS.folder)), ...paragraph(page, source, { indent: 0 })];
}

/** The rules and dates that the run judges by. */
export const sayHead = (page: Page, head: RunHead): readonly string[] =>
  paragraph(page, headOf(page.tell, head), { indent: 0, paint: page.ink.dim });

import type { FolderReport, RecordReport, RunHead } from '../../model.ts';
import { WORDS } from '../../words/report.ts';
import { visible } from './neutral.ts';
import { type Page, paintOfVerdict, paragraph } from './page.ts';
import { headingOf, headOf } from './sums.ts';
import { widthOf } from './width.ts';

export const BETWEEN = ' · ';

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
  return { text, lines: paragraph(page, text, { paint: (line) => paint(page.ink.bold(line)) }) };
}

/** The file, the team, and the day that a record was judged as of. */
export function sayOrigin(page: Page, report: RecordReport, runAsOf: string | null = null): readonly string[] {
  const { path, team, judgedAsOf, asOf: ownAsOf } = report;
  const asOf = judgedAsOf ?? runAsOf ?? ownAsOf;
  return [
    page.tell(WORDS.file, { path }),
    ...(team === null ? [] : [page.tell(WORDS.team, { team })]),
    asOf === null ? page.tell(WORDS.noAsOf) : page.tell(WORDS.asOf, { asOf }),
  ];
}

/** The heading of a record: the verdict, and where it comes from. */
export function sayHeading(page: Page, report: RecordReport, runAsOf: string | null): readonly string[] {
  const { text, lines } = sayVerdict(page, report);
  const origin = sayOrigin(page, report, runAsOf).join(BETWEEN);
  return [...lines, underline(page, text), ...paragraph(page, origin)];
}

/** The heading of a part that is not about a single record. */
export const sayTitle = (page: Page, title: string): readonly string[] => [
  ...paragraph(page, title, { paint: page.ink.bold }),
  underline(page, title),
];

/** The roster, or that there is none. */
export const sayRoster = (page: Page, { roster }: FolderReport): string =>
  roster === null ? page.tell(WORDS.noRoster) : page.tell(WORDS.roster, { path: roster });

export const sayFolderHeading = (page: Page, folder: FolderReport): readonly string[] => [
  ...sayTitle(page, page.tell(WORDS.folder)),
  ...paragraph(page, sayRoster(page, folder)),
];

/** The rules and dates that the run judges by. */
export const sayHead = (page: Page, head: RunHead): readonly string[] =>
  paragraph(page, headOf(page.tell, head), { paint: page.ink.dim });

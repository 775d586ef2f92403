import { markdownCell, markdownRow, markdownText } from '../../report/text/markdown-text.ts';
import { visible } from '../../report/text/neutral.ts';
import { type Comparison, nameOf, pageOf, type Shown, sayVerdicts, wordsOf } from './comparison.ts';
import { CHANGES, type Change, type Changed, type Counts, type Difference, type UnitDifference } from './difference.ts';
import type { Said } from './outline.ts';
import { GONE_WORDS, sayNoRecord, WORDS } from './words.ts';

const tableHead = (heads: readonly string[]): string => markdownRow(heads) + markdownRow(heads.map(() => '---'));

function itemRow(page: Shown, change: Change, item: Changed): string {
  const { rule, path, line, why, was } = item;
  const words = (of: Said) => visible(wordsOf(page.quote, rule, of));
  const said = [
    words(item),
    ...(was ? [page.tell(page.isWorse(item) ? WORDS.wasBetter : WORDS.was, { words: words(was) })] : []),
    ...(why ? [page.tell(GONE_WORDS[why])] : []),
  ];
  return markdownRow([
    markdownCell([page.tell(page.words[change])]),
    markdownCell([page.title(rule), rule]),
    markdownCell(said),
    markdownCell([page.tell(WORDS.at, { path, line })]),
  ]);
}

const newsIn = (page: Shown, changes: UnitDifference['changes'], change: Change): readonly Changed[] =>
  change === 'stillFailing' ? changes[change].filter(page.isWorse) : changes[change];

/** What changed in a unit; what still fails is a number in the sums, unless it got worse. */
function changesOf(page: Shown, unit: UnitDifference): string {
  const { changes, before, after } = unit;
  if (before !== null && after === null) return `${markdownText(sayNoRecord(page, unit))}\n`;
  const rows = CHANGES.flatMap((change) => newsIn(page, changes, change).map((item) => itemRow(page, change, item)));
  const heads = [WORDS.change, WORDS.requirement, WORDS.words, WORDS.place].map((head) => page.tell(head));
  return rows.length === 0 ? '' : tableHead(heads) + rows.join('');
}

function unitOf(page: Shown, unit: UnitDifference): string {
  const title = `${nameOf(page, unit)} · ${sayVerdicts(page, unit)}`;
  return `### ${markdownText(title)}\n\n${changesOf(page, unit)}\n`;
}

function sumsOf(page: Shown, { counts, teams }: Difference): string {
  const heads = [page.tell(WORDS.team), ...CHANGES.map((change) => page.tell(page.words[change]))];
  const row = (name: string, of: Counts) =>
    markdownRow([markdownCell([name]), ...CHANGES.map((one) => String(of[one]))]);
  const byTeam = [...teams].map(([team, of]) => row(team ?? page.tell(WORDS.noTeam), of));
  return tableHead(heads) + byTeam.join('') + row(page.tell(WORDS.sums), counts);
}

const hasNews = (page: Shown, { changes, before, after }: UnitDifference): boolean =>
  before !== after || CHANGES.some((change) => newsIn(page, changes, change).length > 0);

/** For a job's summary: the sums first, then what changed in each unit. */
export function compareAsMarkdown(comparison: Comparison, difference: Difference): string {
  const { older, newer, terms } = comparison;
  const page = pageOf(comparison);
  const notice = terms ? `**${markdownText(page.tell(terms.notice))}**\n\n` : '';
  const { units, folder } = difference;
  const title = `## ${markdownText(page.tell(WORDS.title, { old: older, new: newer }))}\n\n`;
  const ofFolder = hasNews(page, folder)
    ? `### ${markdownText(page.tell(WORDS.together))}\n\n${changesOf(page, folder)}\n`
    : '';
  const changed = units.filter((unit) => hasNews(page, unit)).map((unit) => unitOf(page, unit));
  const nothing = changed.length === 0 && ofFolder === '' ? `\n${markdownText(page.tell(WORDS.nothing))}\n` : '\n';
  return notice + title + sumsOf(page, difference) + nothing + changed.join('') + ofFolder;
}

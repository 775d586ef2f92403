import type { Verdict } from '../../model.ts';
import { sayTitle } from '../../report/text/heading.ts';
import { inTable, visible } from '../../report/text/neutral.ts';
import { makePage, type Page, type Paint, paragraph, toText } from '../../report/text/page.ts';
import { sayTable } from '../../report/text/table.ts';
import { WORDS as REPORT_WORDS, VERDICTS } from '../../words/report.ts';
import { type Comparison, wordsOf } from './comparison.ts';
import { CHANGES, type Change, type Changed, type Counts, type Difference, type UnitDifference } from './difference.ts';
import type { Said } from './outline.ts';
import { CHANGE_WORDS, GONE_WORDS, WORDS } from './words.ts';

const GLYPHS: Readonly<Record<Change, string>> = { newlyFailing: '✖', newlyPassing: '✔', stillFailing: '=', gone: '–' };

const paintOf = ({ ink }: Page, change: Change): Paint =>
  ({ newlyFailing: ink.red, newlyPassing: ink.green, stillFailing: ink.yellow, gone: ink.dim })[change];

const verdictOf = (page: Page, verdict: Verdict | null): string =>
  page.tell(verdict === null ? WORDS.noVerdict : VERDICTS[verdict]);

function sayItem(page: Page, change: Change, item: Changed): readonly string[] {
  const { rule, path, line, why, was } = item;
  const words = (of: Said) => visible(wordsOf(page.quote, rule, of));
  const said = page.tell(WORDS.item, { title: page.title(rule), words: words(item) });
  const details = [page.tell(WORDS.at, { path, line }), visible(rule), ...(why ? [page.tell(GONE_WORDS[why])] : [])];
  const style = { indent: 4, mark: `${GLYPHS[change]} `, hang: 2, paint: paintOf(page, change) };
  const before = was ? paragraph(page, page.tell(WORDS.was, { words: words(was) }), { indent: 6 }) : [];
  return [
    ...paragraph(page, said, style),
    ...before,
    ...paragraph(page, details.join(' · '), { indent: 6, paint: page.ink.dim }),
  ];
}

/** The changes of a unit that are shown: under `--quiet` not what still fails. */
const shownIn = (page: Page, { changes }: UnitDifference): readonly Change[] =>
  CHANGES.filter((change) => changes[change].length > 0 && !(page.quiet && change === 'stillFailing'));

function sayChanges(page: Page, unit: UnitDifference): readonly string[] {
  const { changes } = unit;
  // That there is no record is said once, and not of each thing that failed.
  if (unit.before !== null && unit.after === null)
    return paragraph(page, page.tell(WORDS.noRecord, { n: changes.gone.length }), { indent: 2 });
  return shownIn(page, unit).flatMap((change) => [
    ...paragraph(page, page.tell(WORDS.count, { change: page.tell(CHANGE_WORDS[change]), n: changes[change].length }), {
      indent: 2,
    }),
    ...changes[change].flatMap((item) => sayItem(page, change, item)),
  ]);
}

function sayUnit(page: Page, unit: UnitDifference): readonly string[] {
  const { name, unit: id, path, before, after } = unit;
  const called =
    name !== null && id !== null ? page.tell(REPORT_WORDS.nameAndId, { name, id }) : visible(name ?? id ?? path ?? '');
  const verdicts =
    before === after
      ? verdictOf(page, after)
      : page.tell(WORDS.verdict, { before: verdictOf(page, before), after: verdictOf(page, after) });
  return ['', ...sayTitle(page, `${called}  ${verdicts}`), ...sayChanges(page, unit)];
}

function saySums(page: Page, { counts, teams }: Difference): readonly string[] {
  const heads = CHANGES.map((change) => page.tell(CHANGE_WORDS[change]));
  const line = (name: string, of: Counts) => ({
    sign: ' ',
    name,
    numbers: CHANGES.map((change) => String(of[change])),
    rest: [],
  });
  const style = { indent: 0, name: page.tell(WORDS.team), heads, narrow: CHANGES.map((change) => GLYPHS[change]) };
  const byTeam = [...teams].map(([team, of]) => line(team === null ? page.tell(WORDS.noTeam) : inTable(team), of));
  return [
    '',
    ...sayTitle(page, page.tell(WORDS.byTeam)),
    ...sayTable(page, style, [...byTeam, line(page.tell(WORDS.sums), counts)]),
  ];
}

/** For people: what changed in each unit, then in sum and by team. */
export function compareAsPretty({ older, newer, context }: Comparison, difference: Difference): string {
  const page = makePage(context);
  const { units, folder, counts } = difference;
  const isShown = (unit: UnitDifference) => unit.before !== unit.after || shownIn(page, unit).length > 0;
  const ofFolder = isShown(folder)
    ? ['', ...sayTitle(page, page.tell(WORDS.together)), ...sayChanges(page, folder)]
    : [];
  const hasChanged = units.some(({ before, after }) => before !== after);
  const isSame = counts.newlyFailing + counts.newlyPassing + counts.gone === 0 && !hasChanged;
  return toText([
    ...paragraph(page, page.tell(WORDS.title, { old: older, new: newer }), { indent: 0 }),
    ...(isSame ? paragraph(page, page.tell(WORDS.nothing), { indent: 0 }) : []),
    ...units.filter(isShown).flatMap((unit) => sayUnit(page, unit)),
    ...ofFolder,
    ...saySums(page, difference),
  ]);
}

import { sayTitle } from '../../report/text/heading.ts';
import { inTable, visible } from '../../report/text/neutral.ts';
import { type Page, type Paint, paragraph, toText } from '../../report/text/page.ts';
import { sayTable } from '../../report/text/table.ts';
import { type Comparison, nameOf, pageOf, type Shown, sayVerdicts, wordsOf } from './comparison.ts';
import {
  type ByChange,
  CHANGES,
  type Change,
  type Changed,
  type Counts,
  type Difference,
  type UnitDifference,
} from './difference.ts';
import type { Said } from './outline.ts';
import { GONE_WORDS, sayNoRecord, WORDS } from './words.ts';

const GLYPHS: ByChange<string> = { newlyFailing: '✖', newlyPassing: '✔', stillFailing: '=', gone: '–' };

/** Of reports that were judged on different terms. */
const ALONE_GLYPHS: ByChange<string> = { ...GLYPHS, newlyFailing: '>', newlyPassing: '<' };

const glyphsOf = ({ isAlone }: Shown): ByChange<string> => (isAlone ? ALONE_GLYPHS : GLYPHS);

function paintOf({ ink: { red, green, yellow, dim }, isAlone }: Shown, change: Change): Paint {
  const [fails, passes] = isAlone ? [yellow, yellow] : [red, green];
  return { newlyFailing: fails, newlyPassing: passes, stillFailing: yellow, gone: dim }[change];
}

function sayItem(page: Shown, change: Change, item: Changed): readonly string[] {
  const { rule, path, line, why, was } = item;
  const words = (of: Said) => visible(wordsOf(page.quote, rule, of));
  const said = page.tell(WORDS.item, { title: page.title(rule), words: words(item) });
  const details = [page.tell(WORDS.at, { path, line }), visible(rule), ...(why ? [page.tell(GONE_WORDS[why])] : [])];
  const style = { indent: 4, mark: `${glyphsOf(page)[change]} `, hang: 2, paint: paintOf(page, change) };
  const wasWords = page.isWorse(item) ? WORDS.wasBetter : WORDS.was;
  const before = was ? paragraph(page, page.tell(wasWords, { words: words(was) }), { indent: 6 }) : [];
  return [
    ...paragraph(page, said, style),
    ...before,
    ...paragraph(page, details.join(' · '), { indent: 6, paint: page.ink.dim }),
  ];
}

/** The changes of a unit that are shown: under `--quiet` not what still fails. */
const shownIn = (page: Page, { changes }: UnitDifference): readonly Change[] =>
  CHANGES.filter((change) => changes[change].length > 0 && !(page.quiet && change === 'stillFailing'));

function sayChanges(page: Shown, unit: UnitDifference): readonly string[] {
  const { changes } = unit;
  if (unit.before !== null && unit.after === null) return paragraph(page, sayNoRecord(page, unit), { indent: 2 });
  return shownIn(page, unit).flatMap((change) => {
    const head = page.tell(WORDS.count, { change: page.tell(page.words[change]), n: changes[change].length });
    return [...paragraph(page, head, { indent: 2 }), ...changes[change].flatMap((item) => sayItem(page, change, item))];
  });
}

function sayUnit(page: Shown, unit: UnitDifference): readonly string[] {
  return ['', ...sayTitle(page, `${nameOf(page, unit)}  ${sayVerdicts(page, unit)}`), ...sayChanges(page, unit)];
}

function saySums(page: Shown, { counts, teams }: Difference): readonly string[] {
  const heads = CHANGES.map((change) => page.tell(page.words[change]));
  const line = (name: string, of: Counts) => ({
    sign: ' ',
    name,
    numbers: CHANGES.map((change) => String(of[change])),
    rest: [],
  });
  const narrow = CHANGES.map((change) => glyphsOf(page)[change]);
  const style = { indent: 0, name: page.tell(WORDS.team), heads, narrow };
  const byTeam = [...teams].map(([team, of]) => line(team === null ? page.tell(WORDS.noTeam) : inTable(team), of));
  return [
    '',
    ...sayTitle(page, page.tell(WORDS.byTeam)),
    ...sayTable(page, style, [...byTeam, line(page.tell(WORDS.sums), counts)]),
  ];
}

/** For people: what changed in each unit, then in sum and by team. */
export function compareAsPretty(comparison: Comparison, difference: Difference): string {
  const { older, newer, terms } = comparison;
  const page = pageOf(comparison);
  const { units, folder, counts } = difference;
  const isShown = (unit: UnitDifference) => unit.before !== unit.after || shownIn(page, unit).length > 0;
  const ofFolder = isShown(folder)
    ? ['', ...sayTitle(page, page.tell(WORDS.together)), ...sayChanges(page, folder)]
    : [];
  const hasChanged = units.some(({ before, after }) => before !== after);
  const hasWorsened = [...units, folder].some(({ changes }) => changes.stillFailing.some(page.isWorse));
  const isSame = counts.newlyFailing + counts.newlyPassing + counts.gone === 0 && !hasChanged && !hasWorsened;
  return toText([
    ...(terms ? paragraph(page, page.tell(terms.notice), { indent: 0 }) : []),
    ...paragraph(page, page.tell(WORDS.title, { old: older, new: newer }), { indent: 0 }),
    ...(isSame ? paragraph(page, page.tell(WORDS.nothing), { indent: 0 }) : []),
    ...units.filter(isShown).flatMap((unit) => sayUnit(page, unit)),
    ...ofFolder,
    ...saySums(page, difference),
  ]);
}

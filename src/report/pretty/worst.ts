import type { PlacedCheck } from '../../model.ts';
import { faultsIn, tallyOf } from '../../tally.ts';
import { WORDS } from '../../words/report.ts';
import { cellOf } from '../text/cell.ts';
import { isAboutNothing } from '../text/finding.ts';
import { visible } from '../text/neutral.ts';
import { type Page, paragraph } from '../text/page.ts';
import { itemsOf } from './missing.ts';

/** As many as fit on the first screen. */
const MOST = 5;

const ORDER: readonly PlacedCheck['outcome'][] = ['fail', 'unclear', 'pending'];

/** What is worst: what fails before what cannot be judged, and first what most others wait for. */
function worstOf(page: Page, checks: readonly PlacedCheck[]): readonly PlacedCheck[] {
  const waiting = tallyOf(checks.flatMap(({ because }) => because?.rule ?? []));
  const key = ({ outcome, rule }: PlacedCheck): number => ORDER.indexOf(outcome) - (waiting.get(rule) ?? 0) / 1000;
  return itemsOf(page, checks)
    .map(([first]) => first)
    .sort((a, b) => key(a) - key(b));
}

/** The file, and the line or cell. */
function placeOf(page: Page, { findings }: PlacedCheck, home: string): string {
  const [found] = findings;
  const path = visible(found?.path ?? home);
  if (!found || isAboutNothing(found)) return path;
  const cell = cellOf(found.place);
  return cell === null ? page.tell(WORDS.fileAndLine, { path, line: found.place.line }) : `${path} ${visible(cell)}`;
}

/** What is wrong, and what to do about it where the words do not say so themselves. */
function saidOf(page: Page, { rule, findings, message, outcome }: PlacedCheck) {
  const info = page.rules.get(rule);
  const advises = (code: string): boolean => info?.advises?.(code) ?? false;
  const [first] = findings;
  // What cannot be judged says itself what has to be put right first.
  if (outcome === 'unclear') return { said: page.quote(rule, message), fix: null };
  const fix = info ? page.tell(info.fix) : null;
  if (!first || (findings.length > 1 && !advises(first.code)))
    return { said: page.quote(rule, message), fix: advises(message.code) ? null : fix };
  const words = page.quote(rule, first);
  const said = findings.length > 1 ? page.tell(WORDS.firstOf, { words, n: faultsIn(findings) }) : words;
  return { said, fix: advises(first.code) ? null : fix };
}

function sayOne(page: Page, check: PlacedCheck, { n, home }: { readonly n: number; readonly home: string }) {
  const { rule, outcome } = check;
  const { said, fix } = saidOf(page, check);
  const words = { titles: page.title(rule), message: said };
  const mark = `${n}. `;
  const below = { indent: 2 + mark.length };
  return [
    ...paragraph(page, page.tell(outcome === 'pending' ? WORDS.todoPending : WORDS.todo, words), {
      ...{ indent: 2, mark, hang: mark.length },
    }),
    ...(fix === null ? [] : paragraph(page, page.tell(WORDS.whatToDo, { fix }), below)),
    ...paragraph(page, placeOf(page, check, home), { ...below, paint: page.ink.dim }),
  ];
}

/** The first screen: what to begin with, what to do about it and where, and how to see the rest. */
export function sayWorst(page: Page, checks: readonly PlacedCheck[], home: string): readonly string[] {
  const worst = worstOf(page, checks);
  if (worst.length === 0 || page.quiet) return [];
  const shown = worst.slice(0, MOST);
  return [
    '',
    page.ink.bold(
      page.tell(shown.length < worst.length ? WORDS.worst : WORDS.worstAll, { n: shown.length, all: worst.length }),
    ),
    ...shown.flatMap((check, index) => sayOne(page, check, { n: index + 1, home })),
    ...paragraph(page, page.tell(WORDS.seeAll)),
  ];
}

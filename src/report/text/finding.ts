import type { Localized, PlacedCheck, PlacedFinding } from '../../model.ts';
import { faultsIn } from '../../tally.ts';
import { FOLDER_MODULES, moduleOf, WORDS } from '../../words/report.ts';
import { frame } from './frame.ts';
import { visible } from './neutral.ts';
import { type Page, type Paint, paragraph } from './page.ts';

const INDENT = 6;
const HANG = 2;
const NUMBER_COLUMNS = 4;
const BAR = ' | ';
/** From this number of folder findings on, only their lines are named. */
const MOST_FRAMED = 5;

const samePlace = (a: PlacedFinding, b: PlacedFinding | undefined): boolean =>
  b !== undefined &&
  a.place.line === b.place.line &&
  a.place.column === b.place.column &&
  a.place.endLine === b.place.endLine &&
  a.place.endColumn === b.place.endColumn;

/** Whether the finding is about something missing from the file, so that its place is merely the beginning. */
export function isAboutNothing({ pointer, place }: PlacedFinding): boolean {
  const key = pointer.split('/')[1];
  return key !== undefined && place.line === 1 && place.column === 1 && !place.excerpt.includes(key);
}

function sayFrame(page: Page, { place }: PlacedFinding, paint: Paint): readonly string[] {
  // Of a file that could not be opened there is nothing to show.
  if (place.excerpt === '') return [];
  const number = String(place.line).padStart(NUMBER_COLUMNS);
  const gutter = ' '.repeat(INDENT + HANG);
  const shown = frame(place, page.width - INDENT - HANG - number.length - BAR.length);
  const source = `${gutter}${page.ink.dim(number + BAR)}${shown.source}`;
  if (shown.marks === null) return [source];
  const margin = page.ink.dim(' '.repeat(number.length) + BAR);
  const marks = shown.marks.replace(/\^+/, (carets) => paint(carets));
  return [source, `${gutter}${margin}${marks}`];
}

/** A folder finding is in the roster, or in the record whose path starts its message. */
function placeWordsOf(rule: string, { params, path: file }: PlacedFinding, message: string): Localized {
  if (!FOLDER_MODULES.has(moduleOf(rule))) return WORDS.atLine;
  const { path } = params;
  if (typeof path === 'string' && message.startsWith(visible(path))) return WORDS.inLine;
  return file === undefined ? WORDS.atRosterLine : WORDS.atFileLine;
}

/** A finding with its line. */
export function sayFound(page: Page, rule: string, found: PlacedFinding): string {
  const message = page.quote(rule, found);
  const words = placeWordsOf(rule, found, message);
  return isAboutNothing(found) || found.place.sheet !== undefined
    ? message
    : page.tell(words, { line: found.place.line, message, path: found.path ?? '' });
}

const sayFinding = (page: Page, rule: string, found: PlacedFinding): readonly string[] =>
  paragraph(page, sayFound(page, rule, found), { indent: INDENT, mark: '- ', hang: HANG });

/** The first `most` findings of a check with their source lines. Findings at the same place share one frame. */
export function sayFindings(page: Page, check: PlacedCheck, style: { most: number; paint: Paint }): readonly string[] {
  const shown = check.findings.slice(0, style.most);
  const isFramed = shown.length <= MOST_FRAMED || !FOLDER_MODULES.has(moduleOf(check.rule));
  const lines = shown.flatMap((found, index) => {
    const framed = isFramed && !samePlace(found, shown[index + 1]) && !isAboutNothing(found);
    return [...sayFinding(page, check.rule, found), ...(framed ? sayFrame(page, found, style.paint) : [])];
  });
  const left = faultsIn(check.findings) - faultsIn(shown);
  return left > 0
    ? [...lines, ...paragraph(page, page.tell(WORDS.moreFindings, { n: left }), { indent: INDENT })]
    : lines;
}

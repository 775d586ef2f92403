import { grouped } from '../../grouped.ts';
import type { PlacedCheck, PlacedCounted, PlacedNotCounted } from '../../model.ts';
import { LABELS, WORDS } from '../../words/report.ts';
import { visible } from './neutral.ts';
import { inWordsOf, type Page } from './page.ts';
import { cut } from './width.ts';

const MAX_LABELS = 8;
const MAX_RANGES = 4;
const MAX_LABEL_COLUMNS = 40;

/** Shows up to `few` reasons, or up to `all` if that omits none. */
const MAX_REASONS = { few: 5, all: 7 };
const MAX_REASONS_OF_PASSED = { few: 2, all: 3 };

interface Stretch {
  readonly first: number;
  readonly last: number;
}

function stretchesOf(lines: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const before = stretches.at(-1);
    if (before && line === before.last + 1) stretches[stretches.length - 1] = { first: before.first, last: line };
    else stretches.push({ first: line, last: line });
  }
  return stretches;
}

/** Where some entries are: `lines 121–123, 130`, or the rows of the sheets that they are on. */
function whereOf(page: Page, entries: readonly PlacedCounted[]): string {
  const sheets = grouped(entries, ({ sheet }) => sheet ?? '');
  const places = [...sheets].map(([sheet, own]) => {
    const where = linesOf(page, own);
    return sheet === '' ? where : page.tell(WORDS.onSheet, { sheet, where });
  });
  return places.join(page.lang === 'zh' ? '，' : '; ');
}

function linesOf(page: Page, entries: readonly PlacedCounted[]): string {
  const stretches = stretchesOf(entries.map(({ line }) => line));
  const [first, last] = [stretches[0]?.first ?? 1, stretches.at(-1)?.last ?? 1];
  const isRow = entries[0]?.sheet !== undefined;
  if (first === last) return page.tell(isRow ? WORDS.row : WORDS.line, { line: first });
  if (stretches.length > MAX_RANGES) return page.tell(isRow ? WORDS.betweenRows : WORDS.between, { first, last });
  const lines = stretches.map((one) => (one.first === one.last ? `${one.first}` : `${one.first}–${one.last}`));
  return page.tell(isRow ? WORDS.rows : WORDS.lines, { lines });
}

/** An entry as people name it. A draft, `P01#2`, is named by its owner and number. */
export function labelOf(page: Page, label: string): string {
  const [, owner, n] = /^([A-Za-z][\w.-]*)#(\d+)$/.exec(label) ?? [];
  if (owner !== undefined && n !== undefined) return page.tell(WORDS.draft, { owner: labelOf(page, owner), n });
  const words = Object.hasOwn(LABELS, label) ? LABELS[label] : undefined;
  return words ? page.tell(words) : visible(label);
}

const nameOf = (page: Page, label: string): string => cut(labelOf(page, label), MAX_LABEL_COLUMNS);

const namesOf = (page: Page, entries: readonly PlacedCounted[]): readonly string[] =>
  [...new Set(entries.map(({ label }) => label))].slice(0, MAX_LABELS).map((label) => nameOf(page, label));

/** One line about what counted, or none if nothing did. */
export function sayCounted(given: Page, check: PlacedCheck): readonly string[] {
  const { counted } = check;
  const page = inWordsOf(given, check);
  if (counted.length === 0) return [];
  const template = counted.length > MAX_LABELS ? WORDS.countedSome : WORDS.counted;
  return [page.tell(template, { n: counted.length, labels: namesOf(page, counted), where: whereOf(page, counted) })];
}

function sayGroup(page: Page, reason: string, entries: readonly PlacedNotCounted[]): string {
  const template = entries.length > MAX_LABELS ? WORDS.notCountedSome : WORDS.notCounted;
  const where = whereOf(page, entries);
  return page.tell(template, { n: entries.length, labels: namesOf(page, entries), where, reason });
}

/** The entries that did not count, except those that one of the first `most` findings already explains. */
export function unmentioned(page: Page, check: PlacedCheck, most: number): readonly PlacedNotCounted[] {
  const { rule, findings, notCounted } = check;
  // Without their cells, which a reason has not.
  const stated = new Set(
    findings.slice(0, most).map(({ place: _, ...one }) => `${one.subject} ${page.quote(rule, one)}`),
  );
  return notCounted.filter(({ label, reason }) => !stated.has(`${label} ${page.quote(rule, reason)}`));
}

/**
 * What did not count, one line per reason, and the number of omitted entries. Skips what a finding above already
 * states.
 */
export function sayNotCounted(given: Page, check: PlacedCheck, mostFindings = 0): readonly string[] {
  const page = inWordsOf(given, check);
  const { rule, outcome } = check;
  const notCounted = unmentioned(page, check, mostFindings);
  const groups = [...grouped(notCounted, ({ reason }) => page.quote(rule, reason))];
  const { few, all } = outcome === 'pass' ? MAX_REASONS_OF_PASSED : MAX_REASONS;
  const shown = groups.slice(0, groups.length > all ? few : all);
  const lines = shown.map(([reason, entries]) => sayGroup(page, reason, entries));
  const left = notCounted.length - shown.reduce((sum, [, entries]) => sum + entries.length, 0);
  return left > 0 ? [...lines, page.tell(WORDS.moreNotCounted, { n: left })] : lines;
}

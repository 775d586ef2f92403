import type { Localized, PlacedCheck, PlacedCounted, PlacedNotCounted } from '../../model.ts';
import { WORDS as REPORT_WORDS } from '../../words/report.ts';
import { cellOf } from './cell.ts';
import { labelOf, unmentioned } from './evidence.ts';
import { inWordsOf, type Page } from './page.ts';

const WORDS = {
  entry: { en: '{label|term} ({where})', zh: '{label|term}（{where}）' },
  notCounted: { en: '{label|term} ({where}): {reason}', zh: '{label|term}（{where}）：{reason}' },
  besides: {
    en: 'not counted: {label|term} ({where}): {reason}',
    zh: '{label|term}（{where}）不计入：{reason}',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const whereOf = (page: Page, entry: PlacedCounted): string =>
  cellOf(entry) ?? page.tell(REPORT_WORDS.line, { line: entry.line });

const sayEntry = (page: Page, entry: PlacedCounted): string =>
  page.tell(WORDS.entry, { label: labelOf(page, entry.label), where: whereOf(page, entry) });

const sayWhyNot = (page: Page, rule: string, entry: PlacedNotCounted, words: Localized = WORDS.notCounted): string => {
  const { label, reason } = entry;
  return page.tell(words, {
    ...{ label: labelOf(page, label), where: whereOf(page, entry), reason: page.quote(rule, reason) },
  });
};

/** Every entry that counted, for formats that never abbreviate. */
export const sayEveryCounted = (page: Page, check: PlacedCheck): readonly string[] =>
  check.counted.map((entry) => sayEntry(inWordsOf(page, check), entry));

/** Every entry that did not count, with its reason. */
export const sayEveryNotCounted = (page: Page, check: PlacedCheck): readonly string[] =>
  check.notCounted.map((entry) => sayWhyNot(inWordsOf(page, check), check.rule, entry));

/** The same below all findings, without entries whose reason a finding already states. */
export const sayNotCountedBesides = (page: Page, check: PlacedCheck): readonly string[] =>
  unmentioned(page, check, check.findings.length).map((entry) =>
    sayWhyNot(inWordsOf(page, check), check.rule, entry, WORDS.besides),
  );

import type { Localized, PlacedCheck, PlacedCounted, PlacedNotCounted } from '../../model.ts';
import { labelOf, unmentioned } from './evidence.ts';
import { inWordsOf, type Page } from './page.ts';

const WORDS = {
  entry: { en: '{label|term} (line {line})', zh: '{label|term}（第{line}行）' },
  notCounted: { en: '{label|term} (line {line}): {reason}', zh: '{label|term}（第{line}行）：{reason}' },
  besides: {
    en: 'not counted: {label|term} (line {line}): {reason}',
    zh: '{label|term}（第{line}行）不计入：{reason}',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const sayEntry = (page: Page, { label, line }: PlacedCounted): string =>
  page.tell(WORDS.entry, { label: labelOf(page, label), line });

const sayWhyNot = (
  page: Page,
  rule: string,
  { label, line, reason }: PlacedNotCounted,
  words: Localized = WORDS.notCounted,
): string => page.tell(words, { label: labelOf(page, label), line, reason: page.quote(rule, reason) });

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

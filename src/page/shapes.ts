import type { Lang, RuleInfo, Standing } from '../model.ts';
import type { Result } from '../words/report.ts';

// The data that the page's script reads. All text in it has already been made visible and harmless.

/** Words in both languages (a single string if they are equal), or the number of a frequent phrase. */
export type Phrase = string | Words | number;
export type Words = { readonly [L in Lang]: string };

/** A source line in three parts: before the span, the span, and after it. */
export type Source = readonly [before: string, meant: string, behind: string];

/** An entry and its line, and in a workbook its cell. */
export type Entry = readonly [label: Phrase, line: number, cell?: string];

export interface FindingData {
  readonly message: Phrase;
  readonly line: number;
  /** Absent if the finding is about something missing from the file. */
  readonly source?: Source;
  /** The file of a folder finding; the roster if absent. */
  readonly path?: string;
}

export interface CheckData {
  /** The number of the rule. */
  readonly rule: number;
  readonly result: Result;
  readonly message: Phrase;
  /** The exceptions that settle it. */
  readonly waivers?: readonly Phrase[];
  readonly count?: readonly [found: number, required: number];
  readonly findings?: readonly FindingData[];
  readonly counted?: readonly Entry[];
  readonly notCounted?: readonly (readonly [reason: Phrase, entries: readonly Entry[]])[];
}

/** A record's row in the matrix. Long names are cut. */
export interface RowData {
  /** Empty if there is no record. */
  readonly path: string;
  readonly unit: string | null;
  readonly name: string | null;
  readonly team: string | null;
  readonly category: string | null;
  readonly verdict: Standing;
  /** One letter per rule, by its number. Rules beyond the end were not checked. */
  readonly results: string;
}

/** The details of a record. */
export interface UnitData {
  readonly path: string;
  readonly unit: string | null;
  readonly name: string | null;
  readonly team: string | null;
  readonly asOf: string | null;
  readonly checks: readonly CheckData[];
}

export interface RuleData {
  readonly id: string;
  readonly info: Omit<RuleInfo, 'id'>;
}

/** The letters in `RowData.results`. */
export const RESULT_LETTERS: Readonly<Record<Result, string>> = {
  pass: 'p',
  fail: 'f',
  warning: 'w',
  info: 'i',
  pending: 'd',
  unclear: 'u',
  waived: 'x',
  notApplicable: 'n',
};

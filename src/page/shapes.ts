import type { Lang, RuleInfo, Verdict } from '../model.ts';
import type { Result } from '../words/report.ts';

// What the page's script reads. Every text in it is fit to be shown: nothing in it is unseen or steers anything.

/** Words in both languages, once where they are the same, or the number of words that are said again and again. */
export type Said = string | Words | number;
export type Words = { readonly [L in Lang]: string };

/** A line of the source in three: before what is meant, what is meant, and behind it. */
export type Source = readonly [before: string, meant: string, behind: string];

/** An entry and its line. */
export type Entry = readonly [label: Said, line: number];

export interface FindingData {
  readonly message: Said;
  readonly line: number;
  /** Left out where the finding is about something that is not in the file. */
  readonly source?: Source;
  /** The file of a finding over all records; without it the roster is meant. */
  readonly path?: string;
}

export interface CheckData {
  /** The rule by its number. */
  readonly rule: number;
  readonly result: Result;
  readonly message: Said;
  readonly count?: readonly [found: number, required: number];
  readonly findings?: readonly FindingData[];
  readonly counted?: readonly Entry[];
  readonly notCounted?: readonly (readonly [reason: Said, entries: readonly Entry[]])[];
}

/** What the matrix knows of a record. Long names are cut. */
export interface RowData {
  readonly path: string;
  readonly unit: string | null;
  readonly name: string | null;
  readonly team: string | null;
  readonly category: string | null;
  readonly verdict: Verdict;
  /** A letter for each rule by its number; a rule beyond its end was not checked. */
  readonly results: string;
}

/** All that is said of a record. */
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

/** The letters of results in `RowData.results`. */
export const RESULT_LETTERS: Readonly<Record<Result, string>> = {
  pass: 'p',
  fail: 'f',
  warning: 'w',
  pending: 'd',
  unclear: 'u',
  notApplicable: 'n',
};

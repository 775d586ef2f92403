import type { Standing } from '../model.ts';
import type { Result } from '../words/report.ts';
import { type Row, type Rule, type Run, resultAt } from './data.ts';
import type { Phrase, RowData } from './shapes.ts';

/** Which units are shown. Null and the empty text match everything. */
export interface Filter {
  readonly verdict: Standing | null;
  /** `''` matches units without a team. */
  readonly team: string | null;
  readonly category: string | null;
  /** A rule's id, or a module. */
  readonly check: string | null;
  readonly result: Result | null;
  readonly text: string;
}

export const ANY: Filter = { verdict: null, team: null, category: null, check: null, result: null, text: '' };

/** The columns that match a filter. */
export const columnsOf = ({ columns }: Run, { check }: Filter): readonly Rule[] =>
  check === null ? columns : columns.filter(({ id, module }) => id === check || module === check);

const lower = (text: string): string => text.normalize('NFKC').toLowerCase();

function allOf(said: Phrase, shared: Run['words']): string {
  const words = typeof said === 'number' ? shared[said] : said;
  return typeof words === 'object' ? `${words.zh}\n${words.en}` : (words ?? '');
}

/** The text that a search covers: the unit, and the messages of everything it did not pass. */
function wordsOf(row: Row, shared: Run['words']): string {
  const { path, unit, name, team, said } = row.unitWords();
  return lower([path, unit ?? '', name ?? '', team ?? '', ...said.map((one) => allOf(one, shared))].join('\n'));
}

/** Searches the units. Their texts are collected during idle time, before anyone searches. */
export interface Finder {
  has(row: Row, text: string): boolean;
  /** Collects the texts of some more units. Returns false when none are left. */
  prepare(): boolean;
}

const AT_A_TIME = 5;

export function makeFinder({ rows, words: shared }: Run): Finder {
  const words = new Map<RowData, string>();
  let prepared = 0;
  const get = (row: Row): string => {
    const known = words.get(row) ?? wordsOf(row, shared);
    words.set(row, known);
    return known;
  };
  return {
    has: (row, text) =>
      lower(text)
        .split(/\s+/)
        .every((word) => get(row).includes(word)),
    prepare: () => {
      for (const row of rows.slice(prepared, prepared + AT_A_TIME)) get(row);
      prepared += AT_A_TIME;
      return prepared < rows.length;
    },
  };
}

/** The units that match a filter, in their order: worst first. */
export function filterRows(run: Run, filter: Filter, finder: Finder): readonly Row[] {
  const { verdict, team, category, result, text } = filter;
  const columns = columnsOf(run, filter);
  return run.rows.filter(
    (row) =>
      (verdict === null || row.verdict === verdict) &&
      (team === null || (row.team ?? '') === team) &&
      (category === null || (row.category ?? '') === category) &&
      (result === null || columns.some((rule) => resultAt(row, rule) === result)) &&
      (text.trim() === '' || finder.has(row, text.trim())),
  );
}

import type { Lang } from '../model.ts';
import { tallyOf } from '../tally.ts';
import { byCodeUnits } from '../words/order.ts';
import { moduleOf, RESULT_ORDER, type Result, STANDING_ORDER } from '../words/report.ts';
import { type BareCheck, joinUnit, type UnitWords } from './open.ts';
import type { CheckData, Phrase, RowData, RuleData, UnitData, Words } from './shapes.ts';
import { RESULT_LETTERS } from './shapes.ts';

/** A rule with its index in `results`. */
export interface Rule extends RuleData {
  readonly number: number;
  readonly module: string;
}

/** A record in the matrix. */
export interface Row extends RowData {
  /** Identifies the record in the page's address. */
  readonly key: string;
  readonly failed: number;
  unitWords(): UnitWords;
  unitData(): UnitData;
}

export interface Folder {
  readonly roster: string | null;
  readonly checks: readonly CheckData[];
}

/** All data of the page. */
export interface Run {
  readonly lang: Lang;
  readonly title: Phrase;
  readonly head: Phrase;
  readonly ignored: number;
  /** What was passed over, and what there is to say of exceptions, a line each. */
  readonly notes: readonly Words[];
  /** The people that the report names. */
  readonly people: readonly string[];
  /** Frequent phrases, by number. */
  readonly words: readonly Words[];
  readonly rules: readonly Rule[];
  /** The rules that checked at least one record. */
  readonly columns: readonly Rule[];
  /** Worst first. */
  readonly rows: readonly Row[];
  readonly folder: Folder;
}

const blocksOf = (kind: string): readonly Element[] => [...document.querySelectorAll(`script[data-kind="${kind}"]`)];

// The data comes from our own reporter; the content security policy admits nothing else.
const parse = <T>(block: Element | undefined): T => JSON.parse(block?.textContent ?? '') as T;

const LETTERS = new Map(RESULT_ORDER.map((result) => [RESULT_LETTERS[result], result]));

/** A record's result for a rule; null if it was not checked. */
export const resultAt = ({ results }: RowData, { number }: Pick<Rule, 'number'>): Result | null =>
  LETTERS.get(results.charAt(number)) ?? null;

/** All results of a record. */
export const resultsOf = ({ results }: RowData): readonly Result[] =>
  [...results].flatMap((letter) => LETTERS.get(letter) ?? []);

/** The results that a run may show, worst first: few runs have hints. */
export const resultsIn = ({ rows, folder }: Pick<Run, 'rows' | 'folder'>): readonly Result[] => {
  const hasHints =
    rows.some(({ results }) => results.includes(RESULT_LETTERS.info)) ||
    folder.checks.some(({ result }) => result === 'info');
  return hasHints ? RESULT_ORDER : RESULT_ORDER.filter((result) => result !== 'info');
};

const worstFirst = (a: Row, b: Row): number =>
  STANDING_ORDER.indexOf(a.verdict) - STANDING_ORDER.indexOf(b.verdict) ||
  b.failed - a.failed ||
  byCodeUnits(a.path, b.path);

const timesIn = (letter: string, results: string): number => results.split(letter).length - 1;

function rowsOf(): readonly Row[] {
  const [units, checks] = [blocksOf('unit'), blocksOf('checks')];
  const rows = blocksOf('row').map((block) => parse<RowData>(block));
  const times = tallyOf(rows.flatMap(({ unit, path }) => [unit ?? '', path]));
  const once = (name: string | null): boolean => name !== null && name !== '' && times.get(name) === 1;
  const keyOf = ({ unit, path }: RowData, index: number): string => {
    if (unit !== null && once(unit)) return unit;
    return once(path) ? path : `#${index + 1}`;
  };
  return rows.map((row, index) => ({
    ...row,
    key: keyOf(row, index),
    failed: timesIn(RESULT_LETTERS.fail, row.results),
    unitWords: () => parse<UnitWords>(units[index]),
    unitData: () => joinUnit(parse<UnitWords>(units[index]), parse<readonly BareCheck[]>(checks[index])),
  }));
}

export function readRun(): Run {
  const { rules: listed, ...run } = parse<
    Pick<Run, 'lang' | 'title' | 'head' | 'ignored' | 'notes' | 'people' | 'words'> & {
      readonly rules: readonly RuleData[];
    }
  >(blocksOf('run')[0]);
  const rules = listed.map((rule, number) => ({ ...rule, number, module: moduleOf(rule.id) }));
  const rows = rowsOf();
  const columns = rules.filter((rule) => rows.some((row) => resultAt(row, rule) !== null));
  return { ...run, rules, columns, rows: [...rows].sort(worstFirst), folder: parse<Folder>(blocksOf('folder')[0]) };
}

/** Whether the run covers a single record and nothing else, so that it needs no overview. */
export const isSingle = ({ rows, folder }: Run): boolean =>
  rows.length === 1 && folder.checks.every(({ result }) => result === 'notApplicable');

import { BATCH_WORDS, MODULE_HEADS } from '../../words/batch.ts';
import { GLYPHS, moduleOf, NOT_CHECKED, SHORT_VERDICTS, VERDICT_GLYPHS } from '../../words/report.ts';
import { sayTitle } from '../text/heading.ts';
import { inTable } from '../text/neutral.ts';
import { type Page, paintOf, paintOfVerdict } from '../text/page.ts';
import { cut, cutStart, padEnd, widest } from '../text/width.ts';
import { sayMatrixLegend } from './matrix-legend.ts';
import { type Cell, MOST_NAME, type Row, worstFirst } from './matrix-row.ts';

const MARK_COLUMNS = 2;
const CELL_COLUMNS = 4;
const LEAST_LABEL = 18;
const LEAST_NAME = 6;
const LEAST_PATH = 16;
const BEFORE_PATH = '  ';

/** The file, or that there is none. */
const fileOf = (page: Page, { path, outcome }: Row): string =>
  outcome.verdict === 'missing' ? page.tell(SHORT_VERDICTS.missing) : inTable(path);

/** The modules shown side by side, and the columns left for naming the record. */
interface Layout {
  readonly bands: readonly (readonly string[])[];
  readonly name: number;
  readonly id: number;
  /** 0 if there is no room for it. */
  readonly path: number;
}

/** The modules that checked at least one record, in the order of the rules. */
function modulesOf(page: Page, rows: readonly Row[]): readonly string[] {
  const seen = new Set<string>();
  for (const { outcome } of rows) for (const module of outcome.cells.keys()) seen.add(module);
  const known = new Set([...page.rules.keys()].map(moduleOf));
  return [...[...known].filter((module) => seen.has(module)), ...[...seen].filter((module) => !known.has(module))];
}

/** If the terminal is too narrow for all modules, the matrix continues below in bands of about the same width. */
function bandsOf(page: Page, modules: readonly string[]): readonly (readonly string[])[] {
  // Even without any module, every record gets its line.
  if (modules.length === 0) return [[]];
  const most = Math.max(1, Math.floor((page.width - MARK_COLUMNS - LEAST_LABEL) / (CELL_COLUMNS + 1)));
  const size = Math.ceil(modules.length / Math.ceil(modules.length / most));
  return modules.flatMap((_, index) => (index % size === 0 ? [modules.slice(index, index + size)] : []));
}

function layoutOf(page: Page, rows: readonly Row[]): Layout {
  const bands = bandsOf(page, modulesOf(page, rows));
  const room = page.width - MARK_COLUMNS - (bands[0]?.length ?? 0) * (CELL_COLUMNS + 1);
  const ids = [page.tell(BATCH_WORDS.id), ...rows.map(({ unit }) => unit ?? '')];
  const id = Math.min(widest(ids), room - 1 - LEAST_NAME);
  const paths = widest(rows.map((row) => fileOf(page, row)));
  const unnamed = rows.some((row) => row.name === null) ? paths : 0;
  const names = [page.tell(BATCH_WORDS.unit), ...rows.map((row) => row.name ?? '')];
  const name = Math.min(Math.max(widest(names), unnamed), MOST_NAME, room - 1 - id);
  const left = room - name - 1 - id - BEFORE_PATH.length;
  return { bands, name, id, path: left < Math.min(paths, LEAST_PATH) ? 0 : Math.min(paths, left) };
}

/** A unit's name and id; the file if the record lacks them. */
function sayLabel({ name, unit, path }: Row, layout: Layout): string {
  const call = (columns: number) =>
    padEnd(name === null ? cutStart(inTable(path), columns) : cut(name, columns), columns);
  if (unit === null) return call(layout.name + 1 + layout.id);
  return `${call(layout.name)} ${padEnd(cut(unit, layout.id), layout.id)}`;
}

function sayCell(page: Page, cell: Cell | undefined): string {
  if (!cell) return page.ink.dim(NOT_CHECKED) + ' '.repeat(CELL_COLUMNS - 1);
  const { result, count } = cell;
  const number = count > 1 && result !== 'pass' && result !== 'notApplicable' ? count : '';
  const text = `${GLYPHS[result]}${number}`;
  return paintOf(page.ink, result)(text) + ' '.repeat(Math.max(0, CELL_COLUMNS - text.length));
}

/** The column head of a module. */
const headOf = (page: Page, module: string): string => {
  const words = Object.hasOwn(MODULE_HEADS, module) ? MODULE_HEADS[module] : undefined;
  return cut(words ? page.tell(words) : inTable(module), CELL_COLUMNS);
};

function sayHeads(page: Page, layout: Layout, band: readonly string[]): string {
  const unit = padEnd(page.tell(BATCH_WORDS.unit), layout.name);
  const id = padEnd(page.tell(BATCH_WORDS.id), layout.id);
  const heads = band.map((module) => ` ${padEnd(headOf(page, module), CELL_COLUMNS)}`).join('');
  const path = layout.path > 0 ? BEFORE_PATH + page.tell(BATCH_WORDS.file) : '';
  return page.ink.bold(`${' '.repeat(MARK_COLUMNS)}${unit} ${id}${heads}${path}`.trimEnd());
}

function* sayBand(page: Page, rows: readonly Row[], layout: Layout, band: readonly string[]): Generator<string> {
  yield sayHeads(page, layout, band);
  for (const row of rows) {
    const { verdict, cells: known } = row.outcome;
    const mark = paintOfVerdict(page.ink, verdict)(VERDICT_GLYPHS[verdict]);
    const cells = band.map((module) => ` ${sayCell(page, known.get(module))}`).join('');
    const path = layout.path > 0 ? BEFORE_PATH + page.ink.dim(cutStart(fileOf(page, row), layout.path)) : '';
    yield `${mark} ${sayLabel(row, layout)}${cells}${path}`.trimEnd();
  }
}

/** One line per record, worst first, and one column per module. With `--quiet`, only the records that do not pass. */
export function* sayMatrix(page: Page, all: readonly Row[]): Generator<string> {
  const rows = all.filter(({ outcome }) => !page.quiet || outcome.verdict !== 'pass').sort(worstFirst);
  if (rows.length === 0) return;
  const layout = layoutOf(page, rows);
  const modules = layout.bands.flat();
  const isWhole = rows.every(({ outcome }) => outcome.cells.size === modules.length);
  const isMissed = rows.some(({ outcome }) => outcome.verdict === 'missing');
  // Of a record that cannot be read nothing else is known.
  const isOff = rows.some(({ outcome: { cells } }) => cells.size > 1 && cells.size < modules.length);
  const unchecked = isWhole ? null : isOff ? 'offWhy' : isMissed ? 'noRecordWhy' : 'notCheckedWhy';
  // Equal rows share their outcomes.
  const outcomes = [...new Set(rows.map(({ outcome }) => outcome))];
  const seen = new Set(outcomes.flatMap(({ cells }) => Array.from(cells.values(), ({ result }) => result)));
  yield* sayTitle(page, page.tell(BATCH_WORDS.matrix));
  for (const [index, band] of layout.bands.entries()) {
    if (index > 0) yield '';
    yield* sayBand(page, rows, layout, band);
  }
  if (!page.quiet) yield* sayMatrixLegend(page, modules, { unchecked, seen });
}

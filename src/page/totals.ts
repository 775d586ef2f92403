import { CATEGORIES, RESULT_NAMES } from '../words/batch.ts';
import { inNameOrder } from '../words/order.ts';
import { DUTIES, GLYPHS, RARE_RESULTS, RESULT_ORDER, SHORT_VERDICTS, standingsAmong } from '../words/report.ts';
import type { App } from './app.ts';
import { colourOf, makeBar, type Part } from './bars.ts';
import { type Row, type Rule, resultAt } from './data.ts';
import { button, type Child, make } from './dom.ts';
import { columnsOf } from './filter.ts';
import { categoryName, moduleName } from './translator.ts';
import { PAGE_WORDS } from './words.ts';

const MOST_LACKING = 10;

interface Lack {
  readonly rule: Rule;
  readonly failed: number;
  /** Where units fail it differently, the worst. */
  readonly result: 'fail' | 'warning' | 'unclear';
  readonly unclear: number;
}

/** What units lack, the most frequent first. */
export function lacksOf(rows: readonly Row[], rules: readonly Rule[]): readonly Lack[] {
  const lacks = rules.map((rule): Lack => {
    const results = rows.map((row) => resultAt(row, rule));
    const failed = results.filter((result) => result === 'fail' || result === 'warning').length;
    const unclear = results.filter((result) => result === 'unclear').length;
    const result = results.includes('fail') ? 'fail' : failed > 0 ? 'warning' : 'unclear';
    return { rule, failed, result, unclear };
  });
  return lacks
    .filter(({ failed, unclear }) => failed + unclear > 0)
    .sort((a, b) => b.failed + b.unclear - (a.failed + a.unclear));
}

/** A percentage. Rounding never turns some into 0 %, or less than all into 100 %. */
function sayShare(part: number, whole: number): string {
  const percent = Math.round((100 * part) / whole);
  if (percent === 0 && part > 0) return '<1%';
  return percent === 100 && part < whole ? '>99%' : `${percent}%`;
}

function lackRow(app: App, { rule, failed, result, unclear }: Lack, all: number): Child {
  const { translator } = app;
  const { duty, title } = rule.info;
  const choose = button(title[translator.lang], { class: 'link' }, () => app.choose({ check: rule.id, result }));
  const bar = make('span', { class: `bar ${result}`, 'aria-hidden': 'true' }, make('span', {}));
  if (bar.firstElementChild instanceof HTMLElement)
    bar.firstElementChild.style.width = `${(100 * (failed + unclear)) / all}%`;
  const name = make(
    'th',
    { scope: 'row' },
    make('span', { class: result, 'aria-hidden': 'true' }, GLYPHS[result]),
    ' ',
    choose,
  );
  const number = (n: number) => make('td', { class: 'number' }, String(n));
  const share = make('td', { class: 'share' }, bar, ' ', sayShare(failed + unclear, all));
  return make('tr', {}, name, number(failed), number(unclear), share, make('td', {}, translator.fill(DUTIES[duty])));
}

const NUMBERS: ReadonlySet<string> = new Set(['notMet', 'unclear', 'number']);

const headCells = (app: App, heads: readonly (keyof typeof PAGE_WORDS)[]): Child =>
  heads.map((head) =>
    make('th', { scope: 'col', class: NUMBERS.has(head) ? 'number' : null }, app.translator.fill(PAGE_WORDS[head])),
  );

/** What most of the units shown lack. */
export function makeLacking(app: App): Child {
  const { translator } = app;
  const rows = app.chosen().filter(({ verdict }) => verdict !== 'missing');
  const lacks = lacksOf(rows, columnsOf(app.run, app.filter())).slice(0, MOST_LACKING);
  const heading = make('h2', {}, translator.fill(PAGE_WORDS.lacking));
  if (lacks.length === 0) return [heading, make('p', {}, translator.fill(PAGE_WORDS.lackingNone))];
  const heads = headCells(app, ['check', 'notMet', 'unclear', 'share', 'duty']);
  const lines = lacks.map((lack) => lackRow(app, lack, rows.length));
  const table = make(
    'table',
    { class: 'list lacking' },
    make('thead', {}, make('tr', {}, heads)),
    make('tbody', {}, lines),
  );
  return [heading, make('div', { class: 'across' }, table)];
}

const rankOf = (category: string): number => {
  const rank = CATEGORIES.indexOf(category);
  return rank < 0 ? CATEGORIES.length : rank;
};

/** In the order of record.md, then others by name, then those without a value. */
const inOrder = (a: string, b: string): number =>
  Number(a === '') - Number(b === '') || rankOf(a) - rankOf(b) || inNameOrder(a, b);

/** A line of a table of outcomes. */
interface Line {
  readonly name: string;
  /** Shows what the line counts. */
  choose(): void;
  /** What is counted in all; null where that is the sum. */
  readonly all: number | null;
  readonly parts: readonly Part[];
}

/** A chart with its numbers: a bar of outcomes below each name. */
function chartOf(app: App, heads: readonly (keyof typeof PAGE_WORDS)[], lines: readonly Line[]): Child {
  const { translator } = app;
  const rows = lines.map(({ name, choose, all, parts }) => {
    const counts = parts
      .filter(({ n }) => n > 0)
      .map(({ words, n }) => translator.fill(PAGE_WORDS.count, { words, n }));
    const bar = makeBar(parts, translator.fill(PAGE_WORDS.barOf, { name, counts }));
    const cells = [...(all === null ? [] : [all]), ...parts.map(({ n }) => n)].map((n) =>
      make('td', { class: n === 0 ? 'number zero' : 'number' }, String(n)),
    );
    return make('tr', {}, make('th', { scope: 'row' }, button(name, { class: 'link' }, choose), bar), cells);
  });
  const outcomes = (lines[0]?.parts ?? []).map(({ kind, words }) =>
    make('th', { scope: 'col', class: 'number' }, colourOf(kind), words),
  );
  const head = make('tr', {}, headCells(app, heads), outcomes);
  return make(
    'div',
    { class: 'across' },
    make('table', { class: 'list charts' }, make('thead', {}, head), make('tbody', {}, rows)),
  );
}

interface Grouping {
  readonly key: 'team' | 'category';
  readonly title: string;
  call(value: string): string;
}

/** The verdicts on the units shown, by team or category. */
function groupTable(app: App, { key, title, call }: Grouping): Child {
  const standings = standingsAmong(app.run.rows);
  const groups = new Map<string, Row[]>();
  for (const row of app.chosen()) {
    const value = row[key] ?? '';
    const others = groups.get(value);
    if (others) others.push(row);
    else groups.set(value, [row]);
  }
  const lines = [...groups.keys()].sort(inOrder).map((value): Line => {
    const rows = groups.get(value) ?? [];
    const parts = standings.map((kind) => ({
      kind,
      words: app.translator.fill(SHORT_VERDICTS[kind]),
      n: rows.filter(({ verdict }) => verdict === kind).length,
    }));
    return { name: call(value), choose: () => app.choose({ [key]: value }), all: rows.length, parts };
  });
  return make('section', {}, make('h2', {}, title), chartOf(app, [key, 'number'], lines));
}

const CHARTED = RESULT_ORDER.filter((result) => result !== 'notApplicable');

/** The outcomes of the requirements that apply to the units shown, by module. */
function moduleTable(app: App): Child {
  const { translator } = app;
  const rules = columnsOf(app.run, app.filter());
  const modules = [...new Set(rules.map(({ module }) => module))];
  const results = modules.map((module) => {
    const own = rules.filter((rule) => rule.module === module);
    return app.chosen().flatMap((row) => own.map((rule) => resultAt(row, rule)));
  });
  const kinds = CHARTED.filter((kind) => !RARE_RESULTS.includes(kind) || results.some((list) => list.includes(kind)));
  const lines = modules.map((module, index): Line => {
    const parts = kinds.map((kind) => ({
      kind,
      words: translator.fill(RESULT_NAMES[kind]),
      n: results[index]?.filter((one) => one === kind).length ?? 0,
    }));
    return { name: moduleName(translator, module), choose: () => app.choose({ check: module }), all: null, parts };
  });
  return make('section', {}, make('h2', {}, translator.fill(PAGE_WORDS.byModule)), chartOf(app, ['module'], lines));
}

/** The results of the units shown, by module, by team and by category. */
export const makeTotals = (app: App): Child => {
  const { translator } = app;
  const callTeam = (team: string) => team || translator.fill(PAGE_WORDS.noTeam);
  return [
    moduleTable(app),
    groupTable(app, { key: 'team', title: translator.fill(PAGE_WORDS.byTeam), call: callTeam }),
    groupTable(app, {
      key: 'category',
      title: translator.fill(PAGE_WORDS.byCategory),
      call: (category) => categoryName(translator, category || null),
    }),
  ];
};

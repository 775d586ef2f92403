import { grouped } from '../grouped.ts';
import { RESULT_NAMES, sayShare } from '../words/batch.ts';
import { inGroupOrder } from '../words/order.ts';
import { DUTIES, GLYPHS, RARE_RESULTS, RESULT_ORDER, SHORT_VERDICTS, standingsAmong } from '../words/report.ts';
import type { App } from './app.ts';
import { colourOf, makeBar, makeShare, type Part } from './bars.ts';
import { type Row, type Rule, resultAt } from './data.ts';
import { button, type Child, make } from './dom.ts';
import { columnsOf } from './filter.ts';
import { categoryName, moduleName, titleOf } from './translator.ts';
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

function lackRow(app: App, { rule, failed, result, unclear }: Lack, all: number): Child {
  const choose = button(titleOf(app, rule), { class: 'link' }, () => app.choose({ check: rule.id, result }));
  const bar = makeShare((100 * (failed + unclear)) / all, result);
  const name = make(
    'th',
    { scope: 'row' },
    make('span', { class: result, 'aria-hidden': 'true' }, GLYPHS[result]),
    ' ',
    choose,
  );
  const number = (n: number) => make('td.number', String(n));
  const share = make('td.share', bar, ' ', sayShare(failed + unclear, all));
  return make('tr', name, number(failed), number(unclear), share, make('td', app.fill(DUTIES[rule.info.duty])));
}

const NUMBERS: ReadonlySet<string> = new Set(['notMet', 'unclear', 'number']);

const headCells = (app: App, heads: readonly (keyof typeof PAGE_WORDS)[]): Child =>
  heads.map((head) =>
    make('th', { scope: 'col', class: NUMBERS.has(head) ? 'number' : null }, app.fill(PAGE_WORDS[head])),
  );

/** What most of the units shown lack. */
export function makeLacking(app: App): Child {
  const rows = app.chosen().filter(({ verdict }) => verdict !== 'missing');
  const lacks = lacksOf(rows, columnsOf(app.run, app.filter())).slice(0, MOST_LACKING);
  const heading = make('h2', app.fill(PAGE_WORDS.lacking));
  if (lacks.length === 0) return [heading, make('p', app.fill(PAGE_WORDS.lackingNone))];
  const heads = headCells(app, ['check', 'notMet', 'unclear', 'share', 'duty']);
  const lines = lacks.map((lack) => lackRow(app, lack, rows.length));
  const table = make('table.list.lacking', make('thead', make('tr', heads)), make('tbody', lines));
  return [heading, make('div.across', table)];
}

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
  const rows = lines.map(({ name, choose, all, parts }) => {
    const counts = parts.filter(({ n }) => n > 0).map(({ words, n }) => app.fill(PAGE_WORDS.count, { words, n }));
    const bar = makeBar(parts, app.fill(PAGE_WORDS.barOf, { name, counts }));
    const cells = [...(all === null ? [] : [all]), ...parts.map(({ n }) => n)].map((n) =>
      make('td', { class: n === 0 ? 'number zero' : 'number' }, String(n)),
    );
    return make('tr', make('th', { scope: 'row' }, button(name, { class: 'link' }, choose), bar), cells);
  });
  const outcomes = (lines[0]?.parts ?? []).map(({ kind, words }) =>
    make('th', { scope: 'col', class: 'number' }, colourOf(kind), words),
  );
  const head = make('tr', headCells(app, heads), outcomes);
  return make('div.across', make('table.list.charts', make('thead', head), make('tbody', rows)));
}

interface Grouping {
  readonly key: 'team' | 'category';
  readonly title: string;
  call(value: string): string;
}

/** The verdicts on the units shown, by team or category. */
function groupTable(app: App, { key, title, call }: Grouping): Child {
  const standings = standingsAmong(app.run.rows);
  const groups = [...grouped(app.chosen(), (row) => row[key] ?? '')];
  const lines = groups
    .sort(([a], [b]) => inGroupOrder(a || null, b || null))
    .map(([value, rows]): Line => {
      const parts = standings.map((kind) => ({
        kind,
        words: app.fill(SHORT_VERDICTS[kind]),
        n: rows.filter(({ verdict }) => verdict === kind).length,
      }));
      return { name: call(value), choose: () => app.choose({ [key]: value }), all: rows.length, parts };
    });
  return make('section', make('h2', title), chartOf(app, [key, 'number'], lines));
}

const CHARTED = RESULT_ORDER.filter((result) => result !== 'notApplicable');

/** The outcomes of the requirements that apply to the units shown, by module. */
function moduleTable(app: App): Child {
  const rules = columnsOf(app.run, app.filter());
  const modules = [...grouped(rules, ({ module }) => module)].map(([module, own]) => ({
    module,
    results: app.chosen().flatMap((row) => own.map((rule) => resultAt(row, rule))),
  }));
  const kinds = CHARTED.filter(
    (kind) => !RARE_RESULTS.includes(kind) || modules.some(({ results }) => results.includes(kind)),
  );
  const lines = modules.map(({ module, results }): Line => {
    const parts = kinds.map((kind) => ({
      kind,
      words: app.fill(RESULT_NAMES[kind]),
      n: results.filter((result) => result === kind).length,
    }));
    return { name: moduleName(app, module), choose: () => app.choose({ check: module }), all: null, parts };
  });
  return make('section', make('h2', app.fill(PAGE_WORDS.byModule)), chartOf(app, ['module'], lines));
}

/** The results of the units shown, by module, by team and by category. */
export const makeTotals = (app: App): Child => {
  const callTeam = (team: string) => team || app.fill(PAGE_WORDS.noTeam);
  return [
    moduleTable(app),
    groupTable(app, { key: 'team', title: app.fill(PAGE_WORDS.byTeam), call: callTeam }),
    groupTable(app, {
      key: 'category',
      title: app.fill(PAGE_WORDS.byCategory),
      call: (category) => categoryName(app, category || null),
    }),
  ];
};

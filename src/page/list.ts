import { RESULTS, SHORT_VERDICTS, VERDICT_GLYPHS, WORDS } from '../words/report.ts';
import type { App } from './app.ts';
import { type Row, type Rule, resultAt } from './data.ts';
import { button, type Child, fill, make } from './dom.ts';
import { columnsOf } from './filter.ts';
import { addressOf } from './route.ts';
import { RECORD_LANG, shortUnitName } from './translator.ts';
import { PAGE_WORDS } from './words.ts';

/** The same width as in the style. */
const NARROW = window.matchMedia('screen and (max-width: 40rem)');
const AT_A_TIME = 60;
/** A phone shows some units at once. */
const MOST_TITLES = 4;

/** The rules with a result, each leading to its check. */
function titles(app: App, row: Row, rules: readonly Rule[]): Child {
  const shown = rules.slice(0, MOST_TITLES);
  const left = rules.length - shown.length;
  const links = shown.map(({ id, info }) =>
    make('li', make('a', { href: addressOf(row.key, id) }, info.title[app.lang])),
  );
  return [links, left > 0 ? make('li', app.fill(PAGE_WORDS.moreItems, { n: left })) : null];
}

function lacks(app: App, row: Row, columns: readonly Rule[]): Child {
  const withResult = (result: 'fail' | 'unclear' | 'pending' | 'warning' | 'info') =>
    columns.filter((rule) => resultAt(row, rule) === result);
  const named = (['fail', 'unclear'] as const).map((result) => {
    const rules = withResult(result);
    if (rules.length === 0) return null;
    const words = app.fill(RESULTS[result], { n: rules.length });
    return make(`div.lacks.${result}`, make('span', words), make('ul', titles(app, row, rules)));
  });
  const counts = (['pending', 'warning', 'info'] as const).flatMap((result) => {
    const n = withResult(result).length;
    return n > 0 ? [app.fill(RESULTS[result], { n })] : [];
  });
  return [named, counts.length > 0 ? make('p.dim', app.fill(WORDS.list, { list: counts })) : null];
}

function item(app: App, row: Row, columns: readonly Rule[]): HTMLElement {
  const verdict = `${VERDICT_GLYPHS[row.verdict]} ${app.fill(SHORT_VERDICTS[row.verdict])}`;
  return make(
    'li',
    make('a.name', { href: addressOf(row.key), ...RECORD_LANG }, shortUnitName(app, row)),
    make(`span.badge.${row.verdict}`, verdict),
    row.team === null ? null : make('span.dim.team', RECORD_LANG, row.team),
    lacks(app, row, columns),
  );
}

/** The units with what each lacks, for screens too narrow for the matrix. */
export function makeList(app: App): { readonly element: HTMLElement; update(): void } {
  const list = make('ul.units', { 'aria-label': app.fill(PAGE_WORDS.list) });
  const after = make('p.more');
  let most = AT_A_TIME;
  const show = (from: number): void => {
    const rows = app.chosen();
    const columns = columnsOf(app.run, app.filter());
    list.append(...rows.slice(from, most).map((row) => item(app, row, columns)));
    const n = Math.min(rows.length - most, AT_A_TIME);
    fill(after, n > 0 ? button(app.fill(PAGE_WORDS.more, { n }), {}, showMore) : null);
  };
  const showMore = (): void => {
    const from = most;
    most += AT_A_TIME;
    show(from);
    list.children[from]?.querySelector('a')?.focus();
  };
  const update = (): void => {
    list.replaceChildren();
    most = AT_A_TIME;
    if (NARROW.matches) show(0);
  };
  NARROW.addEventListener('change', update);
  return { element: make('div.on-narrow', list, after), update };
}

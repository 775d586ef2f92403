import {
  idleAmong,
  RESULT_ORDER,
  RESULTS,
  SHORT_VERDICTS,
  standingsAmong,
  VERDICT_GLYPHS,
  WORDS,
} from '../words/report.ts';
import type { App } from './app.ts';
import { makeControls } from './controls.ts';
import { resultsOf } from './data.ts';
import { button, type Child, fill, make } from './dom.ts';
import { filterRows } from './filter.ts';
import { makeList } from './list.ts';
import { makeMatrix } from './matrix.ts';
import { sheetRows } from './sheet.ts';
import { copyButton } from './summary.ts';
import { makeLacking, makeTotals } from './totals.ts';
import { checkList } from './unit.ts';
import { PAGE_WORDS } from './words.ts';

/** The number of units per verdict. Each is a button that filters by it. The numbers respect the other filters. */
function tiles(app: App): Child {
  const { run, translator, finder } = app;
  const filter = app.filter();
  const rows = filterRows(run, { ...filter, verdict: null }, finder);
  return standingsAmong(run.rows).map((verdict) => {
    const n = rows.filter((row) => row.verdict === verdict).length;
    const isChosen = filter.verdict === verdict;
    const tile = make(
      'button',
      { type: 'button', class: `tile ${verdict}`, 'aria-pressed': String(isChosen) },
      make('span', { class: 'word' }, `${VERDICT_GLYPHS[verdict]} ${translator.fill(SHORT_VERDICTS[verdict])}`),
      make('span', { class: 'big' }, String(n)),
      make('span', { class: 'bar', 'aria-hidden': 'true' }, make('span', {})),
    );
    const bar = tile.querySelector<HTMLElement>('.bar > span');
    if (bar) bar.style.width = `${rows.length === 0 ? 0 : (100 * n) / rows.length}%`;
    tile.addEventListener('click', () => app.choose({ verdict: isChosen ? null : verdict }));
    return tile;
  });
}

function folderPart(app: App): Child {
  const { folder } = app.run;
  const { translator } = app;
  if (folder.checks.length === 0) return null;
  const roster =
    folder.roster === null
      ? translator.fill(PAGE_WORDS.noRoster)
      : translator.fill(PAGE_WORDS.roster, { path: folder.roster });
  return make(
    'section',
    { id: 'folder', tabindex: '-1' },
    make('h2', {}, translator.fill(PAGE_WORDS.folder)),
    make('p', { class: 'dim' }, roster),
    checkList(app, folder.checks),
  );
}

/** The results of the folder checks. They come first, because they would be missed below a long matrix. */
function folderLead({ run, translator }: App): Child {
  const { checks } = run.folder;
  const counts = RESULT_ORDER.flatMap((result) => {
    const n = checks.filter((check) => check.result === result).length;
    return n > 0 ? [translator.fill(RESULTS[result], { n })] : [];
  });
  if (counts.length === 0) return null;
  const words = translator.fill(PAGE_WORDS.folderLead, { counts });
  const go = (): void => {
    const part = document.getElementById('folder');
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  };
  return make('p', {}, button(words, { class: 'link' }, go));
}

function notes({ run, translator }: App): Child {
  const ofRecords = run.rules.filter(({ module }) => module !== 'roster' && module !== 'folder');
  const unchecked = ofRecords.length - run.columns.length;
  const n = run.columns.length;
  const idle = idleAmong(run.rows.flatMap(resultsOf));
  return [
    idle.n > 0 ? make('p', { class: 'note' }, translator.fill(WORDS.idleInAll, idle)) : null,
    unchecked > 0 && n > 0 ? make('p', { class: 'note' }, translator.fill(WORDS.unchecked, { n, m: unchecked })) : null,
    run.ignored > 0 ? make('p', { class: 'note' }, translator.fill(WORDS.ignored, { n: run.ignored })) : null,
    run.notes.map((line) => make('p', { class: 'note' }, line[translator.lang])),
    make('p', { class: 'note' }, translator.fill(WORDS.truth, {})),
  ];
}

function status(app: App): string {
  const rows = app.chosen();
  const words = rows.length === 0 ? PAGE_WORDS.none : PAGE_WORDS.matched;
  return app.translator.fill(words, { n: rows.length, all: app.run.rows.length });
}

function printButtons(app: App): Child {
  const { translator } = app;
  const n = sheetRows(app.chosen()).length;
  return [
    n > 0
      ? button(translator.fill(PAGE_WORDS.printSheets, { n }), { class: 'quiet' }, () => app.print('sheets'))
      : null,
    copyButton(app),
    button(translator.fill(PAGE_WORDS.printOverview), { class: 'quiet' }, () => app.print('screen')),
  ];
}

/** The overview, and how to update it for the filter. */
export interface Overview {
  readonly element: HTMLElement;
  /** `whole`: with every row of the matrix. */
  update(whole: boolean): void;
}

/** Without records there is nothing to filter. */
const emptyOverview = (app: App, heading: Child): Overview => ({
  element: make(
    'div',
    {},
    heading,
    make('p', {}, app.translator.fill(PAGE_WORDS.noRecord)),
    notes(app),
    folderPart(app),
  ),
  update: () => {},
});

/**
 * Parts that are rebuilt when the filter changes. Keyboard focus moves to the replacement or, failing that, to the
 * matrix.
 */
function makeChanging(
  app: App,
  otherwise: HTMLElement,
  parts: readonly (readonly [HTMLElement, (app: App) => Child])[],
) {
  return (): void => {
    for (const [place, makePart] of parts) {
      const buttons: readonly (Element | null)[] = [...place.querySelectorAll('button')];
      const at = buttons.indexOf(document.activeElement);
      fill(place, makePart(app));
      if (at < 0) continue;
      if (place.classList.contains('tiles')) place.querySelectorAll<HTMLElement>('button')[at]?.focus();
      else {
        otherwise.scrollIntoView();
        otherwise.focus({ preventScroll: true });
      }
    }
  };
}

export function makeOverview(app: App): Overview {
  const { run, translator } = app;
  const heading = make('h1', { tabindex: '-1' }, translator.fill(PAGE_WORDS.overview));
  if (run.rows.length === 0) return emptyOverview(app, heading);
  const [matrix, list] = [makeMatrix(app), makeList(app)];
  const controls = makeControls(app);
  const verdicts = make('div', { class: 'tiles', role: 'group', 'aria-label': translator.fill(PAGE_WORDS.verdicts) });
  const count = make('p', { role: 'status', class: 'status' });
  const prints = make('p', { class: 'prints' });
  const [lacking, totals] = [make('section', { class: 'below' }), make('div', { class: 'totals below' })];
  const title = make(
    'h2',
    { tabindex: '-1' },
    make('span', { class: 'on-wide' }, translator.fill(PAGE_WORDS.matrix)),
    make('span', { class: 'on-narrow' }, translator.fill(PAGE_WORDS.list)),
  );
  const hint = make('p', { class: 'dim screen' }, translator.fill(PAGE_WORDS.matrixHint));
  const wide = make('div', { class: 'on-wide' }, hint, matrix.element);
  const change = makeChanging(app, title, [
    [verdicts, tiles],
    [prints, printButtons],
  ]);
  const changeBelow = makeChanging(app, title, [
    [lacking, makeLacking],
    [totals, makeTotals],
  ]);
  let below: ReturnType<typeof setTimeout> | undefined;
  const top = [heading, verdicts, folderLead(app), notes(app), controls.element];
  const table = make('section', {}, title, make('div', { class: 'line-up' }, count, prints), wide, list.element);
  return {
    element: make('div', {}, top, table, lacking, totals, folderPart(app)),
    update: (whole) => {
      controls.sync();
      count.textContent = status(app);
      change();
      matrix.update(whole);
      list.update();
      clearTimeout(below);
      // The parts below the matrix follow a moment later, so that typing stays responsive.
      if (whole) changeBelow();
      else below = setTimeout(changeBelow);
    },
  };
}

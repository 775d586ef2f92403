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
import { makeShare } from './bars.ts';
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
  const { run, finder } = app;
  const filter = app.filter();
  const rows = filterRows(run, { ...filter, verdict: null }, finder);
  return standingsAmong(run.rows).map((verdict) => {
    const n = rows.filter((row) => row.verdict === verdict).length;
    const isChosen = filter.verdict === verdict;
    const tile = make(
      'button',
      { type: 'button', class: `tile ${verdict}`, 'aria-pressed': String(isChosen) },
      make('span.word', `${VERDICT_GLYPHS[verdict]} ${app.fill(SHORT_VERDICTS[verdict])}`),
      make('span.big', String(n)),
      makeShare(rows.length === 0 ? 0 : (100 * n) / rows.length),
    );
    tile.addEventListener('click', () => app.choose({ verdict: isChosen ? null : verdict }));
    return tile;
  });
}

function folderPart(app: App): Child {
  const { folder } = app.run;
  if (folder.checks.length === 0) return null;
  const roster =
    folder.roster === null ? app.fill(PAGE_WORDS.noRoster) : app.fill(PAGE_WORDS.roster, { path: folder.roster });
  return make(
    'section',
    { id: 'folder', tabindex: '-1' },
    make('h2', app.fill(PAGE_WORDS.folder)),
    make('p.dim', roster),
    checkList(app, folder.checks),
  );
}

/** The results of the folder checks. They come first, because they would be missed below a long matrix. */
function folderLead(app: App): Child {
  const { checks } = app.run.folder;
  const counts = RESULT_ORDER.flatMap((result) => {
    const n = checks.filter((check) => check.result === result).length;
    return n > 0 ? [app.fill(RESULTS[result], { n })] : [];
  });
  if (counts.length === 0) return null;
  const words = app.fill(PAGE_WORDS.folderLead, { counts });
  const go = (): void => {
    const part = document.getElementById('folder');
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  };
  return make('p', button(words, { class: 'link' }, go));
}

function notes(app: App): Child {
  const { run } = app;
  const ofRecords = run.rules.filter(({ module }) => module !== 'roster' && module !== 'folder');
  const unchecked = ofRecords.length - run.columns.length;
  const n = run.columns.length;
  const idle = idleAmong(run.rows.flatMap(resultsOf));
  return [
    idle.n > 0 ? make('p.note', app.fill(WORDS.idleInAll, idle)) : null,
    unchecked > 0 && n > 0 ? make('p.note', app.fill(WORDS.unchecked, { n, m: unchecked })) : null,
    run.ignored > 0 ? make('p.note', app.fill(WORDS.ignored, { n: run.ignored })) : null,
    run.notes.map((line) => make('p.note', line[app.lang])),
    make('p.note', app.fill(WORDS.truth, {})),
  ];
}

function status(app: App): string {
  const rows = app.chosen();
  const words = rows.length === 0 ? PAGE_WORDS.none : PAGE_WORDS.matched;
  return app.fill(words, { n: rows.length, all: app.run.rows.length });
}

function printButtons(app: App): Child {
  const n = sheetRows(app.chosen()).length;
  return [
    n > 0 ? button(app.fill(PAGE_WORDS.printSheets, { n }), { class: 'quiet' }, () => app.print('sheets')) : null,
    copyButton(app),
    button(app.fill(PAGE_WORDS.printOverview), { class: 'quiet' }, () => app.print('screen')),
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
  element: make('div', heading, make('p', app.fill(PAGE_WORDS.noRecord)), notes(app), folderPart(app)),
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
  const { run } = app;
  const heading = make('h1', { tabindex: '-1' }, app.fill(PAGE_WORDS.overview));
  if (run.rows.length === 0) return emptyOverview(app, heading);
  const [matrix, list] = [makeMatrix(app), makeList(app)];
  const controls = makeControls(app);
  const verdicts = make('div.tiles', { role: 'group', 'aria-label': app.fill(PAGE_WORDS.verdicts) });
  const count = make('p', { role: 'status', class: 'status' });
  const prints = make('p.prints');
  const [lacking, totals] = [make('section.below'), make('div.totals.below')];
  const title = make(
    'h2',
    { tabindex: '-1' },
    make('span.on-wide', app.fill(PAGE_WORDS.matrix)),
    make('span.on-narrow', app.fill(PAGE_WORDS.list)),
  );
  const hint = make('p.dim.screen', app.fill(PAGE_WORDS.matrixHint));
  const wide = make('div.on-wide', hint, matrix.element);
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
  const table = make('section', title, make('div.line-up', count, prints), wide, list.element);
  return {
    element: make('div', top, table, lacking, totals, folderPart(app)),
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

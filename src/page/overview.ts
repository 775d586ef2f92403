import { RESULT_ORDER, RESULTS, SHORT_VERDICTS, VERDICT_GLYPHS, VERDICT_ORDER, WORDS } from '../words/report.ts';
import type { App } from './app.ts';
import { makeControls } from './controls.ts';
import { button, type Child, fill, make } from './dom.ts';
import { filterRows } from './filter.ts';
import { makeMatrix } from './matrix.ts';
import { sheetRows } from './sheet.ts';
import { makeLacking, makeTotals } from './totals.ts';
import { checkList } from './unit.ts';
import { PAGE_WORDS } from './words.ts';

/** The verdicts at a glance; each is a button that shows its units alone. The numbers are those of the other filters. */
function tiles(app: App): Child {
  const { run, voice, finder } = app;
  const filter = app.filter();
  const rows = filterRows(run, { ...filter, verdict: null }, finder);
  return VERDICT_ORDER.map((verdict) => {
    const n = rows.filter((row) => row.verdict === verdict).length;
    const isChosen = filter.verdict === verdict;
    const tile = make(
      'button',
      { type: 'button', class: `tile ${verdict}`, 'aria-pressed': String(isChosen) },
      make('span', { class: 'word' }, `${VERDICT_GLYPHS[verdict]} ${voice.tell(SHORT_VERDICTS[verdict])}`),
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
  const { voice } = app;
  if (folder.checks.length === 0) return null;
  const roster =
    folder.roster === null ? voice.tell(PAGE_WORDS.noRoster) : voice.tell(PAGE_WORDS.roster, { path: folder.roster });
  return make(
    'section',
    { id: 'folder', tabindex: '-1' },
    make('h2', {}, voice.tell(PAGE_WORDS.folder)),
    make('p', { class: 'dim' }, roster),
    checkList(app, folder.checks),
  );
}

/** How the checks over all records came out, above everything, so that they are not missed below a long matrix. */
function folderLead({ run, voice }: App): Child {
  const { checks } = run.folder;
  const counts = RESULT_ORDER.flatMap((result) => {
    const n = checks.filter((check) => check.result === result).length;
    return n > 0 ? [voice.tell(RESULTS[result], { n })] : [];
  });
  if (counts.length === 0) return null;
  const words = voice.tell(PAGE_WORDS.folderLead, { counts });
  const go = (): void => {
    const part = document.getElementById('folder');
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  };
  return make('p', {}, button(words, { class: 'link' }, go));
}

function notes({ run, voice }: App): Child {
  const ofRecords = run.rules.filter(({ module }) => module !== 'roster' && module !== 'folder');
  const unchecked = ofRecords.length - run.columns.length;
  const n = run.columns.length;
  return [
    unchecked > 0 && n > 0 ? make('p', { class: 'note' }, voice.tell(WORDS.unchecked, { n, m: unchecked })) : null,
    run.ignored > 0 ? make('p', { class: 'note' }, voice.tell(WORDS.ignored, { n: run.ignored })) : null,
  ];
}

function status(app: App): string {
  const rows = app.chosen();
  const words = rows.length === 0 ? PAGE_WORDS.none : PAGE_WORDS.matched;
  return app.voice.tell(words, { n: rows.length, all: app.run.rows.length });
}

function printButtons(app: App): Child {
  const { voice } = app;
  const n = sheetRows(app.chosen()).length;
  return [
    n > 0 ? button(voice.tell(PAGE_WORDS.printSheets, { n }), { class: 'quiet' }, () => app.print('sheets')) : null,
    button(voice.tell(PAGE_WORDS.printOverview), { class: 'quiet' }, () => app.print('overview')),
  ];
}

/** The overview, and how to make it follow the filter. */
export interface Overview {
  readonly element: HTMLElement;
  /** `whole`: with every row of the matrix. */
  update(whole: boolean): void;
}

/** Without a record there is nothing to filter. */
const emptyOverview = (app: App, heading: Child): Overview => ({
  element: make('div', {}, heading, make('p', {}, app.voice.tell(PAGE_WORDS.noRecord)), notes(app), folderPart(app)),
  update: () => {},
});

/** Parts that are made anew when the filter changes. Whoever stood in one of them stands in what took its place, or at the matrix. */
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
  const { run, voice } = app;
  const heading = make('h1', { tabindex: '-1' }, voice.tell(PAGE_WORDS.overview));
  if (run.rows.length === 0) return emptyOverview(app, heading);
  const matrix = makeMatrix(app);
  const controls = makeControls(app);
  const verdicts = make('div', { class: 'tiles', role: 'group', 'aria-label': voice.tell(PAGE_WORDS.verdicts) });
  const count = make('p', { role: 'status', class: 'status' });
  const prints = make('p', { class: 'prints' });
  const [lacking, totals] = [make('section', { class: 'below' }), make('div', { class: 'totals below' })];
  const title = make('h2', { tabindex: '-1' }, voice.tell(PAGE_WORDS.matrix));
  const hint = make('p', { class: 'dim screen' }, voice.tell(PAGE_WORDS.matrixHint));
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
  const table = make('section', {}, title, make('div', { class: 'line-up' }, count, prints), hint, matrix.element);
  return {
    element: make('div', {}, top, table, lacking, totals, folderPart(app)),
    update: (whole) => {
      controls.sync();
      count.textContent = status(app);
      change();
      matrix.update(whole);
      clearTimeout(below);
      // What stands below the matrix comes a moment later, so that typing is not held up by it.
      if (whole) changeBelow();
      else below = setTimeout(changeBelow);
    },
  };
}

import type { Lang } from '../model.ts';
import type { App } from './app.ts';
import { type Row, readRun } from './data.ts';
import { button, make } from './dom.ts';
import { ANY, type Filter, filterRows, makeFinder } from './filter.ts';
import { type Mask, makeMask } from './mask.ts';
import { preparePrint } from './print.ts';
import { addressOf } from './route.ts';
import { HTML_LANGS, translatorFor } from './translator.ts';
import { makeView } from './view.ts';
import { PAGE_WORDS } from './words.ts';

/** The parts of the page to fill: the head, the place of the overview or a unit, and what is printed instead. */
interface Frame {
  readonly head: HTMLElement;
  readonly view: HTMLElement;
  readonly sheets: HTMLElement;
}

function makeFrame(): Frame {
  const main = document.querySelector('main') ?? document.body;
  const [head, view, sheets] = [make('header.top'), make('div', { id: 'view' }), make('div', { id: 'sheets' })];
  main.before(head);
  main.prepend(view);
  main.append(sheets);
  return { head, view, sheets };
}

function fillHead(app: App, head: HTMLElement, focusContent: () => void): void {
  const { run, speak, maskNames } = app;
  document.documentElement.lang = HTML_LANGS[app.lang];
  document.title = app.text(run.title);
  const languages = (['zh', 'en'] as const).map((lang: Lang) =>
    button(
      lang === 'zh' ? '中文' : 'English',
      { lang: HTML_LANGS[lang], 'aria-pressed': String(lang === app.lang) },
      () => speak(lang),
    ),
  );
  head.replaceChildren(
    button(app.fill(PAGE_WORDS.skip), { class: 'skip' }, focusContent),
    make('p.name', app.text(run.title)),
    make('p.dim', app.text(run.head)),
    button(
      app.fill(PAGE_WORDS.mask),
      {
        class: 'quiet mask',
        'aria-pressed': String(app.isMasked),
        title: app.fill(PAGE_WORDS.maskHint),
      },
      () => {
        maskNames(!app.isMasked);
        head.querySelector<HTMLElement>('.mask')?.focus();
      },
    ),
    make('div', { role: 'group', class: 'languages', 'aria-label': app.fill(PAGE_WORDS.language) }, languages),
  );
}

const LEAST_MS = 3;

/** Runs a task step by step during idle time. */
function whenIdle(step: () => boolean): void {
  const again = (deadline?: IdleDeadline): void => {
    let goesOn = step();
    while (goesOn && deadline && deadline.timeRemaining() > LEAST_MS) goesOn = step();
    if (goesOn) whenIdle(step);
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(again);
  else setTimeout(again, 20);
}

function start(): void {
  const run = readRun();
  const finder = makeFinder(run);
  const { head, view: place, sheets } = makeFrame();
  let filter: Filter = ANY;
  let chosen: readonly Row[] = run.rows;
  let app: App;
  const getApp = (): App => app;
  const view = makeView(getApp, place);
  const focusContent = () => place.querySelector('h1')?.focus();
  const print = preparePrint(getApp, view, sheets);
  const show = (lang: Lang, isMasked: boolean): void => {
    app = appIn(lang, isMasked);
    fillHead(app, head, focusContent);
    view.show();
  };
  const speak = (lang: Lang): void => show(lang, app.isMasked);
  let mask: Mask | null = null;
  const getMask = (): Mask => {
    mask ??= makeMask(run.people, run.rows);
    return mask;
  };
  const choose = (change: Partial<Filter>): void => {
    filter = { ...filter, ...change };
    chosen = filterRows(run, filter, finder);
    view.update();
  };
  const appIn = (lang: Lang, isMasked: boolean): App => ({
    run,
    finder,
    ...translatorFor(lang, run.words, isMasked ? getMask() : null),
    filter: () => filter,
    chosen: () => chosen,
    choose,
    open: (row, rule) => {
      location.hash = addressOf(row.key, rule?.id);
    },
    speak,
    maskNames: (isMasked) => show(app.lang, isMasked),
    print,
  });
  show(run.lang, false);
  for (const part of document.querySelectorAll('.plain')) part.remove();
  window.addEventListener('hashchange', () => view.show());
  whenIdle(finder.prepare);
}

try {
  start();
} catch (error) {
  document.body.prepend(make('p', { role: 'alert' }, `${PAGE_WORDS.cannotDo.zh} ${PAGE_WORDS.cannotDo.en}`));
  throw error;
}

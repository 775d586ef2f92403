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
  const [head, view, sheets] = [
    make('header', { class: 'top' }),
    make('div', { id: 'view' }),
    make('div', { id: 'sheets' }),
  ];
  main.before(head);
  main.prepend(view);
  main.append(sheets);
  return { head, view, sheets };
}

function fillHead({ translator, run, speak, maskNames }: App, head: HTMLElement, focusContent: () => void): void {
  document.documentElement.lang = HTML_LANGS[translator.lang];
  document.title = translator.text(run.title);
  const languages = (['zh', 'en'] as const).map((lang: Lang) =>
    button(
      lang === 'zh' ? '中文' : 'English',
      { lang: HTML_LANGS[lang], 'aria-pressed': String(lang === translator.lang) },
      () => speak(lang),
    ),
  );
  head.replaceChildren(
    button(translator.fill(PAGE_WORDS.skip), { class: 'skip' }, focusContent),
    make('p', { class: 'name' }, translator.text(run.title)),
    make('p', { class: 'dim' }, translator.text(run.head)),
    button(
      translator.fill(PAGE_WORDS.mask),
      {
        class: 'quiet mask',
        'aria-pressed': String(translator.isMasked),
        title: translator.fill(PAGE_WORDS.maskHint),
      },
      () => {
        maskNames(!translator.isMasked);
        head.querySelector<HTMLElement>('.mask')?.focus();
      },
    ),
    make('div', { role: 'group', class: 'languages', 'aria-label': translator.fill(PAGE_WORDS.language) }, languages),
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
  const speak = (lang: Lang): void => show(lang, app.translator.isMasked);
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
    translator: translatorFor(lang, run.words, isMasked ? getMask() : null),
    filter: () => filter,
    chosen: () => chosen,
    choose,
    open: (row, rule) => {
      location.hash = addressOf(row.key, rule?.id);
    },
    speak,
    maskNames: (isMasked) => show(app.translator.lang, isMasked),
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

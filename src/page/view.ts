import type { App } from './app.ts';
import { checkId } from './check.ts';
import { isSingle, type Row } from './data.ts';
import { make } from './dom.ts';
import { makeOverview, type Overview } from './overview.ts';
import { addressOf, bareUnit, readRoute } from './route.ts';
import { makeUnit } from './unit.ts';
import { PAGE_WORDS } from './words.ts';

/** The part of the page that follows the address. */
export interface View {
  show(): void;
  /** Updates the view for the filter. */
  update(): void;
  /** For printing: lays out all rows, or the first ones again. */
  lay(whole: boolean): void;
  opened(): Row | null;
}

/** The unit at an address; null if it leads to the overview. */
function rowAt({ run }: App, hash: string): Row | null {
  const key = readRoute(hash).unit ?? bareUnit(hash);
  if (key === null) return isSingle(run) ? (run.rows[0] ?? null) : null;
  const named = run.rows.find((row) => row.key === key);
  return named ?? run.rows.find(({ unit, path }) => unit === key || path === key) ?? null;
}

/** Shows a unit's part and, within it, the check that the address names. */
function showUnit(app: App, place: HTMLElement, row: Row): void {
  const isFirst = place.childElementCount === 0;
  const part = makeUnit(app, row);
  place.replaceChildren(part);
  const { check } = readRoute(location.hash);
  const rule = app.run.rules.find(({ id }) => id === check);
  const target = rule && document.getElementById(checkId(rule));
  if (target instanceof HTMLDetailsElement) target.open = true;
  if (target) {
    target.scrollIntoView({ block: 'start' });
    target.focus({ preventScroll: true });
  } else if (!isFirst) {
    window.scrollTo(0, 0);
    part.querySelector('h1')?.focus({ preventScroll: true });
  }
}

const goneWords = (app: App): readonly HTMLElement[] =>
  readRoute(location.hash).unit === null
    ? []
    : [make('p', { role: 'alert', class: 'note' }, app.fill(PAGE_WORDS.gone))];

/** Returns to where the reader was before opening a unit. */
function returnFrom(place: HTMLElement, row: Row, scrolled: number): void {
  window.scrollTo(0, scrolled);
  const links = [...place.querySelectorAll<HTMLElement>('.matrix a, .units a')];
  const link = links.find((one) => one.offsetParent && one.getAttribute('href') === addressOf(row.key));
  (link ?? place.querySelector('h1'))?.focus({ preventScroll: true });
}

export function makeView(getApp: () => App, place: HTMLElement): View {
  let overview: Overview | null = null;
  let spoken: App | null = null;
  let opened: Row | null = null;
  let scrolled = 0;
  const showOverview = (): void => {
    const app = getApp();
    const before = opened;
    opened = null;
    if (overview === null || spoken !== app) {
      overview = makeOverview(app);
      spoken = app;
      overview.update(false);
    }
    place.replaceChildren(...goneWords(app), overview.element);
    if (before) returnFrom(place, before, scrolled);
  };
  return {
    show: () => {
      const row = rowAt(getApp(), location.hash);
      if (!row) return showOverview();
      if (opened === null && overview !== null) scrolled = window.scrollY;
      opened = row;
      showUnit(getApp(), place, row);
    },
    update: () => overview?.update(false),
    lay: (whole) => overview?.update(whole),
    opened: () => opened,
  };
}

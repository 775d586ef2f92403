import type { App } from './app.ts';
import { makeSheet, sheetRows } from './sheet.ts';
import type { View } from './view.ts';

/** Prints a sheet for each unit shown, or the overview, as requested. */
export function preparePrint(getApp: () => App, view: View, sheets: HTMLElement) {
  let wanted: 'sheets' | 'overview' = 'sheets';
  window.addEventListener('beforeprint', () => {
    const app = getApp();
    const opened = view.opened();
    const rows = opened ? [opened] : sheetRows(app.chosen());
    const isOverview = opened === null && (wanted === 'overview' || rows.length === 0);
    document.body.dataset['print'] = isOverview ? 'overview' : 'sheets';
    if (isOverview) view.lay(true);
    else sheets.replaceChildren(...rows.map((row) => makeSheet(app, row)));
  });
  window.addEventListener('afterprint', () => {
    if (document.body.dataset['print'] === 'overview') view.lay(false);
    sheets.replaceChildren();
    wanted = 'sheets';
  });
  return (what: typeof wanted): void => {
    wanted = what;
    window.print();
  };
}

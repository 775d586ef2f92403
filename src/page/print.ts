import type { App, Printed } from './app.ts';
import { makeSheet, sheetRows } from './sheet.ts';
import type { View } from './view.ts';

/** Prints what the screen shows or, where their button asks for them, a sheet for each unit shown. */
export function preparePrint(getApp: () => App, view: View, sheets: HTMLElement) {
  let wanted: Printed = 'screen';
  window.addEventListener('beforeprint', () => {
    const app = getApp();
    const opened = view.opened();
    if (wanted === 'sheets') {
      const rows = opened ? [opened] : sheetRows(app.chosen());
      sheets.replaceChildren(...rows.map((row) => makeSheet(app, row)));
    } else if (!opened) view.lay(true);
    document.body.dataset['print'] = wanted === 'screen' && !opened ? 'overview' : wanted;
  });
  window.addEventListener('afterprint', () => {
    if (document.body.dataset['print'] === 'overview') view.lay(false);
    sheets.replaceChildren();
    wanted = 'screen';
  });
  return (what: Printed): void => {
    wanted = what;
    window.print();
  };
}

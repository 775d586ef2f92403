import { SHORT_VERDICTS, standingsAmong } from '../words/report.ts';
import type { App } from './app.ts';
import { button, type Child } from './dom.ts';
import { columnsOf } from './filter.ts';
import { lacksOf } from './totals.ts';
import { PAGE_WORDS } from './words.ts';

/** As many characters as a short message takes. */
const LONGEST = 200;

/** The units shown in a few words, for a message: how many there are, how they stand, what most of them lack. */
export function summaryOf(app: App): string {
  const { run } = app;
  const rows = app.chosen();
  const verdicts = standingsAmong(rows).map((verdict) => {
    const n = rows.filter((row) => row.verdict === verdict).length;
    return app.fill(PAGE_WORDS.standing, { n, verdict: app.fill(SHORT_VERDICTS[verdict]) });
  });
  const lacks = lacksOf(rows, columnsOf(run, app.filter())).filter(({ failed }) => failed > 0);
  const said = (most: number): string => {
    const items = lacks
      .slice(0, most)
      .map(({ rule, failed }) => app.fill(PAGE_WORDS.lackedBy, { title: rule.info.title[app.lang], n: failed }));
    const title = app.text(run.title);
    const head = app.fill(PAGE_WORDS.summary, { title, n: rows.length, verdicts });
    return items.length === 0 ? head : head + app.fill(PAGE_WORDS.summaryLacks, { items });
  };
  const most = [5, 4, 3, 2, 1].find((n) => [...said(n)].length <= LONGEST) ?? 0;
  return said(most);
}

/** Copies the summary. Where the browser does not let a page do that, it shows the text to be copied by hand. */
export function copyButton(app: App): Child {
  const copy = async (made: HTMLButtonElement): Promise<void> => {
    const text = summaryOf(app);
    try {
      await navigator.clipboard.writeText(text);
      made.textContent = app.fill(PAGE_WORDS.copied);
    } catch {
      window.prompt(app.fill(PAGE_WORDS.copyByHand), text);
    }
  };
  const made: HTMLButtonElement = button(app.fill(PAGE_WORDS.copy), { class: 'quiet' }, () => void copy(made));
  return made;
}

import { escapeHtml } from '../report/html/plain.ts';
import { startHtml } from '../report/html/start.ts';
import {
  cellsOf,
  cellsOfSum,
  entriesOf,
  HEADS,
  openLists,
  type Shown,
  type Sum,
  sumOf,
  sumsByTeam,
  unitOf,
} from './show.ts';
import type { Entry } from './state.ts';
import { COLUMNS, LEDGER_WORDS } from './words.ts';

const WHOLE = 100;

/** What a row is closed by, still open within its time, and overdue, as one bar. */
function barOf({ page }: Shown, name: string, { mended, open, overdue }: Sum): string {
  const parts = [
    ['pass', LEDGER_WORDS.mended, mended],
    ['pending', LEDGER_WORDS.inTime, open - overdue],
    ['fail', LEDGER_WORDS.overdue, overdue],
  ] as const;
  const all = mended + open;
  if (all === 0) return '';
  let at = 0;
  const rects = parts.map(([kind, , n]) => {
    const width = (WHOLE * n) / all;
    at += width;
    return n === 0 ? '' : `<rect class="${kind}" x="${at - width}" y="0" width="${width}" height="1"/>`;
  });
  const counts = parts.flatMap(([, words, n]) => (n === 0 ? [] : `${page.tell(words)} ${n}`)).join(' ');
  return `<svg class="chart" role="img" aria-label="${escapeHtml(`${name}: ${counts}`)}" viewBox="0 0 ${WHOLE} 1" preserveAspectRatio="none">${rects.join('')}</svg>`;
}

/** A table that scrolls on a phone, by keys as well. */
const tableOf = (kind: string, name: string, inner: string): string =>
  `<section class="across" tabindex="0" aria-label="${escapeHtml(name)}"><table class="list ${kind}">${inner}</table></section>`;

function teamsOf(shown: Shown): string {
  const { page } = shown;
  const colours = { mended: 'pass', open: 'pending', overdue: 'fail' } as Readonly<Record<string, string>>;
  const heads = HEADS.map((head) => {
    const colour =
      colours[head] === undefined ? '' : `<span class="colour ${colours[head]}" aria-hidden="true"></span>`;
    return `<th scope="col" class="number">${colour}${escapeHtml(page.tell(LEDGER_WORDS[head]))}</th>`;
  });
  const head = `<thead><tr><th scope="col">${escapeHtml(page.tell(LEDGER_WORDS.byTeam))}</th>${heads.join('')}</tr></thead>`;
  const rows = sumsByTeam(shown).map(([name, sum]) => {
    const cells = cellsOfSum(shown, sum).map((cell) => `<td class="number">${escapeHtml(cell)}</td>`);
    return `<tr><th scope="row">${escapeHtml(name)}${barOf(shown, name, sum)}</th>${cells.join('')}</tr>`;
  });
  return tableOf('charts', page.tell(LEDGER_WORDS.sheetTeams), `${head}<tbody>${rows.join('')}</tbody>`);
}

const SHOWN = ['name', 'team', 'title', 'problem', 'firstSeen', 'lastSeen', 'due', 'closed', 'cameBack'] as const;
const SHORT: ReadonlySet<string> = new Set(['firstSeen', 'lastSeen', 'due', 'closed', 'cameBack']);

/** Entries, a row each, without the columns that are empty. */
function listOf(shown: Shown, title: string, entries: readonly Entry[]): string {
  if (entries.length === 0) return '';
  const { page } = shown;
  const all = entries.map((one, index) => ({ ...cellsOf(shown, one, index), name: unitOf(page, one) }));
  const keys = SHOWN.filter((key) => all.some((cells) => cells[key] !== ''));
  const kindOf = (key: string): string => (SHORT.has(key) ? ' class="number"' : '');
  const rows = all.map((cells) => {
    const row = keys.map((key) => `<td${kindOf(key)}>${escapeHtml(cells[key])}</td>`);
    return `<tr>${row.join('')}</tr>`;
  });
  const heading = escapeHtml(page.tell(LEDGER_WORDS.list, { title, n: entries.length }));
  const heads = keys.map((key) => `<th scope="col"${kindOf(key)}>${escapeHtml(page.tell(COLUMNS[key]))}</th>`);
  const head = `<thead><tr>${heads.join('')}</tr></thead>`;
  return `<section><h2>${heading}</h2>${tableOf('ledger', title, `${head}<tbody>${rows.join('')}</tbody>`)}</section>\n`;
}

/** A page that needs no network and no script: the rates by team, what came back, what is overdue, and all the rest. */
export function ledgerAsHtml(shown: Shown): string {
  const { page, day } = shown;
  const entries = entriesOf(shown);
  const { all: n, open, mended } = sumOf(entries, day);
  const closed = entries.filter(({ standing }) => standing === 'mended');
  const unjudged = entries.filter(({ standing }) => standing === 'gone');
  const lists = [...openLists(shown), [LEDGER_WORDS.mended, closed], [LEDGER_WORDS.gone, unjudged]] as const;
  const title = n === 0 ? page.tell(LEDGER_WORDS.empty) : page.tell(LEDGER_WORDS.title, { day, n, open, mended });
  const said = lists.map(([words, entries]) => listOf(shown, page.tell(words), entries)).join('');
  const teams = n === 0 ? '' : `<section>${teamsOf(shown)}</section>\n`;
  return `${startHtml(page.lang, title, null)}<main data-print="ledger">
<h1>${escapeHtml(title)}</h1>
${teams}${said}</main>
</body>
</html>
`;
}

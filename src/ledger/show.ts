import { grouped } from '../grouped.ts';
import type { Localized } from '../model.ts';
import { csvLine } from '../report/csv.ts';
import { sayTitle } from '../report/text/heading.ts';
import { inTable } from '../report/text/neutral.ts';
import { type Page, paragraph, toText } from '../report/text/page.ts';
import { sayTable } from '../report/text/table.ts';
import { inNameOrder } from '../words/order.ts';
import type { PageCell, Page as Sheet } from '../workbook/write/pages.ts';
import { writeXlsx } from '../workbook/write/write-xlsx.ts';
import type { Entry, Ledger } from './state.ts';
import { COLUMNS, LEDGER_WORDS } from './words.ts';

/** What is shown of a ledger, and as of which day. */
export interface Shown {
  readonly page: Page;
  readonly ledger: Ledger;
  readonly day: string;
}

const MOST = 20;
const ALL = 100;

const isOverdue = ({ standing, due }: Entry, day: string): boolean => standing === 'open' && due !== null && due < day;

/** By team, unit and rule, what stands open first. */
export function entriesOf({ ledger }: Shown): readonly Entry[] {
  const keyOf = ({ team, key, rule, subject, n }: Entry): string =>
    [team ?? '\uffff', key, rule, subject ?? '', String(n).padStart(6, '0')].join('\0');
  return [...ledger.entries.values()].sort((a, b) => inNameOrder(keyOf(a), keyOf(b)));
}

const COUNTS = ['all', 'open', 'overdue', 'mended', 'gone', 'again'] as const;
export const HEADS = [...COUNTS, 'rate'] as const;

export type Sum = Readonly<Record<(typeof COUNTS)[number], number>>;

export function sumOf(entries: readonly Entry[], day: string): Sum {
  const count = (holds: (one: Entry) => boolean): number => entries.filter(holds).length;
  return {
    all: entries.length,
    open: count(({ standing }) => standing === 'open'),
    overdue: count((one) => isOverdue(one, day)),
    mended: count(({ standing }) => standing === 'mended'),
    gone: count(({ standing }) => standing === 'gone'),
    again: count(({ cameBack }) => cameBack > 0),
  };
}

/** Of what is still judged, so much is mended. Rounded down: nothing is done that is not. */
const rateOf = ({ page }: Shown, { mended, open }: Sum): string =>
  mended + open === 0 ? '' : page.tell(LEDGER_WORDS.percent, { n: Math.floor((ALL * mended) / (mended + open)) });

export function sumsByTeam(shown: Shown): readonly (readonly [name: string, sum: Sum])[] {
  const { page, day } = shown;
  const entries = entriesOf(shown);
  const nameOf = ({ team, key }: Entry): string => {
    if (key === '') return page.tell(LEDGER_WORDS.allTogether);
    return team === null ? page.tell(LEDGER_WORDS.noTeam) : inTable(team);
  };
  const teams = [...grouped(entries, nameOf)].sort(([a], [b]) => inNameOrder(a, b));
  const byTeam = teams.map(([name, ofTeam]) => [name, sumOf(ofTeam, day)] as const);
  return [...byTeam, [page.tell(LEDGER_WORDS.sum), sumOf(entries, day)]];
}

export const cellsOfSum = (shown: Shown, sum: Sum): readonly string[] => [
  ...COUNTS.map((count) => String(sum[count])),
  rateOf(shown, sum),
];

export function unitOf(page: Page, { key, unit, name, path }: Entry): string {
  if (key === '') return page.tell(LEDGER_WORDS.allTogether);
  return inTable([unit, name].filter((text) => text !== null).join(' ') || path);
}

function sayList({ page }: Shown, title: string, entries: readonly Entry[]): readonly string[] {
  if (entries.length === 0) return [];
  const lines = entries.slice(0, MOST).flatMap((one) => {
    const { rule, message, firstSeen: first, lastSeen: last, cameBack: n } = one;
    const head = { unit: unitOf(page, one), title: page.title(rule), message: message[page.lang] };
    const due = one.due === null ? '' : page.tell(LEDGER_WORDS.due, { due: one.due });
    const back = n === 0 ? '' : page.tell(LEDGER_WORDS.back, { n });
    return [
      ...paragraph(page, page.tell(LEDGER_WORDS.line, head), { indent: 2, mark: '□ ', hang: 2 }),
      ...paragraph(page, page.tell(LEDGER_WORDS.seen, { first, last, due, back }), { indent: 4, paint: page.ink.dim }),
    ];
  });
  const left = entries.length - MOST;
  const more = left > 0 ? paragraph(page, page.tell(LEDGER_WORDS.more, { n: left }), { indent: 2 }) : [];
  return ['', page.ink.bold(page.tell(LEDGER_WORDS.list, { title, n: entries.length })), ...lines, ...more];
}

/** For people: how it stands by team, what is overdue, and what came back. */
export function ledgerAsPretty(shown: Shown): string {
  const { page, day } = shown;
  const entries = entriesOf(shown);
  if (entries.length === 0) return toText([page.tell(LEDGER_WORDS.empty)]);
  const { all: n, open, mended } = sumOf(entries, day);
  const heads = HEADS.map((head) => page.tell(LEDGER_WORDS[head]));
  const style = { indent: 0, name: page.tell(LEDGER_WORDS.byTeam), heads, narrow: heads };
  const table = sumsByTeam(shown).map(([name, sum]) => ({
    ...{ sign: ' ', name, rest: [] },
    numbers: cellsOfSum(shown, sum),
  }));
  return toText([
    ...sayTitle(page, page.tell(LEDGER_WORDS.title, { day, n, open, mended })),
    ...sayTable(page, style, table),
    ...openLists(shown).flatMap(([title, list]) => sayList(shown, page.tell(title), list)),
  ]);
}

/** What is open, each in one list: what came back, then what is overdue, then the rest. */
export function openLists(shown: Shown): readonly (readonly [title: Localized, entries: readonly Entry[]])[] {
  const open = entriesOf(shown).filter(({ standing }) => standing === 'open');
  const back = open.filter(({ cameBack }) => cameBack > 0);
  const overdue = open.filter((one) => isOverdue(one, shown.day) && !back.includes(one));
  return [
    [LEDGER_WORDS.cameBackTitle, back],
    [LEDGER_WORDS.overdueTitle, overdue],
    [LEDGER_WORDS.openTitle, open.filter((one) => !back.includes(one) && !overdue.includes(one))],
  ];
}

const STATES = { open: LEDGER_WORDS.open, mended: LEDGER_WORDS.mended, gone: LEDGER_WORDS.gone } as const;

const KEYS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

export function cellsOf(
  { page, day }: Shown,
  one: Entry,
  index: number,
): Readonly<Record<keyof typeof COLUMNS, string>> {
  const { unit, name, team, rule, message, firstSeen, lastSeen, due, standing, mended, cameBack, key } = one;
  return {
    number: String(index + 1),
    unit: inTable(unit ?? ''),
    name: inTable(name ?? (key === '' ? page.tell(LEDGER_WORDS.allTogether) : '')),
    team: inTable(team ?? ''),
    rule: inTable(rule),
    title: page.title(rule),
    problem: inTable(message[page.lang]),
    firstSeen,
    lastSeen,
    due: due ?? '',
    state: page.tell(STATES[standing]),
    overdue: isOverdue(one, day) ? page.tell(LEDGER_WORDS.yes) : '',
    closed: standing === 'mended' ? (mended ?? '') : '',
    cameBack: cameBack === 0 ? '' : String(cameBack),
  };
}

/** The columns, and a row for each problem, closed ones included. */
function tableOf<Made>(shown: Shown, make: (key: keyof typeof COLUMNS, text: string) => Made) {
  const rows = entriesOf(shown).map((one, index) => {
    const cells = cellsOf(shown, one, index);
    return KEYS.map((key) => make(key, cells[key]));
  });
  return { heads: KEYS.map((key) => shown.page.tell(COLUMNS[key])), rows };
}

/** For spreadsheets. */
export function ledgerAsCsv(shown: Shown): string {
  const { heads, rows } = tableOf(shown, (_, text) => text);
  return `\uFEFF${[heads, ...rows].map(csvLine).join('')}`;
}

const DAYS: ReadonlySet<string> = new Set(['firstSeen', 'lastSeen', 'due', 'closed']);
const WIDTHS = [6, 10, 24, 18, 22, 24, 60, 12, 12, 12, 10, 10, 12, 14];

function cellOf(key: string, value: string): PageCell {
  if (DAYS.has(key)) return { value: value === '' ? null : { day: value }, style: 'day' };
  if (key === 'number' || key === 'cameBack') return { value: value === '' ? null : Number(value), style: 'number' };
  return { value, style: 'text' };
}

/** A workbook: the ledger to close problems in (销号), and how the teams stand. */
export function ledgerAsXlsx(shown: Shown): Promise<Uint8Array> {
  const { page } = shown;
  const head = (text: string): PageCell => ({ value: text, style: 'heading' });
  const { heads: columns, rows } = tableOf(shown, cellOf);
  const ledger: Sheet = {
    name: page.tell(LEDGER_WORDS.sheet),
    widths: WIDTHS,
    rows: [columns.map(head), ...rows],
    frozenRows: 1,
    filterRow: 1,
    isWide: true,
  };
  const heads = [LEDGER_WORDS.byTeam, ...HEADS.map((one) => LEDGER_WORDS[one])];
  const teams: Sheet = {
    name: page.tell(LEDGER_WORDS.sheetTeams),
    widths: [24, 10, 10, 10, 10, 12, 12, 10],
    rows: [
      heads.map((one) => head(page.tell(one))),
      ...sumsByTeam(shown).map(([name, sum]) => [
        { value: name, style: 'text' } as const,
        ...cellsOfSum(shown, sum).map((text) => ({ value: text, style: 'number' }) as const),
      ]),
    ],
    frozenRows: 1,
  };
  return writeXlsx([ledger, teams]);
}

import type { CheckData, FindingData } from '../report/html-shapes.ts';
import { DUTIES, DUTY_ORDER } from '../report/words.ts';
import type { App } from './app.ts';
import { sayLine } from './check.ts';
import type { Row, Rule } from './data.ts';
import { type Child, make } from './dom.ts';
import { isOpen } from './filter.ts';
import { callUnit, RECORD_LANG } from './speak.ts';
import { factsOf, foundBesides, judgedBy } from './unit.ts';
import { PAGE_WORDS } from './words.ts';

// A sheet is one page where it can be: more findings of one requirement are in the report.
const MOST_FINDINGS = 4;

/** The units that have something to put right before they pass. */
export const sheetRows = (rows: readonly Row[]): readonly Row[] => rows.filter(({ verdict }) => verdict !== 'pass');

interface Item {
  readonly rule: Rule;
  readonly note: keyof typeof PAGE_WORDS | null;
  readonly message: string;
  readonly findings: readonly FindingData[];
}

const NOTES: Readonly<Partial<Record<CheckData['result'], keyof typeof PAGE_WORDS>>> = {
  warning: 'sheetWarning',
  pending: 'sheetPending',
  unclear: 'sheetUnclear',
};

/** What the unit has to put right: what keeps it from passing first, reminders last. */
function itemsOf(app: App, row: Row): readonly Item[] {
  const { voice } = app;
  const own = judgedBy(app, row.unitData().checks.filter(isOpen)).map(({ check, rule }) => ({
    rule,
    note: NOTES[check.result] ?? null,
    message: voice.said(check.message),
    findings: check.findings ?? [],
  }));
  const byRule = new Map<Rule, FindingData[]>();
  for (const { rule, finding } of foundBesides(app, row)) byRule.set(rule, [...(byRule.get(rule) ?? []), finding]);
  const besides = Array.from(byRule, ([rule, findings]) => ({
    rule,
    note: rule.info.severity === 'warning' ? ('sheetWarning' as const) : null,
    message: '',
    findings,
  }));
  const all = [...own, ...besides];
  return [...all.filter(({ note }) => note !== 'sheetWarning'), ...all.filter(({ note }) => note === 'sheetWarning')];
}

/** What is wrong. One finding says all that the message sums up. */
function problemOf(app: App, { rule, note, message, findings }: Item): Child {
  const { voice } = app;
  const shown = findings.slice(0, MOST_FINDINGS);
  const left = findings.length - shown.length;
  const line = (finding: FindingData): string => (finding.source ? ` [${sayLine(app, finding, rule)}]` : '');
  const lines = shown.map((finding) => `${voice.said(finding.message)}${line(finding)}`);
  const texts = [
    ...(findings.length === 1 || message === '' ? [] : [message]),
    ...lines,
    ...(left > 0 ? [voice.tell(PAGE_WORDS.sheetSee, { n: left })] : []),
  ];
  return [
    make('strong', {}, rule.info.title[voice.lang], note && voice.tell(PAGE_WORDS[note])),
    texts.map((text) => make('p', {}, text)),
  ];
}

function tableOf(app: App, items: readonly Item[]): Child {
  const { voice } = app;
  const heads = (['sheetNumber', 'sheetProblem', 'sheetFix'] as const).map((head) =>
    make('th', { scope: 'col' }, voice.tell(PAGE_WORDS[head])),
  );
  let number = 0;
  const groups = DUTY_ORDER.map((duty) => {
    const ofDuty = items.filter(({ rule }) => rule.info.duty === duty);
    if (ofDuty.length === 0) return null;
    const head = `${voice.tell(PAGE_WORDS.duty)}${voice.lang === 'zh' ? '：' : ': '}${voice.tell(DUTIES[duty])}`;
    const lines = ofDuty.map((item) => {
      number += 1;
      const cells = [String(number), problemOf(app, item), item.rule.info.fix[voice.lang]];
      return make(
        'tr',
        {},
        cells.map((cell) => make('td', {}, cell)),
      );
    });
    return make('tbody', {}, make('tr', {}, make('th', { colspan: '3', scope: 'rowgroup' }, head)), lines);
  });
  return make('table', {}, make('thead', {}, make('tr', {}, heads)), groups);
}

function signatures({ voice }: App): Child {
  const line = (key: 'sheetSupervisor' | 'sheetHead' | 'sheetReview') =>
    make(
      'div',
      {},
      make('span', {}, voice.tell(PAGE_WORDS[key])),
      make('span', { class: 'day' }, voice.tell(PAGE_WORDS.sheetDate)),
    );
  return make(
    'div',
    { class: 'signatures' },
    make('div', { class: 'due' }, voice.tell(PAGE_WORDS.sheetDue)),
    make('div', { class: 'done' }, voice.tell(PAGE_WORDS.sheetDone)),
    line('sheetSupervisor'),
    line('sheetHead'),
    line('sheetReview'),
  );
}

/** A unit's sheet: what is to be put right, by whom, and where they sign. */
export function makeSheet(app: App, row: Row): HTMLElement {
  const { voice } = app;
  const data = row.unitData();
  const items = itemsOf(app, row);
  const [day, unit] = [data.asOf ?? '', callUnit(voice, data)];
  const lead = day === '' ? PAGE_WORDS.sheetLeadNoDay : PAGE_WORDS.sheetLead;
  const facts = factsOf(app, row, data).map(([words, value]) =>
    make('span', {}, `${words}${voice.lang === 'zh' ? '：' : ': '}${value}`),
  );
  return make(
    'section',
    { class: 'sheet' },
    make('h2', {}, voice.tell(PAGE_WORDS.sheet)),
    make('p', { class: 'facts' }, facts),
    make('p', { class: 'to', ...RECORD_LANG }, voice.tell(PAGE_WORDS.sheetTo, { unit })),
    make('p', { class: 'lead' }, voice.tell(items.length > 0 ? lead : PAGE_WORDS.sheetNothing, { day })),
    items.length > 0 ? tableOf(app, items) : null,
    signatures(app),
  );
}

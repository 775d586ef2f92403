import { grouped } from '../grouped.ts';
import type { Localized } from '../model.ts';
import { DUTIES, DUTY_ORDER, WORDS } from '../words/report.ts';
import type { App } from './app.ts';
import type { Row, Rule } from './data.ts';
import { type Child, make } from './dom.ts';
import { isOpen } from './open.ts';
import type { CheckData, FindingData, UnitData } from './shapes.ts';
import { RECORD_LANG, titleOf, unitName } from './translator.ts';
import { factsOf, folderFindings, type Judged, judgedBy } from './unit.ts';
import { PAGE_WORDS } from './words.ts';

// A sheet should fit on one page. The report has any further findings.
const MOST_FINDINGS = 4;

/** The units that have something to fix before they pass. */
export const sheetRows = (rows: readonly Row[]): readonly Row[] => rows.filter(({ verdict }) => verdict !== 'pass');

/** Something to fix. Rules with the same text share one item. */
interface Item {
  readonly rules: readonly Rule[];
  readonly isUnclear: boolean;
  readonly message: string;
  readonly findings: readonly FindingData[];
}

/** What the record has to fix, in the order of the rules. */
function ownItems(app: App, judged: readonly Judged[]): readonly Item[] {
  const items = new Map<string, Item>();
  for (const { check, rule } of judged) {
    if (check.result !== 'fail' && check.result !== 'unclear') continue;
    const message = app.text(check.message);
    const { findings = [] } = check;
    const isUnclear = check.result === 'unclear';
    const key = isUnclear && findings.length === 0 ? `${rule.info.duty} ${message}` : rule.id;
    const known = items.get(key);
    items.set(key, { rules: [...(known?.rules ?? []), rule], isUnclear, message, findings });
  }
  return [...items.values()];
}

/** The folder findings about this record. */
function folderItems(found: ReturnType<typeof folderFindings>): readonly Item[] {
  return Array.from(grouped(found, ({ rule }) => rule.id).values(), (own) => ({
    rules: [own[0].rule],
    isUnclear: false,
    message: '',
    findings: own.map(({ finding }) => finding),
  }));
}

/** The problem. A single finding makes the message redundant. */
function problemOf(app: App, { rules, isUnclear, message, findings }: Item): Child {
  const titles = rules.map((rule) => titleOf(app, rule));
  const shown = findings.slice(0, MOST_FINDINGS);
  const left = findings.length - shown.length;
  const sayWithLine = ({ message: said, line, source }: FindingData): string =>
    source ? app.fill(WORDS.inLine, { message: app.text(said), line }) : app.text(said);
  const texts = [
    ...(findings.length === 1 || message === '' ? [] : [message]),
    ...shown.map(sayWithLine),
    ...(left > 0 ? [app.fill(PAGE_WORDS.sheetSee, { n: left })] : []),
  ];
  return [
    make('strong', app.fill(WORDS.list, { list: titles }), isUnclear ? app.fill(PAGE_WORDS.sheetUnclear) : null),
    texts.map((text) => make('p', text)),
  ];
}

const fixOf = (app: App, { rules, isUnclear }: Item): string => {
  const [rule, ...others] = rules;
  return !rule || others.length > 0 || isUnclear ? app.fill(PAGE_WORDS.sheetFixUnclear) : rule.info.fix[app.lang];
};

function tableOf(app: App, items: readonly Item[]): Child {
  const heads = (['sheetNumber', 'sheetProblem', 'sheetFix'] as const).map((head) =>
    make('th', { scope: 'col' }, app.fill(PAGE_WORDS[head])),
  );
  let number = 0;
  const groups = DUTY_ORDER.map((duty) => {
    const ofDuty = items.filter(({ rules }) => rules[0]?.info.duty === duty);
    if (ofDuty.length === 0) return null;
    const head = app.fill(WORDS.duty, { duty: app.fill(DUTIES[duty]) });
    const lines = ofDuty.map((item) => {
      number += 1;
      const cells = [String(number), problemOf(app, item), fixOf(app, item)];
      return make(
        'tr',
        cells.map((cell) => make('td', cell)),
      );
    });
    return make('tbody', make('tr', make('th', { colspan: '3', scope: 'rowgroup' }, head)), lines);
  });
  return make('table', make('thead', make('tr', heads)), groups);
}

/** The titles of pending checks and warnings. Their details are in the report. */
function alsoOf(app: App, judged: readonly Judged[], besides: readonly Rule[]): Child {
  const named = (result: CheckData['result']) =>
    judged.filter(({ check }) => check.result === result).map(({ rule }) => rule);
  const [pending, warnings] = [named('pending'), [...named('warning'), ...besides]];
  const line = (key: 'sheetPending' | 'sheetWarnings', rules: readonly Rule[]): Child =>
    rules.length === 0
      ? null
      : make('p.also', app.fill(PAGE_WORDS[key], { n: rules.length, titles: rules.map((rule) => titleOf(app, rule)) }));
  return [line('sheetPending', pending), line('sheetWarnings', warnings)];
}

function signatures(app: App): Child {
  const line = (key: 'sheetSupervisor' | 'sheetHead' | 'sheetReview') =>
    make('div', make('span', app.fill(PAGE_WORDS[key])), make('span.day', app.fill(PAGE_WORDS.sheetDate)));
  return make(
    'div.signatures',
    make('div.due', app.fill(PAGE_WORDS.sheetDue)),
    make('div.done', app.fill(PAGE_WORDS.sheetDone)),
    line('sheetSupervisor'),
    line('sheetHead'),
    line('sheetReview'),
  );
}

/** What a sheet begins with. */
function leadOf({ verdict }: Row, { asOf }: UnitData, items: number): Localized {
  if (verdict === 'missing') return PAGE_WORDS.sheetMissing;
  if (items === 0) return PAGE_WORDS.sheetNothing;
  return asOf === null ? PAGE_WORDS.sheetLeadNoDay : PAGE_WORDS.sheetLead;
}

/** A unit's sheet: what to fix, who has to, and where they sign. */
export function makeSheet(app: App, row: Row): HTMLElement {
  const data = row.unitData();
  const judged = judgedBy(app, data.checks.filter(isOpen));
  const found = folderFindings(app, row);
  const due = found.filter(({ rule }) => rule.info.severity === 'error');
  const reminders = new Set(found.filter(({ rule }) => rule.info.severity === 'warning').map(({ rule }) => rule));
  const items = [...ownItems(app, judged), ...folderItems(due)];
  const unit = unitName(app, data);
  const facts = factsOf(app, row, data).map(([words, value]) =>
    make('span', app.fill(PAGE_WORDS.fact, { words, value })),
  );
  return make(
    'section.sheet',
    make('h2', app.fill(PAGE_WORDS.sheet)),
    make('p.facts', facts),
    make('p.to', RECORD_LANG, app.fill(PAGE_WORDS.sheetTo, { unit })),
    make('p.lead', app.fill(leadOf(row, data, items.length), { day: data.asOf ?? '' })),
    items.length > 0 ? tableOf(app, items) : null,
    alsoOf(app, judged, [...reminders]),
    signatures(app),
  );
}

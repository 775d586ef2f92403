import type { Localized } from '../model.ts';
import { DUTIES, DUTY_ORDER, WORDS } from '../words/report.ts';
import type { App } from './app.ts';
import type { Row, Rule } from './data.ts';
import { type Child, make } from './dom.ts';
import { isOpen } from './open.ts';
import type { CheckData, FindingData, UnitData } from './shapes.ts';
import { RECORD_LANG, unitName } from './translator.ts';
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

const isRow = ({ result }: CheckData): boolean => result === 'fail' || result === 'unclear';

/** What the record has to fix, in the order of the rules. */
function ownItems({ translator }: App, judged: readonly Judged[]): readonly Item[] {
  const items = new Map<string, Item>();
  for (const { check, rule } of judged) {
    const message = translator.text(check.message);
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
  const rules = [...new Set(found.map(({ rule }) => rule))];
  return rules.map((rule) => ({
    rules: [rule],
    isUnclear: false,
    message: '',
    findings: found.filter((one) => one.rule === rule).map(({ finding }) => finding),
  }));
}

const titleOf = ({ translator }: App, rule: Rule): string => rule.info.title[translator.lang];
const titlesOf = (app: App, rules: readonly Rule[]): string =>
  app.translator.fill(WORDS.list, { list: rules.map((rule) => titleOf(app, rule)) });

/** The problem. A single finding makes the message redundant. */
function problemOf(app: App, { rules, isUnclear, message, findings }: Item): Child {
  const { translator } = app;
  const shown = findings.slice(0, MOST_FINDINGS);
  const left = findings.length - shown.length;
  const sayWithLine = ({ message: said, line, source }: FindingData): string =>
    source ? translator.fill(WORDS.inLine, { message: translator.text(said), line }) : translator.text(said);
  const texts = [
    ...(findings.length === 1 || message === '' ? [] : [message]),
    ...shown.map(sayWithLine),
    ...(left > 0 ? [translator.fill(PAGE_WORDS.sheetSee, { n: left })] : []),
  ];
  return [
    make('strong', {}, titlesOf(app, rules), isUnclear ? translator.fill(PAGE_WORDS.sheetUnclear) : null),
    texts.map((text) => make('p', {}, text)),
  ];
}

const fixOf = ({ translator }: App, { rules, isUnclear }: Item): string => {
  const [rule] = rules;
  if (rules.length > 1 || !rule) return translator.fill(PAGE_WORDS.sheetFixUnclear);
  return isUnclear ? translator.fill(PAGE_WORDS.sheetFixUnclear) : rule.info.fix[translator.lang];
};

function tableOf(app: App, items: readonly Item[]): Child {
  const { translator } = app;
  const heads = (['sheetNumber', 'sheetProblem', 'sheetFix'] as const).map((head) =>
    make('th', { scope: 'col' }, translator.fill(PAGE_WORDS[head])),
  );
  let number = 0;
  const groups = DUTY_ORDER.map((duty) => {
    const ofDuty = items.filter(({ rules }) => rules[0]?.info.duty === duty);
    if (ofDuty.length === 0) return null;
    const head = translator.fill(WORDS.duty, { duty: translator.fill(DUTIES[duty]) });
    const lines = ofDuty.map((item) => {
      number += 1;
      const cells = [String(number), problemOf(app, item), fixOf(app, item)];
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

/** The titles of pending checks and warnings. Their details are in the report. */
function alsoOf(app: App, judged: readonly Judged[], besides: readonly Rule[]): Child {
  const { translator } = app;
  const named = (result: CheckData['result']) =>
    judged.filter(({ check }) => check.result === result).map(({ rule }) => rule);
  const [pending, warnings] = [named('pending'), [...named('warning'), ...besides]];
  const line = (key: 'sheetPending' | 'sheetWarnings', rules: readonly Rule[]): Child =>
    rules.length === 0
      ? null
      : make(
          'p',
          { class: 'also' },
          translator.fill(PAGE_WORDS[key], { n: rules.length, titles: rules.map((rule) => titleOf(app, rule)) }),
        );
  return [line('sheetPending', pending), line('sheetWarnings', warnings)];
}

function signatures({ translator }: App): Child {
  const line = (key: 'sheetSupervisor' | 'sheetHead' | 'sheetReview') =>
    make(
      'div',
      {},
      make('span', {}, translator.fill(PAGE_WORDS[key])),
      make('span', { class: 'day' }, translator.fill(PAGE_WORDS.sheetDate)),
    );
  return make(
    'div',
    { class: 'signatures' },
    make('div', { class: 'due' }, translator.fill(PAGE_WORDS.sheetDue)),
    make('div', { class: 'done' }, translator.fill(PAGE_WORDS.sheetDone)),
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
  const { translator } = app;
  const data = row.unitData();
  const judged = judgedBy(app, data.checks.filter(isOpen));
  const found = folderFindings(app, row);
  const due = found.filter(({ rule }) => rule.info.severity === 'error');
  const reminders = new Set(found.filter(({ rule }) => rule.info.severity === 'warning').map(({ rule }) => rule));
  const items = [
    ...ownItems(
      app,
      judged.filter(({ check }) => isRow(check)),
    ),
    ...folderItems(due),
  ];
  const unit = unitName(translator, data);
  const facts = factsOf(app, row, data).map(([words, value]) =>
    make('span', {}, translator.fill(PAGE_WORDS.fact, { words, value })),
  );
  return make(
    'section',
    { class: 'sheet' },
    make('h2', {}, translator.fill(PAGE_WORDS.sheet)),
    make('p', { class: 'facts' }, facts),
    make('p', { class: 'to', ...RECORD_LANG }, translator.fill(PAGE_WORDS.sheetTo, { unit })),
    make('p', { class: 'lead' }, translator.fill(leadOf(row, data, items.length), { day: data.asOf ?? '' })),
    items.length > 0 ? tableOf(app, items) : null,
    alsoOf(app, judged, [...reminders]),
    signatures(app),
  );
}

import { grouped } from '../grouped.ts';
import type { Localized } from '../model.ts';
import { idleAmong, VERDICT_GLYPHS, VERDICTS, WORDS } from '../words/report.ts';
import type { App } from './app.ts';
import { closedCheck, openCheck, sayFinding } from './check.ts';
import { isSingle, type Row, type Rule } from './data.ts';
import { button, type Child, make } from './dom.ts';
import { isOpen } from './open.ts';
import { addressOf } from './route.ts';
import type { CheckData, FindingData, UnitData } from './shapes.ts';
import { categoryName, moduleName, RECORD_LANG, titleOf, unitName } from './translator.ts';
import { PAGE_WORDS } from './words.ts';

export interface Judged {
  readonly check: CheckData;
  readonly rule: Rule;
}

/** Checks with their rules. Skips a check whose rule is unknown. */
export const judgedBy = ({ run }: App, checks: readonly CheckData[]): readonly Judged[] =>
  checks.flatMap((check) => {
    const rule = run.rules[check.rule];
    return rule ? [{ check, rule }] : [];
  });

const byModule = (app: App, judged: readonly Judged[], show: (one: Judged) => Child): Child =>
  [...grouped(judged, ({ rule }) => rule.module)].map(([module, own]) => [
    make('h3.module', moduleName(app, module)),
    own.map(show),
  ]);

/** What keeps several checks from being judged, with their rules: said once, above them. */
function sharedCauses(app: App, open: readonly Judged[]): ReadonlyMap<string, readonly Rule[]> {
  const causes = grouped(open, ({ check }) => (check.result === 'unclear' ? app.text(check.message) : null));
  return new Map(
    [...causes].filter(([, of]) => of.length > 1).map(([words, of]) => [words, of.map(({ rule }) => rule)]),
  );
}

const sayCauses = (app: App, causes: ReadonlyMap<string, readonly Rule[]>): Child =>
  [...causes].map(([words, rules]) => {
    const titles = rules.map((rule) => titleOf(app, rule));
    return make('p.message', app.fill(WORDS.sharedCause, { words, n: rules.length, rules: titles }));
  });

/** The checks: first those that require action, then the others. */
export function checkList(app: App, checks: readonly CheckData[]): Child {
  const judged = judgedBy(app, checks);
  const open = judged.filter(({ check }) => isOpen(check));
  const waived = judged.filter(({ check }) => check.result === 'waived');
  const rest = judged.filter(({ check }) => !isOpen(check) && check.result !== 'waived');
  const causes = sharedCauses(app, open);
  const isSaid = ({ check, rule }: Judged) => causes.get(app.text(check.message))?.includes(rule) ?? false;
  const part = (heading: Localized, some: readonly Judged[], show: (one: Judged) => Child): Child =>
    some.length > 0 ? [make('h2', app.fill(heading, { n: some.length })), byModule(app, some, show)] : null;
  return [
    sayCauses(app, causes),
    open.length > 0
      ? byModule(app, open, (one) => openCheck(app, one.check, one.rule, isSaid(one)))
      : make('p', app.fill(PAGE_WORDS.openNone)),
    part(PAGE_WORDS.waived, waived, ({ check, rule }) => openCheck(app, check, rule, false)),
    part(PAGE_WORDS.rest, rest, ({ check, rule }) => closedCheck(app, check, rule)),
  ];
}

/** The folder findings about one record. */
export const folderFindings = (
  app: App,
  { path }: Pick<Row, 'path'>,
): readonly { readonly finding: FindingData; readonly rule: Rule }[] =>
  judgedBy(app, app.run.folder.checks.filter(isOpen)).flatMap(({ check, rule }) =>
    (check.findings ?? []).filter((finding) => finding.path === path).map((finding) => ({ finding, rule })),
  );

function besides(app: App, row: Row): Child {
  const found = folderFindings(app, row);
  if (found.length === 0) return null;
  const items = found.map(({ finding, rule }) =>
    make('li', make('strong', titleOf(app, rule)), ' ', sayFinding(app, finding, rule)),
  );
  return [make('h2', app.fill(PAGE_WORDS.ofFolder, { n: found.length })), make('ul.findings.besides', items)];
}

/** The unit's data, as terms and values. */
export function factsOf(app: App, row: Row, data: UnitData): readonly (readonly [words: string, value: string])[] {
  const facts: readonly (readonly [keyof typeof PAGE_WORDS, string | null])[] = [
    ['id', data.unit],
    ['team', data.team],
    ['category', row.category === null ? null : categoryName(app, row.category)],
    ['asOf', data.asOf === null ? null : app.fill(PAGE_WORDS.day, { day: data.asOf })],
    ['file', data.path || null],
  ];
  return facts.flatMap(([key, value]) => (value === null ? [] : [[app.fill(PAGE_WORDS[key]), value] as const]));
}

function neighbours(app: App, row: Row): Child {
  const rows = app.chosen();
  const at = rows.indexOf(row);
  const link = (words: string, to: Row | undefined, rel: string) =>
    at >= 0 && to ? make('a', { href: addressOf(to.key), rel }, words) : null;
  return [
    link(app.fill(PAGE_WORDS.previous), rows[at - 1], 'prev'),
    link(app.fill(PAGE_WORDS.next), rows[at + 1], 'next'),
  ];
}

/** The verdict, and how many requirements did not apply. */
function verdictOf(app: App, { verdict }: Row, { checks }: UnitData): string {
  const text = `${VERDICT_GLYPHS[verdict]} ${app.fill(VERDICTS[verdict])}`;
  const idle = idleAmong(checks.map(({ result }) => result));
  return idle.n === 0 ? text : app.fill(WORDS.idle, { text, ...idle });
}

/** The part of one unit. */
export function makeUnit(app: App, row: Row): HTMLElement {
  const data = row.unitData();
  const facts = factsOf(app, row, data).map(([words, value]) =>
    make('div', make('dt', words), make('dd', RECORD_LANG, value)),
  );
  const back = !isSingle(app.run) ? make('a', { href: '#', class: 'back' }, app.fill(PAGE_WORDS.back)) : null;
  const open = data.checks.filter(isOpen).length;
  return make(
    'div.unit-part',
    make('nav.around', { 'aria-label': app.fill(PAGE_WORDS.unit) }, back, neighbours(app, row)),
    make('h1', { tabindex: '-1', ...RECORD_LANG }, unitName(app, data)),
    make(
      'p.verdict',
      make(`span.badge.${row.verdict}`, verdictOf(app, row, data)),
      make(
        'span.prints',
        button(app.fill(PAGE_WORDS.printSheet), { class: 'quiet' }, () => app.print('sheets')),
        button(app.fill(PAGE_WORDS.printUnit), { class: 'quiet' }, () => app.print('screen')),
      ),
    ),
    make('dl.facts', facts),
    row.verdict === 'missing'
      ? make('p', app.fill(PAGE_WORDS.missing))
      : [make('h2', app.fill(PAGE_WORDS.open, { n: open })), checkList(app, data.checks)],
    besides(app, row),
  );
}

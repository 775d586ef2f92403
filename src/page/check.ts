import { RESULT_NAMES } from '../words/batch.ts';
import { DUTIES, FOLDER_MODULES, GLYPHS, PROVENANCES } from '../words/report.ts';
import { saySource } from '../words/source.ts';
import type { App } from './app.ts';
import type { Rule } from './data.ts';
import { type Child, make } from './dom.ts';
import { isOpen } from './open.ts';
import type { CheckData, Entry, FindingData } from './shapes.ts';
import { RECORD_LANG, titleOf } from './translator.ts';
import { PAGE_WORDS } from './words.ts';

const MOST_AT_ONCE = 20;

/** The first items of a list; the rest are collapsed. */
function listOf(items: readonly Child[], words: (n: number) => string, kind: string): Child {
  const list = (some: readonly Child[]) =>
    make(
      'ul',
      { class: kind },
      some.map((item) => make('li', item)),
    );
  const rest = items.slice(MOST_AT_ONCE);
  if (rest.length === 0) return list(items);
  return [list(items.slice(0, MOST_AT_ONCE)), make('details', make('summary', words(rest.length)), list(rest))];
}

/** The place of a finding. */
export function sayLine(app: App, { line, path }: FindingData, rule: Rule): string {
  if (!FOLDER_MODULES.has(rule.module)) return app.fill(PAGE_WORDS.line, { n: line });
  if (path === undefined) return app.fill(PAGE_WORDS.rosterLine, { n: line });
  return app.fill(PAGE_WORDS.pathLine, { path, n: line });
}

const lineOf = (app: App, finding: FindingData, rule: Rule): HTMLElement =>
  make('span.line', sayLine(app, finding, rule));

export function sayFinding(app: App, finding: FindingData, rule: Rule): Child {
  const message = app.text(finding.message);
  const { source, path } = finding;
  // A line of the record may name people whom the report does not know.
  if (source && app.isMasked) {
    const hidden = make('span.dim', app.fill(PAGE_WORDS.hidden));
    return [message, make('p.source', lineOf(app, finding, rule), hidden)];
  }
  if (!source) return path === undefined ? message : [message, make('p.source', path)];
  const [before, meant, behind] = source;
  const mark = make('mark', { class: meant === '' ? 'nothing' : null }, meant);
  const code = make('code', RECORD_LANG, before, mark, behind);
  return [message, make('p.source', lineOf(app, finding, rule), code)];
}

function findings(app: App, { findings: found = [] }: CheckData, rule: Rule): Child {
  if (found.length === 0) return null;
  const items = found.map((finding) => sayFinding(app, finding, rule));
  return listOf(items, (n) => app.fill(PAGE_WORDS.moreFindings, { n }), 'findings');
}

const entries = (app: App, list: readonly Entry[]): Child =>
  listOf(
    list.map(([named, n, cell]) => {
      const label = app.text(named);
      if (cell !== undefined) return app.fill(PAGE_WORDS.entryInCell, { label, cell });
      return app.fill(PAGE_WORDS.entry, { label, n });
    }),
    (n) => app.fill(PAGE_WORDS.moreEntries, { n }),
    'entries',
  );

function fact(words: string, ...value: readonly Child[]): Child {
  return make('div', make('dt', words), make('dd', ...value));
}

function evidence(app: App, { counted = [], notCounted = [] }: CheckData): Child {
  const left = notCounted.reduce((sum, [, list]) => sum + list.length, 0);
  return [
    counted.length > 0 ? fact(app.fill(PAGE_WORDS.counted, { n: counted.length }), entries(app, counted)) : null,
    left > 0
      ? fact(
          app.fill(PAGE_WORDS.notCounted, { n: left }),
          notCounted.map(([reason, list]) => [make('p', app.text(reason)), entries(app, list)]),
        )
      : null,
  ];
}

function background(app: App, check: CheckData, { info }: Rule): Child {
  const { lang } = app;
  const { source } = info;
  const isNamed = source.words !== '' || source.document !== undefined;
  const from = make('span', RECORD_LANG, saySource(app.fill, lang, source));
  return [
    isOpen(check) ? fact(app.fill(PAGE_WORDS.fix), info.fix[lang]) : null,
    isOpen(check) ? fact(app.fill(PAGE_WORDS.duty), app.fill(DUTIES[info.duty])) : null,
    info.why[lang] ? fact(app.fill(PAGE_WORDS.why), info.why[lang]) : null,
    fact(app.fill(PAGE_WORDS.source), app.fill(PROVENANCES[source.provenance]), isNamed ? [' · ', from] : null),
  ];
}

/** A check's symbol with its meaning, its title, and the numbers found and required. */
function headOf(app: App, { result, count }: CheckData, rule: Rule): Child {
  const numbers = count && app.fill(PAGE_WORDS.found, { found: count[0], required: count[1] });
  return [
    make(`span.badge.${result}`, `${GLYPHS[result]} ${app.fill(RESULT_NAMES[result])}`),
    make('span.title', titleOf(app, rule)),
    numbers ? make('span.count', numbers) : null,
    make('span.id', rule.id),
  ];
}

/** The element id of a check. A unit's part contains each one once. */
export const checkId = ({ number }: Rule): string => `check-${number}`;

const bodyOf = (app: App, check: CheckData, rule: Rule, isSaid = false): Child => [
  isSaid ? null : make('p.message', app.text(check.message)),
  (check.waivers ?? []).map((words) => make('p.message', app.text(words))),
  findings(app, check, rule),
  make('dl.evidence', evidence(app, check), background(app, check, rule)),
];

/** A check that requires action, with all its details; without its message if that is shown elsewhere. */
export const openCheck = (app: App, check: CheckData, rule: Rule, isSaid: boolean): HTMLElement =>
  make(
    `article.check.${check.result}`,
    { id: checkId(rule), tabindex: '-1' },
    make('h4', headOf(app, check, rule)),
    bodyOf(app, check, rule, isSaid),
  );

/** A check that requires no action. Its evidence is built on demand. */
export function closedCheck(app: App, check: CheckData, rule: Rule): HTMLElement {
  const details = make(
    `details.check.${check.result}`,
    { id: checkId(rule), tabindex: '-1' },
    make('summary', headOf(app, check, rule)),
  );
  const body = make('div');
  details.append(body);
  details.addEventListener('toggle', () => {
    if (details.open && body.childElementCount === 0) body.append(make('div', bodyOf(app, check, rule)));
  });
  return details;
}

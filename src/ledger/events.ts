import type { AuditLedger } from '../documents/audit-ledger.ts';
import type { Localized } from '../model.ts';
import { compareOutlines, type UnitDifference } from '../parts/compare/difference.ts';
import { type Failing, FOLDER, identityOf, type Outline, outlineOf } from '../parts/compare/outline.ts';
import type { ReportFile } from '../parts/inspect.ts';
import { type Entry, idOf, type Ledger, outlineOfLedger } from './state.ts';

/** How a report's failures are put down. */
export interface Entering {
  /** The program's version: the codes of another one may mean something else. */
  readonly version: string;
  readonly day: string;
  /** SHA-256 of the report's bytes. */
  readonly digest: string;
  say(one: Failing): Localized;
  due(one: Failing): string | null;
}

const isEntry = <F extends Failing>(one: F): one is F & Entry => 'firstSeen' in one;

/** Units that are not in the report, and rules that it does not check, are as they were. */
const NOT_ASKED: ReadonlySet<string> = new Set(['noRecord', 'notChecked']);

function eventsOfUnit(key: string, unit: UnitDifference, ledger: Ledger, entering: Entering): readonly AuditLedger[] {
  const { day, say, due } = entering;
  const head = (one: Failing, n: number) => {
    const { rule, code, subject } = one;
    return { schema: 'audit-ledger/1', day, key, rule, code, subject, n } as const;
  };
  const { newlyFailing, newlyPassing, stillFailing, gone } = unit.changes;
  const events: AuditLedger[] = [];
  const of = (one: Failing, n: number) => ledger.entries.get(idOf({ ...one, key, n }));
  const taken = new Map<string, number>();
  for (const one of newlyFailing) {
    let n = (taken.get(identityOf(one)) ?? 0) + 1;
    // The ones that are open have been found again, and those that were mended have come back.
    for (let known = of(one, n); known !== undefined && known.standing !== 'mended'; known = of(one, n)) n += 1;
    taken.set(identityOf(one), n);
    const { name, team, unit: id } = unit;
    const { path, severity } = one;
    const rest = { message: say(one), due: due(one) };
    if (of(one, n)) events.push({ ...head(one, n), event: 'again', ...rest });
    else events.push({ ...head(one, n), event: 'failed', unit: id, name, team, path, severity, ...rest });
  }
  for (const one of newlyPassing) if (isEntry(one)) events.push({ ...head(one, one.n), event: 'mended' });
  const lost = gone.flatMap((one) => (isEntry(one) ? [one] : []));
  const leaves = lost.filter(({ why = 'noRecord', standing }) => !NOT_ASKED.has(why) && standing === 'open');
  for (const one of leaves) events.push({ ...head(one, one.n), event: 'gone', ...(one.why && { why: one.why }) });
  return [
    ...events,
    ...backAgain(key, { stillFailing, lost, newlyPassing }, ledger).map((one) => ({
      ...head(one, one.n),
      event: 'back',
    })),
  ];
}

/** What nobody judged for a while, and what fails still. */
function backAgain(
  key: string,
  { stillFailing, lost, newlyPassing }: Readonly<Record<'stillFailing' | 'lost' | 'newlyPassing', readonly Failing[]>>,
  { entries }: Ledger,
): readonly Entry[] {
  const settled = new Set([...lost, ...newlyPassing].flatMap((one) => (isEntry(one) ? [idOf(one)] : [])));
  const still = new Set(stillFailing.map(identityOf));
  return [...entries.values()].filter(
    (one) => one.key === key && one.standing === 'gone' && still.has(identityOf(one)) && !settled.has(idOf(one)),
  );
}

/** What was wrong with a file that did not say its unit, and now does: it can be read, and is judged as the unit's. */
function nowOfUnit({ entries }: Ledger, after: Outline, day: string): readonly AuditLedger[] {
  const paths = new Set([...after].flatMap(([key, { path }]) => (path === null || key === `path ${path}` ? [] : path)));
  const known = [...entries.values()].filter(
    ({ key, path, standing }) => standing !== 'mended' && key === `path ${path}` && paths.has(path),
  );
  return known.map(({ key, rule, code, subject, n }) => {
    const which = { key, rule, code, subject, n };
    return { schema: 'audit-ledger/1', day, ...which, event: 'mended' };
  });
}

/** What a report adds to a ledger: an event a line, and at last that the report is entered. */
export function eventsOf(report: ReportFile, ledger: Ledger, entering: Entering): readonly AuditLedger[] {
  const before = outlineOfLedger(ledger);
  const rules = new Map([...before].map(([key, { failing }]) => [key, new Set(failing.map(({ rule }) => rule))]));
  const after = outlineOf(report, entering.version, (key) => rules.get(key) ?? new Set());
  const read = new Set([...report.paths, report.head.folder?.roster ?? '.']);
  const { units, folder } = compareOutlines(before, after, (path) => read.has(path));
  const byUnit = units.flatMap((unit) => {
    const key = unit.unit === null ? `path ${unit.path}` : `unit ${unit.unit}`;
    return eventsOfUnit(key, unit, ledger, entering);
  });
  const ofFolder = report.head.folder === null ? [] : eventsOfUnit(FOLDER, folder, ledger, entering);
  const { day, digest } = entering;
  const keys = [...after.keys()].filter((key) => key !== FOLDER || report.head.folder !== null);
  const named = nowOfUnit(ledger, after, day);
  return [
    ...named,
    ...byUnit,
    ...ofFolder,
    { schema: 'audit-ledger/1', event: 'report', day, report: digest, units: keys },
  ];
}

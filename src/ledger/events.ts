import type { AuditLedger } from '../documents/audit-ledger.ts';
import type { Localized } from '../model.ts';
import { compareWith, type UnitDifference } from '../parts/compare/difference.ts';
import { type Failing, FOLDER, identityOf, keyOf, type Outline } from '../parts/compare/outline.ts';
import type { ReportFile } from '../parts/inspect.ts';
import { type Entry, idOf, type Ledger, outlineOfLedger } from './state.ts';

/** How a report's failures are put down. */
export interface Entering {
  readonly day: string;
  /** SHA-256 of the report's bytes. */
  readonly digest: string;
  say(one: Failing): Localized;
  due(one: Failing): string | null;
}

const isEntry = <F extends Failing>(one: F): one is F & Entry => 'firstSeen' in one;

/** Units that are not in the report, and rules that it does not check, are as they were. */
const NOT_ASKED: ReadonlySet<string> = new Set(['noRecord', 'notChecked']);

/** What every event says: the day, and which failure it is about. */
const headOf = (day: string, { key, rule, code, subject, n }: Parameters<typeof idOf>[0]) =>
  ({ schema: 'audit-ledger/1', day, key, rule, code, subject, n }) as const;

function eventsOfUnit(key: string, unit: UnitDifference, ledger: Ledger, entering: Entering): readonly AuditLedger[] {
  const { day, say, due } = entering;
  const { name, team, unit: id, changes } = unit;
  const events: AuditLedger[] = [];
  const entryOf = (one: Failing, n: number) => ledger.entries.get(idOf({ ...one, key, n }));
  const taken = new Map<string, number>();
  for (const one of changes.newlyFailing) {
    let n = (taken.get(identityOf(one)) ?? 0) + 1;
    // The ones that are open have been found again, and those that were mended have come back.
    for (let known = entryOf(one, n); known && known.standing !== 'mended'; known = entryOf(one, n)) n += 1;
    taken.set(identityOf(one), n);
    const { path, severity } = one;
    const [head, rest] = [headOf(day, { ...one, key, n }), { message: say(one), due: due(one) }];
    if (entryOf(one, n)) events.push({ ...head, event: 'again', ...rest });
    else events.push({ ...head, event: 'failed', unit: id, name, team, path, severity, ...rest });
  }
  const mended = changes.newlyPassing.filter(isEntry);
  const lost = changes.gone.filter(isEntry);
  for (const one of mended) events.push({ ...headOf(day, one), event: 'mended' });
  for (const one of lost) {
    const { standing, why = 'noRecord' } = one;
    if (!NOT_ASKED.has(why) && standing === 'open') events.push({ ...headOf(day, one), event: 'gone', why });
  }
  // What nobody judged for a while, and what fails still.
  const settled = new Set([...lost, ...mended].map(idOf));
  const still = new Set(changes.stillFailing.map(identityOf));
  for (const [at, one] of ledger.entries)
    if (one.key === key && one.standing === 'gone' && still.has(identityOf(one)) && !settled.has(at))
      events.push({ ...headOf(day, one), event: 'back' });
  return events;
}

/** What was wrong with a file that did not say its unit, and now does: it can be read, and is judged as the unit's. */
function nowOfUnit({ entries }: Ledger, after: Outline, day: string): readonly AuditLedger[] {
  const paths = new Set([...after].flatMap(([key, { path }]) => (path === null || key === `path ${path}` ? [] : path)));
  return [...entries.values()]
    .filter(({ key, path, standing }) => standing !== 'mended' && key === `path ${path}` && paths.has(path))
    .map((one) => ({ ...headOf(day, one), event: 'mended' }));
}

/** What a report adds to a ledger: an event a line, and at last that the report is entered. */
export function eventsOf(report: ReportFile, ledger: Ledger, entering: Entering): readonly AuditLedger[] {
  const { units, folder, after } = compareWith(outlineOfLedger(ledger), report);
  const byUnit = units.flatMap((unit) => eventsOfUnit(keyOf(unit), unit, ledger, entering));
  const hasFolder = report.head.folder !== null;
  const ofFolder = hasFolder ? eventsOfUnit(FOLDER, folder, ledger, entering) : [];
  const { day, digest } = entering;
  const keys = [...after.keys()].filter((key) => key !== FOLDER || hasFolder);
  const entered = { schema: 'audit-ledger/1', event: 'report', day, report: digest, units: keys } as const;
  return [...nowOfUnit(ledger, after, day), ...byUnit, ...ofFolder, entered];
}

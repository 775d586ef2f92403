import type { AuditLedger } from '../documents/audit-ledger.ts';
import type { Failing, Outline, UnitOutline } from '../parts/compare/outline.ts';
import { identityOf } from '../parts/compare/outline.ts';

/** How an entry of the ledger stands. `gone`: nobody judges it now. */
export type Standing = 'open' | 'mended' | 'gone';

/** A failure over time. */
export interface Entry extends Failing {
  readonly key: string;
  readonly unit: string | null;
  readonly name: string | null;
  readonly team: string | null;
  /** Which of the failures that are alike in unit, rule, code and subject. */
  readonly n: number;
  readonly message: { readonly en: string; readonly zh: string };
  readonly due: string | null;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly standing: Standing;
  /** The day it was last mended; null while it never was. */
  readonly mended: string | null;
  /** How often it failed again after it was mended. */
  readonly cameBack: number;
}

/** What a ledger comes to. */
export interface Ledger {
  readonly entries: ReadonlyMap<string, Entry>;
  /** The digests of the reports that it was made of. */
  readonly reports: ReadonlySet<string>;
  /** The day of the last report; null while there is none. */
  readonly day: string | null;
}

export const EMPTY: Ledger = { entries: new Map(), reports: new Set(), day: null };

export const idOf = (one: Pick<Entry, 'key' | 'rule' | 'code' | 'subject' | 'n'>): string =>
  `${one.key}\n${identityOf(one)}\n${one.n}`;

/** A new entry; null where the event does not hold all of one. */
function entryOf(event: AuditLedger): Entry | null {
  const { key, rule, code, subject = null, n, message, severity, path, day } = event;
  const { unit = null, name = null, team = null, due = null } = event;
  if (key === undefined || rule === undefined || code === undefined || n === undefined) return null;
  if (message === undefined || path === undefined || severity === undefined) return null;
  return {
    ...{ key, rule, code, subject, n, message, path, unit, name, team, due },
    severity: severity === 'warning' ? 'warning' : 'error',
    outcome: code === 'unclear' ? 'unclear' : 'fail',
    line: 1,
    text: { code, params: {} },
    quoted: null,
    firstSeen: day,
    lastSeen: day,
    standing: 'open',
    mended: null,
    cameBack: 0,
  };
}

/** From which standing an event leads where. */
const STEPS: Readonly<Record<string, { readonly from: readonly Standing[]; readonly to: Standing }>> = {
  again: { from: ['mended'], to: 'open' },
  back: { from: ['gone'], to: 'open' },
  mended: { from: ['open', 'gone'], to: 'mended' },
  gone: { from: ['open'], to: 'gone' },
};

/** An entry after an event about it; null where that cannot follow. */
function next(entry: Entry | undefined, event: AuditLedger): Entry | null {
  if (event.event === 'failed') return entry === undefined ? entryOf(event) : null;
  const step = STEPS[event.event];
  if (entry === undefined || step === undefined || !step.from.includes(entry.standing)) return null;
  const { day, event: what, message = entry.message, due = entry.due } = event;
  return {
    ...entry,
    ...{ message, due, standing: step.to },
    lastSeen: step.to === 'open' ? day : entry.lastSeen,
    mended: what === 'mended' ? day : entry.mended,
    cameBack: entry.cameBack + Number(what === 'again'),
  };
}

/** Takes in events one after another. `refused` is the first that cannot follow those before it. */
export function takeEvents(before: Ledger, events: readonly AuditLedger[]) {
  const entries = new Map(before.entries);
  const reports = new Set(before.reports);
  let { day } = before;
  const ledger = (): Ledger => ({ entries, reports, day });
  for (const [index, event] of events.entries()) {
    if (day !== null && event.day < day) return { ledger: ledger(), refused: index };
    if (event.event === 'report') {
      if (event.report === undefined || event.units === undefined) return { ledger: ledger(), refused: index };
      reports.add(event.report);
      day = event.day;
      seeAll(entries, new Set(event.units), day);
      continue;
    }
    const { key = '', rule = '', code = '', subject = null, n = 0 } = event;
    const id = idOf({ key, rule, code, subject, n });
    const entry = next(entries.get(id), event);
    if (entry === null) return { ledger: ledger(), refused: index };
    entries.set(id, entry);
  }
  return { ledger: ledger(), refused: null };
}

/** What is open in a unit of the report, and of which it says nothing new, still fails. */
function seeAll(entries: Map<string, Entry>, units: ReadonlySet<string>, day: string): void {
  for (const [id, entry] of entries)
    if (entry.standing === 'open' && units.has(entry.key)) entries.set(id, { ...entry, lastSeen: day });
}

const NOBODY = { path: null, verdict: null, outcomes: new Map(), waiting: new Set<string>() };

/** What fails by a ledger, as the older one of two reports. */
export function outlineOfLedger({ entries }: Ledger): Outline {
  const units = new Map<string, UnitOutline>();
  for (const entry of entries.values()) {
    if (entry.standing === 'mended') continue;
    const { key, unit, name, team } = entry;
    const known = units.get(key) ?? { ...NOBODY, unit, name, team, failing: [] };
    units.set(key, { ...known, failing: [...known.failing, entry] });
  }
  return units;
}

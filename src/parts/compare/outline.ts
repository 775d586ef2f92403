import type { ReportedCheck } from '../../documents/audit-report.ts';
import type { Outcome, Severity, Text, Verdict } from '../../model.ts';
import { TOOL } from '../../tool.ts';
import { type ReportFile, recordsOf } from '../inspect.ts';

/** What a report says. */
export interface Said {
  readonly text: Text;
  /** The words of a report by another version, whose codes may mean something else; else null. */
  readonly quoted: string | null;
}

/** What counts for nothing though it is not met: an exception settles it, or it is only a hint. */
export type Settled = 'waived' | 'hint';

/** One thing that fails: a finding, or a check that must be met and cannot be judged. */
export interface Failing extends Said {
  readonly rule: string;
  readonly outcome: 'fail' | 'unclear';
  readonly severity: Exclude<Severity, 'info'>;
  /** What it is known by again, whatever lines and indexes do. */
  readonly code: string;
  readonly subject: string | null;
  readonly path: string;
  readonly line: number;
}

/** What a report says of one unit, or of all records together. */
export interface UnitOutline {
  readonly unit: string | null;
  readonly name: string | null;
  readonly team: string | null;
  readonly path: string | null;
  readonly verdict: Verdict | null;
  readonly failing: readonly Failing[];
  /** Of the rules that failed before. */
  readonly outcomes: ReadonlyMap<string, Outcome | Settled>;
  /** Unmet requirements of those rules that are not due yet, by rule, code and subject. */
  readonly waiting: ReadonlySet<string>;
}

/** A report by units: by the unit's id, of a record that does not say it by its path, and `''` for all records together. */
export type Outline = ReadonlyMap<string, UnitOutline>;

export const FOLDER = '';

/** How a finding is known again within its unit. */
export const identityOf = ({ rule, code, subject }: Pick<Failing, 'rule' | 'code' | 'subject'>): string =>
  JSON.stringify([rule, code, subject]);

/** How many there were of what a finding counts: with fewer, it is worse. */
export function foundIn({ params }: Text): number {
  const { min, found, n, listed, hours, present } = params;
  const counts = min === undefined ? [present] : [found, n, listed, hours];
  return counts.find((count) => typeof count === 'number') ?? 0;
}

export const keyOf = ({ unit, path }: Pick<UnitOutline, 'unit' | 'path'>): string =>
  unit === null ? `path ${path}` : `unit ${unit}`;

function failingIn(check: ReportedCheck, path: string, isOurs: boolean): readonly Failing[] {
  const { rule, severity, outcome } = check;
  // A hint fails nothing.
  if (check.waiver || severity === 'info') return [];
  const quoted = (words: string): string | null => (isOurs ? null : words);
  if (outcome === 'unclear' && severity === 'error') {
    const text = { code: check.code, params: check.params };
    const whole = { code: 'unclear', subject: null, text, quoted: quoted(check.message), path, line: 1 };
    return [{ rule, severity, outcome, ...whole }];
  }
  if (outcome !== 'fail') return [];
  return check.findings.map(({ code, params, path: of, subject, message, line }) => ({
    rule,
    severity,
    outcome,
    code,
    subject,
    text: { code, params },
    quoted: quoted(message),
    path: of ?? path,
    line,
  }));
}

const waitingIn = ({ rule, outcome, findings }: ReportedCheck): readonly string[] =>
  outcome === 'pending' ? findings.map(({ code, subject }) => identityOf({ rule, code, subject })) : [];

function standingOf({ outcome, severity, waiver }: ReportedCheck): Outcome | Settled {
  if (waiver) return 'waived';
  return outcome === 'fail' && severity === 'info' ? 'hint' : outcome;
}

/** Joins what two records of one unit say. */
const join = (a: UnitOutline | undefined, b: UnitOutline): UnitOutline =>
  a === undefined
    ? b
    : {
        ...a,
        failing: [...a.failing, ...b.failing],
        outcomes: new Map([...a.outcomes, ...b.outcomes]),
        waiting: new Set([...a.waiting, ...b.waiting]),
      };

/** What fails by a report, and what became of the rules that failed before. */
export function outlineOf(report: ReportFile, before: Outline = new Map()): Outline {
  const isOurs = report.head.tool.version === TOOL.version;
  const units = new Map<string, UnitOutline>();
  const outline = (key: string, checks: readonly ReportedCheck[], path: string) => {
    const failed = new Set(before.get(key)?.failing.map(({ rule }) => rule));
    const needed = checks.filter(({ rule }) => failed.has(rule));
    return {
      failing: checks.flatMap((check) => failingIn(check, path, isOurs)),
      outcomes: new Map(needed.map((check) => [check.rule, standingOf(check)])),
      waiting: new Set(needed.flatMap(waitingIn)),
    };
  };
  for (const record of recordsOf(report)) {
    const { unit, name, team, path, verdict, checks } = record;
    const key = keyOf(record);
    const one = { unit, name, team, path, verdict, ...outline(key, checks, path) };
    units.set(key, join(units.get(key), one));
  }
  const { folder } = report.head;
  const whole = outline(FOLDER, folder?.checks ?? [], folder?.roster ?? '.');
  return units.set(FOLDER, { unit: null, name: null, team: null, path: null, verdict: null, ...whole });
}

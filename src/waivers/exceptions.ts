import { type Day, daysBetween } from '../calendar.ts';
import type { Roster } from '../documents/roster.ts';
import { verdictOf } from '../judge/record.ts';
import type {
  CheckWaiver,
  FurtherWaiver,
  PlacedCheck,
  RecordReport,
  ReportedWaiver,
  WaiversReport,
  WaiverTally,
} from '../model.ts';
import { plainName } from '../names/names.ts';
import type { Waiver, WaiversFile } from './load.ts';
import { overlap, rulesBudget, stateOn, teamMembers, waiversBy } from './match.ts';
import { remarksOn } from './remarks.ts';
import { addTallies, NO_TALLY } from './tally.ts';

/** Applies exceptions to records, and knows in the end what they came to. */
export interface Exceptions {
  /** The record with what an exception settles. `insiders`: the approvers whose names stand among its people. */
  settle<Report extends RecordReport>(report: Report, insiders: readonly string[]): Report;
  /** The same, and takes note of it. */
  take<Report extends RecordReport>(report: Report, insiders: readonly string[]): Report;
  /** Null where there is no file of waivers. */
  report(): WaiversReport | null;
}

export const NO_EXCEPTIONS: Exceptions = { settle: (report) => report, take: (report) => report, report: () => null };

/** What exceptions are applied in. */
export interface ExceptionsRequest {
  readonly file: WaiversFile;
  readonly roster: Roster | null;
  /** A whole folder is audited. */
  readonly ofFolder: boolean;
  /** Only a part of the records is: another may be what an exception is about. */
  readonly isPart: boolean;
}

/** An exception that ends so soon is worth a word. */
const SOON_DAYS = 30;

/** Adds something to what an exception came to. */
type Note = (waiver: Waiver, more: Partial<WaiverTally>) => void;

/** The approvers of a file of waivers, as names are compared. */
export const approversIn = (file: WaiversFile | null): readonly string[] => [
  ...new Set((file?.waivers ?? []).map(({ approvedBy }) => plainName(approvedBy.name))),
];

export function makeExceptions({ file, roster, ofFolder, isPart }: ExceptionsRequest): Exceptions {
  const waiversOf = waiversBy(file, roster);
  const applicableTo = applicability(file, roster);
  const sums = new Map(file.waivers.map((waiver) => [waiver, NO_TALLY]));
  const add: Note = (waiver, more) =>
    void sums.set(waiver, addTallies(sums.get(waiver) ?? NO_TALLY, { ...NO_TALLY, ...more }));
  const settleBy =
    (note: Note) =>
    <Report extends RecordReport>(report: Report, insiders: readonly string[]): Report => {
      const mine = waiversOf(report);
      const day = report.judgedAsOf;
      if (mine.length === 0 || day === null) return report;
      return settleChecks({ report, day, note }, applicableTo(mine, { report, day, note, insiders }));
    };
  return {
    settle: settleBy(() => {}),
    take: settleBy(add),
    report: () => {
      const list = [...sums].map(([waiver, tally]): ReportedWaiver => ({ ...waiver, tally }));
      const { path, sha256 } = file;
      return { path, sha256, ofFolder, list, remarks: remarksOn(list, { ofFolder, isPart }) };
    },
  };
}

interface Judged {
  readonly report: RecordReport;
  readonly day: Day;
  readonly note: Note;
}

/** The exceptions that apply to the checks of a record, by rule. */
type Applied = ReadonlyMap<string, readonly Waiver[]>;

/** Finds which exceptions apply to a record, and notes why the others do not. */
function applicability(file: WaiversFile, roster: Roster | null) {
  const isWithinRules = rulesBudget(file);
  const membersOf = teamMembers(roster);
  return (
    mine: readonly Waiver[],
    { report, day, note, insiders }: Judged & { readonly insiders: readonly string[] },
  ): Applied => {
    const inside = new Set([...insiders, ...membersOf(report.unit)]);
    const checked = new Set(report.checks.map(({ rule }) => rule));
    const applied = new Map<string, Waiver[]>();
    let inForce = 0;
    for (const waiver of mine) {
      const state = stateOn(waiver, day);
      const rules = waiver.rules.filter((rule) => !file.unwaivable.has(rule));
      const others = mine.filter((other) => overlap(waiver, other));
      const isOther = (rule: string): boolean => others.some((other) => other.rules.includes(rule));
      const overlapping = others.filter((other) => rules.some((rule) => other.rules.includes(rule)));
      const isChecked = waiver.rules.some((rule) => checked.has(rule));
      const lines = overlapping.map(({ line }) => line);
      note(waiver, { records: 1, [state]: 1, checked: Number(isChecked), overlapping: lines });
      if (state !== 'inForce') continue;
      const isOwn = inside.has(plainName(waiver.approvedBy.name));
      note(waiver, { own: Number(isOwn) });
      for (const rule of rules) {
        inForce += 1;
        const hasRoom = inForce <= (file.budget.unit ?? inForce) && isWithinRules(waiver, rule, day);
        if (!hasRoom) note(waiver, { beyondBudget: 1 });
        else if (!isOwn && !isOther(rule)) applied.set(rule, [...(applied.get(rule) ?? []), waiver]);
      }
    }
    return applied;
  };
}

const isUnmet = ({ outcome }: PlacedCheck): boolean => outcome !== 'pass' && outcome !== 'notApplicable';

function settleChecks<Report extends RecordReport>(
  { report, day, note }: Judged & { readonly report: Report },
  applied: Applied,
): Report {
  const ending = new Set<Waiver>();
  const checks = report.checks.map((check) => {
    const waivers = applied.get(check.rule) ?? [];
    if (waivers.length === 0 || !isUnmet(check)) return check;
    const { settling, partly } = whatSettles(check, waivers);
    for (const waiver of partly) note(waiver, { partly: 1 });
    for (const waiver of settling) {
      note(waiver, { waived: 1 });
      if (daysBetween(day, waiver.until) <= SOON_DAYS) ending.add(waiver);
    }
    const waiver = waiverOf(settling);
    return waiver === null ? check : { ...check, waiver };
  });
  for (const waiver of ending) note(waiver, { ending: 1 });
  if (checks.every((check, n) => check === report.checks[n])) return report;
  return { ...report, verdict: verdictOf(checks), checks };
}

interface Settling {
  readonly settling: readonly Waiver[];
  /** Those of entries alone, where the check is unmet for more than these. */
  readonly partly: readonly Waiver[];
}

/** The exceptions that settle a check: one from the whole of it, or one from each entry that is wrong. */
function whatSettles({ findings }: PlacedCheck, waivers: readonly Waiver[]): Settling {
  const whole = waivers.filter(({ subject }) => subject === null);
  if (whole.length > 0) return { settling: whole, partly: [] };
  const subjects = new Set(findings.map(({ subject }) => subject));
  const ofEntries = waivers.filter(({ subject }) => subjects.has(subject));
  const settled = new Set(ofEntries.map(({ subject }) => subject));
  const isWhole = findings.length > 0 && [...subjects].every((subject) => settled.has(subject));
  return isWhole ? { settling: ofEntries, partly: [] } : { settling: [], partly: waivers };
}

const furtherOf = ({ reason, approvedBy, until, pointer, line }: Waiver): FurtherWaiver => ({
  reason,
  approvedBy,
  until,
  pointer,
  line,
});

/** What a check says of the exceptions that settle it, the one that ends first before the others. */
function waiverOf(settling: readonly Waiver[]): CheckWaiver | null {
  const [first, ...others] = [...settling].sort((a, b) => (a.until < b.until ? -1 : Number(a.until > b.until)));
  if (!first) return null;
  return { ...furtherOf(first), ...(others.length > 0 ? { others: others.map(furtherOf) } : {}) };
}

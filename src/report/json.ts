import type {
  CampaignCalendar,
  CheckWaiver,
  FurtherWaiver,
  PlacedCheck,
  PlacedCounted,
  PlacedFinding,
  PlacedNotCounted,
  RecordReport,
  ReportedWaiver,
  RunHead,
  Summary,
  WaiversReport,
} from '../model.ts';
import { STAGES } from '../rule/option.ts';
import { toJson } from './text/json-text.ts';
import type { FormatDefinition, MakeReporter, ReportContext, Reporter } from './text/reporter.ts';
import { sayRemark } from './text/waiver.ts';

// The keys of each object, in one order, and no others. JSON leaves out those whose value is undefined.

const countedOf = ({ path, pointer, line, column, sheet, label }: PlacedCounted) => {
  return { path, pointer, line, column, sheet, label };
};

function notCountedOf({ say }: ReportContext, rule: string, entry: PlacedNotCounted) {
  const { code, params } = entry.reason;
  return { ...countedOf(entry), code, params, reason: say(rule, { code, params }) };
}

function findingOf({ say }: ReportContext, rule: string, found: PlacedFinding) {
  const { code, params, known, path, subject, pointer, place } = found;
  const { line, column, endLine, endColumn, excerpt, sheet, origin } = place;
  const where = { pointer, line, column, endLine, endColumn, excerpt, sheet, origin };
  return { code, params, message: say(rule, { code, params }), known, path, subject, ...where };
}

const furtherOf = ({ reason, approvedBy: { name, post }, until, pointer, line }: FurtherWaiver) => {
  return { reason, approvedBy: { name, post }, until, pointer, line };
};

const waiverOf = ({ others, ...first }: CheckWaiver) => ({ ...furtherOf(first), others: others?.map(furtherOf) });

function checkOf(context: ReportContext, check: PlacedCheck) {
  const { rule, outcome, severity, provenance, duty, because, waiver, found, required } = check;
  const { code, params, known } = check.message;
  return {
    ...{ rule, outcome, severity, provenance, duty },
    ...{ code, params, message: context.say(rule, { code, params }), known },
    because: because && { rule: because.rule, code: because.code },
    waiver: waiver && waiverOf(waiver),
    found,
    required,
    findings: check.findings.map((one) => findingOf(context, rule, one)),
    counted: check.counted.map(countedOf),
    notCounted: check.notCounted.map((one) => notCountedOf(context, rule, one)),
  };
}

export const checksOf = (context: ReportContext, checks: readonly PlacedCheck[]) =>
  checks.map((check) => checkOf(context, check));

export function recordOf(context: ReportContext, report: RecordReport) {
  const { path, sha256, unit, name, team, category, asOf, judgedAsOf, verdict, keys, facts } = report;
  const own = { path, sha256, unit, name, team, category, asOf, judgedAsOf, verdict, keys };
  return { ...own, checks: checksOf(context, report.checks), facts };
}

function summaryOf({ records, ignored, passedOver, verdicts, checks, waived }: Summary) {
  const { pass, fail, warning, info, pending, unclear, notApplicable } = checks;
  return {
    records,
    ignored,
    passedOver: passedOver.map(({ path, reason }) => ({ path, reason })),
    verdicts: { pass: verdicts.pass, fail: verdicts.fail, incomplete: verdicts.incomplete, pending: verdicts.pending },
    checks: { pass, fail, warning, info, pending, unclear, notApplicable },
    waived,
  };
}

const listedOf = (waiver: ReportedWaiver) => {
  const { pointer, line, unit, team, category, rules, subject, from, tally } = waiver;
  const { records, inForce, expired, notYet, checked, waived, partly, ending, own, beyondBudget, overlapping } = tally;
  const { reason, approvedBy, until } = furtherOf(waiver);
  return {
    ...{ pointer, line, unit, team, category, rules, subject, reason, approvedBy, from, until },
    tally: { records, inForce, expired, notYet, checked, waived, partly, ending, own, beyondBudget, overlapping },
  };
};

function waiversOf({ fill }: ReportContext, { path, sha256, ofFolder, list, remarks }: WaiversReport) {
  const said = remarks.map((remark) => {
    const { code, params, pointer, line } = remark;
    return { code, params, message: sayRemark(fill, remark), pointer, line };
  });
  return { path, sha256, ofFolder, list: list.map(listedOf), remarks: said };
}

/** In one order of keys, and without the stages that have no day. */
const calendarOf = ({ source, from, stages, endBy }: CampaignCalendar) => ({
  source,
  from,
  stages: stages?.map(({ stage, from, to }) => ({ stage, from, to })),
  endBy: Object.fromEntries(STAGES.map((stage) => [stage, endBy[stage]])),
});

export const headOf = (head: RunHead) => ({
  schema: 'audit-report/2',
  tool: { name: head.tool.name, version: head.tool.version },
  profile: head.profile,
  profileDigest: head.profileDigest,
  rosterDigest: head.rosterDigest,
  rosterAmongRecords: head.rosterAmongRecords,
  calendar: calendarOf(head.calendar),
  shard: head.shard && { index: head.shard.index, count: head.shard.count },
  asOf: head.asOf,
  final: head.final,
  only: head.only,
  failOn: head.failOn,
  strict: head.strict,
});

export function endOf(context: ReportContext, [summary, inputs, problems]: Parameters<Reporter['end']>) {
  return {
    waivers: summary.waivers === null ? undefined : waiversOf(context, summary.waivers),
    inputs: inputs.map(({ path, sha256, kind }) => ({ path, sha256, kind })),
    problems: problems.map(({ code, params, message }) => ({ code, params, message: message[context.lang] })),
    summary: summaryOf(summary),
  };
}

/** A member of an object. */
export const member = (key: string, value: unknown): string => `${toJson(key)}: ${toJson(value)}`;

/** A list, an item a line. */
export function listOf(items: readonly unknown[], indent: string): string {
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => `${indent}  ${toJson(item)}`).join(',\n')}\n${indent}]`;
}

/** The members of an object, a line each; of those lists, an item a line. */
const linesOf = (of: object, indent: string, lists: readonly string[] = []): string =>
  Object.entries(of)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        indent + (lists.includes(key) ? `${toJson(key)}: ${listOf(value, indent)}` : member(key, value)),
    )
    .join(',\n');

/** `audit-report/2`, piece by piece: what is known last stands last. */
export const json: MakeReporter = (context) => {
  let records = 0;
  return {
    asSaid: true,
    begin: (head) => `{\n${linesOf(headOf(head), '  ')},\n  "records": [`,
    record: (report) => {
      records += 1;
      return `${records === 1 ? '' : ','}\n    {\n${linesOf(recordOf(context, report), '      ', ['checks'])}\n    }`;
    },
    folder: ({ roster, checks }) => {
      const folder = { roster, checks: checksOf(context, checks) };
      return `${records === 0 ? '' : '\n  '}],\n  "folder": {\n${linesOf(folder, '    ', ['checks'])}\n  },\n`;
    },
    end: (...told) => {
      const { waivers, ...rest } = endOf(context, told);
      const own = waivers ? `  "waivers": {\n${linesOf(waivers, '    ', ['list', 'remarks'])}\n  },\n` : '';
      return `${own}${linesOf(rest, '  ', ['inputs', 'problems'])}\n}\n`;
    },
  };
};

export default {
  name: 'json',
  zhName: '数据',
  about: {
    en: 'programs: `audit-report/2`, the report from which every other format is made',
    zh: '程序：`audit-report/2`',
  },
  make: json,
} satisfies FormatDefinition;

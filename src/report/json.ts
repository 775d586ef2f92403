import type {
  CampaignCalendar,
  CheckWaiver,
  FurtherWaiver,
  InputFile,
  PlacedCheck,
  PlacedCounted,
  PlacedFinding,
  PlacedNotCounted,
  Problem,
  RecordReport,
  ReportedWaiver,
  RunHead,
  Summary,
  WaiversReport,
} from '../model.ts';
import { STAGES } from '../rule/option.ts';
import { toJson } from './text/json-text.ts';
import type { FormatDefinition, MakeReporter, ReportContext } from './text/reporter.ts';
import { sayRemark } from './text/waiver.ts';

/** Only a check over a folder says which file it is about: a record's checks are about the record. */
const pathOf = ({ path }: { readonly path?: string }) => (path === undefined ? {} : { path });

function countedOf(entry: PlacedCounted) {
  const { pointer, line, column, sheet, label } = entry;
  return { ...pathOf(entry), pointer, line, column, ...(sheet === undefined ? {} : { sheet }), label };
}

function notCountedOf({ say }: ReportContext, rule: string, entry: PlacedNotCounted) {
  const { code, params } = entry.reason;
  return { ...countedOf(entry), code, params, reason: say(rule, { code, params }) };
}

const markOf = (known: boolean | undefined) => (known === undefined ? {} : { known });

function findingOf({ say }: ReportContext, rule: string, found: PlacedFinding) {
  const { code, params, known, subject, pointer, place } = found;
  const { line, column, endLine, endColumn, excerpt, sheet, origin } = place;
  const cell = { ...(sheet === undefined ? {} : { sheet }), ...(origin === undefined ? {} : { origin }) };
  const where = { pointer, line, column, endLine, endColumn, excerpt, ...cell };
  return { code, params, message: say(rule, { code, params }), ...markOf(known), ...pathOf(found), subject, ...where };
}

const furtherOf = ({ reason, approvedBy: { name, post }, until, pointer, line }: FurtherWaiver) => ({
  reason,
  approvedBy: { name, post },
  until,
  pointer,
  line,
});

const waiverOf = ({ others, ...first }: CheckWaiver) => ({
  ...furtherOf(first),
  ...(others === undefined ? {} : { others: others.map(furtherOf) }),
});

export function checkOf(context: ReportContext, check: PlacedCheck) {
  const { rule, outcome, severity, provenance, duty, because, found, required } = check;
  const { code, params, known } = check.message;
  return {
    ...{ rule, outcome, severity, provenance, duty },
    ...{ code, params, message: context.say(rule, { code, params }), ...markOf(known) },
    ...(because === undefined ? {} : { because: { rule: because.rule, code: because.code } }),
    ...(check.waiver === undefined ? {} : { waiver: waiverOf(check.waiver) }),
    found,
    required,
    findings: check.findings.map((one) => findingOf(context, rule, one)),
    counted: check.counted.map(countedOf),
    notCounted: check.notCounted.map((one) => notCountedOf(context, rule, one)),
  };
}

/** A member of an object. */
export const member = (key: string, value: unknown): string => `${toJson(key)}: ${toJson(value)}`;

/** A list, an item a line. */
export function listOf(items: readonly unknown[], indent: string): string {
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => `${indent}  ${toJson(item)}`).join(',\n')}\n${indent}]`;
}

/** What is said of a record, its checks last. */
export function recordOf(context: ReportContext, report: RecordReport) {
  const { path, sha256, unit, name, team, category, asOf, judgedAsOf, verdict, keys, facts } = report;
  const own = { path, sha256, unit, name, team, category, asOf, judgedAsOf, verdict, ...(keys && { keys }) };
  const checks = report.checks.map((check) => checkOf(context, check));
  return { own, checks, facts: facts === undefined ? {} : { facts } };
}

function linesOf(context: ReportContext, report: RecordReport): string {
  const { own, checks, facts } = recordOf(context, report);
  const members = (of: object) => Object.entries(of).map(([key, value]) => member(key, value));
  const lines = [...members(own), `"checks": ${listOf(checks, '      ')}`, ...members(facts)];
  return `    {\n${lines.map((line) => `      ${line}`).join(',\n')}\n    }`;
}

export function summaryOf({ records, ignored, passedOver, verdicts, checks, waived }: Summary) {
  const { pass, fail, incomplete, pending } = verdicts;
  return {
    records,
    ignored,
    passedOver: passedOver.map(({ path, reason }) => ({ path, reason })),
    verdicts: { pass, fail, incomplete, pending },
    checks: {
      pass: checks.pass,
      fail: checks.fail,
      warning: checks.warning,
      ...(checks.info === undefined ? {} : { info: checks.info }),
      pending: checks.pending,
      unclear: checks.unclear,
      notApplicable: checks.notApplicable,
    },
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

export function waiversOf({ fill }: ReportContext, { path, sha256, ofFolder, list, remarks }: WaiversReport) {
  const said = remarks.map((remark) => {
    const { code, params, pointer, line } = remark;
    return { code, params, message: sayRemark(fill, remark), pointer, line };
  });
  return { own: { path, sha256, ofFolder }, list: list.map(listedOf), remarks: said };
}

function linesOfWaivers(context: ReportContext, waivers: WaiversReport): string {
  const { own, list, remarks } = waiversOf(context, waivers);
  const members = [
    ...Object.entries(own).map(([key, value]) => member(key, value)),
    `"list": ${listOf(list, '    ')}`,
    `"remarks": ${listOf(remarks, '    ')}`,
  ];
  return `  "waivers": {\n${members.map((line) => `    ${line}`).join(',\n')}\n  },\n`;
}

/** In one order of keys, and without the stages that have no day. */
const calendarOf = ({ source, from, stages, endBy }: CampaignCalendar) => ({
  source,
  ...(from === undefined ? {} : { from }),
  ...(stages === undefined ? {} : { stages: stages.map(({ stage, from, to }) => ({ stage, from, to })) }),
  endBy: Object.fromEntries(STAGES.flatMap((stage) => (endBy[stage] === undefined ? [] : [[stage, endBy[stage]]]))),
});

export function headOf(head: RunHead) {
  const {
    tool,
    profile,
    profileDigest,
    rosterDigest,
    rosterAmongRecords,
    calendar,
    shard,
    asOf,
    final,
    only,
    failOn,
    strict,
  } = head;
  return {
    schema: 'audit-report/2',
    tool: { name: tool.name, version: tool.version },
    ...{ profile, profileDigest, rosterDigest, rosterAmongRecords },
    calendar: calendarOf(calendar),
    shard: shard && { index: shard.index, count: shard.count },
    ...{ asOf, final, only, failOn, strict },
  };
}

export const fileOf = ({ path, sha256, kind }: InputFile) => ({ path, sha256, kind });

export const problemOf = ({ lang }: ReportContext, { code, params, message }: Problem) => ({
  code,
  params,
  message: message[lang],
});

/** `audit-report/2`, piece by piece: what is known last stands last. */
export const json: MakeReporter = (context) => {
  let records = 0;
  return {
    asSaid: true,
    begin: (head) => {
      const members = Object.entries(headOf(head)).map(([key, value]) => `  ${member(key, value)},\n`);
      return `{\n${members.join('')}  "records": [`;
    },
    record: (report) => {
      records += 1;
      return `${records === 1 ? '' : ','}\n${linesOf(context, report)}`;
    },
    folder: (folder) => {
      const end = records === 0 ? '],\n' : '\n  ],\n';
      const checks = folder.checks.map((check) => checkOf(context, check));
      return `${end}  "folder": {\n    ${member('roster', folder.roster)},\n    "checks": ${listOf(checks, '    ')}\n  },\n`;
    },
    end: (summary, inputs, problems) => {
      const files = inputs.map(fileOf);
      const said = problems.map((problem) => problemOf(context, problem));
      const waivers = summary.waivers === null ? '' : linesOfWaivers(context, summary.waivers);
      return `${waivers}  "inputs": ${listOf(files, '  ')},\n  "problems": ${listOf(said, '  ')},\n  ${member('summary', summaryOf(summary))}\n}\n`;
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

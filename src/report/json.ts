import type { PlacedCheck, PlacedCounted, PlacedFinding, RecordReport, Summary, Text } from '../model.ts';
import { toJson } from './text/json-text.ts';
import type { MakeReporter, ReportContext } from './text/reporter.ts';

const countedOf = ({ pointer, line, column, label }: PlacedCounted) => ({ pointer, line, column, label });

function findingOf({ say }: ReportContext, rule: string, found: PlacedFinding) {
  const { code, params, subject, pointer, place } = found;
  const { line, column, endLine, endColumn, excerpt } = place;
  return { code, params, message: say(rule, found), subject, pointer, line, column, endLine, endColumn, excerpt };
}

function checkOf(context: ReportContext, check: PlacedCheck) {
  const { rule, outcome, severity, provenance, duty, found, required } = check;
  return {
    rule,
    outcome,
    severity,
    provenance,
    duty,
    message: context.say(rule, check.message),
    found,
    required,
    findings: check.findings.map((one) => findingOf(context, rule, one)),
    counted: check.counted.map(countedOf),
    notCounted: check.notCounted.map((one) => ({ ...countedOf(one), reason: context.say(rule, one.reason) })),
  };
}

/** A member of an object. */
export const member = (key: string, value: unknown): string => `${toJson(key)}: ${toJson(value)}`;

/** A list, an item a line. */
export function listOf(items: readonly unknown[], indent: string): string {
  if (items.length === 0) return '[]';
  return `[\n${items.map((item) => `${indent}  ${toJson(item)}`).join(',\n')}\n${indent}]`;
}

/** The texts that a report has as words alone, in the order of its checks: who reads it back can say them in any language. */
const textsOf = ({ checks }: RecordReport): readonly (readonly Text[])[] =>
  checks.map(({ message, notCounted }) =>
    [message, ...notCounted.map(({ reason }) => reason)].map(({ code, params }) => ({ code, params })),
  );

function recordOf(context: ReportContext, report: RecordReport): string {
  const { path, sha256, unit, name, team, category, asOf, verdict } = report;
  const members = Object.entries({ path, sha256, unit, name, team, category, asOf, verdict });
  const checks = report.checks.map((check) => checkOf(context, check));
  const facts = report.facts === undefined ? [] : [member('facts', { ...report.facts, texts: textsOf(report) })];
  const lines = [
    ...members.map(([key, value]) => member(key, value)),
    `"checks": ${listOf(checks, '      ')}`,
    ...facts,
  ];
  return `    {\n${lines.map((line) => `      ${line}`).join(',\n')}\n    }`;
}

function summaryOf({ records, ignored, verdicts, checks }: Summary) {
  const { pass, fail, incomplete, pending } = verdicts;
  return {
    records,
    ignored,
    verdicts: { pass, fail, incomplete, pending },
    checks: {
      pass: checks.pass,
      fail: checks.fail,
      warning: checks.warning,
      pending: checks.pending,
      unclear: checks.unclear,
      notApplicable: checks.notApplicable,
    },
  };
}

/** `audit-report/1`, piece by piece: the summary stands last, where it is known. */
export const json: MakeReporter = (context) => {
  let records = 0;
  return {
    begin: ({ tool, profile, profileDigest, rosterDigest, shard, asOf }) => {
      const part = shard && { index: shard.index, count: shard.count };
      const { name, version } = tool;
      const head = {
        schema: 'audit-report/1',
        tool: { name, version },
        profile,
        profileDigest,
        rosterDigest,
        shard: part,
        asOf,
      };
      const members = Object.entries(head).map(([key, value]) => `  ${member(key, value)},\n`);
      return `{\n${members.join('')}  "records": [`;
    },
    record: (report) => {
      records += 1;
      return `${records === 1 ? '' : ','}\n${recordOf(context, report)}`;
    },
    folder: (folder) => {
      const end = records === 0 ? '],\n' : '\n  ],\n';
      const checks = folder.checks.map((check) => checkOf(context, check));
      return `${end}  "folder": {\n    ${member('roster', folder.roster)},\n    "checks": ${listOf(checks, '    ')}\n  },\n`;
    },
    end: (summary) => `  ${member('summary', summaryOf(summary))}\n}\n`,
  };
};

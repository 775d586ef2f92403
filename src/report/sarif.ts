import type { Localized, PlacedCheck, Problem, RunHead } from '../model.ts';
import { HTML_LANGS } from '../words/html.ts';
import { resultsOf } from './sarif/result.ts';
import { descriptorOf } from './sarif/rules.ts';
import { sarifText } from './sarif/text.ts';
import { fingerprints } from './text/fingerprint.ts';
import { toJson } from './text/json-text.ts';
import { type Home, homeOfFolder, homeOfRecord } from './text/messages.ts';
import { makePage, type Page } from './text/page.ts';
import type { FormatDefinition, MakeReporter, ReportContext } from './text/reporter.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

/** GitHub's limit for one run. */
const MOST_RESULTS = 25_000;

const WORDS = {
  root: {
    en: 'The root of the repository, or the folder that the audit was started in',
    zh: '代码仓库的根目录；没有代码仓库时，为启动核查时所在的文件夹',
  },
  unclear: {
    en: '{title}: {n|plural:check,checks} could not be judged; the other report formats state what is missing',
    zh: '{title}：有{n}次核查无法判定；缺少的内容见其他格式的报告',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** The part of a run before its results. */
function runHead(page: Page, { tool, profile, asOf, shard }: RunHead) {
  const rules = [...page.rules.values()].map((rule) => descriptorOf(page, rule));
  const before = {
    tool: { driver: { name: tool.name, version: tool.version, rules } },
    language: HTML_LANGS[page.lang],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: page.tell(WORDS.root) } } },
    properties: { profile, asOf },
  };
  const members = Object.entries(before).map(([key, value]) => `${toJson(key)}: ${toJson(value)},`);
  const part = shard === null ? '' : `part-${shard.index}-of-${shard.count}/`;
  return (n: number): string => {
    const details = `"automationDetails": ${toJson({ id: `${tool.name}/${part}${n}/` })},`;
    return `{\n${[...members, details].map((line) => `      ${line}\n`).join('')}      "results": [`;
  };
}

/** Unclear checks are neither failures nor passes, so a notification states how many there are. */
function makeUnclear({ fails }: ReportContext, page: Page) {
  const counts = new Map<string, { n: number; fails: boolean }>();
  const indexOf = new Map([...page.rules.keys()].map((rule, index) => [rule, index]));
  return {
    add: (check: PlacedCheck): void => {
      if (check.outcome !== 'unclear' || check.waiver) return;
      const before = counts.get(check.rule);
      counts.set(check.rule, { n: (before?.n ?? 0) + 1, fails: fails(check) });
    },
    notifications: () =>
      [...counts].map(([rule, count]) => ({
        message: { text: page.tell(WORDS.unclear, { title: page.title(rule), n: count.n }) },
        level: count.fails ? 'error' : 'warning',
        associatedRule: { id: rule, index: indexOf.get(rule) ?? -1 },
      })),
    indexOf,
  };
}

/** What kept the run from being a proper audit. */
const notificationsOf = (page: Page, problems: readonly Problem[]) =>
  problems.map(({ code, message }) => ({
    descriptor: { id: code },
    message: { text: sarifText(message[page.lang]) },
    level: 'error',
  }));

/** SARIF 2.1.0 for code scanning, failed checks only. More than 25,000 results are split into several runs. */
export const sarif: MakeReporter = (context) => {
  const page = makePage(context);
  const { inRepository = (path: string) => path } = context;
  const unclear = makeUnclear(context, page);
  let open = (_n: number): string => '';
  let runs = 1;
  let results = 0;
  const add = (result: object, rule: string): string => {
    const full = results === MOST_RESULTS;
    if (full) {
      runs += 1;
      results = 0;
    }
    results += 1;
    const ruled = { ruleId: rule, ruleIndex: unclear.indexOf.get(rule) ?? -1, ...result };
    const between = full ? `\n      ]\n    },\n    ${open(runs)}` : '';
    return `${between}${results === 1 ? '' : ','}\n        ${toJson(ruled)}`;
  };
  const take = (checks: readonly PlacedCheck[], home: Home, unit: string | null): string => {
    const subject = { ...home, inRepository, unit, fingerprint: fingerprints(context, unit) };
    for (const check of checks) unclear.add(check);
    return checks.flatMap((check) => resultsOf(page, check, subject).map((result) => add(result, check.rule))).join('');
  };
  return {
    begin: (head) => {
      open = runHead(page, head);
      return `{\n  "$schema": ${toJson(SCHEMA)},\n  "version": "2.1.0",\n  "runs": [\n    ${open(runs)}`;
    },
    record: (report) => take(report.checks, homeOfRecord(report), report.unit),
    folder: (folder) => take(folder.checks, homeOfFolder(folder), null),
    end: (_summary, _inputs, problems) => {
      const close = results === 0 ? ']' : '\n      ]';
      const invocation = {
        executionSuccessful: problems.length === 0,
        ...(problems.length === 0 ? {} : { toolConfigurationNotifications: notificationsOf(page, problems) }),
        toolExecutionNotifications: unclear.notifications(),
      };
      return `${close},\n      "invocations": [${toJson(invocation)}]\n    }\n  ]\n}\n`;
    },
  };
};

export default {
  name: 'sarif',
  zhName: '代码扫描',
  about: {
    en: 'code scanning, SARIF 2.1.0',
    zh: '代码扫描',
  },
  make: sarif,
} satisfies FormatDefinition;

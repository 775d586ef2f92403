import type { PlacedCheck } from '../model.ts';
import { WORDS } from '../words/report.ts';
import { sayNotCountedBesides } from './text/entry.ts';
import { nameOf } from './text/heading.ts';
import { toJson } from './text/json-text.ts';
import { type Home, homeOfFolder, homeOfRecord } from './text/messages.ts';
import { visible } from './text/neutral.ts';
import { makePage, type Page } from './text/page.ts';
import type { FormatDefinition, MakeReporter, ReportContext } from './text/reporter.ts';
import { leftOutOf } from './text/sums.ts';
import { placedMessages, resultOf } from './text/test-result.ts';
import { sayWaivers } from './text/waiver.ts';

/** A description. `#` would begin a directive. */
const plain = (text: string): string => visible(text).replace(/[\\#]/g, '\\$&');

const listed = (key: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${toJson(item)}`)];

/** What is known of a test point besides its result, as YAML. */
function diagnosis(page: Page, check: PlacedCheck, home: Home): readonly string[] {
  const { outcome, severity, rule, message } = check;
  // A text in JSON is a quoted scalar in YAML.
  return [
    '---',
    `message: ${toJson(page.quote(rule, message))}`,
    `outcome: ${outcome}`,
    `severity: ${severity}`,
    ...listed('findings', placedMessages(page, check, home)),
    ...listed('notCounted', sayNotCountedBesides(page, check)),
    '...',
  ].map((line) => `  ${line}`);
}

function pointOf(context: ReportContext, page: Page, check: PlacedCheck, home: Home): (n: number) => readonly string[] {
  const { rule, outcome, waiver } = check;
  const title = plain(`${rule} ${page.title(rule)}`);
  const result = resultOf(context, check);
  const reason = waiver ? sayWaivers(page.tell, check).join(' ') : page.quote(rule, check.message);
  const directive = result === 'skipped' ? ` # SKIP ${plain(reason)}` : '';
  const details = outcome === 'pass' || outcome === 'notApplicable' ? [] : diagnosis(page, check, home);
  return (n) => [`${result === 'failure' ? 'not ok' : 'ok'} ${n} - ${title}${directive}`, ...details];
}

const toText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** TAP 14: a subtest for each record, and a test point for each check. */
export const tap: MakeReporter = (context) => {
  const page = makePage(context);
  let points = 0;
  const next = (): number => {
    points += 1;
    return points;
  };
  const subtest = (name: string, checks: readonly PlacedCheck[], home: Home): string => {
    const title = plain(name);
    const inside = checks.flatMap((check, index) => pointOf(context, page, check, home)(index + 1));
    const failed = checks.some((check) => resultOf(context, check) === 'failure');
    const lines = [`# Subtest: ${title}`, `1..${checks.length}`, ...inside].map((line) => `    ${line}`);
    return toText([...lines, `${failed ? 'not ok' : 'ok'} ${next()} - ${title}`]);
  };
  return {
    begin: ({ tool: { name, version }, profile }) => {
      const head = page.tell(WORDS.head, { tool: name, version, profile });
      return toText(['TAP version 14', `# ${plain(head)}`]);
    },
    record: (report) => subtest(nameOf(page, report), report.checks, homeOfRecord(report)),
    folder: (folder) =>
      folder.checks.length === 0 ? '' : subtest(page.tell(WORDS.folder), folder.checks, homeOfFolder(folder)),
    end: (summary, _inputs, problems) => {
      const wrong = problems.map(({ message }) => `not ok ${next()} - ${plain(message[page.lang])}`);
      const left = leftOutOf(page.tell, summary).map((words) => `ok ${next()} - ${plain(words)} # SKIP`);
      return toText([...wrong, ...left, `1..${points}`]);
    },
  };
};

export default {
  name: 'tap',
  zhName: '测试协议',
  about: {
    en: 'test harnesses: TAP 14, a subtest for each record',
    zh: '测试工具：TAP 14，一份记录为一个子测试',
  },
  make: tap,
} satisfies FormatDefinition;

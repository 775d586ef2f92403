import { mondayOf } from '../../calendar.ts';
import type { WeeklyReport } from '../../documents/unit-record.ts';
import type { Text } from '../../model.ts';
import { type Entry, finding, findingAt, noneOf, notApplicable, text, unclear } from '../../rule/judgement.ts';
import { article, defineRule, type Input } from '../../rule/rule.ts';
import { type Week, type WeeksOwed, weeksOwed } from './_weeks.ts';

type Report = WeeklyReport & Entry;
type Reason = 'unknownBy' | 'filedEarly' | 'notOwed' | 'weekAgain';

interface Weighed {
  readonly report: Report;
  readonly wrong: Text<Reason> | null;
}

/** At most this many of the missing weeks are named: the limit on findings in input.md. */
const MOST_NAMED = 100;

/** The last day of the last stage. */
function lastStageEnd({ stages }: Pick<Input, 'stages'>): string | null {
  let last: string | null = null;
  for (const { to } of stages.values()) if (last === null || to > last) last = to;
  return last;
}

function weigh(report: Report, owed: WeeksOwed, { supervisors, who }: Pick<Input, 'supervisors' | 'who'>): Weighed {
  const { week, filed, by } = report;
  if (!owed.has(week)) return { report, wrong: text('notOwed', { week }) };
  if (!supervisors.has(by)) return { report, wrong: text('unknownBy', { id: who(by), week }) };
  const monday = mondayOf(week);
  return { report, wrong: filed < monday ? text('filedEarly', { week, filed, monday }) : null };
}

/** The finding about a week without a valid report: the invalid one, or its absence. */
function missing({ week, monday, sunday }: Week, attempt: Weighed | undefined) {
  if (attempt?.wrong == null)
    return finding({ at: '/weeklyReports', label: week }, 'missing', { week, monday, sunday });
  const { report, wrong } = attempt;
  const value = wrong.code === 'unknownBy' ? 'by' : 'filed';
  return finding(report, wrong.code, wrong.params, `${report.at}/${value}`);
}

function findingsOf(owed: WeeksOwed, { weighed, covered }: OncePerWeek) {
  if (covered.size === owed.count) return [];
  const attempts = new Map([...weighed].reverse().map((attempt) => [attempt.report.week, attempt]));
  const findings: ReturnType<typeof missing>[] = [];
  for (const week of owed.all()) {
    if (findings.length === MOST_NAMED) break;
    if (!covered.has(week.week)) findings.push(missing(week, attempts.get(week.week)));
  }
  const rest = owed.count - covered.size - findings.length;
  return rest > 0 ? [...findings, findingAt('/weeklyReports', 'moreMissing', { n: rest })] : findings;
}

interface OncePerWeek {
  readonly weighed: readonly Weighed[];
  /** The weeks with a report that counts. */
  readonly covered: ReadonlySet<string>;
}

/** Of the reports that count for one week, the first. */
function oncePerWeek(reports: readonly Weighed[]): OncePerWeek {
  const covered = new Set<string>();
  const weighed = reports.map((one) => {
    const { week } = one.report;
    if (one.wrong !== null || covered.size < covered.add(week).size) return one;
    return { report: one.report, wrong: text('weekAgain', { week }) };
  });
  return { weighed, covered };
}

export default defineRule({
  id: 'guidance/weekly-reports',
  order: 1,
  source: article('每周对各单位活动开展情况进行一次总结上报'),
  severity: 'error',
  duty: 'team',
  reads: ['weeklyReports', 'mobilisation'],
  readsIfPresent: ['supervision'],
  title: { en: 'Weekly reports', zh: '督导周报' },
  why: {
    en: 'A report every week shows that the team follows the unit all the way, not only before an inspection.',
    zh: '督导组每周总结上报一次，才能全程掌握单位活动进展，防止平时不督、查时突击。',
  },
  fix: {
    en: 'File the missing reports and enter each under weeklyReports with its ISO week (week), the day it was filed (filed, on or after the Monday of that week) and the supervisor who filed it (by).',
    zh: '补报缺少的督导周报，并在督导周报中逐周登记周次、上报日期和上报的督导组成员；周次按 ISO 周填写，上报日期不早于该周星期一。',
  },
  messages: {
    pass: {
      en: 'the record has a weekly report for every week that one is owed for',
      zh: '记录中应报的督导周报已全部上报',
    },
    fail: {
      en: 'the weekly reports in the record are not complete: {findings|plural:point,points} to fix',
      zh: '记录中的督导周报不齐全，共有{findings}处需要补正',
    },
    missing: {
      en: 'the record has no weekly report that counts for {week|week} ({monday|date} to {sunday|date}); one is required every week',
      zh: '记录中没有可计入的{week|week}（{monday|date}至{sunday|date}）督导周报，要求每周1份',
    },
    moreMissing: {
      en: '{n|plural:more week has,more weeks have} no weekly report that counts; check mobilisation.date and asOf',
      zh: '另有{n}周没有有效的督导周报，不再逐一列出；请先核对动员部署会议日期（mobilisation.date）和记录日期（asOf）',
    },
    unknownBy: {
      en: '{id|who}, who filed the report for {week|week}, is not among the supervisors of this record (supervision.members); name the supervisor who filed it',
      zh: '{week|week}督导周报的上报人{id|who}不是本单位督导组成员（supervision.members）；请核对更正',
    },
    filedEarly: {
      en: 'the report for {week|week} is filed on {filed|date}, before that week began ({monday|date}); correct the week or the day',
      zh: '{week|week}督导周报的上报日期{filed|date}早于该周星期一（{monday|date}）；请核对更正',
    },
    weekAgain: {
      en: 'another report for {week|week} is counted',
      zh: '{week|week}已统计另一份督导周报',
    },
    notOwed: {
      en: 'no report is owed for {week|week}: it is not over, or lies outside the campaign',
      zh: '{week|week}不在应报范围：该周尚未结束，或不在活动期间',
    },
    noMobilisationDate: {
      en: 'not judged: the record has no date of the mobilisation meeting by the day judged as of (mobilisation.date), so the first week is not known; enter it',
      zh: '无法判定：到核查基准日，记录中没有动员部署会议日期（mobilisation.date），无法确定从哪一周起报送督导周报；请填写',
    },
    noWeekYet: {
      en: 'no week of the campaign has ended since the mobilisation meeting of {date|date}',
      zh: '自动员部署会议（{date|date}）当周起，活动期间内尚无一周结束，暂无应报的督导周报',
    },
  },
  check: (input) => {
    const date = input.mobilisation?.date;
    if (date === undefined) return unclear('noMobilisationDate');
    const owed = weeksOwed(date, input.asOf, lastStageEnd(input));
    if (owed.count === 0) return notApplicable('noWeekYet', { date });
    const reports = oncePerWeek(input.weeklyReports.map((report) => weigh(report, owed, input)));
    const { weighed } = reports;
    return noneOf(findingsOf(owed, reports), {
      counted: weighed.filter(({ wrong }) => wrong === null).map(({ report }) => report),
      notCounted: weighed.flatMap(({ report: { at, label }, wrong }) => (wrong ? { at, label, reason: wrong } : [])),
    });
  },
  examples: {
    pass: `
asOf: 2014-03-16
mobilisation: {date: 2014-02-26}
weeklyReports:
  - {week: 2014-W09, filed: 2014-02-28, by: S13}
  - {week: 2014-W10, filed: 2014-03-07, by: S14}
  - {week: 2014-W11, filed: 2014-03-14, by: S13}
`,
    fail: `
asOf: 2014-03-16
mobilisation: {date: 2014-02-26}
weeklyReports:  # !missing
  - {week: 2014-W09, filed: 2014-02-28, by: S13}
  - {week: 2014-W10, filed: 2014-02-28, by: S13}  # !filedEarly
`,
  },
});

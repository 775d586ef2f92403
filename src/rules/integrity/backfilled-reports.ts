import { daysBetween, mondayOf } from '../../calendar.ts';
import { finding, noneOf, notApplicable } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';

/** Of fewer reports, more than half says nothing. */
const FEWEST_REPORTS = 4;
const DAYS_TO_SUNDAY = 6;

type Report = Input['weeklyReports'][number];

/** The reports filed on the day that has most of them. */
function fullestDay(reports: readonly Report[]): readonly Report[] {
  const days = new Map<string, Report[]>();
  for (const report of reports) {
    const day = days.get(report.filed);
    if (day) day.push(report);
    else days.set(report.filed, [report]);
  }
  return [...days.values()].reduce((fullest, day) => (day.length > fullest.length ? day : fullest), []);
}

function filedLate(report: Report, days: number) {
  const { week, filed } = report;
  const late = daysBetween(mondayOf(week), filed) - DAYS_TO_SUNDAY;
  return late > days ? [finding(report, 'late', { week, filed, late, days }, `${report.at}/filed`)] : [];
}

export default defineRule({
  id: 'integrity/backfilled-reports',
  order: 7,
  source: proposal('突击闯关'),
  severity: 'warning',
  duty: 'team',
  reads: [],
  readsIfPresent: ['weeklyReports'],
  options: {
    days: count(14, {
      en: 'the most days from a week’s end to the day its report is filed',
      zh: '督导周报最迟在该周结束后多少天内上报',
    }),
  },
  title: { en: 'Weekly reports are filed week by week', zh: '督导周报按周上报' },
  why: {
    en: 'Reports that are filed long after their weeks, or all together, did not follow the unit as it went.',
    zh: '周报事隔多日才报，或者集中在一天上报，就起不到每周掌握进展的作用。',
  },
  fix: {
    en: 'Check week and filed under weeklyReports against the reports sent up; where they are right, explain why they came late, and file week by week from now on.',
    zh: '对照已上报的周报核实周次和上报日期；确实报得较晚的说明原因，今后按周上报。',
  },
  messages: {
    pass: {
      en: 'the weekly reports of the record were filed in time, and not most of them on one day',
      zh: '记录中的督导周报均按时上报，未发现过半数在同一天集中上报',
    },
    fail: {
      en: 'weekly reports of the record were filed late or together: {findings|plural:point,points}',
      zh: '记录中的督导周报有{findings}处上报较晚或集中在同一天上报',
    },
    together: {
      en: '{n} of {all} weekly reports are filed on one day, {filed|date}; check the dates against the reports sent up',
      zh: '{all}份督导周报中有{n}份在{filed|date}同一天上报；请对照已上报的周报核实',
    },
    late: {
      en: 'the report for {week|week} is filed on {filed|date}, {late} days after that week ended; at most {days} are allowed',
      zh: '{week|week}督导周报{filed|date}上报，距该周结束已{late}天，要求不超过{days}天',
    },
    noReports: {
      en: 'the record holds no weekly report',
      zh: '记录中没有督导周报',
    },
  },
  check: ({ weeklyReports }, { days }) => {
    const all = weeklyReports.length;
    if (all === 0) return notApplicable('noReports');
    const together = fullestDay(weeklyReports);
    const [first] = together;
    const isMost = all >= FEWEST_REPORTS && together.length * 2 > all;
    const findings =
      first && isMost
        ? [finding(first, 'together', { n: together.length, all, filed: first.filed }, `${first.at}/filed`)]
        : [];
    return noneOf<'together' | 'late'>([...findings, ...weeklyReports.flatMap((report) => filedLate(report, days))], {
      counted: weeklyReports,
    });
  },
  examples: {
    pass: `
weeklyReports:
  - {week: 2014-W10, filed: 2014-03-07, by: S13}
  - {week: 2014-W11, filed: 2014-03-14, by: S13}
  - {week: 2014-W12, filed: 2014-03-21, by: S14}
  - {week: 2014-W13, filed: 2014-03-28, by: S14}
`,
    fail: `
weeklyReports:
  - {week: 2014-W10, filed: 2014-04-02, by: S13}  # !together !late
  - {week: 2014-W11, filed: 2014-04-02, by: S13}  # !late
  - {week: 2014-W12, filed: 2014-04-02, by: S14}
  - {week: 2014-W13, filed: 2014-03-28, by: S14}
`,
  },
});

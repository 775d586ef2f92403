import backfilled from '../../../src/rules/integrity/backfilled-reports.ts';
import { testRule } from '../test-rule.ts';

const report = (week: string, filed: string, mark = '') =>
  `\n  - {week: 2014-W${week}, filed: ${filed}, by: S13}${mark}`;
const reports = (...all: readonly string[]) => `weeklyReports:${all.join('')}`;

testRule(backfilled, {
  pass: {
    'half of four on one day': {
      yaml: reports(
        report('10', '2014-03-17'),
        report('11', '2014-03-17'),
        report('12', '2014-03-21'),
        report('13', '2014-03-28'),
      ),
      counted: ['2014-W10', '2014-W11', '2014-W12', '2014-W13'],
    },
    'three of three on one day': reports(
      report('10', '2014-03-23'),
      report('11', '2014-03-23'),
      report('12', '2014-03-23'),
    ),
    'fourteen days after the Sunday': reports(report('10', '2014-03-23')),
    'later where the profile allows it': { yaml: reports(report('10', '2014-03-24')), options: { days: 15 } },
  },
  fail: {
    'three of four on one day': reports(
      ...[report('10', '2014-03-23', '  # !together'), report('11', '2014-03-23'), report('12', '2014-03-23')],
      report('13', '2014-03-28'),
    ),
    'fifteen days after the Sunday': reports(report('10', '2014-03-24', '  # !late')),
  },
  unclear: { 'a section with a schema error': { yaml: 'weeklyReports: {}', reason: 'broken' } },
  notApplicable: {
    'no report': { yaml: 'weeklyReports: []', reason: 'noReports' },
    'no section': { yaml: '', reason: 'noReports' },
  },
});

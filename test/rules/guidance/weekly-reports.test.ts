import { describe, expect, it } from 'vitest';
import weeklyReports from '../../../src/rules/guidance/weekly-reports.ts';
import { runRule, testRule } from '../test-rule.ts';

// The mobilisation is on a Wednesday, in the week of 24 February. The record is drawn up on a Sunday, the last day of a
// week.
const HEAD = `
asOf: 2014-03-16
mobilisation: {date: 2014-02-26}`;

const THREE = `
weeklyReports:
  - {week: 2014-W09, filed: 2014-02-28, by: S13}
  - {week: 2014-W10, filed: 2014-03-07, by: S14}
  - {week: 2014-W11, filed: 2014-03-14, by: S13}`;

const TWO = `
weeklyReports:  # !missing
  - {week: 2014-W09, filed: 2014-02-28, by: S13}
  - {week: 2014-W10, filed: 2014-03-07, by: S14}`;

const unmarked = (yaml: string): string => yaml.replace(/ +# ![\w !]+/g, '');
const endingOn = (to: string): string => `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: studyListen, from: 2014-02-26, to: ${to}}]}`;

// ISO week 1 of 2014 begins on 30 December 2013.
const NEW_YEAR = `
asOf: 2014-01-12
mobilisation: {date: 2013-12-27}`;

testRule(weeklyReports, {
  pass: {
    'a report for each of three weeks': {
      yaml: HEAD + THREE,
      found: null,
      required: null,
      counted: ['2014-W09', '2014-W10', '2014-W11'],
      notCounted: [],
    },
    'a week that is not over on the day owes none': { yaml: HEAD + unmarked(TWO), asOf: '2014-03-15' },
    'the weeks after the last stage owe none: it ends on a Sunday': HEAD + unmarked(TWO) + endingOn('2014-03-09'),
    'filed on the Monday of the week': HEAD + THREE.replace('2014-03-14', '2014-03-10'),
    'filed long after the week': HEAD + THREE.replace('2014-02-28', '2014-03-16'),
    'of two reports for one week the first counts': {
      yaml: `${HEAD}${THREE}\n  - {week: 2014-W11, filed: 2014-03-16, by: S14}`,
      counted: ['2014-W09', '2014-W10', '2014-W11'],
      notCounted: ['2014-W11 weekAgain'],
    },
    'a report that does not count beside one that does': {
      yaml: `${HEAD}${THREE}\n  - {week: 2014-W11, filed: 2014-03-15, by: S99}\n  - {week: 2014-W11, filed: 2014-03-09, by: S13}`,
      counted: ['2014-W09', '2014-W10', '2014-W11'],
      notCounted: ['2014-W11 unknownBy', '2014-W11 filedEarly'],
    },
    'reports for weeks that owe none are named': {
      yaml: `${HEAD}${THREE}
  - {week: 2014-W08, filed: 2014-02-21, by: S13}
  - {week: 2014-W12, filed: 2014-03-16, by: S13}`,
      counted: ['2014-W09', '2014-W10', '2014-W11'],
      notCounted: ['2014-W08 notOwed', '2014-W12 notOwed'],
    },
    'mobilised on the Monday of the first week': HEAD.replace('2014-02-26', '2014-02-24') + THREE,
    'mobilised on its Sunday': HEAD.replace('2014-02-26', '2014-03-02') + THREE,
    'the weeks across the end of the year': {
      yaml: `${NEW_YEAR}
weeklyReports:
  - {week: 2013-W52, filed: 2013-12-27, by: S13}
  - {week: 2014-W01, filed: 2013-12-30, by: S13}
  - {week: 2014-W02, filed: 2014-01-10, by: S13}`,
      counted: ['2013-W52', '2014-W01', '2014-W02'],
    },
    'a year of 53 weeks': `
asOf: 2016-01-10
mobilisation: {date: 2015-12-25}
weeklyReports:
  - {week: 2015-W52, filed: 2015-12-25, by: S13}
  - {week: 2015-W53, filed: 2016-01-02, by: S13}
  - {week: 2016-W01, filed: 2016-01-08, by: S13}`,
    'the week of a leap day': `
asOf: 2012-03-04
mobilisation: {date: 2012-02-29}
weeklyReports: [{week: 2012-W09, filed: 2012-02-29, by: S13}]`,
    'on the first days of the calendar': `
asOf: 0001-01-07
mobilisation: {date: 0001-01-01}
weeklyReports: [{week: 0001-W01, filed: 0001-01-01, by: S13}]`,
  },
  fail: {
    'the last week is missing': {
      yaml: HEAD + TWO,
      found: null,
      required: null,
      counted: ['2014-W09', '2014-W10'],
      notCounted: [],
    },
    'a week in the middle is missing': `${HEAD}
weeklyReports:  # !missing
  - {week: 2014-W09, filed: 2014-02-28, by: S13}
  - {week: 2014-W11, filed: 2014-03-14, by: S13}`,
    'none at all, said so': `${HEAD}\nweeklyReports: []  # !missing !missing !missing`,
    'mobilised on the Sunday before': `${HEAD.replace('2014-02-26', '2014-02-23')}${THREE.replace(
      'weeklyReports:',
      'weeklyReports:  # !missing',
    )}`,
    'filed the day before the Monday': {
      yaml: `${HEAD}${unmarked(TWO)}\n  - {week: 2014-W11, filed: 2014-03-09, by: S13}  # !filedEarly`,
      counted: ['2014-W09', '2014-W10'],
      notCounted: ['2014-W11 filedEarly'],
    },
    'filed by somebody who is not a supervisor of this record, even by the top leader': {
      yaml: `${HEAD}
weeklyReports:
  - {week: 2014-W09, filed: 2014-02-28, by: S13}
  - {week: 2014-W10, filed: 2014-03-07, by: P01}  # !unknownBy
  - {week: 2014-W11, filed: 2014-03-14, by: constructor}  # !unknownBy`,
      notCounted: ['2014-W10 unknownBy', '2014-W11 unknownBy'],
    },
    'of two attempts the first is named': `${HEAD}${unmarked(TWO)}
  - {week: 2014-W11, filed: 2014-03-09, by: S13}  # !filedEarly
  - {week: 2014-W11, filed: 2014-03-14, by: S99}`,
    'filed only after the day judged as of': {
      yaml: `${HEAD}${TWO}\n  - {week: 2014-W11, filed: 2014-03-17, by: S13}`,
      counted: ['2014-W09', '2014-W10'],
    },
    'the last stage ends on the Monday of the week': HEAD + TWO + endingOn('2014-03-10'),
    'the last stage of all counts, whatever the order of the stages': `${HEAD}${TWO}
plan:
  versions:
    - version: 1
      date: 2014-02-20
      stages:
        - {stage: rectify, from: 2014-03-11, to: 2014-09-30}
        - {stage: studyListen, from: 2014-02-26, to: 2014-03-02}`,
    'the last version alone is asked': `${HEAD}${TWO}${endingOn('2014-03-02')}
    - {version: 2, date: 2014-02-21, stages: [{stage: rectify, from: 2014-02-26, to: 2014-09-30}]}`,
    'the first week of the new ISO year, though it begins in the old one': `${NEW_YEAR}
weeklyReports:  # !missing
  - {week: 2013-W52, filed: 2013-12-27, by: S13}
  - {week: 2014-W02, filed: 2014-01-10, by: S13}`,
    'the 53rd week': `
asOf: 2016-01-10
mobilisation: {date: 2015-12-25}
weeklyReports:  # !missing
  - {week: 2015-W52, filed: 2015-12-25, by: S13}
  - {week: 2016-W01, filed: 2016-01-08, by: S13}`,
    'filed the day before the first week of the new ISO year begins': `${NEW_YEAR}
weeklyReports:
  - {week: 2013-W52, filed: 2013-12-27, by: S13}
  - {week: 2014-W01, filed: 2013-12-29, by: S13}  # !filedEarly
  - {week: 2014-W02, filed: 2014-01-10, by: S13}`,
  },
  unclear: {
    'no section': { yaml: HEAD, reason: 'absent' },
    'no mobilisation': { yaml: `asOf: 2014-03-16${THREE}`, reason: 'absent' },
    'a mobilisation without a date': {
      yaml: `asOf: 2014-03-16\nmobilisation: {attended: 86}${THREE}`,
      reason: 'noMobilisationDate',
    },
    'no mobilisation, said so': { yaml: `asOf: 2014-03-16\nmobilisation: {}${THREE}`, reason: 'noMobilisationDate' },
    'a mobilisation after the day judged as of': {
      yaml: HEAD + THREE,
      asOf: '2014-02-25',
      reason: 'noMobilisationDate',
    },
    'a report with a schema error': { yaml: `${HEAD}\nweeklyReports: [{week: 2014-W54}]`, reason: 'broken' },
    'supervision with a schema error': { yaml: `${HEAD}${THREE}\nsupervision: {team: T05}`, reason: 'broken' },
  },
  notApplicable: {
    'the first week is not over': { yaml: HEAD + THREE, asOf: '2014-03-01', reason: 'noWeekYet' },
    'the stages ended before the mobilisation': {
      yaml: HEAD + THREE + endingOn('2014-02-23').replace('from: 2014-02-26', 'from: 2014-02-10'),
      reason: 'noWeekYet',
    },
    'on the second day of the calendar': {
      yaml: 'asOf: 0001-01-06\nmobilisation: {date: 0001-01-01}\nweeklyReports: []',
      reason: 'noWeekYet',
    },
    'on the last day of the calendar, in its last week': {
      yaml: 'asOf: 9999-12-31\nmobilisation: {date: 9999-12-27}\nweeklyReports: []',
      reason: 'noWeekYet',
    },
  },
});

describe('guidance/weekly-reports over ten thousand years', () => {
  const yaml = `
asOf: 9999-12-31
mobilisation: {date: 0001-01-01}
weeklyReports:
  - {week: 0001-W01, filed: 0001-01-01, by: S13}
  - {week: 9999-W51, filed: 9999-12-26, by: S13}`;
  const check = () => runRule(weeklyReports, yaml).check;
  it('names a hundred weeks and counts the others', () => {
    const { outcome, findings } = check();
    expect(outcome).toBe('fail');
    expect(findings).toHaveLength(101);
    expect(findings[0]).toMatchObject({
      subject: '0001-W02',
      params: { monday: '0001-01-08', sunday: '0001-01-14' },
    });
    // 9,999 years are 3,652,059 days: 521,722 whole weeks and 5 days.
    expect(findings.at(-1)).toMatchObject({ code: 'moreMissing', params: { n: 521_722 - 2 - 100 } });
  });
  it('counts the reports that there are', () => {
    expect(check().counted.map(({ label }) => label)).toEqual(['0001-W01', '9999-W51']);
  });
  it.each([
    [100, 100],
    [101, 101],
  ])('with %i weeks missing has %i findings', (missing, findings) => {
    const asOf = new Date(Date.UTC(2012, 0, 1 + missing * 7)).toISOString().slice(0, 10);
    const result = runRule(weeklyReports, `asOf: ${asOf}\nmobilisation: {date: 2012-01-02}\nweeklyReports: []`).check;
    expect(result.findings).toHaveLength(findings);
    expect(result.findings.at(-1)?.code).toBe(missing === 100 ? 'missing' : 'moreMissing');
  });
  it('points at what keeps a report from counting', () => {
    const pointers = (report: string) =>
      runRule(weeklyReports, `${HEAD}${unmarked(TWO)}\n  - ${report}`).check.findings.map(({ at }) => at);
    expect(pointers('{week: 2014-W11, filed: 2014-03-14, by: S99}')).toEqual(['/weeklyReports/2/by']);
    expect(pointers('{week: 2014-W11, filed: 2014-03-09, by: S13}')).toEqual(['/weeklyReports/2/filed']);
  });
  it('knows the end of the stages even if something else in the plan is broken', () => {
    const broken = `${endingOn('2014-03-09')}\n  title: 7`;
    expect(runRule(weeklyReports, HEAD + unmarked(TWO) + broken).check.outcome).toBe('pass');
  });
  it('subjects are the weeks', () => {
    const result = runRule(weeklyReports, HEAD + TWO).check;
    expect(result.findings.map(({ subject, at }) => [subject, at])).toEqual([['2014-W11', '/weeklyReports']]);
  });
  it('asks for no week that begins after the profile’s last day', () => {
    const plan = endingOn('2014-03-16');
    const outcomeBy = (studyListen: string) =>
      runRule(weeklyReports, { yaml: HEAD + TWO + plan, endBy: { studyListen } }).check.outcome;
    expect(outcomeBy('2014-03-09')).toBe('pass');
    expect(outcomeBy('2014-03-10')).toBe('fail');
  });
});

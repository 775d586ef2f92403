import { expect, it } from 'vitest';
import rushed from '../../../src/rules/integrity/rushed-drafts.ts';
import { runRule, testRule } from '../test-rule.ts';

const draft = (number: number, date: string, reviewed?: string): string => {
  const review = reviewed ? `, review: {date: ${reviewed}, reviewers: [S13], standards: {}, decision: revise}` : '';
  return `\n      - {draft: ${number}, date: ${date}${review}}`;
};
const material = (owner: string, ...drafts: readonly string[]): string =>
  `\n  - owner: ${owner}\n    drafts:${drafts.join('')}`;
const TEAM = (...drafts: readonly string[]): string => `\nmaterials:${material('team', ...drafts)}`;
const FIRST = draft(1, '2014-06-10', '2014-06-14');

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const VERSION = (number: number, date: string, reviewed: string, mark = ''): string =>
  `\n    - {version: ${number}, date: ${date}, review: {date: ${reviewed}, reviewers: [S13], prescribedActions: {result: pass}, optionalActions: {result: pass}, schedule: {result: pass}, problemFocus: {result: pass}, decision: approve}}${mark}`;
const VERSIONS = (...all: readonly string[]): string => `\nplan:\n  versions:${all.join('')}`;

testRule(rushed, {
  pass: {
    'versions of a plan written and reviewed on two days': {
      yaml: VERSIONS(VERSION(1, '2014-02-20', '2014-02-21'), VERSION(2, '2014-02-21', '2014-02-22')),
      counted: ['v1', 'v2'],
    },
    'drafted and reviewed on two days': {
      yaml: TEAM(FIRST, draft(2, '2014-06-11', '2014-06-15')),
      found: null,
      required: null,
      counted: ['team#1', 'team#2'],
      notCounted: [],
    },
    'two of three on one day': TEAM(FIRST, draft(2, '2014-06-10', '2014-06-14'), draft(3, '2014-06-11', '2014-06-15')),
    'drafts without a review are not compared': {
      yaml: TEAM(FIRST, draft(2, '2014-06-11', '2014-06-15'), draft(3, '2014-06-11')),
      counted: ['team#1', 'team#2'],
    },
    'a material with one reviewed draft is named': {
      yaml: `${TEAM(FIRST, draft(2, '2014-06-11', '2014-06-15'))}${material('P01', draft(1, '2014-06-10', '2014-06-14'), draft(2, '2014-06-10'))}`,
      counted: ['team#1', 'team#2'],
      notCounted: ['P01 underTwo'],
    },
    'two materials on one day': `${TEAM(FIRST, draft(2, '2014-06-11', '2014-06-15'))}${material('P01', FIRST, draft(2, '2014-06-11', '2014-06-15'))}`,
    'a review after the day judged as of': {
      yaml: TEAM(FIRST, draft(2, '2014-06-11', '2014-06-15'), draft(3, '2014-06-12', '2014-06-16')),
      asOf: '2014-06-15',
      counted: ['team#1', 'team#2'],
    },
  },
  fail: {
    'versions of a plan written on one day': {
      yaml: VERSIONS(
        VERSION(1, '2014-02-20', '2014-02-21'),
        VERSION(2, '2014-02-20', '2014-02-22', '  # !versionsOneDay'),
      ),
      says: ['经审核的2稿方案都在2014年2月20日同一天形成'],
    },
    'versions of a plan reviewed on one day': {
      yaml: VERSIONS(
        VERSION(1, '2014-02-20', '2014-02-22'),
        VERSION(2, '2014-02-21', '2014-02-22', '  # !versionsReviewedOneDay'),
      ),
      says: ['经审核的2稿方案都在2014年2月22日同一天审核'],
    },
    'drafted on one day': TEAM(FIRST, `${draft(2, '2014-06-10', '2014-06-15')}  # !draftedOneDay`),
    'reviewed on one day': TEAM(FIRST, `${draft(2, '2014-06-11', '2014-06-14')}  # !reviewedOneDay`),
    both: TEAM(FIRST, `${draft(2, '2014-06-10', '2014-06-14')}  # !draftedOneDay !reviewedOneDay`),
    'three drafted on one day': TEAM(
      FIRST,
      draft(2, '2014-06-10', '2014-06-15'),
      `${draft(3, '2014-06-10', '2014-06-16')}  # !draftedOneDay`,
    ),
    'a draft on another day that nobody reviewed does not help': TEAM(
      draft(1, '2014-06-01'),
      draft(2, '2014-06-10', '2014-06-14'),
      `${draft(3, '2014-06-10', '2014-06-15')}  # !draftedOneDay`,
      draft(4, '2014-06-20'),
    ),
    'one of two materials': `${TEAM(FIRST, draft(2, '2014-06-11', '2014-06-15'))}${material('P01', FIRST, `${draft(2, '2014-06-10', '2014-06-15')}  # !draftedOneDay`)}`,
    'a review by a stranger is a review': TEAM(
      FIRST,
      `${draft(2, '2014-06-10', '2014-06-15').replace('S13', 'S99')}  # !draftedOneDay`,
    ),
    'the day after the stage': {
      yaml: TEAM(FIRST, `${draft(2, '2014-06-10', '2014-06-15')}  # !draftedOneDay`) + PLAN,
      asOf: '2014-08-06',
    },
  },
  pending: {
    'on the last day of the stage': {
      yaml: TEAM(FIRST, `${draft(2, '2014-06-10', '2014-06-15')}  # !draftedOneDay`) + PLAN,
      asOf: '2014-08-05',
    },
  },
  unclear: {
    'a section with a schema error': { yaml: 'materials: [{owner: team}]', reason: 'broken' },
  },
  notApplicable: {
    'no section': { yaml: '', reason: 'noneToCompare' },
    'no material, said so': { yaml: 'materials: []', reason: 'noneToCompare' },
    'a material without drafts': { yaml: 'materials: [{owner: team, drafts: []}]', reason: 'noneToCompare' },
    'one reviewed draft of two on one day': { yaml: TEAM(FIRST, draft(2, '2014-06-10')), reason: 'noneToCompare' },
    'a second review after the day judged as of': {
      yaml: TEAM(FIRST, draft(2, '2014-06-10', '2014-06-15')),
      asOf: '2014-06-14',
      reason: 'noneToCompare',
    },
  },
});

it('integrity/rushed-drafts points at the dates of the last reviewed draft', () => {
  const { findings } = runRule(rushed, TEAM(FIRST, draft(2, '2014-06-10', '2014-06-14'), draft(3, '2014-06-20'))).check;
  expect(findings.map(({ code, subject, at }) => `${code} ${subject} ${at}`)).toEqual([
    'draftedOneDay team /materials/0/drafts/1/date',
    'reviewedOneDay team /materials/0/drafts/1/review/date',
  ]);
});

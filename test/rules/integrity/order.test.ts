import { expect, it } from 'vitest';
import order from '../../../src/rules/integrity/order.ts';
import { runRule, testRule } from '../test-rule.ts';

const part = '{result: pass}';
const review = (date: string): string =>
  `{date: ${date}, reviewers: [S13], prescribedActions: ${part}, optionalActions: ${part}, schedule: ${part}, problemFocus: ${part}, decision: approve}`;
const versions = (...lines: readonly string[]): string => `
plan:
  versions:
${lines.map((line) => `    - ${line}`).join('\n')}`;
const reviewed = (date: string, mark = ''): string =>
  versions(`version: 1
      date: 2014-02-20
      review:${mark}
        ${review(date)
          .slice(1, -1)
          .replaceAll(
            /, (?=date|reviewers|prescribedActions|optionalActions|schedule|problemFocus|decision)/g,
            '\n        ',
          )}`);

const draftReview = (date: string): string =>
  `review: {date: ${date}, reviewers: [S13], standards: {}, decision: revise}`;
const drafts = (...lines: readonly string[]): string => `
materials:
  - owner: team
    drafts:
${lines.map((line) => `      - ${line}`).join('\n')}`;

const criticisms = (date: string, mark = ''): string => `
criticisms:
  - {id: C1, from: P02, to: P01, date: ${date}, text: 急躁}${mark}`;
const MEETING = '\nmeeting: {date: 2014-07-18}';

const V1 = '{version: 1, date: 2014-02-20}';

const opinion = (fedBack: string, mark = ''): string => `
opinions:
  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 会议太多, wind: formalism, about: team, fedBack: ${fedBack}}${mark}`;
const summons = (followUp: string, mark = ''): string => `
topLeader:
  summons:
    - {date: 2014-05-20, by: [S13], reason: weakPush, followUp: ${followUp}}${mark}`;
const notes = (checked: string, mark = ''): string => `
study:
  groups:
    - {group: officeMembers, members: 9, notesChecked: ${checked}}${mark}
  sessions:
    - {date: 2014-03-10, groups: [officeMembers], mode: remote, hours: 2}`;

testRule(order, {
  pass: {
    'fed back, followed up and checked on the very day': {
      yaml: `${opinion('2014-03-18')}${summons('2014-05-20')}${notes('2014-03-10')}`,
      counted: [],
      notCounted: [],
    },
    'notes of a group that has no session yet, and a session of one without notes': `${notes('2014-03-01').replace('[officeMembers]', '[mobileMembers]')}${opinion('2014-03-18')}`,
    'the first session is what counts, wherever it stands': `${notes('2014-03-11').replace('sessions:', 'sessions:\n    - {date: 2014-03-20, groups: [officeMembers], mode: remote, hours: 2}')}`,
    'an opinion alone that is fed back': opinion('2014-03-19'),
    'a summons alone that is followed up': summons('2014-05-21'),
    'versions in order': {
      yaml: versions(V1, '{version: 2, date: 2014-02-25}'),
      found: null,
      required: null,
      counted: [],
      notCounted: [],
    },
    'two versions on one day': versions(V1, '{version: 2, date: 2014-02-20}'),
    'reviewed on the day it was written': reviewed('2014-02-20'),
    'a review after the next version': versions(
      `{version: 1, date: 2014-02-20, review: ${review('2014-03-01')}}`,
      '{version: 2, date: 2014-02-25}',
    ),
    'drafts in order, reviewed on the day': drafts(
      `{draft: 1, date: 2014-06-10, ${draftReview('2014-06-10')}}`,
      `{draft: 2, date: 2014-06-10, ${draftReview('2014-06-11')}}`,
    ),
    'drafts of two materials are not compared': `${drafts('{draft: 1, date: 2014-06-10}', '{draft: 2, date: 2014-06-11}')}
  - owner: P01
    drafts:
      - {draft: 1, date: 2014-06-01}`,
    'criticised on the day of the meeting': criticisms('2014-07-18') + MEETING,
    'a criticism after the day judged as of': {
      yaml: versions(V1, V1) + criticisms('2014-07-19') + MEETING,
      asOf: '2014-07-18',
    },
    'a version after the day judged as of': {
      yaml: versions(V1, '{version: 2, date: 2014-02-25}', '{version: 3, date: 2014-02-22}'),
      asOf: '2014-02-22',
    },
    'criticised before a meeting that is still to come': {
      yaml: versions(V1, V1) + criticisms('2014-07-17') + MEETING,
      asOf: '2014-07-17',
    },
    'a meeting without a date, and no criticism': `${versions(V1, V1)}\nmeeting: {present: 9}`,
    'criticisms without a meeting': versions(V1, V1) + criticisms('2014-07-18'),
    'no meeting, said so': `${versions(V1, V1)}${criticisms('2014-07-18')}\nmeeting: {}`,
  },
  fail: {
    'fed back the day before it was received': {
      yaml: opinion('2014-03-17', '  # !fedBackEarly'),
      says: ['意见O1的反馈日期2014年3月17日早于收到日期2014年3月18日'],
    },
    'followed up the day before the summons': {
      yaml: summons('2014-05-19', '  # !followUpEarly'),
      says: ['2014年5月19日早于约谈日期2014年5月20日'],
    },
    'notes checked the day before the first session': {
      yaml: notes('2014-03-09', '  # !notesEarly'),
      says: ['笔记检查日期2014年3月9日早于该人群首次学习日期2014年3月10日'],
    },
    'a version dated the day before the one it follows': versions(V1, '{version: 2, date: 2014-02-19}  # !outOfOrder'),
    'one step back is one finding': versions(
      V1,
      '{version: 2, date: 2014-02-10}  # !outOfOrder',
      '{version: 3, date: 2014-02-15}',
    ),
    'two steps back are two': versions(
      V1,
      '{version: 2, date: 2014-02-19}  # !outOfOrder',
      '{version: 3, date: 2014-02-18}  # !outOfOrder',
    ),
    'a plan reviewed the day before it was written': reviewed('2014-02-19  # !reviewEarly'),
    'a draft reviewed the day before it was written': drafts(
      `{draft: 1, date: 2014-06-10, ${draftReview('2014-06-09')}}  # !reviewEarly`,
    ),
    'a draft dated the day before the one it follows': drafts(
      '{draft: 1, date: 2014-06-10}',
      '{draft: 2, date: 2014-06-09}  # !outOfOrder',
    ),
    'of the second material': `${drafts('{draft: 1, date: 2014-06-10}')}
  - owner: P01
    drafts:
      - {draft: 1, date: 2014-06-10}
      - {draft: 2, date: 2014-06-09}  # !outOfOrder`,
    'criticised the day after the meeting': criticisms('2014-07-19', '  # !afterMeeting') + MEETING,
    'at once, before any stage is over': `${versions('{version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-12-31}]}', '{version: 2, date: 2014-02-19, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-12-31}]}  # !outOfOrder')}`,
    'whatever a meeting without a date leaves open': `${versions(V1, '{version: 2, date: 2014-02-19}  # !outOfOrder')}${criticisms('2014-07-18')}
meeting: {present: 9}`,
  },
  unclear: {
    'criticisms, and a meeting without a date': {
      yaml: `${criticisms('2014-07-18')}\nmeeting: {present: 9}`,
      reason: 'noMeetingDate',
    },
    'a meeting of which only its lists are said, empty': {
      yaml: `${criticisms('2014-07-18')}\nmeeting: {supervisors: []}`,
      reason: 'noMeetingDate',
    },
    'a schema error in a section that it reads': {
      yaml: `${versions(V1, V1)}\nmaterials: [{owner: team}]`,
      reason: 'broken',
    },
    'a schema error in the meeting': { yaml: `${versions(V1, V1)}\nmeeting: {date: soon}`, reason: 'broken' },
  },
  notApplicable: {
    'answers that are not given yet': {
      yaml: `${opinion('2014-03-19').replace(', fedBack: 2014-03-19', '')}${summons('2014-05-21').replace(', followUp: 2014-05-21', '')}${notes('2014-03-11').replace(', notesChecked: 2014-03-11', '')}`,
      reason: 'nothing',
    },
    'nothing there': { yaml: '', reason: 'nothing' },
    'one version without a review, and a meeting': { yaml: versions(V1) + MEETING, reason: 'nothing' },
    'empty lists': {
      yaml: 'plan: {versions: []}\nmaterials: [{owner: team, drafts: []}]\ncriticisms: []',
      reason: 'nothing',
    },
    'criticisms without a meeting': { yaml: criticisms('2014-07-18'), reason: 'nothing' },
    'a review after the day judged as of': { yaml: reviewed('2014-02-22'), asOf: '2014-02-21', reason: 'nothing' },
  },
});

it('integrity/order points at the date that is wrong', () => {
  const pointers = (yaml: string) => runRule(order, yaml).check.findings.map(({ subject, at }) => `${subject} ${at}`);
  expect(pointers(versions(V1, '{version: 2, date: 2014-02-19}'))).toEqual(['v2 /plan/versions/1/date']);
  expect(pointers(reviewed('2014-02-19'))).toEqual(['v1 /plan/versions/0/review/date']);
  expect(pointers(criticisms('2014-07-19') + MEETING)).toEqual(['C1 /criticisms/0/date']);
  expect(pointers(drafts(`{draft: 1, date: 2014-06-10, ${draftReview('2014-06-09')}}`))).toEqual([
    'team#1 /materials/0/drafts/0/review/date',
  ]);
});

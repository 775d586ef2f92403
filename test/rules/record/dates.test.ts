import dates from '../../../src/rules/record/dates.ts';
import { testRule } from '../test-rule.ts';

const PEOPLE = `
asOf: 2014-08-10
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, from: 2014-05-01, to: 2014-06-30}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
`;
const REVIEW = `prescribedActions: {result: pass}, optionalActions: {result: pass}, schedule: {result: pass}, problemFocus: {result: pass}, decision: approve`;

/** Every possible date, all on one day. */
const everythingOn = (day: string, mark = ''): string => `
asOf: 2014-08-10
mobilisation:
  date: ${day}${mark}
plan:
  versions:
    - version: 1
      date: ${day}${mark}
      stages: [{stage: rectify, from: 2014-08-11, to: 2014-12-31}]
      prescribedActions: [{action: talks, planned: 2014-12-31}]
      review:
        date: ${day}${mark}
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: approve
study:
  groups:
    - group: leadingCadres
      members: 1
      notesChecked: ${day}${mark}
  sessions:
    - date: ${day}${mark}
      groups: [leadingCadres]
      mode: selfStudy
      hours: 1
opinions:
  - id: O1
    received: ${day}${mark}
    collectedBy: unit
    text: 文
    wind: none
    about: team
    fedBack: ${day}${mark}
talks:
  - id: K1
    round: 1
    date: ${day}${mark}
    from: [P01]
    with: [P02]
problems:
  - id: X1
    owner: P01
    wind: none
    found: ${day}${mark}
    text: 文
criticisms:
  - id: C1
    from: P01
    to: P02
    date: ${day}${mark}
    text: 文
materials:
  - owner: team
    drafts:
      - draft: 1
        date: ${day}${mark}
        review:
          date: ${day}${mark}
          reviewers: [S13]
          standards: {}
          decision: approve
meeting:
  date: ${day}${mark}
topLeader:
  leads:
    - lead: lecture
      date: ${day}${mark}
  assessments:
    - date: ${day}${mark}
      by: [S13]
      triggers: []
  summons:
    - date: ${day}${mark}
      by: [S13]
      reason: weakPush
      followUp: 2014-12-31
weeklyReports:
  - week: 2014-W50
    filed: ${day}${mark}
    by: S13
visits:
  - date: ${day}${mark}
    by: [S13]
archive:
  - id: A1
    title: 文
    made: ${day}${mark}
    filed: ${day}${mark}
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, from: 2014-01-01, to: 2014-12-31}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, to: 2015-12-31}`;

testRule(dates, {
  pass: {
    'as far as it can be read, and says what could not': {
      yaml: 'talks: [{id: K1}]\nvisits: [{date: 2014-03-05, by: [S13]}]',
      reason: 'passPartly',
    },
    'every date on the day of the record, plans later': {
      yaml: everythingOn('2014-08-10'),
      found: null,
      required: null,
    },
    'an earlier day judged as of hides nothing and changes nothing': {
      yaml: everythingOn('2014-08-10'),
      asOf: '2014-01-01',
    },
    'on the first and the last day of service': `${PEOPLE}
talks:
  - {id: K1, round: 1, date: 2014-05-01, from: [P01], with: [P02]}
  - {id: K2, round: 1, date: 2014-06-30, from: [P02], with: [P01]}
criticisms:
  - {id: C1, from: P01, to: P02, date: 2014-05-01, text: 文}
problems:
  - {id: X1, owner: P01, wind: none, found: 2014-06-30, text: 文}
  - {id: X2, owner: team, wind: none, found: 2014-07-30, text: 文}`,
    'supervisors and strangers have no service': `${PEOPLE}
talks:
  - {id: K1, round: 1, date: 2014-07-01, from: [S13], with: [P99]}`,
    'a person with the id of the team, which is none': `
people:
  - {id: team, name: 甲某, post: 书记, from: 2014-06-01}
problems:
  - {id: X1, owner: team, wind: none, found: 2014-05-01, text: 文}`,
    'of an id given twice either service will do': `
people:
  - {id: P01, name: 甲某, post: 书记, to: 2014-03-31}
  - {id: P01, name: 甲某, post: 书记, from: 2014-06-01}
problems:
  - {id: X1, owner: P01, wind: none, found: 2014-06-01, text: 文}`,
    'a broken section is left out': `${PEOPLE}
visits: [{date: 2014-08-10, by: [S13]}]
archive: [{id: A1, made: 2015-01-01, filed: 2015-01-01}]`,
  },
  fail: {
    'every date a day after the record’s own': everythingOn('2014-08-11', '  # !afterAsOf'),
    'a later day judged as of does not help': {
      yaml: everythingOn('2014-08-11', '  # !afterAsOf'),
      asOf: '2014-12-31',
    },
    'the day before service, and the day after': `${PEOPLE}
talks:
  - {id: K1, round: 1, date: 2014-04-30, from: [P02], with: [P01]}  # !beforeService
  - {id: K2, round: 1, date: 2014-07-01, from: [S13, P01], with: [P02]}  # !afterService
criticisms:
  - {id: C1, from: P01, to: P02, date: 2014-07-01, text: 文}  # !afterService
  - {id: C2, from: P02, to: P01, date: 2014-04-30, text: 文}  # !beforeService
problems:
  - {id: X1, owner: P01, wind: none, found: 2014-07-01, text: 文}  # !afterService`,
    'neither service of an id given twice': `
people:
  - {id: P01, name: 甲某, post: 书记, to: 2014-03-31}
  - {id: P01, name: 甲某, post: 书记, from: 2014-06-01}
problems:
  - {id: X1, owner: P01, wind: none, found: 2014-05-31, text: 文}  # !afterService`,
    'outside service, the record’s own day missing': {
      yaml: `
asOf: soon
people:
  - {id: P01, name: 甲某, post: 书记, to: 2014-03-31}
problems:
  - {id: X1, owner: P01, wind: none, found: 2014-05-31, text: 文}  # !afterService`,
      asOf: '2014-08-10',
    },
    'a review alone': `
asOf: 2014-08-10
plan:
  versions:
    - {version: 1, date: 2014-08-10, review: {date: 2014-08-11, reviewers: [S13], ${REVIEW}}}  # !afterAsOf`,
  },
  unclear: {
    'broken people': { yaml: 'people: [{id: P01}]', reason: 'broken' },
    'broken supervision': { yaml: 'supervision: {team: T05}', reason: 'broken' },
    'no day at all': { yaml: 'asOf: soon\nvisits: [{date: 2014-08-10, by: []}]', reason: 'noAsOf' },
    'no day of its own': {
      yaml: 'asOf: soon\nvisits: [{date: 2014-08-10, by: []}]',
      asOf: '2014-08-10',
      reason: 'noOwnAsOf',
    },
  },
  notApplicable: {
    'nothing that can be read, and says so': { yaml: 'talks: [{id: K1}]', reason: 'nothingLegible' },
    'nothing dated': { yaml: '', reason: 'nothing' },
    'only plans and posts': {
      yaml: `${PEOPLE}
mobilisation: {attended: 5}
meeting: {}
study: {groups: [{group: leadingCadres, members: 1}]}`,
      reason: 'nothing',
    },
  },
});

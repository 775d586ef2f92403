import numbers from '../../../src/rules/integrity/numbers.ts';
import { testRule } from '../test-rule.ts';

const group = (members: number) => `study: {groups: [{group: leadingCadres, members: ${members}}]}`;
const appraisal = (attended: number, issued: number, mark = '') => `
mobilisation:
  date: 2014-02-26
  attended: ${attended}
  appraisal:
    - {of: team, issued: ${issued}, returned: 40}${mark}`;
const session = (hours: number, mark = '') =>
  `\n    - {date: 2014-03-10, groups: [officeMembers], mode: remote, hours: ${hours}}${mark}`;
const sessions = (...all: readonly string[]) => `study:\n  sessions:${all.join('')}`;
const talks = (n: number, mark = '') =>
  `talks:${Array.from({ length: n }, (_, i) => `\n  - {id: K${i}, round: 1, date: 2014-05-14, from: [P01], with: [P0${(i % 2) + 2}]}${i === 8 ? mark : ''}`).join('')}`;
const timed = (end: string, mark = '') =>
  `talks:\n  - {id: K1, round: 1, date: 2014-05-14, start: "09:58", end: "${end}", from: [P01], with: [P02]}${mark}`;
const PAST = `
people:
  - {id: P01, name: 甲某, post: 书记, teamMember: true, leadingCadre: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, leadingCadre: true, to: 2014-02-25}`;

testRule(numbers, {
  pass: {
    'as many members as leading cadres': group(3),
    'as many expected as team members': 'meeting: {date: 2014-07-18, expected: 3, present: 3}',
    'as many forms as people, or half of them': `${appraisal(86, 86)}\n    - {of: P01, issued: 43, returned: 40}`,
    'twenty-four hours on one day': sessions(session(23.75), session(0.25)),
    'eight talks on one day': talks(8),
    'a talk of five minutes': timed('10:03'),
    'an appraisal of one who serves that day':
      PAST.replace('2014-02-25', '2014-02-26') + appraisal(80, 80).replace('team', 'P02'),
  },
  fail: {
    'one member fewer than leading cadres': group(2)
      .replace('study: {groups: [', 'study:\n  groups:\n    - ')
      .replace(']}', '  # !fewerMembers'),
    'one more expected than team members': 'meeting:\n  date: 2014-07-18\n  expected: 4  # !otherExpected',
    'one form more than people': appraisal(86, 87, '  # !moreIssued'),
    'one form fewer than half': appraisal(86, 42, '  # !fewIssued'),
    'a quarter of an hour more than a day': sessions(session(24), session(0.25, '  # !longDay'), session(1)),
    'nine talks on one day': talks(9, '  # !manyTalks'),
    'a talk of four minutes': timed('10:02', '  # !shortTalk'),
    'an appraisal of one who left the day before':
      PAST + appraisal(80, 80, '  # !notServing').replace('of: team', 'of: P02'),
  },
  notApplicable: { 'no numbers': { yaml: '', reason: 'nothing' } },
});

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
const CADRES = `
people:
  - {id: P01, name: 甲某, post: 书记, teamMember: true, leadingCadre: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}`;

const PAST = `
people:
  - {id: P01, name: 甲某, post: 书记, teamMember: true, leadingCadre: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, leadingCadre: true, to: 2014-02-25}`;

testRule(numbers, {
  pass: {
    'a member for the one leading cadre of two people': group(1) + CADRES,
    'few members of a group that people does not tell': group(1).replace('leadingCadres', 'officeMembers'),
    'as many expected as team members who serve that day': `meeting: {date: 2014-07-18, expected: 1}${PAST.replace('post: 镇长, teamMember: true, ', 'post: 镇长, ')}`,
    'without one who left the day before the meeting': `meeting: {date: 2014-07-18, expected: 1}${PAST.replace('2014-02-25', '2014-07-17')}`,
    'with one who leaves on the day of the meeting': `meeting: {date: 2014-07-18, expected: 2}${PAST.replace('2014-02-25', '2014-07-18')}`,
    'a meeting without a day': 'meeting: {expected: 9}',
    'a meeting that nobody is said to be expected at': `meeting: {date: 2014-07-18}\n${group(3)}`,
    'nobody in people': 'meeting: {date: 2014-07-18, expected: 9}\npeople: []',
    'an appraisal on a day that is not given':
      PAST + appraisal(80, 80).replace('team', 'P02').replace('  date: 2014-02-26\n', ''),
    'an appraisal of one who came back': `${PAST}\n  - {id: P02, name: 乙某, post: 镇长, teamMember: true, leadingCadre: true, from: 2014-02-26}${appraisal(80, 80).replace('team', 'P02')}`,
    'an appraisal of a meeting whose numbers are not given': {
      yaml: appraisal(80, 87).replace('  attended: 80\n', ''),
      notCounted: ['team noAttended'],
    },
    'an appraisal of a meeting whose numbers are given': { yaml: appraisal(80, 80), notCounted: [] },
    'talks with one time of two':
      timed('10:02').replace('start: "09:58", ', '') +
      timed('10:02').replace('end: "10:02", ', '').replace('talks:', '').replace('K1', 'K2'),
    'one group, one session and one talk': `${group(3).replace('}]', '}], sessions: [{date: 2014-03-10, groups: [officeMembers], mode: remote, hours: 1}]')}\n${talks(1)}`,
    'one group and one talk': `${group(3)}\n${talks(1)}`,
    'one group and one session': group(3).replace(
      '}]',
      '}], sessions: [{date: 2014-03-10, groups: [officeMembers], mode: remote, hours: 1}]',
    ),
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
    'one form more than people': {
      yaml: appraisal(86, 87, '  # !moreIssued'),
      says: ['87 forms issued for the leading team, while 86 attended'],
    },
    'one form fewer than half': {
      yaml: appraisal(86, 42, '  # !fewIssued'),
      says: ['fewer than half of the 86 who attended'],
    },
    'a quarter of an hour more than a day': sessions(session(24), session(0.25, '  # !longDay'), session(1)),
    'nine talks on one day': { yaml: talks(9, '  # !manyTalks'), says: ['is in 9 talks on 14 May 2014, more than 8'] },
    'a talk of four minutes': timed('10:02', '  # !shortTalk'),
    'an appraisal of one who left the day before':
      PAST + appraisal(80, 80, '  # !notServing').replace('of: team', 'of: P02'),
  },
  unclear: { 'a section with a schema error': { yaml: `${group(3)}\ntalks: {}`, reason: 'broken' } },
  notApplicable: { 'no numbers': { yaml: '', reason: 'nothing' } },
});

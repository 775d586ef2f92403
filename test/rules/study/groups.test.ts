import groups from '../../../src/rules/study/groups.ts';
import { testRule } from '../test-rule.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: studyListen, from: 2014-02-26, to: 2014-05-10}]}`;

const OTHERS = `    - {group: officeMembers, members: 0}
    - {group: grassrootsMembers, members: 0}
    - {group: ethnicMembers, members: 0}
    - {group: oldInfirmMembers, members: 0}
    - {group: mobileMembers, members: 0}`;
const LISTED = `
study:
  groups:
    - {group: leadingCadres, members: 9}
${OTHERS}`;
const marked = (code: string) => LISTED.replace('members: 9}', `members: 9}  # !${code}`);

/** Sessions of the leading cadres on 10 March and the following days, with their hours. */
const sessions = (...hours: readonly (number | string)[]) =>
  `\n  sessions:${hours.map((h, n) => `\n    - {date: 2014-03-${10 + n}, groups: [leadingCadres], mode: groupStudy, hours: ${h}}`).join('')}`;
const NO_SESSIONS = '\n  sessions: []';

testRule(groups, {
  pass: {
    'any study time at all': {
      yaml: LISTED + sessions(0.25),
      found: 1,
      required: 1,
      counted: ['2014-03-10'],
      notCounted: [],
    },
    'more than the profile asks for': { yaml: LISTED + sessions(8, 8.1), options: { minHours: 16 } },
    'met on the last day of the stage': { yaml: LISTED + sessions(1) + PLAN, asOf: '2014-05-10' },
    'sessions that do not count are named': {
      yaml: `${LISTED}${sessions(1)}
    - {date: 2014-03-12, groups: [], mode: lecture, hours: 2}
    - {date: 2014-03-13, groups: [officeMembers], mode: lecture, hours: 2}`,
      counted: ['2014-03-10'],
      notCounted: ['2014-03-12 ofNobodyAsked', '2014-03-13 ofNobodyAsked'],
    },
    'only the groups that the profile asks for': {
      yaml: `study:\n  groups: [{group: leadingCadres, members: 9}, {group: mobileMembers, members: 3}]${sessions(1)}`,
      options: { groups: ['leadingCadres'] },
      found: 1,
      required: 1,
    },
  },
  fail: {
    'a group without a session': { yaml: marked('noHours') + NO_SESSIONS, found: 0, required: 1 },
    'a group of one person': marked('noHours').replace('members: 9', 'members: 1') + NO_SESSIONS,
    'every group listed, none with members, and people named': `${LISTED.replace('members: 9', 'members: 0').replace('groups:', 'groups:  # !allEmpty')}${sessions(1)}`,
    'exactly what has to be exceeded': { yaml: marked('tooFewHours') + sessions(8, 8), options: { minHours: 16 } },
    'exactly what has to be exceeded, in fractions': {
      yaml: marked('tooFewHours') + sessions(0.7, 0.6),
      options: { minHours: 1.3 },
    },
    'one session that names the group twice': {
      yaml: `${marked('tooFewHours')}${sessions(8).replace('[leadingCadres]', '[leadingCadres, leadingCadres]')}`,
      options: { minHours: 8 },
    },
    'a group that is not listed': {
      yaml: `${LISTED.replace('groups:', 'groups:  # !notListed').replace(/\n.*mobileMembers.*/, '')}${sessions(1)}`,
      found: 1,
      required: 1,
    },
    'groups not listed and none with members': {
      yaml: `study:
  groups:  # !notListed !notListed !notListed !notListed !notListed
    - {group: leadingCadres, members: 0}
  sessions: []`,
      found: 0,
      required: 0,
    },
    'the section recorded as none': 'study: {}  # !notListed !notListed !notListed !notListed !notListed !notListed',
    'a session that is later': {
      yaml: marked('noHours') + sessions(2),
      asOf: '2014-03-09',
      notCounted: ['2014-03-10 later'],
    },
    'a group listed twice, once with members': {
      yaml: `${LISTED}\n    - {group: mobileMembers, members: 2}  # !noHours${sessions(1)}`,
      found: 1,
      required: 2,
    },
    'the day after the stage': { yaml: marked('noHours') + NO_SESSIONS + PLAN, asOf: '2014-05-11' },
  },
  pending: {
    'on the last day of the stage': { yaml: marked('noHours') + NO_SESSIONS + PLAN, asOf: '2014-05-10' },
    'no sessions yet, before the stage is over': {
      yaml: `study:  # !absent\n  groups: []${PLAN}`,
      asOf: '2014-05-10',
      reason: 'absent',
    },
  },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'no list of sessions': { yaml: LISTED, reason: 'absent' },
    'no list of groups': { yaml: `study:${sessions(1)}`, reason: 'absent' },
    'a group that the schema does not know': {
      yaml: `study:\n  groups: [{group: cadres, members: 1}]${sessions(1)}`,
      reason: 'broken',
    },
  },
  notApplicable: {
    'every group listed, none with members, and nobody in people': {
      yaml: `people: []\n${LISTED.replace('members: 9', 'members: 0')}${sessions(1)}`,
      reason: 'nobody',
    },
    'no group asked': { yaml: LISTED + sessions(1), options: { groups: [] }, reason: 'nobody' },
  },
});

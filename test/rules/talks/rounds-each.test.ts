import roundsEach from '../../../src/rules/talks/rounds-each.ts';
import { testRule } from '../test-rule.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const PEOPLE = `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: P03, name: 丙某, post: 副书记, teamMember: true}`;

/** P01 and P02 in three rounds, P03 in two. */
const TALKS = `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P03]}
  - {id: K3, round: 2, date: 2014-06-03, from: [P01], with: [P03]}
  - {id: K4, round: 3, date: 2014-07-01, from: [P03], with: [P01]}
  - {id: K5, round: 3, date: 2014-07-01, from: [P02], with: [P01]}`;

const SHORT = PEOPLE.replace('副书记, teamMember: true}', '副书记, teamMember: true}  # !tooFewRounds') + TALKS;
const ENOUGH = `${PEOPLE}${TALKS}
  - {id: K6, round: 1, date: 2014-05-14, from: [P03], with: [P02]}`;

testRule(roundsEach, {
  pass: {
    'everybody in three rounds': {
      yaml: ENOUGH,
      found: 3,
      required: 3,
      counted: ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'],
      notCounted: [],
    },
    'two rounds each where the profile asks for two': { yaml: PEOPLE + TALKS, options: { min: 2 } },
    'two rounds each where the profile asks for none': { yaml: `${PEOPLE}\ntalks: []`, options: { min: 0 }, found: 3 },
    'met on the last day of the stage': { yaml: ENOUGH + PLAN, asOf: '2014-08-05' },
    'a colleague who left before the stage is not asked, and a talk with him counts': {
      yaml: `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: P09, name: 壬某, post: 副镇长, teamMember: true, to: 2014-05-10}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P01]}
  - {id: K3, round: 3, date: 2014-06-03, from: [P09], with: [P01]}
  - {id: K4, round: 3, date: 2014-06-03, from: [P09], with: [P02]}${PLAN}`,
      found: 2,
      required: 2,
      counted: ['K1', 'K2', 'K3', 'K4'],
    },
    'a talk of two who are not asked': {
      yaml: `${PEOPLE}
  - {id: P08, name: 辰某, post: 副镇长, teamMember: true, to: 2014-05-10}
  - {id: P09, name: 壬某, post: 副镇长, teamMember: true, to: 2014-05-10}${ENOUGH.replace(PEOPLE, '')}
  - {id: K7, round: 1, date: 2014-05-10, from: [P08], with: [P09]}${PLAN}`,
      found: 3,
      required: 3,
      counted: ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'],
      notCounted: ['K7 ofNobodyAsked'],
    },
    'a member who serves with nobody is not asked, and named': {
      yaml: `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, from: 2014-06-01}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, from: 2014-06-01}
  - {id: P09, name: 壬某, post: 副镇长, teamMember: true, to: 2014-05-31}
talks:
  - {id: K1, round: 1, date: 2014-06-14, from: [P01], with: [P02]}${PLAN}`,
      options: { min: 1 },
      found: 2,
      required: 2,
      notCounted: ['P09 noColleague'],
    },
  },
  fail: {
    'one member in two rounds': { yaml: SHORT, found: 2, required: 3 },
    'one member in two rounds, named by their numbers': {
      yaml: SHORT.replaceAll('round: 3', 'round: 10').replace(/( .*K2.*)\n( .*K3.*)\n( .*K4.*)/, '$3\n$1\n$2'),
      says: ['只有2轮（第2、10轮）'],
    },
    'one member in none': {
      yaml: `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: P03, name: 丙某, post: 副书记, teamMember: true}  # !noRound
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 1, date: 2014-05-14, from: [P01], with: [P02, P03]}
  - {id: K3, round: 2, date: 2014-05-14, from: [S13], with: [P03]}`,
      options: { min: 1 },
      notCounted: ['K2 severalWith', 'K3 withSupervisor'],
    },
    'two talks of one round are one round': `${SHORT}
  - {id: K6, round: 2, date: 2014-06-04, from: [P03], with: [P02]}`,
    'a third round that is later': {
      yaml: `${SHORT}
  - {id: K6, round: 1, date: 2014-07-02, from: [P03], with: [P02]}`,
      asOf: '2014-07-01',
      notCounted: ['K6 later'],
    },
    'recorded as none': `${PEOPLE.replaceAll('}', '}  # !noRound')}\ntalks: []`,
    'the day after the stage': { yaml: SHORT + PLAN, asOf: '2014-08-06' },
    'a member who came on the last day of the stage': {
      yaml: `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: P03, name: 丙某, post: 副书记, teamMember: true, from: 2014-08-05}  # !noRound
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}${PLAN}`,
      options: { min: 1 },
    },
  },
  pending: { 'on the last day of the stage': { yaml: SHORT + PLAN, asOf: '2014-08-05' } },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a talk without its round': {
      yaml: 'talks: [{id: K1, date: 2014-05-14, from: [P01], with: [P02]}]',
      reason: 'broken',
    },
  },
  notApplicable: {
    'a team of one': {
      yaml: 'talks: []\npeople: [{id: P01, name: 甲某, post: 书记, topLeader: true}]',
      reason: 'alone',
    },
    'the one member entered twice': `
talks: []
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true}
  - {id: P01, name: 甲某, post: 书记, teamMember: true}`,
    'one who left the day before the other came': `
talks: []
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, to: 2014-06-01}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, from: 2014-06-02}
${PLAN}`,
  },
});

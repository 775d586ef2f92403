import rounds from '../../../src/rules/talks/rounds.ts';
import { testRule } from '../test-rule.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const THREE = `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P03]}
  - {id: K3, round: 3, date: 2014-07-01, from: [P03], with: [P01]}`;

const TWO = `
talks:  # !tooFew
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 2, date: 2014-06-03, from: [P02], with: [P03]}`;

testRule(rounds, {
  pass: {
    'three rounds on three days': { yaml: THREE, found: 3, required: 3, counted: ['K1', 'K2', 'K3'], notCounted: [] },
    'rounds need not be numbered from 1': THREE.replace('round: 1', 'round: 7'),
    'a requirement met passes before the stage is over': { yaml: THREE + PLAN, asOf: '2014-07-01' },
    'two rounds where the profile asks for two': { yaml: TWO.replace(/ +# !tooFew/, ''), options: { min: 2 } },
    'a talk outside somebody’s service counts': `${THREE}
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, from: 2014-06-01}
  - {id: P03, name: 丙某, post: 副书记, teamMember: true}`,
  },
  fail: {
    'two rounds': { yaml: TWO, found: 2, required: 3 },
    'two talks of one round are one round': `${TWO}\n  - {id: K3, round: 2, date: 2014-07-01, from: [P03], with: [P01]}`,
    'none at all, said so': 'talks: []  # !tooFew',
    'two people on one side': {
      yaml: `${TWO}\n  - {id: K3, round: 3, date: 2014-07-01, from: [P03], with: [P01, P02]}`,
      found: 2,
      counted: ['K1', 'K2'],
      notCounted: ['K3 severalWith'],
    },
    'a talk with a supervisor': {
      yaml: `${TWO}\n  - {id: K3, round: 3, date: 2014-07-01, from: [S13], with: [P02]}`,
      notCounted: ['K3 withSupervisor'],
    },
    'a talk of two supervisors, of one with himself, with nobody, with a stranger': {
      yaml: `${TWO}
  - {id: K3, round: 3, date: 2014-07-01, from: [S13], with: [S14]}
  - {id: K4, round: 3, date: 2014-07-01, from: [P01], with: [P01]}
  - {id: K5, round: 3, date: 2014-07-01, from: [P01], with: []}
  - {id: K6, round: 3, date: 2014-07-01, from: [P01], with: [P99]}
  - {id: K7, round: 3, date: 2014-07-01, from: [P01, S13], with: [P02]}`,
      notCounted: ['K3 onlySupervisors', 'K4 sameOnBothSides', 'K5 nobodyThere', 'K6 unknownParty', 'K7 severalFrom'],
    },
    'a talk with somebody who is not a team member': {
      yaml: `${TWO}
  - {id: K3, round: 3, date: 2014-07-01, from: [P01], with: [P21]}
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: P03, name: 丙某, post: 副书记, teamMember: true}
  - {id: P21, name: 戊某, post: 财政所所长, headUnder: P02}`,
      notCounted: ['K3 notTeamMember'],
    },
    'a talk after the day judged as of': {
      yaml: `${TWO}\n  - {id: K3, round: 3, date: 2014-07-01, from: [P03], with: [P01]}`,
      asOf: '2014-06-30',
      notCounted: ['K3 later'],
    },
    'the day after the stage': { yaml: TWO + PLAN, asOf: '2014-08-06' },
    'on the last day of the stage, when every rule is due': { yaml: TWO + PLAN, asOf: '2014-08-05', final: true },
  },
  pending: {
    'on the last day of the stage': { yaml: TWO + PLAN, asOf: '2014-08-05' },
    'no section yet, before the stage is over': { yaml: `# !absent${PLAN}`, asOf: '2014-08-05', reason: 'absent' },
  },
  unclear: {
    'no section, after the stage': { yaml: '', reason: 'absent' },
    'a section with a schema error': { yaml: 'talks: [{id: K1}]', reason: 'broken' },
    'a section with a schema error, before the stage is over': { yaml: `talks: [{id: K1}]${PLAN}`, asOf: '2014-08-05' },
    'no day to judge as of': { yaml: `asOf: soon${THREE}`, reason: 'noAsOf' },
  },
  notApplicable: {
    'a team of one': {
      yaml: `${TWO.replace(/ +# !tooFew/, '')}\npeople: [{id: P01, name: 甲某, post: 书记, topLeader: true}]`,
      reason: 'alone',
    },
    'two who never serve together': `
talks: []
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, to: 2014-06-01}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, from: 2014-06-02}
${PLAN}`,
  },
});

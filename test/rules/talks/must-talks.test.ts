import mustTalks from '../../../src/rules/talks/must-talks.ts';
import { testRule } from '../test-rule.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const LEADER = '  - {id: P01, name: 甲某, post: 书记, topLeader: true}';
const SECOND = '  - {id: P02, name: 乙某, post: 镇长, teamMember: true}';
const THIRD = '  - {id: P03, name: 丙某, post: 副书记, teamMember: true}';
const HEAD = '  - {id: P21, name: 戊某, post: 财政所所长, headUnder: P02}';
const people = (...lines: readonly string[]) => `\npeople:\n${lines.join('\n')}`;
const ALL = people(LEADER, SECOND, THIRD, HEAD);

const THREE = `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 1, date: 2014-05-14, from: [P03], with: [P01]}
  - {id: K3, round: 1, date: 2014-05-14, from: [P02], with: [P03]}`;
const FOUR = `${THREE}
  - {id: K4, round: 1, date: 2014-05-14, from: [P21], with: [P02]}`;

testRule(mustTalks, {
  pass: {
    'every pair, whoever began it': {
      yaml: ALL + FOUR,
      found: 4,
      required: 4,
      counted: ['K1', 'K2', 'K3', 'K4'],
      notCounted: [],
    },
    'met before the stage is over': { yaml: ALL + FOUR + PLAN, asOf: '2014-05-14' },
    'a pair of leader and member is asked once': {
      yaml: `${people(LEADER, SECOND)}\ntalks: [{id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}]`,
      found: 1,
      required: 1,
    },
    'a head who is a team member too is asked once': {
      yaml: `${people(LEADER, SECOND, THIRD.replace('}', ', headUnder: P02}'))}${THREE}`,
      found: 3,
      required: 3,
    },
    'the leader alone with his department head': {
      yaml: `${people(LEADER, HEAD.replace('P02', 'P01'))}
talks: [{id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P21]}]`,
      required: 1,
    },
    'without the leg of department heads': {
      yaml: ALL + THREE,
      options: { legs: ['leaderMember', 'memberMember'] },
      required: 3,
    },
    'only the leader’s leg': {
      yaml: `${ALL}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 1, date: 2014-05-14, from: [P03], with: [P01]}
  - {id: K3, round: 1, date: 2014-05-14, from: [P02], with: [P21]}`,
      options: { legs: ['leaderMember'] },
      required: 2,
      counted: ['K1', 'K2'],
      notCounted: ['K3 notAsked'],
    },
    'a pair that never serves together is not asked': {
      yaml: `${people(LEADER, SECOND.replace('}', ', to: 2014-06-01}'), THIRD.replace('}', ', from: 2014-06-02}'))}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 1, date: 2014-06-14, from: [P03], with: [P01]}${PLAN}`,
      required: 2,
    },
    'a department head under a stranger makes no pair, and is named': {
      yaml: people(LEADER, SECOND, THIRD, HEAD.replace('P02', 'P99')) + THREE,
      required: 3,
      notCounted: ['P21 headOfStranger'],
    },
    'a department head under somebody who is not a team member': {
      yaml: people(LEADER, SECOND, THIRD, HEAD, '  - {id: P22, name: 己某, post: 副所长, headUnder: P21}') + FOUR,
      notCounted: ['P22 headOfStranger'],
    },
    'a department head under a prototype’s name': {
      yaml: people(LEADER, SECOND, THIRD, HEAD.replace('P02', 'constructor')) + THREE,
      notCounted: ['P21 headOfStranger'],
    },
    'a member who heads a department under himself': {
      yaml: people(LEADER, SECOND.replace('}', ', headUnder: P02}'), THIRD) + THREE,
      required: 3,
      notCounted: ['P02 headOfSelf'],
    },
    'a head whose member left before the stage': {
      yaml: `${people(LEADER, SECOND.replace('}', ', to: 2014-05-10}'), THIRD, HEAD)}
talks:
  - {id: K2, round: 1, date: 2014-05-14, from: [P03], with: [P01]}${PLAN}`,
      required: 1,
      notCounted: [],
    },
    'the same person entered twice owes himself nothing': {
      yaml: people(LEADER, LEADER, SECOND) + THREE,
      required: 1,
    },
  },
  fail: {
    'a pair of members missing': {
      yaml: `${people(LEADER, SECOND, `${THIRD}  # !memberMember`, HEAD)}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 1, date: 2014-05-14, from: [P03], with: [P01]}
  - {id: K4, round: 1, date: 2014-05-14, from: [P21], with: [P02]}`,
      found: 3,
      required: 4,
    },
    'the leader entered last': {
      yaml: `${people(`${SECOND}  # !leaderMember`, `${THIRD}  # !leaderMember !memberMember`, LEADER)}\ntalks: []`,
      found: 0,
      required: 3,
    },
    'the leader entered last, where only the members’ leg is asked': {
      yaml: `${people(SECOND, `${LEADER}  # !memberMember`)}\ntalks: []`,
      options: { legs: ['memberMember', 'memberDepartmentHead'] },
      required: 1,
    },
    'only the heads’ leg': {
      yaml: `${people(LEADER, SECOND, `${HEAD}  # !memberDepartmentHead`)}\ntalks: []`,
      options: { legs: ['memberDepartmentHead'] },
      required: 1,
    },
    'only the leader’s leg, one pair missing': {
      yaml: `${people(LEADER, SECOND, `${THIRD}  # !leaderMember`, HEAD)}
talks: [{id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}]`,
      options: { legs: ['leaderMember'] },
      required: 2,
    },
    'only the heads’ leg, the head being a team member': {
      yaml: `${people(LEADER, `${SECOND.replace('}', ', headUnder: P01}')}  # !memberDepartmentHead`)}\ntalks: []`,
      options: { legs: ['memberDepartmentHead'] },
      required: 1,
    },
    'only the leader’s leg, and two members who talked': {
      yaml: `${people(LEADER, `${SECOND}  # !leaderMember`, `${THIRD}  # !leaderMember`)}
talks: [{id: K1, round: 1, date: 2014-05-14, from: [P02], with: [P03]}]`,
      options: { legs: ['leaderMember'] },
      found: 0,
      required: 2,
      notCounted: ['K1 notAsked'],
    },
    'a missing pair behind one that never serves together': {
      yaml: `${people(
        SECOND.replace('}', ', to: 2014-06-01}'),
        THIRD.replace('}', ', from: 2014-06-02}'),
        '  - {id: P04, name: 丁某, post: 副镇长, teamMember: true}  # !memberMember !memberMember',
      )}\ntalks: []${PLAN}`,
      required: 2,
    },
    'a head entered twice, under two members': {
      yaml: `${people(LEADER, SECOND, `${HEAD}  # !memberDepartmentHead`, `${HEAD.replace('P02', 'P01')}  # !memberDepartmentHead`)}
talks: [{id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}]`,
      found: 1,
      required: 3,
    },
    'the leader’s pairs, where only the members’ leg is asked': {
      yaml: `${people(LEADER, `${SECOND}  # !memberMember`, `${THIRD}  # !memberMember !memberMember`)}\ntalks: []`,
      options: { legs: ['memberMember'] },
    },
    'talks that are not one-to-one': {
      yaml: `${people(LEADER, `${SECOND}  # !leaderMember`)}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01, S13], with: [P02]}
  - {id: K2, round: 1, date: 2014-05-14, from: [P01], with: [P02, P99]}
  - {id: K3, round: 1, date: 2014-05-14, from: [S13], with: [P02]}
  - {id: K4, round: 1, date: 2014-05-14, from: [P02], with: [P02]}`,
      notCounted: ['K1 severalFrom', 'K2 unknownParty', 'K3 withSupervisor', 'K4 sameOnBothSides'],
    },
    'the head, talked with by another member': {
      yaml: `${people(LEADER, SECOND, THIRD, `${HEAD}  # !memberDepartmentHead`)}${FOUR.replace('from: [P21], with: [P02]', 'from: [P21], with: [P03]')}`,
      counted: ['K1', 'K2', 'K3'],
      notCounted: ['K4 notAsked'],
    },
    'two leaders must talk with each other too': {
      yaml: `${people(LEADER, `${SECOND.replace('teamMember', 'topLeader')}  # !leaderMember`)}\ntalks: []`,
      required: 1,
    },
    'one day together is enough to owe it': `${people(
      LEADER,
      SECOND.replace('}', ', to: 2014-06-02}'),
      `${THIRD.replace('}', ', from: 2014-06-02}')}  # !memberMember`,
    )}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 1, date: 2014-06-14, from: [P03], with: [P01]}${PLAN}`,
    'a talk that is later': {
      yaml: `${people(LEADER, `${SECOND}  # !leaderMember`)}
talks: [{id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}]`,
      asOf: '2014-05-13',
      notCounted: ['K1 later'],
    },
    'the day after the stage': {
      yaml: `${people(LEADER, `${SECOND}  # !leaderMember`)}\ntalks: []${PLAN}`,
      asOf: '2014-08-06',
    },
  },
  pending: {
    'on the last day of the stage': {
      yaml: `${people(LEADER, `${SECOND}  # !leaderMember`)}\ntalks: []${PLAN}`,
      asOf: '2014-08-05',
    },
  },
  unclear: {
    'no section': { yaml: ALL, reason: 'absent' },
    'people with a schema error': { yaml: `people: [{id: P01}]${FOUR}`, reason: 'broken' },
  },
  notApplicable: {
    'a team of one without departments': { yaml: `${people(LEADER)}\ntalks: []`, reason: 'nobodyAsked' },
    'no leg asked': { yaml: ALL + FOUR, options: { legs: [] }, reason: 'nobodyAsked' },
  },
});

import supervisors from '../../../src/rules/talks/supervisors.ts';
import { testRule } from '../test-rule.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const LEADER = '  - {id: P01, name: 甲某, post: 书记, topLeader: true}';
const CADRE = '  - {id: P05, name: 丁某, post: 人大主席, leadingCadre: true}';
const HEAD = '  - {id: P21, name: 戊某, post: 财政所所长, headUnder: P01}';
const people = (...lines: readonly string[]) => `\npeople:\n${lines.join('\n')}`;

const FIRST = `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [S13], with: [P01]}`;
const BOTH = `${FIRST}
  - {id: K2, round: 1, date: 2014-05-15, from: [P05], with: [S14, S13]}`;

testRule(supervisors, {
  pass: {
    'a leader who is not said to be a cadre, and a cadre who is not a member': {
      yaml: people(LEADER, CADRE, HEAD) + BOTH,
      found: 2,
      required: 2,
      counted: ['K1', 'K2'],
      notCounted: [],
    },
    'a department head is not asked, nor does a talk with one count': {
      yaml: `${people(LEADER, HEAD)}${FIRST}
  - {id: K2, round: 1, date: 2014-05-15, from: [S13], with: [P21]}`,
      required: 1,
      counted: ['K1'],
      notCounted: ['K2 notAsked'],
    },
    'a cadre who left the day before the stage is not asked': {
      yaml: people(LEADER, CADRE.replace('}', ', to: 2014-05-10}')) + FIRST + PLAN,
      required: 1,
    },
    'met on the day of the last talk': { yaml: people(LEADER, CADRE) + BOTH + PLAN, asOf: '2014-05-15' },
  },
  fail: {
    'a cadre without a talk': { yaml: people(LEADER, `${CADRE}  # !noTalk`) + FIRST, found: 1, required: 2 },
    'a cadre who left on the first day of the stage':
      people(LEADER, `${CADRE.replace('}', ', to: 2014-05-11}')}  # !noTalk`) + FIRST + PLAN,
    'talks that do not count': {
      yaml: `${people(LEADER, `${CADRE}  # !noTalk`)}${FIRST}
  - {id: K2, round: 1, date: 2014-05-15, from: [P01], with: [P05]}
  - {id: K3, round: 1, date: 2014-05-15, from: [S13], with: [P05, P01]}
  - {id: K4, round: 1, date: 2014-05-15, from: [S13, S99], with: [P05]}
  - {id: K5, round: 1, date: 2014-05-15, from: [S13, P01], with: [P05]}
  - {id: K6, round: 1, date: 2014-05-15, from: [S13], with: []}`,
      counted: ['K1'],
      notCounted: ['K2 betweenColleagues', 'K3 severalWith', 'K4 unknownParty', 'K5 severalFrom', 'K6 nobodyThere'],
    },
    'a record without supervisors': `supervision: {team: T05, members: []}${people(`${LEADER}  # !noTalk`)}${FIRST}`,
    'a talk that is later': {
      yaml: people(LEADER, `${CADRE}  # !noTalk`) + BOTH,
      asOf: '2014-05-14',
      notCounted: ['K2 later'],
    },
    'the day after the stage': { yaml: people(LEADER, `${CADRE}  # !noTalk`) + FIRST + PLAN, asOf: '2014-08-06' },
  },
  pending: {
    'on the last day of the stage': { yaml: people(LEADER, `${CADRE}  # !noTalk`) + FIRST + PLAN, asOf: '2014-08-05' },
  },
  unclear: {
    'no talks': { yaml: people(LEADER), reason: 'absent' },
    'supervision with a schema error': { yaml: `supervision: {team: T05}${people(LEADER)}${FIRST}`, reason: 'broken' },
  },
  notApplicable: {
    'nobody who owes it': { yaml: people(HEAD) + FIRST, reason: 'nobodyAsked' },
    'nobody who still serves': {
      yaml: people(LEADER.replace('}', ', to: 2014-05-10}')) + FIRST + PLAN,
      reason: 'nobodyAsked',
    },
  },
});

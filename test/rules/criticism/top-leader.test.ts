import topLeader from '../../../src/rules/criticism/top-leader.ts';
import { testRule } from '../test-rule.ts';
import { criticisms, LEADER, MEETING, PLAN, people, SECOND, THIRD } from './criticisms.ts';

const ALL = people(LEADER, SECOND, THIRD);
const NONE = people(`${LEADER}  # !none`, SECOND) + criticisms('P01>P02');
const SECOND_LEADER = SECOND.replace('teamMember', 'topLeader');

testRule(topLeader, {
  pass: {
    'as many as each of the others': {
      yaml: ALL + criticisms('P02>P01*2', 'P01>P02*2', 'P01>P03*2'),
      found: null,
      required: null,
      counted: ['C1', 'C2'],
      notCounted: [],
    },
    'as many as the least criticised of the others': ALL + criticisms('P02>P01', 'P01>P02*5', 'P02>P03'),
    'fewer than one, but not than the other': ALL + criticisms('P02>P01*2', 'P01>P02*5', 'P02>P03'),
    'the one member left to compare with left before the meeting': {
      yaml:
        people(LEADER, SECOND, THIRD.replace('}', ', to: 2014-07-17}')) +
        criticisms('P03>P01*2', 'P01>P02*2', 'P01>P03*9') +
        MEETING +
        PLAN,
    },
    'two leaders, each compared with those not flagged': {
      yaml: people(LEADER, SECOND_LEADER, THIRD) + criticisms('P02>P01', 'P01>P02*5', 'P01>P03'),
    },
    'a member who serves with nobody is not compared, and named': {
      yaml:
        people(
          LEADER.replace('}', ', from: 2014-06-01}'),
          SECOND.replace('}', ', from: 2014-06-01}'),
          THIRD.replace('}', ', to: 2014-05-31}'),
        ) +
        criticisms('P02>P01', 'P01>P02') +
        PLAN,
      notCounted: ['P03 noColleague'],
    },
    'two leaders and nobody to compare with': people(LEADER, SECOND_LEADER) + criticisms('P02>P01', 'P01>P02*5'),
    'met before the stage is over': { yaml: ALL + criticisms('P02>P01') + PLAN, asOf: '2014-07-18' },
  },
  fail: {
    'none at all': { yaml: NONE, counted: [] },
    'none of anybody, said so': `${people(`${LEADER}  # !none`, SECOND)}\ncriticisms: []`,
    'one fewer than each of the others': {
      yaml: people(`${LEADER}  # !fewest`, SECOND, THIRD) + criticisms('P02>P01*2', 'P01>P02*3', 'P01>P03*3'),
    },
    'one of himself, or from somebody who is not a member': {
      yaml: `${people(`${LEADER}  # !none`, SECOND, '  - {id: P21, name: 戊某, post: 所长}')}${criticisms('P01>P01', 'P21>P01')}`,
      notCounted: ['C1 ofSelf', 'C2 notTeamMember'],
    },
    'a second leader who is spared': {
      yaml: people(LEADER, `${SECOND_LEADER}  # !fewest`, THIRD) + criticisms('P02>P01*2', 'P01>P02', 'P01>P03*2'),
    },
    'one that is later': {
      yaml: people(`${LEADER}  # !none`, SECOND) + criticisms('P02>P01'),
      asOf: '2014-07-17',
      notCounted: ['C1 later'],
    },
    'the day after the stage': { yaml: NONE + PLAN, asOf: '2014-08-06' },
  },
  pending: { 'on the last day of the stage': { yaml: NONE + PLAN, asOf: '2014-08-05' } },
  unclear: {
    'no section': { yaml: ALL, reason: 'absent' },
    'a section with a schema error': { yaml: 'criticisms: {}', reason: 'broken' },
  },
  notApplicable: {
    'nobody flagged': { yaml: people(SECOND, THIRD) + criticisms('P02>P03'), reason: 'noTopLeader' },
    'the leader came after the meeting': {
      yaml: people(LEADER.replace('}', ', from: 2014-07-19}'), SECOND, THIRD) + criticisms('P02>P03') + MEETING,
      reason: 'noTopLeader',
    },
    'a team of one': { yaml: `${people(LEADER)}\ncriticisms: []`, reason: 'alone' },
  },
});

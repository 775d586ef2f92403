import eachColleague from '../../../src/rules/criticism/each-colleague.ts';
import { testRule } from '../test-rule.ts';
import { criticisms, LEADER, MEETING, PLAN, people, SECOND, THIRD } from './criticisms.ts';

const ALL = ['P01>P02', 'P01>P03', 'P02>P01', 'P02>P03', 'P03>P01', 'P03>P02'];
const FEW = people(LEADER, `${SECOND}  # !tooFew`) + criticisms('P01>P02*4', 'P02>P01*5');

testRule(eachColleague, {
  pass: {
    'five each way': {
      yaml: people(LEADER, SECOND) + criticisms('P01>P02*5', 'P02>P01*5'),
      found: 2,
      required: 2,
      notCounted: [],
    },
    'one each way where the profile asks for one': {
      yaml: people(LEADER, SECOND, THIRD) + criticisms(...ALL),
      options: { min: 1 },
      found: 6,
      required: 6,
      counted: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'],
    },
    'a member who left before the meeting is not asked, and what concerns him is named': {
      yaml: people(LEADER, SECOND, THIRD.replace('}', ', to: 2014-07-17}')) + criticisms(...ALL) + MEETING + PLAN,
      options: { min: 1 },
      required: 2,
      counted: ['C1', 'C3'],
      notCounted: ['C2 notAsked', 'C4 notAsked', 'C5 notAsked', 'C6 notAsked', 'P03 away'],
    },
    'none where the profile asks for none': {
      yaml: `${people(LEADER, SECOND)}\ncriticisms: []`,
      options: { min: 0 },
      found: 2,
      required: 2,
    },
    'two who never serve together owe each other nothing': {
      yaml:
        people(LEADER, SECOND.replace('}', ', to: 2014-06-01}'), THIRD.replace('}', ', from: 2014-06-02}')) +
        criticisms('P01>P02', 'P01>P03', 'P02>P01', 'P03>P01') +
        PLAN,
      options: { min: 1 },
      required: 4,
    },
  },
  fail: {
    'criticisms that are none, and a member who serves with nobody, are named': {
      yaml:
        people(
          LEADER.replace('}', ', from: 2014-06-01}'),
          `${SECOND.replace('}', ', from: 2014-06-01}')}  # !tooFew`,
          THIRD.replace('}', ', to: 2014-05-31}'),
        ) +
        criticisms('P01>P01', 'P02>P01') +
        PLAN,
      options: { min: 1 },
      found: 1,
      required: 2,
      counted: ['C2'],
      notCounted: ['C1 ofSelf', 'P03 noColleague'],
    },
    'four one way': { yaml: FEW, found: 1, required: 2 },
    'all of them to one colleague': {
      yaml:
        people(LEADER, SECOND, `${THIRD}  # !tooFew`) +
        criticisms('P01>P02*2', 'P02>P01', 'P02>P03', 'P03>P01', 'P03>P02'),
      options: { min: 1 },
      found: 5,
      required: 6,
    },
    'two who serve together for one day': {
      yaml:
        people(
          LEADER,
          `${SECOND.replace('}', ', to: 2014-06-02}')}  # !tooFew`,
          `${THIRD.replace('}', ', from: 2014-06-02}')}  # !tooFew`,
        ) +
        criticisms('P01>P02', 'P01>P03', 'P02>P01', 'P03>P01') +
        PLAN,
      options: { min: 1 },
      required: 6,
    },
    'a criticism that is later': {
      yaml: people(`${LEADER}  # !tooFew`, `${SECOND}  # !tooFew`) + criticisms('P01>P02', 'P02>P01'),
      options: { min: 1 },
      asOf: '2014-07-17',
      notCounted: ['C1 later', 'C2 later'],
    },
    'the day after the stage': { yaml: FEW + PLAN, asOf: '2014-08-06' },
  },
  pending: { 'on the last day of the stage': { yaml: FEW + PLAN, asOf: '2014-08-05' } },
  unclear: {
    'no section': { yaml: people(LEADER, SECOND), reason: 'absent' },
    'a section with a schema error': { yaml: 'criticisms: {}', reason: 'broken' },
  },
  notApplicable: { 'a team of one': { yaml: `${people(LEADER)}\ncriticisms: []`, reason: 'alone' } },
});

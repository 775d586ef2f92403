import each from '../../../src/rules/criticism/each.ts';
import { testRule } from '../test-rule.ts';
import { criticisms, LEADER, MEETING, PLAN, people, SECOND, THIRD } from './criticisms.ts';

const FIVE_EACH = criticisms('P01>P02*5', 'P02>P01*5');
const ONE_EACH = criticisms('P01>P02', 'P02>P01');
const FEW = people(LEADER, `${SECOND}  # !tooFew`) + criticisms('P01>P02*5', 'P02>P01*4');

testRule(each, {
  pass: {
    'five each, to whomever': {
      yaml: people(LEADER, SECOND, THIRD) + criticisms('P01>P02*5', 'P02>P01*3', 'P02>P03*2', 'P03>P01*5'),
      found: 3,
      required: 3,
      notCounted: [],
    },
    'one each where the profile asks for one': {
      yaml: people(LEADER, SECOND) + ONE_EACH,
      options: { min: 1 },
      counted: ['C1', 'C2'],
    },
    'criticisms that are none between two members': {
      yaml:
        people(LEADER, SECOND, '  - {id: P21, name: 戊某, post: 所长}') +
        ONE_EACH +
        '\n  - {id: C3, from: P01, to: P01, date: 2014-07-18, text: 抓工作急躁丁}' +
        '\n  - {id: C4, from: P01, to: P21, date: 2014-07-18, text: 抓工作急躁戊}' +
        '\n  - {id: C5, from: P21, to: P01, date: 2014-07-18, text: 抓工作急躁己}' +
        '\n  - {id: C6, from: P99, to: P98, date: 2014-07-18, text: 抓工作急躁庚}' +
        '\n  - {id: C7, from: P01, to: constructor, date: 2014-07-18, text: 抓工作急躁辛}',
      options: { min: 1 },
      counted: ['C1', 'C2'],
      notCounted: ['C3 ofSelf', 'C4 notTeamMember', 'C5 notTeamMember', 'C6 unknownMember', 'C7 unknownMember'],
    },
    'a member who left the day before the meeting is not asked': {
      yaml:
        people(LEADER, SECOND, THIRD.replace('}', ', to: 2014-07-17}')) +
        criticisms('P01>P03', 'P02>P01', 'P03>P01') +
        MEETING +
        PLAN,
      options: { min: 1 },
      found: 2,
      required: 2,
      counted: ['C1', 'C2'],
      notCounted: ['C3 notAsked', 'P03 away'],
    },
    'without a meeting, a member who serves with nobody is not asked': {
      yaml:
        people(
          LEADER.replace('}', ', from: 2014-06-01}'),
          SECOND.replace('}', ', from: 2014-06-01}'),
          THIRD.replace('}', ', to: 2014-05-31}'),
        ) +
        ONE_EACH +
        PLAN,
      options: { min: 1 },
      required: 2,
      notCounted: ['P03 noColleague'],
    },
    'met on the last day of the stage': { yaml: people(LEADER, SECOND) + FIVE_EACH + PLAN, asOf: '2014-08-05' },
  },
  fail: {
    'four of one member': { yaml: FEW, found: 1, required: 2 },
    'five where the profile asks for six': {
      yaml: people(`${LEADER}  # !tooFew`, `${SECOND}  # !tooFew`) + FIVE_EACH,
      options: { min: 6 },
      found: 0,
    },
    'a member who left on the day of the meeting': {
      yaml: people(LEADER, SECOND, `${THIRD.replace('}', ', to: 2014-07-18}')}  # !tooFew`) + ONE_EACH + MEETING + PLAN,
      options: { min: 1 },
    },
    'a member who left before the meeting, where that is still to come': {
      yaml:
        people(LEADER, SECOND, `${THIRD.replace('}', ', to: 2014-07-17}')}  # !tooFew`) +
        criticisms('P01>P02', 'P02>P01', '2014-07-01') +
        MEETING +
        PLAN,
      options: { min: 1 },
      asOf: '2014-07-17',
      final: true,
    },
    'a member who left before the meeting, where that has no date': {
      yaml: `${people(LEADER, SECOND, `${THIRD.replace('}', ', to: 2014-07-17}')}  # !tooFew`) + ONE_EACH}\nmeeting: {present: 9}${PLAN}`,
      options: { min: 1 },
    },
    'criticisms of himself': {
      yaml: people(LEADER, `${SECOND}  # !tooFew`) + criticisms('P01>P02', 'P02>P02'),
      options: { min: 1 },
      counted: ['C1'],
      notCounted: ['C2 ofSelf'],
    },
    'a criticism that is later': {
      yaml: people(`${LEADER}  # !tooFew`, `${SECOND}  # !tooFew`) + ONE_EACH,
      options: { min: 1 },
      asOf: '2014-07-17',
      notCounted: ['C1 later', 'C2 later'],
    },
    'none, said so': `${people(`${LEADER}  # !tooFew`, `${SECOND}  # !tooFew`)}\ncriticisms: []`,
    'the day after the stage': { yaml: FEW + PLAN, asOf: '2014-08-06' },
  },
  pending: { 'on the last day of the stage': { yaml: FEW + PLAN, asOf: '2014-08-05' } },
  unclear: {
    'no section': { yaml: people(LEADER, SECOND), reason: 'absent' },
    'a section with a schema error': { yaml: 'criticisms: [{id: C1}]', reason: 'broken' },
  },
  notApplicable: {
    'a team of one': { yaml: `${people(LEADER)}\ncriticisms: []`, reason: 'alone' },
    'one who serves on the meeting’s day': {
      yaml: `${people(LEADER, SECOND.replace('}', ', to: 2014-07-17}'))}\ncriticisms: []${MEETING}`,
      reason: 'alone',
    },
    'the one member entered twice': `${people(LEADER, LEADER)}\ncriticisms: []`,
  },
});

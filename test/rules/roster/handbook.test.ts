import handbook from '../../../src/rules/roster/handbook.ts';
import { testFolderRule } from '../test-folder-rule.ts';

const ALL = 'workPlan, workflow, rules, staffCode';
const issued = (date: string, parts = ALL): string => `handbook: {issued: ${date}, parts: [${parts}]}`;

testFolderRule(handbook, {
  pass: {
    'all four parts, one of them twice': {
      roster: issued('2014-02-15', `${ALL}, rules`),
      found: 4,
      required: 4,
      counted: ['workPlan', 'workflow', 'rules', 'staffCode', 'rules'],
    },
    'issued on the day of the roster': { roster: `asOf: 2014-10-10\n${issued('2014-10-10')}` },
    'parts of the profile': {
      roster: issued('2014-02-15', 'rules, workPlan'),
      options: { parts: ['rules'] },
      found: 1,
      required: 1,
      counted: ['rules'],
      notCounted: ['workPlan notAsked'],
    },
  },
  fail: {
    'three parts': {
      roster: `${issued('2014-02-15', 'workPlan, workflow, rules')}  # !missing`,
      found: 3,
      required: 4,
      subjects: ['staffCode'],
      says: ['工作人员守则（staffCode）'],
    },
    'no part': {
      roster: `${issued('2014-02-15', '')}  # !missing !missing !missing !missing`,
      found: 0,
      required: 4,
    },
  },
  unclear: {
    'nothing said of a handbook': { roster: '', reason: 'rosterLacks' },
    'issued the day after the roster': { roster: `asOf: 2014-10-10\n${issued('2014-10-11')}`, reason: 'notYet' },
    'issued after the day asked for': { roster: issued('2014-02-15'), asOf: '2014-02-14', reason: 'notYet' },
  },
  notApplicable: {
    'without a roster': { roster: null, reason: 'noRoster' },
    'a profile that asks for nothing': {
      roster: issued('2014-02-15', ''),
      options: { parts: [] },
      reason: 'nothingAsked',
    },
  },
});

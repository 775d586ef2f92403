import appraisal from '../../../src/rules/opinions/appraisal.ts';
import { testRule } from '../test-rule.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: studyListen, from: 2014-02-26, to: 2014-05-10}]}`;

const LEADER = '  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true}';
const CADRE = '  - {id: P05, name: 丁某, post: 人大主席, leadingCadre: true}';
const MEMBER = '  - {id: P04, name: 己某, post: 副镇长(非党员), teamMember: true}';
const people = (...lines: readonly string[]) => `\npeople:\n${lines.join('\n')}`;

const HEAD = '\nmobilisation:\n  date: 2014-02-26\n  appraisal:';
const TEAM = '\n    - {of: team, issued: 86, returned: 84}';
const FIRST = '\n    - {of: P01, issued: 86, returned: 84}';
const SECOND = '\n    - {of: P05, issued: 86, returned: 84}';
const MISSING = people(LEADER, `${CADRE}  # !missing`) + HEAD + TEAM + FIRST;

testRule(appraisal, {
  pass: {
    'the team and every cadre, members who are no cadres apart': {
      yaml: people(LEADER, CADRE, MEMBER) + HEAD + TEAM + FIRST + SECOND,
      found: 3,
      required: 3,
      counted: ['team', 'P01', 'P05'],
      notCounted: [],
    },
    'as many returned as issued, and half of them': {
      yaml: `${people(LEADER)}${HEAD}
    - {of: team, issued: 86, returned: 86}
    - {of: P01, issued: 86, returned: 43}`,
    },
    'a team without cadres': { yaml: people(MEMBER) + HEAD + TEAM, found: 1, required: 1 },
    'who came the day after, or left the day before, is not asked; an appraisal of one is named': {
      yaml: `${people(
        LEADER,
        CADRE.replace('}', ', from: 2014-02-27}'),
        CADRE.replace('P05', 'P06').replace('}', ', to: 2014-02-25}'),
      )}${HEAD}${TEAM}${FIRST}${SECOND}
    - {of: P99, issued: 86, returned: 84}
    - {of: constructor, issued: 86, returned: 84}`,
      required: 2,
      counted: ['team', 'P01'],
      notCounted: ['P05 notAsked', 'P99 notAsked', 'constructor notAsked'],
    },
    'met on the day of the meeting': { yaml: people(LEADER) + HEAD + TEAM + FIRST + PLAN, asOf: '2014-02-26' },
  },
  fail: {
    'one returned fewer than half': {
      yaml: `${people(LEADER)}${HEAD}${TEAM}${FIRST.replace('84', '42')}  # !fewReturned`,
      says: ['发放评议票86张，收回42张，要求收回不少于50%'],
    },
    'one fewer than the share that the profile asks for': {
      yaml: `${people(LEADER)}${HEAD}${TEAM.replace('84', '86')}${FIRST.replace('84', '85')}  # !fewReturned`,
      options: { minShare: 1 },
    },
    'a cadre without one': { yaml: MISSING, found: 2, required: 3 },
    'a cadre who came that day, and one who left that day': `${people(
      LEADER,
      `${CADRE.replace('}', ', from: 2014-02-26}')}  # !missing`,
      `${CADRE.replace('P05', 'P06').replace('}', ', to: 2014-02-26}')}  # !missing`,
    )}${HEAD}${TEAM}${FIRST}`,
    'the team without one': {
      yaml: `${people(LEADER)}${HEAD}  # !teamMissing${FIRST}`,
      found: 1,
      required: 2,
    },
    'recorded as none': `${people(`${LEADER}  # !missing`) + HEAD} []  # !teamMissing`,
    'none returned': {
      yaml: `${people(LEADER)}${HEAD}
    - {of: team, issued: 86, returned: 0}  # !teamNoneReturned
    - {of: P01, issued: 0, returned: 0}  # !noneReturned`,
      found: 0,
      required: 2,
      counted: [],
      notCounted: ['team teamNoneReturned', 'P01 noneReturned'],
    },
    'one more returned than issued': {
      yaml: `${people(LEADER)}${HEAD}
    - {of: team, issued: 86, returned: 87}  # !teamMoreReturned
    - {of: P01, issued: 86, returned: 87}  # !moreReturned`,
      found: 0,
      required: 2,
    },
    'two of one, of which one is wrong twice over': {
      yaml: `${people(LEADER)}${HEAD}${TEAM}${FIRST}
    - {of: P01, issued: 86, returned: 0}  # !noneReturned
    - {of: P01, issued: 86, returned: 87}  # !moreReturned`,
      found: 1,
      required: 2,
      counted: ['team', 'P01'],
      notCounted: ['P01 noneReturned', 'P01 moreReturned'],
    },
    'the day after the stage': { yaml: MISSING + PLAN, asOf: '2014-05-11' },
  },
  pending: {
    'on the last day of the stage': { yaml: MISSING + PLAN, asOf: '2014-05-10' },
    'the meeting is still to come': {
      yaml: (people(LEADER) + HEAD + TEAM + FIRST + PLAN).replace('mobilisation:', 'mobilisation:  # !noDate'),
      asOf: '2014-02-25',
      reason: 'noDate',
    },
  },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a meeting without appraisal': { yaml: 'mobilisation: {date: 2014-02-26}', reason: 'absent' },
    'a meeting without a date': { yaml: HEAD.replace(/\n.*date.*/, '') + TEAM, reason: 'noDate' },
    'the section recorded as none': { yaml: 'mobilisation: {}', reason: 'noDate' },
    'a meeting dated later, after the stage': { yaml: HEAD + TEAM, asOf: '2014-02-25', reason: 'noDate' },
    'a number that is none': { yaml: HEAD + TEAM.replace('86', '-1'), reason: 'broken' },
  },
});

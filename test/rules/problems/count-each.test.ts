import countEach from '../../../src/rules/problems/count-each.ts';
import { testRule } from '../test-rule.ts';
import { wordsOf } from '../words.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const LEADER = '  - {id: P01, name: 甲某, post: 书记, topLeader: true}';
const MEMBER = '  - {id: P02, name: 乙某, post: 镇长, teamMember: true}';
const CADRE = '  - {id: P05, name: 丁某, post: 人大主席, leadingCadre: true}';
const people = (...lines: readonly string[]) => `people:\n${lines.join('\n')}`;
const problem = (id: string, owner: string, found = '2014-05-20') =>
  `\n  - {id: ${id}, owner: ${owner}, wind: none, found: ${found}, text: ${wordsOf(id)}}`;
const owned = (n: number) => Array.from({ length: n }, (_, i) => problem(`X${i + 1}`, 'P01')).join('');
const ONE_EACH = `\nproblems:${problem('X1', 'P01')}${problem('X2', 'P02')}`;
const MISSING = `${people(LEADER, `${MEMBER}  # !tooFew`)}\nproblems:${problem('X1', 'P01')}`;

testRule(countEach, {
  pass: {
    'fifteen of the one member': { yaml: `${people(LEADER)}\nproblems:${owned(15)}`, found: 1, required: 1 },
    'one each where the profile asks for one': {
      yaml: people(LEADER, MEMBER, CADRE) + ONE_EACH,
      options: { min: 1 },
      found: 2,
      required: 2,
      counted: ['X1', 'X2'],
      notCounted: [],
    },
    'problems of others are named, not counted': {
      yaml:
        people(LEADER, MEMBER, CADRE) + ONE_EACH + problem('X3', 'team') + problem('X4', 'P99') + problem('X5', 'P05'),
      options: { min: 1 },
      counted: ['X1', 'X2'],
      notCounted: ['X3 ofTeam', 'X4 ofStranger', 'X5 notAsked'],
    },
    'a member who left the day before the stage': {
      yaml: `${people(LEADER, MEMBER.replace('}', ', to: 2014-05-10}'))}\nproblems:${problem('X1', 'P01')}${PLAN}`,
      options: { min: 1 },
      required: 1,
    },
  },
  fail: {
    'fourteen of the one member': {
      yaml: `${people(`${LEADER}  # !tooFew`)}\nproblems:${owned(14)}`,
      found: 0,
      required: 1,
    },
    'one member without any': { yaml: MISSING, options: { min: 1 }, found: 1, required: 2 },
    'the team’s problems are nobody’s': {
      yaml: `${people(`${LEADER}  # !tooFew`)}\nproblems:${problem('X1', 'team')}`,
      options: { min: 1 },
    },
    'a person whose id is team owns none of them': {
      yaml: `${people(`${LEADER.replace('P01', 'team')}  # !tooFew`)}\nproblems:${problem('X1', 'team')}`,
      options: { min: 1 },
    },
    'a problem that is later': {
      yaml: `${people(LEADER, `${MEMBER}  # !tooFew`)}\nproblems:${problem('X1', 'P01')}${problem('X2', 'P02', '2014-05-21')}`,
      options: { min: 1 },
      asOf: '2014-05-20',
      notCounted: ['X2 later'],
    },
    'a member who left on the first day of the stage': {
      yaml: `${people(LEADER, `${MEMBER.replace('}', ', to: 2014-05-11}')}  # !tooFew`)}\nproblems:${problem('X1', 'P01')}${PLAN}`,
      options: { min: 1 },
    },
    'none, said so': `${people(`${LEADER}  # !tooFew`)}\nproblems: []`,
    'the day after the stage': { yaml: MISSING + PLAN, options: { min: 1 }, asOf: '2014-08-06' },
  },
  pending: { 'on the last day of the stage': { yaml: MISSING + PLAN, options: { min: 1 }, asOf: '2014-08-05' } },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'people with a schema error': { yaml: `people: {}${ONE_EACH}`, reason: 'broken' },
  },
  notApplicable: { 'no team member': { yaml: people(CADRE) + ONE_EACH, reason: 'noMember' } },
});

import { expect, it } from 'vitest';
import leads from '../../../src/rules/guidance/top-leader-leads.ts';
import { runRule, testRule } from '../test-rule.ts';

const FOUR = `
topLeader:
  leads:
    - {lead: lecture, date: 2014-03-20}
    - {lead: opinions, date: 2014-03-25}
    - {lead: problems, date: 2014-05-20}
    - {lead: criticism, date: 2014-07-18}`;

const THREE = `
topLeader:
  leads:  # !missing
    - {lead: lecture, date: 2014-03-20}
    - {lead: opinions, date: 2014-03-25}
    - {lead: problems, date: 2014-05-20}`;

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

testRule(leads, {
  pass: {
    'all four': {
      yaml: FOUR,
      found: 4,
      required: 4,
      counted: ['lecture', 'opinions', 'problems', 'criticism'],
      notCounted: [],
    },
    'one of them twice': {
      yaml: `${FOUR}\n    - {lead: lecture, date: 2014-04-20}`,
      found: 4,
      required: 4,
      counted: ['lecture', 'opinions', 'problems', 'criticism', 'lecture'],
    },
    'the last one on the day judged as of': { yaml: FOUR, asOf: '2014-07-18' },
    'all four pass before the stage is over': { yaml: FOUR + PLAN, asOf: '2014-07-20' },
    'three where the profile asks for those; another is named': {
      yaml: FOUR,
      options: { leads: ['lecture', 'opinions', 'problems'] },
      found: 3,
      required: 3,
      counted: ['lecture', 'opinions', 'problems'],
      notCounted: ['criticism notAsked'],
    },
  },
  fail: {
    'three of four': { yaml: THREE, found: 3, required: 4, counted: ['lecture', 'opinions', 'problems'] },
    'one of them twice is still one': {
      yaml: `${THREE}\n    - {lead: lecture, date: 2014-04-20}`,
      found: 3,
      required: 4,
    },
    'none, said so': { yaml: 'topLeader: {leads: []}  # !missing !missing !missing !missing', found: 0, required: 4 },
    'none, said so by an empty section': {
      yaml: 'topLeader: {}  # !missing !missing !missing !missing',
      found: 0,
      required: 4,
    },
    'the last one the day after': {
      yaml: FOUR.replace('leads:', 'leads:  # !missing'),
      asOf: '2014-07-17',
      found: 3,
      notCounted: ['criticism later'],
    },
    'the day after the stage': { yaml: THREE + PLAN, asOf: '2014-08-06' },
    'on the last day of the stage, when every rule is due': { yaml: THREE + PLAN, asOf: '2014-08-05', final: true },
    'on the last day of the stage, where the profile waits for none': {
      yaml: THREE + PLAN,
      asOf: '2014-08-05',
      options: { stage: null },
    },
  },
  pending: {
    'on the last day of the stage': { yaml: THREE + PLAN, asOf: '2014-08-05' },
    'no section yet': { yaml: `# !absent${PLAN}`, asOf: '2014-08-05', reason: 'absent' },
    'no list yet': { yaml: `topLeader: {summons: []}  # !absent${PLAN}`, asOf: '2014-08-05', reason: 'absent' },
  },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a section without the list': { yaml: 'topLeader: {summons: []}', reason: 'absent' },
    'a section with a schema error': { yaml: 'topLeader: {leads: [{lead: dance}]}', reason: 'broken' },
    'a schema error in another list of the section': {
      yaml: `${FOUR}\n  summons: [{date: 2014-04-08}]${PLAN}`,
      asOf: '2014-07-20',
      reason: 'broken',
    },
  },
  notApplicable: {
    'where the profile asks for no lead': { yaml: FOUR, options: { leads: [] }, reason: 'nothingAsked' },
  },
});

it('guidance/top-leader-leads names the lead that is missing', () => {
  const { findings } = runRule(leads, THREE).check;
  expect(findings).toMatchObject([{ subject: 'criticism', at: '/topLeader/leads', params: { lead: 'criticism' } }]);
});

import { expect, it } from 'vitest';
import summons from '../../../src/rules/guidance/summons.ts';
import { runRule, testRule } from '../test-rule.ts';

const ANSWERED = `
topLeader:
  assessments:
    - {date: 2014-04-02, by: [S13], triggers: [weakPush]}
  summons:
    - {date: 2014-04-08, by: [S14], reason: weakPush, followUp: 2014-04-15}`;

const ASSESSED = (assessment: string, held: string): string => `
topLeader:
  assessments:
    - ${assessment}
  summons:
    - ${held}`;

testRule(summons, {
  pass: {
    'summoned and followed up': {
      yaml: ANSWERED,
      found: null,
      required: null,
      counted: ['2014-04-02', '2014-04-08'],
      notCounted: [],
    },
    'summoned on the day of the assessment': ANSWERED.replace('2014-04-08', '2014-04-02'),
    'followed up on the day of the summons': ANSWERED.replace('2014-04-15', '2014-04-08'),
    'a follow-up after the day judged as of counts': { yaml: ANSWERED, asOf: '2014-04-08' },
    'for one of two triggers': ANSWERED.replace('[weakPush]', '[poorExample, weakPush]'),
    'one summons after two assessments for the same': ASSESSED(
      '{date: 2014-04-02, by: [S13], triggers: [weakPush]}\n    - {date: 2014-04-05, by: [S13], triggers: [weakPush]}',
      '{date: 2014-04-08, by: [S14], reason: weakPush, followUp: 2014-04-15}',
    ),
    'assessed, and nothing found': {
      yaml: 'topLeader: {assessments: [{date: 2014-04-02, by: [S13], triggers: []}]}',
      counted: ['2014-04-02'],
    },
    'summoned without an assessment': `
topLeader:
  summons:
    - {date: 2014-04-08, by: [S14], reason: weakPush, followUp: 2014-04-15}`,
    'an assessment after the day judged as of': {
      yaml: ANSWERED.replace('  summons:', '    - {date: 2014-06-03, by: [S13], triggers: [perfunctory]}\n  summons:'),
      asOf: '2014-06-02',
    },
    'an assessment by a stranger counts for nothing': {
      yaml: ANSWERED.replace(
        '  summons:',
        '    - {date: 2014-06-03, by: [S13, S99], triggers: [perfunctory]}\n  summons:',
      ),
      counted: ['2014-04-02', '2014-04-08'],
      notCounted: ['2014-06-03 unknownSupervisor'],
    },
    'a summons by a stranger asks for no follow-up': {
      yaml: `${ANSWERED}\n    - {date: 2014-06-08, by: [P02], reason: weakPush}`,
      notCounted: ['2014-06-08 unknownSupervisor'],
    },
  },
  fail: {
    'not summoned': `
topLeader:
  assessments:
    - {date: 2014-04-02, by: [S13], triggers: [weakPush]}  # !notSummoned`,
    'not summoned, said so': `
topLeader:
  assessments:
    - {date: 2014-04-02, by: [S13], triggers: [weakPush, poorExample]}  # !notSummoned
  summons: []`,
    'summoned the day before': ASSESSED(
      '{date: 2014-04-02, by: [S13], triggers: [weakPush]}  # !notSummoned',
      '{date: 2014-04-01, by: [S14], reason: weakPush, followUp: 2014-04-15}',
    ),
    'summoned for something else': ASSESSED(
      '{date: 2014-04-02, by: [S13], triggers: [weakPush]}  # !notSummoned',
      '{date: 2014-04-08, by: [S14], reason: perfunctory, followUp: 2014-04-15}',
    ),
    'assessed again after the summons': `
topLeader:
  assessments:
    - {date: 2014-04-02, by: [S13], triggers: [weakPush]}
    - {date: 2014-04-09, by: [S13], triggers: [weakPush]}  # !notSummoned
  summons:
    - {date: 2014-04-08, by: [S14], reason: weakPush, followUp: 2014-04-15}`,
    'summoned after the day judged as of': {
      yaml: ANSWERED.replace('triggers: [weakPush]}', 'triggers: [weakPush]}  # !notSummoned'),
      asOf: '2014-04-07',
      counted: [],
      notCounted: ['2014-04-02 notSummoned', '2014-04-08 later'],
    },
    'summoned by a stranger': {
      yaml: ASSESSED(
        '{date: 2014-04-02, by: [S13], triggers: [weakPush]}  # !notSummoned',
        '{date: 2014-04-08, by: [S14, P01], reason: weakPush, followUp: 2014-04-15}',
      ),
      counted: [],
      notCounted: ['2014-04-08 unknownSupervisor', '2014-04-02 notSummoned'],
    },
    'summoned by nobody': {
      yaml: ASSESSED(
        '{date: 2014-04-02, by: [S13], triggers: [weakPush]}  # !notSummoned',
        '{date: 2014-04-08, by: [], reason: weakPush, followUp: 2014-04-15}',
      ),
      notCounted: ['2014-04-08 noSupervisor', '2014-04-02 notSummoned'],
    },
    'no follow-up': ANSWERED.replace(', followUp: 2014-04-15}', '}  # !noFollowUp'),
    'followed up the day before the summons': ANSWERED.replace('2014-04-15}', '2014-04-07}  # !followUpEarly'),
    'before the stages are over: it waits for none': `${ANSWERED.replace(', followUp: 2014-04-15}', '}  # !noFollowUp')}
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: rectify, from: 2014-05-11, to: 2014-12-31}]}`,
  },
  unclear: {
    'a schema error in the section': { yaml: 'topLeader: {summons: [{date: 2014-04-08}]}', reason: 'broken' },
    'a schema error in another list of it': { yaml: `${ANSWERED}\n  leads: [{lead: dance}]`, reason: 'broken' },
    'supervision with a schema error': { yaml: `${ANSWERED}\nsupervision: {team: T05}`, reason: 'broken' },
  },
  notApplicable: {
    'no section': { yaml: '', reason: 'nothing' },
    'an empty section': { yaml: 'topLeader: {}', reason: 'nothing' },
    'nothing assessed and nobody summoned, said so': {
      yaml: 'topLeader: {leads: [{lead: lecture, date: 2014-03-20}], assessments: [], summons: []}',
      reason: 'nothing',
    },
    'all of it later': { yaml: ANSWERED, asOf: '2014-04-01', reason: 'nothing' },
    'all of it by strangers': {
      yaml: ANSWERED.replace('[S13]', '[S99]').replace('[S14]', '[constructor]'),
      reason: 'nothingCounts',
    },
    'assessed by nobody': {
      yaml: 'topLeader: {assessments: [{date: 2014-04-02, by: [], triggers: [weakPush]}]}',
      reason: 'nothingCounts',
    },
    'summoned by nobody, and not followed up': {
      yaml: 'topLeader: {summons: [{date: 2014-04-08, by: [], reason: weakPush}]}',
      reason: 'nothingCounts',
    },
    'assessed by nobody, and nothing found': {
      yaml: 'topLeader: {assessments: [{date: 2014-04-02, by: [], triggers: []}]}',
      reason: 'nothingCounts',
    },
    'summoned by nobody, and followed up': {
      yaml: ANSWERED.replace('[S13]', '[S99]').replace('[S14]', '[]'),
      reason: 'nothingCounts',
    },
  },
});

it('guidance/summons points at the entry, or at the date that is wrong', () => {
  const early = runRule(summons, ANSWERED.replace('2014-04-15}', '2014-04-07}')).check.findings;
  expect(early).toMatchObject([{ subject: '2014-04-08', at: '/topLeader/summons/0/followUp' }]);
  const missing = runRule(summons, ANSWERED.replace(', followUp: 2014-04-15', '')).check.findings;
  expect(missing).toMatchObject([{ subject: '2014-04-08', at: '/topLeader/summons/0' }]);
});

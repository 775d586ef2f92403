import { expect, it } from 'vitest';
import evidence from '../../../src/rules/archive/evidence.ts';
import { runRule, testRule } from '../test-rule.ts';

const ARCHIVE = `
archive:
  - {id: A-001, title: 签到, made: 2014-02-26, filed: 2014-02-27}
  - {id: A-002, title: 谈话记录, made: 2014-05-14, filed: 2014-05-20}`;

const TALK = (ids: string): string => `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: ${ids}}`;

const EVERYWHERE = `
mobilisation: {date: 2014-02-26, evidence: [A-001]}
study:
  sessions: [{date: 2014-03-10, groups: [leadingCadres], mode: groupStudy, hours: 3, evidence: [A-001]}]
talks: [{id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-001]}]
meeting: {date: 2014-07-18, evidence: [A-001]}
topLeader:
  leads: [{lead: lecture, date: 2014-03-20, evidence: [A-001]}]
  summons: [{date: 2014-04-08, by: [S13], reason: weakPush, evidence: [A-001]}]`;

const everywhere = (marked: boolean): string =>
  EVERYWHERE.replaceAll('A-001', 'A-009').replace(/(A-009.*)$/gm, marked ? '$1  # !notArchived' : '$1');

testRule(evidence, {
  pass: {
    'one that is in the archive': {
      yaml: TALK('[A-001]') + ARCHIVE,
      found: null,
      required: null,
      counted: ['A-001'],
      notCounted: [],
    },
    'cited wherever evidence is cited': { yaml: EVERYWHERE + ARCHIVE, counted: ['A-001'] },
    'cited twice, in the order of the archive': {
      yaml: TALK('[A-002, A-001, A-002]') + ARCHIVE,
      counted: ['A-001', 'A-002'],
    },
    'filed on the day judged as of': { yaml: TALK('[A-002]') + ARCHIVE, asOf: '2014-05-20' },
    'a talk after the day judged as of cites nothing yet': {
      yaml: `mobilisation: {evidence: [A-001]}${TALK('[A-009]')}${ARCHIVE}`,
      asOf: '2014-05-13',
    },
    'nor does a later meeting': {
      yaml: `mobilisation: {date: 2014-02-26, evidence: [A-001]}\nmeeting: {date: 2014-07-18, evidence: [A-009]}${ARCHIVE}`,
      asOf: '2014-07-17',
    },
    'nor a later mobilisation': {
      yaml: `mobilisation: {date: 2014-06-01, evidence: [A-009]}${TALK('[A-001]')}${ARCHIVE}`,
      asOf: '2014-05-31',
    },
  },
  fail: {
    'one that is not in the archive': `${TALK('[A-001, A-009]')}  # !notArchived${ARCHIVE}`,
    'cited wherever evidence is cited': everywhere(true) + ARCHIVE,
    'one whose id is written otherwise': `${TALK('[A-1]')}  # !nearId${ARCHIVE}`,
    'an archive that is empty': `${TALK('[A-001]')}  # !notArchived\narchive: []`,
    'the same missing one twice': `${TALK('[A-009, A-009]')}  # !notArchived !notArchived${ARCHIVE}`,
    'ids are compared with their case': `${TALK('[a-001]')}  # !nearId${ARCHIVE}`,
    'a name that every object has': `${TALK('[constructor]')}  # !notArchived${ARCHIVE}`,
    'filed only the day after the day judged as of': {
      yaml: `${TALK('[A-001, A-002]')}  # !filedLater${ARCHIVE}`,
      asOf: '2014-05-19',
      counted: ['A-001'],
    },
    'a meeting on the day judged as of': {
      yaml: `meeting: {date: 2014-07-18, evidence: [A-009]}  # !notArchived${ARCHIVE}`,
      asOf: '2014-07-18',
    },
    'a meeting and a mobilisation without a date': `
mobilisation: {evidence: [A-009]}  # !notArchived
meeting: {evidence: [A-009]}  # !notArchived${ARCHIVE}`,
  },
  unclear: {
    'something cited, and no archive': { yaml: TALK('[A-001]'), reason: 'noArchive' },
    'an archive with a schema error': { yaml: `${TALK('[A-001]')}\narchive: [{id: A-001}]`, reason: 'broken' },
    'a schema error where something is cited': { yaml: `${ARCHIVE}\ntalks: [{id: K1}]`, reason: 'broken' },
    'a schema error where nothing need be cited': {
      yaml: `${TALK('[A-001]')}${ARCHIVE}\nstudy: {groups: 6}`,
      reason: 'broken',
    },
  },
  notApplicable: {
    'nothing there': { yaml: '', reason: 'nothingCited' },
    'nothing cited': { yaml: TALK('[]') + ARCHIVE, reason: 'nothingCited' },
    'everything that cites is later': { yaml: TALK('[A-009]') + ARCHIVE, asOf: '2014-05-13', reason: 'nothingCited' },
  },
});

it('archive/evidence points at the id, in the name of what cites it', () => {
  const { findings } = runRule(evidence, everywhere(false) + ARCHIVE).check;
  expect(findings.map(({ subject, at }) => `${subject} ${at}`)).toEqual([
    'mobilisation /mobilisation/evidence/0',
    '2014-03-10 /study/sessions/0/evidence/0',
    'K1 /talks/0/evidence/0',
    'meeting /meeting/evidence/0',
    'lecture /topLeader/leads/0/evidence/0',
    '2014-04-08 /topLeader/summons/0/evidence/0',
  ]);
});

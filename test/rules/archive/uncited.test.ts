import uncited from '../../../src/rules/archive/uncited.ts';
import { testRule } from '../test-rule.ts';

const ENTRY = '  - {id: A-001, title: 签到, made: 2014-02-26, filed: 2014-02-27}';
const ARCHIVE = `
archive:
${ENTRY}`;
const GUILTY = `${ARCHIVE}  # !notCited`;

const TALK = (ids: string): string => `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: ${ids}}`;

testRule(uncited, {
  pass: {
    'cited by a talk': {
      yaml: ARCHIVE + TALK('[A-001]'),
      found: null,
      required: null,
      counted: ['A-001'],
      notCounted: [],
    },
    'cited by the mobilisation': `${ARCHIVE}\nmobilisation: {date: 2014-02-26, evidence: [A-001]}`,
    'cited by a session': `${ARCHIVE}
study:
  sessions: [{date: 2014-03-10, groups: [leadingCadres], mode: groupStudy, hours: 3, evidence: [A-001]}]`,
    'cited by the meeting': `${ARCHIVE}\nmeeting: {date: 2014-07-18, evidence: [A-001]}`,
    'cited by a lead': `${ARCHIVE}\ntopLeader: {leads: [{lead: lecture, date: 2014-03-20, evidence: [A-001]}]}`,
    'cited by a summons': `${ARCHIVE}
topLeader: {summons: [{date: 2014-04-08, by: [S13], reason: weakPush, evidence: [A-001]}]}`,
    'cited beside what is not in the archive': ARCHIVE + TALK('[A-009, A-001]'),
    'an entry filed after the day judged as of': {
      yaml: `${ARCHIVE}\n  - {id: A-002, title: 签到, made: 2014-02-26, filed: 2014-06-01}${TALK('[A-001]')}`,
      asOf: '2014-05-31',
    },
  },
  fail: {
    'cited by nothing': { yaml: GUILTY, counted: [] },
    'one of two': {
      yaml: `${ARCHIVE}\n  - {id: A-002, title: 签到, made: 2014-02-26, filed: 2014-02-27}  # !notCited${TALK('[A-001]')}`,
      counted: ['A-001'],
    },
    'cited in another case': GUILTY + TALK('[a-001]'),
    'cited by a talk after the day judged as of': { yaml: GUILTY + TALK('[A-001]'), asOf: '2014-05-13' },
    'cited by a meeting after the day judged as of': {
      yaml: `${GUILTY}\nmeeting: {date: 2014-07-18, evidence: [A-001]}`,
      asOf: '2014-07-17',
    },
    'a name that every object has': `
archive:
  - {id: constructor, title: 签到, made: 2014-02-26, filed: 2014-02-27}  # !notCited`,
  },
  unclear: {
    'no archive': { yaml: TALK('[A-001]'), reason: 'absent' },
    'an archive with a schema error': { yaml: 'archive: [{id: A-001}]', reason: 'broken' },
    'a schema error where something may be cited': { yaml: `${ARCHIVE}\nmeeting: {date: soon}`, reason: 'broken' },
  },
  notApplicable: {
    'an empty archive': { yaml: 'archive: []', reason: 'noEntry' },
    'every entry filed after the day judged as of': { yaml: ARCHIVE, asOf: '2014-02-26', reason: 'noEntry' },
  },
});

import records from '../../../src/rules/talks/records.ts';
import { testRule } from '../test-rule.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const FILED = `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-1]}`;
const ARCHIVE = `
archive:
  - {id: A-1, title: 谈话记录, made: 2014-05-14, filed: 2014-05-14}
  - {id: A-0, title: 会议签到册, made: 2014-05-13, filed: 2014-05-13}`;
const MISSING = `${FILED}
  - {id: K2, round: 1, date: 2014-05-15, from: [P01], with: [P03]}  # !noRecord`;

testRule(records, {
  pass: {
    'every talk has a record in the archive': {
      yaml: FILED + ARCHIVE,
      found: null,
      required: null,
      counted: ['K1'],
      notCounted: [],
    },
    'a talk without evidence that is later': {
      yaml: MISSING.replace(/ +# !noRecord/, '') + ARCHIVE,
      asOf: '2014-05-14',
      found: null,
      required: null,
      notCounted: ['K2 later'],
    },
    'one of two records is of its own day': FILED.replace('[A-1]', '[A-0, A-1]') + ARCHIVE,
    'a record made the day after':
      FILED + ARCHIVE.replace('made: 2014-05-14, filed: 2014-05-14', 'made: 2014-05-15, filed: 2014-05-15'),
  },
  fail: {
    'of two records of earlier days the later is named': {
      yaml: `${FILED.replace('[A-1]', '[A-0, A-1, A-2]').replace('2014-05-14', '2014-05-16')}  # !madeBefore${ARCHIVE}
  - {id: A-2, title: 座次表, made: 2014-05-12, filed: 2014-05-13}`,
      says: ['所列谈话记录A-1形成于2014年5月14日'],
    },
    'a talk without evidence': {
      yaml: MISSING + ARCHIVE,
      found: null,
      required: null,
      counted: ['K1'],
      notCounted: ['K2 noRecord'],
    },
    'a talk with an empty list of evidence': MISSING.replace('[P03]', '[P03], evidence: []') + ARCHIVE,
    'a talk that counts nowhere else': `${FILED}
  - {id: K2, round: 1, date: 2014-05-15, from: [S13], with: [S14]}  # !noRecord${ARCHIVE}`,
    'an archive that holds nothing': `${FILED}  # !notFiled\narchive: []`,
    'a talk without evidence, and no archive': `${FILED}  # !notFiled${MISSING.slice(FILED.length)}`,
    'a record filed after the day judged as of': {
      yaml: `${FILED}  # !notFiled${ARCHIVE.replace('filed: 2014-05-14', 'filed: 2014-05-15')}`,
      asOf: '2014-05-14',
      final: true,
    },
    'a record made the day before the talk': {
      yaml: `${FILED.replace('A-1', 'A-0')}  # !madeBefore${ARCHIVE}`,
      notCounted: ['K1 madeBefore'],
      says: [
        'talk K1 is not counted: its record A-0 was made on 13 May 2014, before the talk on 14 May 2014',
        '谈话K1不予统计：谈话在2014年5月14日进行，所列谈话记录A-0形成于2014年5月13日，早于谈话',
      ],
    },
    'the day after the stage': { yaml: MISSING + ARCHIVE + PLAN, asOf: '2014-08-06' },
  },
  pending: { 'on the last day of the stage': { yaml: MISSING + ARCHIVE + PLAN, asOf: '2014-08-05' } },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'records named, and no archive entered': { yaml: FILED, reason: 'noArchive' },
    'a section with a schema error': { yaml: 'talks: {}', reason: 'broken' },
  },
  notApplicable: {
    'no talk': { yaml: 'talks: []', reason: 'noTalks' },
    'no talk, before the stage is over': { yaml: `talks: []${PLAN}`, asOf: '2014-08-05', reason: 'noTalks' },
    'no talk yet': { yaml: FILED, asOf: '2014-05-13', reason: 'noTalks' },
  },
});

import rushedRounds from '../../../src/rules/integrity/rushed-rounds.ts';
import heard from '../../../src/rules/opinions/heard.ts';
import count from '../../../src/rules/problems/count.ts';
import thin from '../../../src/rules/record/thin.ts';
import records from '../../../src/rules/talks/records.ts';
import rounds from '../../../src/rules/talks/rounds.ts';
import { testRule } from '../test-rule.ts';

const ALONE = `
people:  # !teamOfOne
  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true}
  - {id: P21, name: 戊某, post: 所长}`;

const NONE = 'talks: []\nopinions: []\nproblems: []';

testRule(thin, {
  pass: {
    'a mobilisation eight days ago': 'mobilisation: {date: 2014-10-02}',
    'one of four requirements': { yaml: NONE, with: [records, rounds, heard, count] },
    'proposals that ask nothing': {
      yaml: 'talks: []',
      with: [records, rounds, rushedRounds],
      options: { maxShare: 0.5 },
    },
    'half of the requirements, where that is allowed': {
      yaml: 'talks: []',
      with: [records, rounds],
      options: { maxShare: 0.5 },
    },
  },
  fail: {
    'a mobilisation seven days ago': {
      yaml: 'mobilisation:\n  date: 2014-10-03  # !justBegun',
      says: ['the mobilisation meeting of 3 October 2014 lies at most 7 days before 10 October 2014'],
    },
    'a team of one': ALONE,
    'one of three requirements': {
      yaml: NONE.replace('[]', '[]  # !manyIdle'),
      with: [records, rounds, heard],
      says: ['1 of 3 requirements'],
    },
    'half of the requirements ask nothing': {
      yaml: 'talks: []  # !manyIdle',
      with: [records, rounds],
      says: ['1 of 2 requirements'],
    },
  },
  unclear: { 'a section with a schema error': { yaml: 'mobilisation: []', reason: 'broken' } },
});

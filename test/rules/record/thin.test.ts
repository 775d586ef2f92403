import thin from '../../../src/rules/record/thin.ts';
import records from '../../../src/rules/talks/records.ts';
import rounds from '../../../src/rules/talks/rounds.ts';
import { testRule } from '../test-rule.ts';

const ALONE = `
people:  # !teamOfOne
  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true}
  - {id: P21, name: 戊某, post: 所长}`;

testRule(thin, {
  pass: {
    'a mobilisation eight days ago': 'mobilisation: {date: 2014-10-02}',
    'half of the requirements, where that is allowed': {
      yaml: 'talks: []',
      with: [records, rounds],
      options: { maxShare: 0.5 },
    },
  },
  fail: {
    'a mobilisation seven days ago': 'mobilisation:\n  date: 2014-10-03  # !justBegun',
    'a team of one': ALONE,
    'half of the requirements ask nothing': {
      yaml: 'talks: []  # !manyIdle',
      with: [records, rounds],
      says: ['1 of 2 requirements'],
    },
  },
});

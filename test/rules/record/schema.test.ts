import schema from '../../../src/rules/record/schema.ts';
import { testRule } from '../test-rule.ts';

const TALK = '{id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}';

testRule(schema, {
  pass: {
    'nothing but what no record may lack': { yaml: '', found: null, required: null, counted: [], notCounted: [] },
    'a talk as it should be': `talks: [${TALK}]`,
  },
  fail: {
    'a key that is not known': `talks: [${TALK.replace('round', 'rounds')}]  # !unknownKeyNear`,
    'even without a day to judge as of': 'asOf: 2014-02-30  # !noSuchDay',
    'two mistakes are two findings': `
talks:
  - ${TALK.replace('round', 'rounds')}  # !unknownKeyNear
  - ${TALK.replace('2014-05-14', '2014-02-30')}  # !noSuchDay`,
  },
});

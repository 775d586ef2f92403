import fedBack from '../../../src/rules/opinions/fed-back.ts';
import { testRule } from '../test-rule.ts';
import { wordsOf } from '../words.ts';

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: studyListen, from: 2014-02-26, to: 2014-05-10}]}`;

const opinion = (id: string, collectedBy: string, rest = '') =>
  `\n  - {id: ${id}, received: 2014-03-18, collectedBy: ${collectedBy}, text: ${wordsOf(id)}, wind: none, about: team${rest}}`;
const GOOD = opinion('O1', 'team', ', category: 会风, fedBack: 2014-03-25');
const MISSING = `opinions:${GOOD}${opinion('O2', 'team', ', category: 会风')}  # !notFedBack`;

testRule(fedBack, {
  pass: {
    'the supervisors’ opinions, the unit’s own apart': {
      yaml: `opinions:${GOOD}${opinion('O2', 'unit')}`,
      found: null,
      required: null,
      counted: ['O1'],
      notCounted: [],
    },
    'fed back on the day it was received': `opinions:${GOOD.replace('03-25', '03-18')}`,
    'fed back on the last day allowed': { yaml: `opinions:${GOOD}`, options: { maxDays: 7 } },
    'fed back the same day where that is asked': {
      yaml: `opinions:${GOOD.replace('03-25', '03-18')}`,
      options: { maxDays: 0 },
    },
    'fed back on the day judged as of': { yaml: `opinions:${GOOD}`, asOf: '2014-03-25' },
    'without a limit of days, however late': `opinions:${GOOD.replace('2014-03-25', '2014-09-25')}`,
  },
  fail: {
    'not fed back': { yaml: MISSING, found: null, required: null, counted: ['O1'], notCounted: ['O2 notFedBack'] },
    'not sorted': `opinions:${GOOD.replace(', category: 会风', '')}  # !notSorted`,
    'neither sorted nor fed back': {
      yaml: `opinions:${opinion('O1', 'team')}  # !notSorted !notFedBack`,
      found: null,
      required: null,
      notCounted: ['O1 notSorted'],
    },
    'fed back the day before it was received': `opinions:${GOOD.replace('03-25', '03-17')}  # !fedBackEarly`,
    'fed back a day too late': { yaml: `opinions:${GOOD}  # !fedBackLate`, options: { maxDays: 6 } },
    'fed back later than the day judged as of': { yaml: `opinions:${GOOD}  # !notFedBack`, asOf: '2014-03-24' },
    'the unit’s opinions where the profile asks for them': {
      yaml: `opinions:${GOOD}${opinion('O2', 'unit', ', category: 会风')}  # !notFedBack`,
      options: { collectedBy: ['unit', 'team'] },
    },
    'the day after the stage': { yaml: MISSING + PLAN, asOf: '2014-05-11' },
  },
  pending: { 'on the last day of the stage': { yaml: MISSING + PLAN, asOf: '2014-05-10' } },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'an empty category': { yaml: `opinions:${GOOD.replace('会风', '" "')}`, reason: 'broken' },
  },
  notApplicable: {
    'no opinion of the supervisors': { yaml: `opinions:${opinion('O1', 'unit')}`, reason: 'noOpinions' },
    'none, said so': { yaml: 'opinions: []', reason: 'noOpinions' },
    'none yet': { yaml: `opinions:${GOOD}`, asOf: '2014-03-17', reason: 'noOpinions' },
    'nobody’s opinions asked for': { yaml: `opinions:${GOOD}`, options: { collectedBy: [] }, reason: 'nobodysAsked' },
  },
});

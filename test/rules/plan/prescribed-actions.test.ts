import prescribedActions from '../../../src/rules/plan/prescribed-actions.ts';
import { testRule } from '../test-rule.ts';
import { oneVersion, REJECTED, STAGE_UNTIL_10_MAY } from './one-version.ts';

const ACTIONS = [
  'mobilisationMeeting',
  'democraticAppraisal',
  'study',
  'hearOpinions',
  'talks',
  'selfExamination',
  'materials',
  'democraticLifeMeeting',
];

const list = (actions: readonly string[], mark = ''): string =>
  [
    `      prescribedActions:${mark}`,
    ...actions.map((action) => `        - {action: ${action}, planned: 2014-03-01}`),
  ].join('\n');

const plan = (lists: string, result?: string): string =>
  oneVersion('prescribedActions', { lists, ...(result === undefined ? {} : { result }) });

const LACKING_TALKS = ACTIONS.filter((action) => action !== 'talks');

testRule(prescribedActions, {
  pass: {
    'planned on the first and on the last day of its stages': {
      yaml: plan(
        `${STAGE_UNTIL_10_MAY}\n${list(['talks', 'study']).replace('2014-03-01', '2014-02-26').replace('2014-03-01', '2014-05-10')}`,
      ),
      options: { actions: ['talks', 'study'] },
      counted: ['talks', 'study'],
      notCounted: [],
    },
    'planned in one of two stages': {
      yaml: plan(
        `${STAGE_UNTIL_10_MAY.replace('}]', '}, {stage: examineCriticise, from: 2014-05-12, to: 2014-08-05}]')}\n${list(['talks', 'study']).replace('2014-03-01', '2014-05-12')}`,
      ),
      options: { actions: ['talks', 'study'] },
      notCounted: [],
    },
    'planned on any day where the version names no stages': {
      yaml: plan(list(['talks']).replace('2014-03-01', '2013-01-01')),
      options: { actions: ['talks'] },
    },
    'all of them': { yaml: plan(list(ACTIONS)), found: 8, required: 8, counted: ACTIONS, notCounted: [] },
    'in any order, one more, one twice': {
      yaml: plan(list([...ACTIONS.toReversed(), 'horseRace', 'talks'])),
      found: 8,
      required: 8,
      counted: [...ACTIONS.toReversed(), 'talks'],
      notCounted: ['horseRace notPrescribed'],
    },
    'another campaign’s': {
      yaml: plan(list(['constructor'])),
      options: { actions: ['constructor'] },
      found: 1,
      required: 1,
    },
    'of the last version alone': {
      yaml: `
plan:
  versions:
    - {version: 1, date: 2014-02-18, prescribedActions: []}
${plan(list(ACTIONS))
  .replace(/^\nplan:\n {2}versions:\n/, '')
  .replace('version: 1', 'version: 2')}`,
    },
    'before the stage is over': { yaml: plan(`${STAGE_UNTIL_10_MAY}\n${list(ACTIONS)}`), asOf: '2014-05-10' },
  },
  fail: {
    ...Object.fromEntries(
      [
        ['the day before its stages', '2014-02-25'],
        ['the day after its stages', '2014-05-11'],
      ].map(([when = '', day = '']) => [
        `planned on ${when}`,
        {
          yaml: plan(`${STAGE_UNTIL_10_MAY}\n${list(['talks', 'study'], '  # !missing').replace('2014-03-01', day)}`),
          options: { actions: ['talks', 'study'] },
          counted: ['study'],
          notCounted: ['talks inNoStage'],
          says: ['2014年'],
        },
      ]),
    ),
    'one is missing': {
      yaml: plan(list(LACKING_TALKS, '  # !missing')),
      found: 7,
      required: 8,
      counted: LACKING_TALKS,
    },
    'one that every object has is missing': {
      yaml: plan(list(['toString'], '  # !missing')),
      options: { actions: ['constructor'] },
      found: 0,
      required: 1,
    },
    none: {
      yaml: plan(`      prescribedActions: []  # ${ACTIONS.map(() => '!missing').join(' ')}`),
      found: 0,
      required: 8,
    },
    'in earlier versions alone': `${plan(list(ACTIONS))}
    - version: 2
      date: 2014-03-01
      prescribedActions: []  # ${ACTIONS.map(() => '!missing').join(' ')}
      review:
        date: 2014-03-01
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: approve`,
    'the review does not pass them': { yaml: plan(list(ACTIONS), REJECTED), found: 8, required: 8 },
    'the review does not pass what is not listed': { yaml: plan('', REJECTED), found: 0, required: 8 },
    both: plan(list(LACKING_TALKS, '  # !missing'), REJECTED),
    'the day after the stage': {
      yaml: plan(`${STAGE_UNTIL_10_MAY}\n${list(LACKING_TALKS, '  # !missing')}`),
      asOf: '2014-05-11',
    },
  },
  pending: {
    'on the last day of the stage': {
      yaml: plan(`${STAGE_UNTIL_10_MAY}\n${list(LACKING_TALKS, '  # !missing')}`),
      asOf: '2014-05-10',
    },
    'no review yet': {
      yaml: `
plan:
  versions:
    - version: 1  # !notReviewed
      date: 2014-02-20
${STAGE_UNTIL_10_MAY}`,
      asOf: '2014-05-10',
      reason: 'notReviewed',
    },
    'a review later than the day judged as of': {
      yaml: plan(`${STAGE_UNTIL_10_MAY}\n${list(ACTIONS)}`).replace('- version: 1', '- version: 1  # !notReviewed'),
      asOf: '2014-02-21',
    },
    'no list yet': {
      yaml: plan(STAGE_UNTIL_10_MAY).replace('- version: 1', '- version: 1  # !listAbsent'),
      asOf: '2014-05-10',
    },
  },
  unclear: {
    'no review': {
      yaml: 'plan: {versions: [{version: 1, date: 2014-02-20, prescribedActions: []}]}',
      reason: 'notReviewed',
    },
    'a review by nobody': { yaml: plan(list(ACTIONS)).replace('[S13]', '[]'), reason: 'reviewedByNobody' },
    'no list': { yaml: plan(''), reason: 'listAbsent' },
    'no plan': { yaml: '', reason: 'absent' },
    'no versions': { yaml: 'plan: {title: 方案}', reason: 'absent' },
    'a broken plan': { yaml: 'plan: []', reason: 'broken' },
  },
  notApplicable: {
    'no version': { yaml: 'plan: {versions: []}', reason: 'noVersion' },
    'an empty plan': { yaml: 'plan: {}', reason: 'noVersion' },
    'no version by the day judged as of': { yaml: plan(list(ACTIONS)), asOf: '2014-02-19', reason: 'noVersion' },
  },
});

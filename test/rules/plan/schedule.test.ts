import schedule from '../../../src/rules/plan/schedule.ts';
import { testRule } from '../test-rule.ts';
import { oneVersion, REJECTED } from './one-version.ts';

const S = '        - {stage: studyListen, from: 2014-02-26, to: 2014-05-10}';
const E = '        - {stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}';
const R = '        - {stage: rectify, from: 2014-08-06, to: 2014-09-30}';
const CALENDAR = {
  from: null,
  stages: [
    { stage: 'studyListen', from: '2014-02-26', to: '2014-05-10' },
    { stage: 'examineCriticise', from: '2014-05-11', to: '2014-08-05' },
    { stage: 'rectify', from: '2014-08-06', to: '2014-09-30' },
  ],
} as const;
const ALL = ['studyListen', 'examineCriticise', 'rectify'];

const plan = (stages: readonly string[], { mark = '', result = 'pass' } = {}): string =>
  oneVersion('schedule', { lists: [`      stages:${mark}`, ...stages].join('\n'), result });

testRule(schedule, {
  pass: {
    'all three, each from the day after': {
      yaml: plan([S, E, R]),
      found: 3,
      required: 3,
      counted: ALL,
      notCounted: [],
    },
    'listed in another order': { yaml: plan([R, S, E]), found: 3 },
    'a stage of seven days': plan([S, E.replace('to: 2014-08-05', 'to: 2014-05-17'), R]),
    'twelve months from the first day': plan([S, E, R.replace('2014-09-30', '2015-02-26')]),
    'inside the roster’s calendar': { yaml: plan([S, E, R]), calendar: CALENDAR },
    'twelve months, where the roster’s calendar has only the first stage': {
      yaml: plan([S, E, R.replace('2014-09-30', '2015-02-26')]),
      calendar: { from: null, stages: CALENDAR.stages.slice(0, 1) },
    },
    'only the stages that are asked, whatever the others': {
      yaml: plan([S, E.replace('from: 2014-05-11', 'from: 2014-05-01'), R]),
      options: { stages: ['studyListen', 'rectify'] },
      found: 2,
      required: 2,
      notCounted: ['examineCriticise notAsked'],
    },
    'the order that the profile gives': {
      yaml: plan([S.replace('studyListen', 'rectify'), E]),
      options: { stages: ['rectify', 'examineCriticise'] },
    },
    'ending on the last day allowed': {
      yaml: plan([S, E, R]),
      endBy: { studyListen: '2014-05-10', examineCriticise: '2014-08-05', rectify: '2014-09-30' },
    },
    'no stage where none is asked': {
      yaml: oneVersion('schedule', { lists: '      stages: []' }),
      options: { stages: [] },
      found: 0,
      required: 0,
    },
  },
  fail: {
    'a stage of six days': plan([S, `${E.replace('to: 2014-08-05', 'to: 2014-05-16')}  # !tooShort`, R]),
    'twelve months and a day': plan([S, E, `${R.replace('2014-09-30', '2015-02-27')}  # !tooLong`]),
    'twelve months and a day, where the roster’s calendar has only the first stage': {
      yaml: plan([S, E, `${R.replace('2014-09-30', '2015-02-27')}  # !tooLong`]),
      calendar: { from: null, stages: CALENDAR.stages.slice(0, 1) },
    },
    'twelve months and a day from the first day, whatever the order': plan([
      `${R.replace('2014-09-30', '2015-02-27')}  # !tooLong`,
      E,
      S,
    ]),
    'outside the roster’s calendar, and not measured in months as well': {
      yaml: plan([S, E, `${R.replace('2014-09-30', '2015-02-27')}  # !afterCalendar`]),
      calendar: CALENDAR,
    },
    'a day before and a day after the roster’s calendar': {
      yaml: plan([
        `${S.replace('02-26', '02-25')}  # !beforeCalendar`,
        E,
        `${R.replace('09-30', '10-01')}  # !afterCalendar`,
      ]),
      calendar: CALENDAR,
    },
    'one missing': {
      yaml: plan([S, E], { mark: '  # !noStage' }),
      found: 2,
      required: 3,
      counted: ['studyListen', 'examineCriticise'],
    },
    none: { yaml: oneVersion('schedule', { lists: '      stages: []  # !noStage !noStage !noStage' }), found: 0 },
    'one twice': {
      yaml: plan([S, E, `${R.replace('2014-08-06', '2014-08-01')}`, `${R}  # !stageTwice`]),
      found: 3,
      counted: [...ALL, 'rectify'],
    },
    'one that ends the day before it begins': plan([
      S,
      `${E.replace('to: 2014-08-05', 'to: 2014-05-10')}  # !endsBeforeItBegins`,
      R,
    ]),
    'one that begins on the last day of the one before': plan([
      S,
      `${E.replace('from: 2014-05-11', 'from: 2014-05-10')}  # !beginsTooEarly`,
      R,
    ]),
    'one that begins on the one day of the one before': plan([
      S,
      E.replace('to: 2014-08-05', 'to: 2014-05-17'),
      `${R.replace('from: 2014-08-06', 'from: 2014-05-17')}  # !beginsTooEarly`,
    ]),
    'one that begins before one that is two before it': plan(
      [S, `${R.replace('from: 2014-08-06', 'from: 2014-05-10')}  # !beginsTooEarly`],
      { mark: '  # !noStage' },
    ),
    'one that begins before the first has begun': plan([
      S,
      `${E.replace('from: 2014-05-11', 'from: 2014-01-01')}  # !beginsTooEarly`,
      R,
    ]),
    'in the record’s order, not in that of the profile': {
      yaml: plan([`${S}  # !beginsTooEarly`, E]),
      options: { stages: ['examineCriticise', 'studyListen'] },
    },
    'ending the day after the last one allowed': {
      yaml: plan([S, `${E}  # !endsTooLate`, R]),
      endBy: { examineCriticise: '2014-08-04' },
      found: 3,
    },
    'a stage that is not asked ends too late as well': {
      yaml: plan([S, E, `${R}  # !endsTooLate`]),
      options: { stages: ['studyListen'] },
      endBy: { rectify: '2014-09-29' },
    },
    'the review does not pass it': { yaml: plan([S, E, R], { result: REJECTED }), found: 3 },
    'the review does not pass what is not listed': {
      yaml: oneVersion('schedule', { result: REJECTED }),
      found: 0,
      required: 3,
    },
    'the day after the earlier end': {
      yaml: plan([`${S}  # !endsTooLate`, E, R]),
      endBy: { studyListen: '2014-04-30' },
      asOf: '2014-05-01',
    },
  },
  pending: {
    'on the last day of the stage': { yaml: plan([S, E], { mark: '  # !noStage' }), asOf: '2014-05-10' },
    'on the day of the earlier end': {
      yaml: plan([`${S}  # !endsTooLate`, E, R]),
      endBy: { studyListen: '2014-04-30' },
      asOf: '2014-04-30',
    },
  },
  unclear: {
    'no review': { yaml: 'plan: {versions: [{version: 1, date: 2014-02-20, stages: []}]}', reason: 'notReviewed' },
    'no list': { yaml: oneVersion('schedule'), reason: 'listAbsent' },
    'no plan': { yaml: '', reason: 'absent' },
    'a broken plan': { yaml: 'plan: []', reason: 'broken' },
  },
  notApplicable: { 'no version': { yaml: 'plan: {}', reason: 'noVersion' } },
});

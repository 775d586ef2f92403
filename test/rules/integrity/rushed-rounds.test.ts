import { expect, it } from 'vitest';
import rushed from '../../../src/rules/integrity/rushed-rounds.ts';
import { runRule, testRule } from '../test-rule.ts';

const talk = (id: string, round: number, date: string): string =>
  `\n  - {id: ${id}, round: ${round}, date: ${date}, from: [P01], with: [P02]}`;
const many = (round: number, date: string, n: number): string =>
  Array.from({ length: n }, (_, nth) => talk(`K${round}${nth}`, round, date)).join('');
const rounds = (first: string, last: string): string => `\ntalks:${talk('K1', 1, first)}${talk('K2', 2, last)}`;
const short = (yaml: string): string => yaml.replace('talks:', 'talks:  # !tooShort');

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

testRule(rushed, {
  pass: {
    'two rounds over four days': {
      yaml: rounds('2014-05-14', '2014-05-17'),
      found: null,
      required: null,
      counted: ['K1', 'K2'],
      notCounted: [],
    },
    'over four days with a leap day': rounds('2012-02-27', '2012-03-01'),
    'over three days where the profile asks for more than two': {
      yaml: rounds('2014-05-14', '2014-05-16'),
      options: { days: 2 },
    },
    'rounds of one day each, one talk of which has both times': `talks:${many(1, '2014-05-14', 7).replace('date:', 'start: "09:00", end: "09:40", date:')}${many(2, '2014-05-18', 2)}`,
    'rounds of one day each, of six talks, and no times': `talks:${many(1, '2014-05-14', 6)}${many(2, '2014-05-18', 6)}`,
    'a round of seven talks on one day, and one of two days': `talks:${many(1, '2014-05-14', 7)}${many(2, '2014-05-18', 2)}${talk('K3', 2, '2014-05-19')}`,
    'rounds of one talk each': rounds('2014-05-14', '2014-05-18'),
    'a round within another’s days, entered the other way round': `talks:${talk('K3', 1, '2014-05-17')}${talk('K1', 1, '2014-05-14')}${talk('K2', 2, '2014-05-18')}${talk('K4', 2, '2014-05-16')}`,
    'two talks of one round on one day': `${rounds('2014-05-14', '2014-05-17')}${talk('K3', 2, '2014-05-17')}`,
    'rounds that overlap, each on days of its own': `${rounds('2014-05-14', '2014-05-17')}${talk('K3', 1, '2014-05-16')}`,
    'the later round first in the record': `talks:${talk('K2', 2, '2014-05-17')}${talk('K1', 1, '2014-05-14')}`,
    'passes before the stage is over': { yaml: rounds('2014-05-14', '2014-05-17') + PLAN, asOf: '2014-05-17' },
    'what is later is not read': {
      yaml: `${rounds('2014-05-14', '2014-05-18')}${talk('K3', 3, '2014-05-19')}${talk('K4', 2, '2014-05-19')}`,
      asOf: '2014-05-18',
      counted: ['K1', 'K2'],
    },
  },
  fail: {
    'a round that begins before the one before it': `talks:${talk('K1', 1, '2014-05-17')}${talk('K2', 2, '2014-05-14')}  # !beginsBefore`,
    'a round that ends before the one before it': `${rounds('2014-05-14', '2014-05-17')}  # !endsBefore${talk('K3', 1, '2014-05-18')}`,
    'rounds of one day each, one of seven talks, and no times': `talks:  # !oneDayEach${many(1, '2014-05-14', 2)}${many(2, '2014-05-18', 7)}`,
    'rounds of one day each, with one time of two': `talks:  # !oneDayEach${many(1, '2014-05-14', 7).replace('date:', 'start: "09:00", date:')}${many(2, '2014-05-18', 2).replace('date:', 'end: "10:00", date:')}`,
    'it is the first of a round’s first talks, and the first of its last, that is named': {
      yaml: `talks:${talk('K1', 1, '2014-05-17')}${talk('K2', 2, '2014-05-14')}  # !beginsBefore${talk('K3', 2, '2014-05-14')}`,
      says: ['第2轮2014年5月14日开始，早于第1轮的开始日2014年5月17日'],
    },
    'two rounds over three days': short(rounds('2014-05-14', '2014-05-16')),
    'over three days with a leap day': short(rounds('2012-02-28', '2012-03-01')),
    'over four days where the profile asks for more than four': {
      yaml: short(rounds('2014-05-14', '2014-05-17')),
      options: { days: 4 },
    },
    'all on one day': `${short(rounds('2014-05-14', '2014-05-14'))}  # !sharedDate`,
    'over enough days, but two rounds on one of them': `${rounds('2014-05-14', '2014-05-20')}${talk('K3', 1, '2014-05-20')}  # !sharedDate`,
    'three rounds on one day are one finding': `${rounds('2014-05-14', '2014-05-20')}${talk('K3', 3, '2014-05-20')}  # !sharedDate${talk('K4', 4, '2014-05-20')}`,
    'two days with two rounds are two': `${rounds('2014-05-14', '2014-05-20')}${talk('K3', 2, '2014-05-14')}  # !sharedDate${talk('K4', 1, '2014-05-20')}  # !sharedDate`,
    'a talk of a supervisor is read too': `${rounds('2014-05-14', '2014-05-20')}
  - {id: K3, round: 1, date: 2014-05-20, from: [S13], with: [P02]}  # !sharedDate`,
    'the day after the stage': { yaml: short(rounds('2014-05-14', '2014-05-16')) + PLAN, asOf: '2014-08-06' },
  },
  pending: {
    'on the last day of the stage': { yaml: short(rounds('2014-05-14', '2014-05-16')) + PLAN, asOf: '2014-08-05' },
    'a shared day too': {
      yaml: `${rounds('2014-05-14', '2014-05-20')}${talk('K3', 1, '2014-05-20')}  # !sharedDate${PLAN}`,
      asOf: '2014-08-05',
    },
  },
  unclear: {
    'a section with a schema error': { yaml: `${rounds('2014-05-14', '2014-05-17')}\n  - {id: K3}`, reason: 'broken' },
  },
  notApplicable: {
    'no section': { yaml: '', reason: 'oneRound' },
    'no section, before the stage is over': { yaml: PLAN, asOf: '2014-08-05', reason: 'oneRound' },
    'no talk, said so': { yaml: 'talks: []', reason: 'oneRound' },
    'one round': { yaml: rounds('2014-05-14', '2014-05-14').replace('round: 2', 'round: 1'), reason: 'oneRound' },
    'a second round after the day judged as of': {
      yaml: rounds('2014-05-14', '2014-05-15'),
      asOf: '2014-05-14',
      reason: 'oneRound',
    },
  },
});

it('integrity/rushed-rounds names the rounds of a day in order', () => {
  const { findings } = runRule(
    rushed,
    `${rounds('2014-05-14', '2014-05-20').replace('round: 2', 'round: 10')}${talk('K3', 2, '2014-05-20')}`,
  ).check;
  expect(findings).toMatchObject([
    { at: '/talks/2/date', subject: 'K3', params: { date: '2014-05-20', rounds: ['2', '10'] } },
  ]);
});

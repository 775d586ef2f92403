import { expect, it } from 'vitest';
import overlapping from '../../../src/rules/integrity/overlapping-talks.ts';
import { runRule, testRule } from '../test-rule.ts';

interface Times {
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly from?: string;
  readonly to?: string;
}

const talk = (id: string, { date = '2014-05-14', start = '', end = '', from = 'P01', to = 'P02' }: Times): string => {
  const times = `${start && `, start: "${start}"`}${end && `, end: "${end}"`}`;
  return `\n  - {id: ${id}, round: 1, date: ${date}${times}, from: [${from}], with: [${to}]}`;
};
const K1 = `\ntalks:${talk('K1', { start: '09:00', end: '09:50' })}`;
const later = (times: Times): string => K1 + talk('K2', { start: '09:40', end: '10:30', to: 'P03', ...times });
const guilty = (times: Times): string => `${later(times)}  # !overlap`;

testRule(overlapping, {
  pass: {
    'one talk': { yaml: K1, found: null, required: null, counted: ['K1'], notCounted: [] },
    'one begins when the other ends': later({ start: '09:50' }),
    'one ends when the other begins': later({ start: '08:30', end: '09:00' }),
    'on another day': later({ date: '2014-05-15' }),
    'of other people': later({ from: 'P03', to: 'S13' }),
    'talks without both times are named': {
      yaml: `${K1}${talk('K2', {})}${talk('K3', { start: '09:10' })}${talk('K4', { end: '09:10' })}`,
      counted: ['K1'],
      notCounted: ['K2 untimed', 'K3 untimed', 'K4 untimed'],
    },
    'the same person on both sides of one talk': `\ntalks:${talk('K1', { start: '09:00', end: '09:50', from: 'P01, P01', to: 'P01' })}`,
    'a talk after the day judged as of': {
      yaml:
        K1.replace('2014-05-14', '2014-05-13') +
        talk('K2', { start: '09:40', end: '10:30' }) +
        talk('K3', { start: '09:40', end: '10:30' }),
      asOf: '2014-05-13',
      counted: ['K1'],
    },
  },
  fail: {
    'one begins a minute before the other ends': guilty({ start: '09:49' }),
    'one ends a minute after the other begins': guilty({ start: '08:30', end: '09:01' }),
    'at the same time': guilty({ start: '09:00', end: '09:50' }),
    'one within the other': guilty({ start: '09:10', end: '09:20' }),
    'one around the other': guilty({ start: '08:00', end: '12:00' }),
    'the one who was talked with': guilty({ from: 'P03', to: 'P02' }),
    'on the one side here and on the other there': guilty({ from: 'P03', to: 'P01' }),
    'a supervisor': `\ntalks:${talk('K1', { start: '09:00', end: '09:50', from: 'S13' })}${talk('K2', { start: '09:40', end: '10:30', from: 'S13', to: 'P03' })}  # !overlap`,
    'somebody whom nobody knows': `\ntalks:${talk('K1', { start: '09:00', end: '09:50', from: 'X9' })}${talk('K2', { start: '09:40', end: '10:30', from: 'X9', to: 'P03' })}  # !overlap`,
    'two people in both is one overlap': guilty({ to: 'P02' }),
    'two talks of one id': `${K1}${talk('K1', { start: '09:00', end: '09:50' })}  # !overlap`,
    'a long talk and two short ones in it': `\ntalks:${talk('K1', { start: '09:00', end: '12:00' })}${talk('K2', { start: '09:30', end: '10:00', to: 'P03' })}  # !overlap${talk('K3', { start: '10:30', end: '11:00', to: 'P03' })}  # !overlap`,
    'a chain, where the first and the last do not meet': `\ntalks:${talk('K1', { start: '09:00', end: '10:00' })}${talk('K2', { start: '09:30', end: '10:30', to: 'P03' })}  # !overlap${talk('K3', { start: '10:15', end: '11:00', to: 'S13' })}  # !overlap`,
    'at once, before any stage is over': `${guilty({})}
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-12-31}]}`,
  },
  unclear: {
    'a section with a schema error': { yaml: `${K1}\n  - {id: K2}`, reason: 'broken' },
    'a talk that ends when it begins': {
      yaml: `\ntalks:${talk('K1', { start: '09:00', end: '09:00' })}`,
      reason: 'broken',
    },
  },
  notApplicable: {
    'no section': { yaml: '', reason: 'noTimes' },
    'no talk, said so': { yaml: 'talks: []', reason: 'noTimes' },
    'no talk with both times': {
      yaml: `\ntalks:${talk('K1', { start: '09:00' })}${talk('K2', {})}`,
      reason: 'noTimes',
    },
    'talks with times after the day judged as of': { yaml: K1, asOf: '2014-05-13', reason: 'noTimes' },
  },
});

it('integrity/overlapping-talks names the second talk in the record, and who is in both', () => {
  const { findings } = runRule(overlapping, later({ start: '08:30', end: '09:01', from: 'P02', to: 'P01, P03' })).check;
  expect(findings).toEqual([
    {
      ...{ code: 'overlap', at: '/talks/1', subject: 'K2' },
      params: {
        ...{ ids: ['P01 甲某', 'P02 乙某'], date: '2014-05-14' },
        ...{ other: 'K1', otherStart: '09:00', otherEnd: '09:50', talk: 'K2', start: '08:30', end: '09:01' },
      },
    },
  ]);
});

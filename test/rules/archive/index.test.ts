import { expect, it } from 'vitest';
import index from '../../../src/rules/archive/index.ts';
import { runRule, testRule } from '../test-rule.ts';

const ONE = `
archive:
  - {id: A-001, title: 签到, made: 2014-02-26, filed: 2014-02-27}`;

testRule(index, {
  pass: {
    'one entry': { yaml: ONE, found: null, required: null, counted: ['A-001'], notCounted: [] },
    'filed on the day it was made': {
      yaml: ONE.replace('2014-02-27', '2014-02-26'),
      found: null,
      counted: ['A-001'],
      notCounted: [],
    },
    'filed on the day judged as of': { yaml: ONE, asOf: '2014-02-27' },
    'an entry filed later is named': {
      yaml: `${ONE}\n  - {id: A-002, title: 签到, made: 2014-10-09, filed: 2014-10-11}`,
      found: null,
      counted: ['A-001'],
      notCounted: ['A-002 later'],
    },
    'an entry out of order, but only later': {
      yaml: `${ONE}\n  - {id: A-002, title: 签到, made: 2014-10-12, filed: 2014-10-11}`,
      notCounted: ['A-002 later'],
    },
  },
  fail: {
    'none, said so': { yaml: 'archive: []  # !empty', found: null, required: null, counted: [], notCounted: [] },
    'filed the day before it was made': {
      yaml: ONE.replace('2014-02-27}', '2014-02-25}  # !filedEarly'),
      found: null,
      required: null,
      notCounted: ['A-001 filedEarly'],
    },
    'one of two filed before it was made': {
      yaml: `${ONE}\n  - {id: A-002, title: 签到, made: 2014-03-26, filed: 2014-03-25}  # !filedEarly`,
      found: null,
      required: null,
      counted: ['A-001'],
      notCounted: ['A-002 filedEarly'],
    },
    'filed the day after the day judged as of': {
      yaml: ONE.replace('archive:', 'archive:  # !empty'),
      asOf: '2014-02-26',
      found: null,
      notCounted: ['A-001 later'],
    },
    'before the stages are over: it waits for none': `archive: []  # !empty
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: rectify, from: 2014-05-11, to: 2014-12-31}]}`,
  },
  unclear: {
    'no section': { yaml: '', reason: 'absent' },
    'a section with a schema error': { yaml: 'archive: [{id: A-001}]', reason: 'broken' },
  },
});

it('archive/index points at the date of filing', () => {
  const { findings } = runRule(index, ONE.replace('2014-02-27', '2014-02-25')).check;
  expect(findings).toMatchObject([{ subject: 'A-001', at: '/archive/0/filed' }]);
});

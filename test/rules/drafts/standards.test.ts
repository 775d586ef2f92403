import { expect, it } from 'vitest';
import standards from '../../../src/rules/drafts/standards.ts';
import { runRule, testRule } from '../test-rule.ts';
import { material, materials, STAGE } from './draft.ts';

const TWO = { standards: ['eightPointRules', 'constructor'] };
const review = '2014-06-10';

testRule(standards, {
  pass: {
    'met and gap': {
      yaml: materials(material('team', [{ review, standards: '{eightPointRules: met, constructor: gap}' }])),
      options: TWO,
      found: null,
      required: null,
      counted: ['team#1'],
      notCounted: [],
    },
    'an unknown key is ignored where none is missing': {
      yaml: materials(
        material('team', [{ review, standards: '{eightPointRules: met, constructor: met, x: unchecked}' }]),
      ),
      options: TWO,
    },
    'the last reviewed draft, not the last and not the first': {
      yaml: materials(
        material('P01', [
          { review, standards: '{}' },
          { review, standards: '{eightPointRules: met, constructor: met}' },
          { date: '2014-06-20' },
        ]),
      ),
      options: TWO,
      counted: ['P01#2'],
    },
    'a review after the day judged as of is as if absent': {
      yaml: materials(
        material('team', [
          { review, standards: '{eightPointRules: met, constructor: met}' },
          { review: '2014-06-20', standards: '{}' },
        ]),
      ),
      options: TWO,
      asOf: '2014-06-19',
    },
    'nothing where nothing is asked': { yaml: materials(material('team', [{ review }])), options: { standards: [] } },
  },
  fail: {
    'one missing': {
      yaml: materials(material('team', [{ review, standards: '{eightPointRules: met}', mark: '  # !missing' }])),
      options: TWO,
      counted: [],
      notCounted: ['team#1 missing'],
    },
    'one that every object has is missing': {
      yaml: materials(material('team', [{ review, standards: '{}', mark: '  # !missing' }])),
      options: { standards: ['toString'] },
    },
    'one misspelt': {
      yaml: materials(
        material('team', [{ review, standards: '{eightPointRule: met, constructor: met}', mark: '  # !misspelt' }]),
      ),
      options: TWO,
      notCounted: ['team#1 misspelt'],
    },
    'one that no key is like': {
      yaml: materials(
        material('team', [{ review, standards: '{cityPlenum: met, constructor: met}', mark: '  # !unknownKeys' }]),
      ),
      options: TWO,
      notCounted: ['team#1 unknownKeys'],
    },
    'one unchecked': {
      yaml: materials(
        material('team', [
          { review, standards: '{eightPointRules: unchecked, constructor: met}', mark: '  # !unchecked' },
        ]),
      ),
      options: TWO,
    },
    'one unchecked, one missing': {
      yaml: materials(
        material('team', [{ review, standards: '{eightPointRules: unchecked}', mark: '  # !missing !unchecked' }]),
      ),
      options: TWO,
      notCounted: ['team#1 missing'],
    },
    'all ten missing is one finding': materials(material('team', [{ review, mark: '  # !missing' }])),
    'an earlier review said it': {
      yaml: materials(
        material('team', [
          { review, standards: '{eightPointRules: met, constructor: met}' },
          { review, standards: '{eightPointRules: met}', mark: '  # !missing' },
        ]),
      ),
      options: TWO,
    },
    'one of two materials': {
      yaml: materials(
        material('team', [{ review, standards: '{eightPointRules: met, constructor: met}' }]),
        material('P01', [{ review, standards: '{eightPointRules: met}', mark: '  # !missing' }]),
      ),
      options: TWO,
      counted: ['team#1'],
      notCounted: ['P01#1 missing'],
    },
    'no review, no draft': {
      yaml: materials(material('team', [{}], '  # !noReview'), material('P01', [], '  # !noReview')),
      notCounted: ['team noReview', 'P01 noReview'],
    },
    'reviewed by nobody': {
      yaml: materials(
        material(
          'team',
          [{ review, reviewers: '[]', standards: '{eightPointRules: met, constructor: met}' }],
          '  # !noReview',
        ),
      ),
      options: TWO,
    },
    'the day after the stage': { yaml: materials(material('team', [], '  # !noReview')) + STAGE, asOf: '2014-08-06' },
  },
  pending: {
    'on the last day of the stage': {
      yaml: materials(material('team', [], '  # !noReview')) + STAGE,
      asOf: '2014-08-05',
    },
  },
  unclear: {
    'no materials': { yaml: '', reason: 'absent' },
    'broken materials': { yaml: 'materials: [{owner: team}]', reason: 'broken' },
  },
  notApplicable: { 'an empty list': { yaml: 'materials: []', reason: 'noMaterials' } },
});

it('drafts/standards names whose material it is, and the standard that a misspelt key is meant for', () => {
  const yaml = materials(material('P01', [{ review, standards: '{constructor: met, eightPointRule: met, x: met}' }]));
  expect(runRule(standards, { yaml, options: TWO }).check.findings).toMatchObject([
    {
      code: 'misspelt',
      params: { owner: 'P01 甲某', draft: 1, keys: ['eightPointRule'], likely: ['eightPointRules'] },
    },
  ]);
});

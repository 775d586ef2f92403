import approved from '../../../src/rules/drafts/approved.ts';
import standards from '../../../src/rules/drafts/standards.ts';
import { testRule } from '../test-rule.ts';
import { material, materials, REVIEWED, STAGE } from './draft.ts';

const review = '2014-06-10';

testRule(approved, {
  pass: {
    'approved before the meeting, and drafted again after it': {
      yaml: `${materials(material('team', [REVIEWED, { date: '2014-07-19' }]))}\nmeeting: {date: 2014-07-18}`,
      counted: ['team#1'],
    },
    'approved at once': {
      yaml: materials(material('team', [REVIEWED])),
      found: null,
      required: null,
      counted: ['team#1'],
      notCounted: [],
    },
    'approved in the end': {
      yaml: materials(
        material('team', [
          { ...REVIEWED, decision: 'rewrite', standards: '{eightPointRules: gap}' },
          { ...REVIEWED, standards: '{eightPointRules: met, cityPlenum: unchecked}' },
        ]),
      ),
      counted: ['team#2'],
    },
    'a gap under a key that the profile does not know': {
      yaml: materials(material('team', [{ review, standards: '{eightPointRule: gap}' }])),
      with: [standards],
    },
    'a later draft is not there yet': {
      yaml: materials(material('team', [REVIEWED, { date: '2014-06-20' }])),
      asOf: '2014-06-19',
    },
  },
  fail: {
    'approved by somebody who is not a supervisor': {
      yaml: materials(material('team', [{ ...REVIEWED, reviewers: '[P01]', mark: '  # !notBySupervisors' }])),
      notCounted: ['team#1 notBySupervisors'],
      duty: 'team',
      says: ['第1稿', 'the last draft (1) of the material of the leading team'],
    },
    'approved after the meeting alone': {
      yaml: `${materials(material('team', [{ date: '2014-06-10', review: '2014-07-19', mark: '  # !reviewedLate' }]))}\nmeeting: {date: 2014-07-18}`,
      says: ['2014年7月19日', '2014年7月18日', '第1稿'],
    },
    'to be revised before the meeting, approved after it': {
      yaml: `${materials(
        material('team', [
          { ...REVIEWED, decision: 'revise', mark: '  # !notApproved' },
          { date: '2014-07-19', review: '2014-07-19' },
        ]),
      )}\nmeeting: {date: 2014-07-18}`,
      notCounted: ['team#1 notApproved', 'team#2 afterMeeting'],
    },
    'to be revised': {
      yaml: materials(material('team', [{ ...REVIEWED, decision: 'revise', mark: '  # !notApproved' }])),
      counted: [],
      notCounted: ['team#1 notApproved'],
      duty: 'unit',
    },
    'to be rewritten': materials(material('team', [{ ...REVIEWED, decision: 'rewrite', mark: '  # !notApproved' }])),
    'a gap in an approved draft': materials(
      material('team', [{ review, standards: '{eightPointRules: gap, scenicLine: met}', mark: '  # !gap' }]),
    ),
    'a gap that the profile knows': {
      yaml: materials(material('team', [{ review, standards: '{eightPointRules: gap}', mark: '  # !gap' }])),
      with: [standards],
    },
    'any gap where the profile asks for no standards': materials(
      material('team', [{ review, standards: '{eightPointRule: gap, constructor: gap}', mark: '  # !gap !gap' }]),
    ),
    'to be revised, with a gap': {
      yaml: materials(
        material('team', [
          { review, decision: 'revise', standards: '{eightPointRules: gap}', mark: '  # !notApproved !gap' },
        ]),
      ),
      notCounted: ['team#1 notApproved'],
    },
    'approved, then drafted again': materials(
      material('team', [REVIEWED, { date: '2014-06-20', mark: '  # !notReviewed' }]),
    ),
    'the review is after the day judged as of': {
      yaml: materials(material('team', [{ review: '2014-06-20', mark: '  # !notReviewed' }])),
      asOf: '2014-06-19',
    },
    'no draft': materials(material('team', [], '  # !noDraft')),
    'one of two materials': {
      yaml: materials(material('team', [REVIEWED]), material('P01', [{ mark: '  # !notReviewed' }])),
      counted: ['team#1'],
      notCounted: ['P01#1 notReviewed'],
    },
    'the day after the stage': { yaml: materials(material('team', [], '  # !noDraft')) + STAGE, asOf: '2014-08-06' },
  },
  pending: {
    'on the last day of the stage': {
      yaml: materials(material('team', [], '  # !noDraft')) + STAGE,
      asOf: '2014-08-05',
    },
  },
  unclear: {
    'no materials': { yaml: '', reason: 'absent' },
    'a broken meeting': {
      yaml: `${materials(material('team', [REVIEWED]))}\nmeeting: {date: soon}`,
      reason: 'broken',
    },
    'broken materials': { yaml: 'materials: [{owner: team}]', reason: 'broken' },
  },
  notApplicable: { 'an empty list': { yaml: 'materials: []', reason: 'noMaterials' } },
});

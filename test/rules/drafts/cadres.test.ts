import cadres from '../../../src/rules/drafts/cadres.ts';
import { testRule } from '../test-rule.ts';
import { material, materials, REVIEWED, STAGE } from './draft.ts';

const people = (...lines: readonly string[]): string => `\npeople:\n${lines.join('\n')}`;
const P01 = '  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true}';
const P02 = '  - {id: P02, name: 乙某, post: 镇长, teamMember: true, leadingCadre: true}';
const P03 = '  - {id: P03, name: 丙某, post: 副镇长, teamMember: true}';

const TWO = [REVIEWED, REVIEWED];
const REVIEWED_LATER = { date: '2014-06-20', review: '2014-06-20' };

testRule(cadres, {
  pass: {
    'two each, none asked of a member who is not a leading cadre': {
      yaml: materials(material('P01', TWO), material('P02', TWO)) + people(P01, P02, P03),
      found: 2,
      required: 2,
      reason: 'passUncompared',
      counted: ['P01#1', 'P01#2', 'P02#1', 'P02#2'],
      notCounted: [],
    },
    'one where one is asked': {
      yaml: materials(material('P01', [REVIEWED])) + people(P01),
      options: { min: 1 },
      found: 1,
      required: 1,
      reason: 'pass',
    },
    'nothing where nothing is asked': {
      yaml: `materials: []${people(P01)}`,
      options: { min: 0 },
      found: 1,
      required: 1,
    },
    'a cadre who left the day before the stage': {
      yaml: materials(material('P01', TWO)) + people(P01, P02.replace('}', ', to: 2014-05-10}')) + STAGE,
      required: 1,
    },
  },
  fail: {
    'one draft, and none': {
      yaml:
        materials(material('P01', [REVIEWED, {}]), material('team', TWO)) +
        people(`${P01}  # !tooFew`, `${P02}  # !noMaterial`),
      found: 0,
      required: 2,
      counted: ['P01#1'],
      notCounted: ['P01#2 noReview'],
    },
    'one of two cadres, not compared': {
      yaml: materials(material('P01', TWO), material('P02', [])) + people(P01, `${P02}  # !tooFew`),
      found: 1,
      required: 2,
      reason: 'failUncompared',
      says: ['达到规定审核稿数的只有1人'],
    },
    'two where three are asked': {
      yaml: materials(material('P01', TWO)) + people(`${P01}  # !tooFew`),
      options: { min: 3 },
      found: 0,
      required: 1,
    },
    'a cadre who left on the first day of the stage': {
      yaml:
        materials(material('P01', TWO)) +
        people(P01, `${P02.replace('}', ', to: 2014-05-11}')}  # !noMaterial`) +
        STAGE,
      found: 1,
      required: 2,
    },
    'two entries of one do not add up':
      materials(material('P01', [REVIEWED]), material('P01', [REVIEWED])) + people(`${P01}  # !tooFew`),
    'somebody with the name of what every object has': `materials: []
people:
  - {id: constructor, name: 甲某, post: 书记, leadingCadre: true}  # !noMaterial`,
    'what is dated later counts nowhere, and is named of cadres alone': {
      yaml:
        materials(material('P01', [REVIEWED, REVIEWED_LATER]), material('P03', [REVIEWED_LATER])) +
        people(`${P01}  # !tooFew`, P03),
      asOf: '2014-06-19',
      counted: ['P01#1'],
      notCounted: ['P01#2 later'],
    },
    'the same one listed twice': {
      yaml: materials(material('P01', [REVIEWED])) + people(`${P01}  # !tooFew`, `${P01}  # !tooFew`),
      found: 0,
      required: 2,
      counted: ['P01#1'],
    },
    'the day after the stage': {
      yaml: `materials: []${people(`${P01}  # !noMaterial`)}${STAGE}`,
      asOf: '2014-08-06',
    },
  },
  pending: {
    'on the last day of the stage': {
      yaml: `materials: []${people(`${P01}  # !noMaterial`)}${STAGE}`,
      asOf: '2014-08-05',
    },
  },
  unclear: {
    'no materials': { yaml: '', reason: 'absent' },
    'broken materials': { yaml: 'materials: [{owner: team}]', reason: 'broken' },
    'broken people': { yaml: 'materials: []\npeople: [{id: P01}]', reason: 'broken' },
    'broken supervision': { yaml: 'materials: []\nsupervision: {team: T05}', reason: 'broken' },
  },
  notApplicable: {
    'no leading cadre': { yaml: `materials: []${people(P03)}`, reason: 'noCadres' },
  },
});

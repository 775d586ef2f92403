import { expect, it } from 'vitest';
import topLeader from '../../../src/rules/record/top-leader.ts';
import { runRule, testRule } from '../test-rule.ts';

testRule(topLeader, {
  pass: {
    one: { yaml: '', found: null, required: null, counted: ['P01'], notCounted: [] },
    'a predecessor until the day before': {
      yaml: `
asOf: 2014-08-10
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true, to: 2014-08-09}
  - {id: P02, name: 乙某, post: 书记, topLeader: true, leadingCadre: true, teamMember: true, from: 2014-08-10}`,
      counted: ['P02'],
      notCounted: ['P01 noLonger'],
    },
    'a successor from the day after': {
      yaml: `
asOf: 2014-08-10
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true, teamMember: true, to: 2014-08-10}
  - {id: P02, name: 乙某, post: 书记, topLeader: true, leadingCadre: true, from: 2014-08-11}`,
      counted: ['P01'],
      notCounted: ['P02 notYet'],
    },
    'as of another day': {
      yaml: `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true, teamMember: true, to: 2014-08-10}`,
      asOf: '2014-08-10',
    },
  },
  fail: {
    'no leading cadre': 'people:\n  - {id: P01, name: 甲某, post: 书记, topLeader: true, teamMember: true}  # !noCadre',
    'no leading cadre, because it is said': {
      yaml: `
people:
  - id: P01
    name: 甲某
    post: 书记
    topLeader: true
    leadingCadre: false  # !noCadre
    teamMember: true`,
      counted: [],
    },
    nobody: {
      yaml: 'people: [{id: P01, name: 甲某, post: 书记, teamMember: true, topLeader: false}]  # !nobody',
      found: null,
      required: null,
    },
    'nobody at all': { yaml: 'people: []  # !nobody', found: null },
    'two on one day': {
      yaml: `
asOf: 2014-08-10
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true, teamMember: true, to: 2014-08-10}
  - {id: P02, name: 乙某, post: 书记, topLeader: true, leadingCadre: true, teamMember: true, from: 2014-08-10}  # !several`,
      found: null,
      required: null,
      counted: ['P01', 'P02'],
    },
    'one no longer in post': {
      yaml: `
people:  # !nobody
  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true, teamMember: true, to: 2014-08-09}`,
      asOf: '2014-08-10',
      notCounted: ['P01 noLonger'],
    },
    'no team member, because it is not said': {
      yaml: `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true}  # !noTeamMember`,
      found: null,
      required: null,
      counted: [],
    },
    'no team member, because it is said': `
people:
  - id: P01
    name: 甲某
    post: 书记
    topLeader: true
    leadingCadre: true
    teamMember: false  # !noTeamMember`,
    'the same one twice': `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true, teamMember: true}
  - {id: P01, name: 甲某, post: 书记, topLeader: true, leadingCadre: true}  # !noTeamMember !several`,
  },
  unclear: {
    'broken people': { yaml: 'people: [{id: P01}]', reason: 'broken' },
    'no day': { yaml: 'asOf: soon', reason: 'noAsOf' },
  },
});

it('record/top-leader points at the person where nothing is said, else at what is', () => {
  const at = (said: string) =>
    runRule(topLeader, `people: [{id: P01, name: 甲某, post: 书记, topLeader: true, ${said}}]`).check.findings.map(
      (finding) => finding.at,
    );
  expect(at('leadingCadre: true')).toEqual(['/people/0']);
  expect(at('leadingCadre: true, teamMember: false')).toEqual(['/people/0/teamMember']);
  expect(at('teamMember: true')).toEqual(['/people/0']);
  expect(at('teamMember: true, leadingCadre: false')).toEqual(['/people/0/leadingCadre']);
});

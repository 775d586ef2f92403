import subordinates from '../../../src/rules/roster/subordinates.ts';
import { testFolderRule } from '../test-folder-rule.ts';

const units = (...categories: readonly string[]): string =>
  [
    'units:',
    ...categories.map((category, n) => `  - {id: U${n + 1}, name: 单位${n + 1}, category: ${category}, team: T05}`),
  ].join('\n');

const ENTRY = `
subordinates:
  - parent: U1
    groups:
      - {id: Q1, instructors: [I1], organisations: [N1, N2]}
    organisations: [N1, N2]
`;

testFolderRule(subordinates, {
  pass: {
    'every organisation is in a group': {
      roster: ENTRY + units('township'),
      found: 1,
      required: 1,
      counted: ['U1'],
      notCounted: [],
    },
    'an organisation in two groups, and listed twice': {
      roster: `
subordinates:
  - parent: U1
    groups:
      - {id: Q1, instructors: [I1], organisations: [N1]}
      - {id: Q2, instructors: [I1, I2], organisations: [N1]}
    organisations: [N1, N1]
${units('township')}`,
      found: 1,
      required: 1,
    },
    'a group covers what its parent does not list': {
      roster: `
subordinates:
  - parent: U1
    groups: [{id: Q1, instructors: [I1], organisations: [N9]}]
    organisations: []
${units('township')}`,
    },
    'an entry that says that there is none': {
      roster: `subordinates: [{parent: U1, groups: [], organisations: []}]\n${units('township')}`,
      found: 1,
      required: 1,
    },
    'two entries of one unit are taken together': {
      roster: `
subordinates:
  - {parent: U1, groups: [], organisations: [N1, N2]}
  - {parent: U1, groups: [{id: Q1, instructors: [I1], organisations: [N1, N2]}], organisations: []}
${units('township')}`,
      found: 1,
      required: 1,
    },
    'no other category needs an entry, and the standing committee none': {
      roster: ENTRY + units('township', 'other', 'standingCommittee'),
      found: 1,
      required: 1,
    },
    'an entry of another category counts': { roster: ENTRY + units('other'), found: 1, required: 1 },
    'an entry of a unit that the roster does not have': {
      roster: `${ENTRY.replace('U1', 'U9')}units: []`,
      found: 1,
      required: 1,
      counted: ['U9'],
    },
    'categories of the profile': {
      roster: ENTRY + units('township', 'subdistrict', 'sector'),
      options: { categories: ['township'] },
      found: 1,
      required: 1,
    },
    'a unit that the roster has twice is asked once': {
      roster: `${ENTRY}units:
  - {id: U1, name: 单位, category: township, team: T05}
  - {id: U1, name: 单位, category: township, team: T05}`,
      found: 1,
      required: 1,
    },
  },
  fail: {
    'an organisation in no group': {
      roster: `
subordinates:
  - parent: U1
    groups:
      - {id: Q1, instructors: [I1], organisations: [N1]}
    organisations:
      - N1
      - N2  # !notCovered
      - N2
${units('township')}`,
      found: 0,
      required: 1,
      counted: [],
      subjects: ['N2'],
      says: ['下属单位党组织N2不在单位1（U1）的任何一个指导检查组内'],
    },
    'an organisation in the group of another unit': {
      roster: `
subordinates:
  - parent: U1
    groups: [{id: Q1, instructors: [I1], organisations: [N1, N2]}]
    organisations: [N1]
  - parent: U2
    groups: [{id: Q2, instructors: [I1], organisations: []}]
    organisations: [N2]  # !notCovered
${units('township', 'sector')}`,
      found: 1,
      required: 2,
    },
    'an organisation of a second entry of the unit': {
      roster: `
subordinates:
  - {parent: U1, groups: [], organisations: []}
  - {parent: U1, groups: [], organisations: [N1]}  # !notCovered
${units('township')}`,
    },
    'a group without instructors': {
      roster: `
subordinates:
  - parent: U1
    groups:
      - {id: Q1, instructors: [], organisations: [N1]}  # !noInstructors
      - {id: Q2, instructors: [I1], organisations: [N1]}
    organisations: [N1]
${units('township')}`,
      subjects: ['Q1'],
    },
    'a unit of each of the three categories without an entry': {
      roster: `subordinates: []
units:
  - {id: U1, name: 单位1, category: township, team: T05}  # !noEntry
  - {id: U2, name: 单位2, category: subdistrict, team: T05}  # !noEntry
  - {id: U3, name: 单位3, category: sector, team: T05}  # !noEntry
  - {id: U4, name: 单位4, category: other, team: T05}`,
      found: 0,
      required: 3,
      subjects: ['U1', 'U2', 'U3'],
    },
    'a unit that the roster has twice, once': {
      roster: `subordinates: []
units:
  - {id: U1, name: 单位1, category: township, team: T05}  # !noEntry
  - {id: U1, name: 单位1, category: township, team: T05}`,
      found: 0,
      required: 1,
    },
    'a parent that the roster does not have, by its id alone': {
      roster: `subordinates:
  - parent: U9
    organisations: [N1]
    groups:
      - {id: Q1, instructors: [], organisations: [N1]}  # !noInstructors
units: []`,
      found: 0,
      required: 1,
      says: ['U9的指导检查组Q1没有登记指导员'],
    },
    'an entry under a misspelt id': {
      roster: `${ENTRY.replace('U1', 'U01')}units:
  - {id: U1, name: 单位1, category: township, team: T05}  # !noEntry`,
      found: 1,
      required: 2,
    },
    'a category that the profile adds': {
      roster: `subordinates: []\nunits: [{id: U1, name: 单位1, category: other, team: T05}]  # !noEntry`,
      options: { categories: ['other'] },
    },
  },
  unclear: {
    'nothing said of them': { roster: units('township'), reason: 'rosterLacks' },
  },
  notApplicable: {
    'without a roster': { roster: null, reason: 'noRoster' },
    'no unit that needs groups, and none entered': {
      roster: `subordinates: []\n${units('other')}`,
      reason: 'nothingAsked',
    },
  },
});

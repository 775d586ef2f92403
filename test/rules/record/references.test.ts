import { expect, it } from 'vitest';
import { auditText } from '../../../src/index.ts';
import references from '../../../src/rules/record/references.ts';
import { testRule } from '../test-rule.ts';

const REVIEW = `prescribedActions: {result: pass}, optionalActions: {result: pass}, schedule: {result: pass}, problemFocus: {result: pass}, decision: approve`;

const ALL = `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: constructor, name: 戊某, post: 财政所所长, headUnder: P01}
mobilisation:
  appraisal:
    - {of: team, issued: 1, returned: 1}
    - {of: P01, issued: 1, returned: 1}
plan:
  versions:
    - {version: 1, date: 2014-02-20, review: {date: 2014-02-22, reviewers: [S13, S14], ${REVIEW}}}
    - {version: 2, date: 2014-02-24}
study:
  groups: [{group: leadingCadres, members: 1}, {group: officeMembers, members: 1}]
opinions:
  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 文, wind: none, about: P02, answeredBy: [X1]}
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [S13], with: [P02]}
problems:
  - {id: X1, owner: team, wind: none, found: 2014-05-20, text: 文}
  - {id: X2, owner: constructor, wind: none, found: 2014-05-20, text: 文}
criticisms:
  - {id: C1, from: P02, to: P01, date: 2014-07-18, text: 文}
materials:
  - {owner: team, drafts: [{draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13], standards: {}, decision: approve}}]}
  - {owner: P01, drafts: []}
meeting: {supervisors: [S13]}
topLeader:
  assessments: [{date: 2014-04-02, by: [S13], triggers: []}]
  summons: [{date: 2014-04-02, by: [S13], reason: weakPush}]
weeklyReports: [{week: 2014-W10, filed: 2014-03-07, by: S14}]
visits: [{date: 2014-03-05, by: [S14]}]
archive: [{id: A1, title: 文, made: 2014-02-26, filed: 2014-02-26}]`;

testRule(references, {
  pass: {
    'a supervisor and a person whose remarks tell them apart': `
people:
  - {id: P01, name: 甲某（大）, post: 书记, teamMember: true}
supervision:
  team: T05
  members:
    - {id: S13, name: 甲某（小）}`,
    'as far as it can be read, and says what could not': {
      yaml: 'talks: [{id: K1}]\nvisits: [{date: 2014-03-05, by: [S13]}]',
      reason: 'passPartly',
    },
    'every kind of name, each known': { yaml: ALL, found: null, required: null },
    'entries after the day judged as of are looked up too': { yaml: ALL, asOf: '2014-01-01' },
    'without a valid day': `asOf: soon${ALL}`,
    'one id in two different lists': `
talks: [{id: A, round: 1, date: 2014-05-14, from: [P01], with: [P02]}]
criticisms: [{id: A, from: P01, to: P02, date: 2014-05-14, text: 文}]`,
    'problems that cannot be read cannot be looked up': `
opinions:
  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 文, wind: none, about: team, answeredBy: [X1]}
problems:
  - {id: X1}`,
    'problems that cannot be read, named behind the last finding that the schema has room for': `
opinions:
  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 文, wind: none, about: team, answeredBy: [X1]}
archive:
${'  - {id: A1}\n'.repeat(120)}problems:
  - {id: X1}`,
    'a broken section is left out, whatever it names': 'visits: [{date: soon, by: [S99]}]',
    'an empty list names nobody': 'visits: [{date: 2014-03-05, by: []}]',
    'Team is not team': `
people:
  - {id: Team, name: 甲某, post: 书记}`,
  },
  fail: {
    'a person misspelt where they are entered, said once and there': `
people:
  - {id: P01, name: 甲某, post: 书记, teamMember: true}
  - {id: P02x, name: 乙某, post: 镇长, teamMember: true}  # !misspeltHere
criticisms:
  - {id: C1, from: P02, to: P01, date: 2014-07-18, text: 文}
  - {id: C2, from: P01, to: P02, date: 2014-07-18, text: 文}
  - {id: C3, from: P01, to: P02, date: 2014-07-18, text: 字}`,
    'a supervisor with a letter for a digit': `
supervision:
  team: T05
  members:
    - {id: S1O, name: 督某}  # !misspeltHere
visits:
  - {date: 2014-03-05, by: [S10]}
  - {date: 2014-03-06, by: [S10]}
  - {date: 2014-03-07, by: [S10]}`,
    'named twice, the mistake may be on either side': `
people:
  - {id: P01, name: 甲某, post: 书记, teamMember: true}
  - {id: P02x, name: 乙某, post: 镇长, teamMember: true}
criticisms:
  - {id: C1, from: P02, to: P01, date: 2014-07-18, text: 文}  # !unknownPerson
  - {id: C2, from: P01, to: P02, date: 2014-07-18, text: 文}  # !unknownPerson`,
    'the next number is another person, not a slip': `
people:
  - {id: P01, name: 甲某, post: 书记, teamMember: true}
  - {id: P03, name: 乙某, post: 镇长, teamMember: true}
criticisms:
  - {id: C1, from: P02, to: P01, date: 2014-07-18, text: 文}  # !unknownPerson
  - {id: C2, from: P01, to: P02, date: 2014-07-18, text: 文}  # !unknownPerson
  - {id: C3, from: P01, to: P02, date: 2014-07-18, text: 字}  # !unknownPerson`,
    'what is named itself is not misspelt': `
people:
  - {id: P01, name: 甲某, post: 书记, teamMember: true}
  - {id: P02x, name: 乙某, post: 镇长, teamMember: true}
criticisms:
  - {id: C1, from: P02, to: P02x, date: 2014-07-18, text: 文}  # !unknownPerson
  - {id: C2, from: P01, to: P02, date: 2014-07-18, text: 文}  # !unknownPerson
  - {id: C3, from: P01, to: P02, date: 2014-07-18, text: 字}  # !unknownPerson`,
    'of two that it may be, neither is blamed': `
people:
  - {id: P01, name: 甲某, post: 书记, teamMember: true}
  - {id: P02x, name: 乙某, post: 镇长, teamMember: true}
  - {id: P02y, name: 丙某, post: 委员, teamMember: true}
criticisms:
  - {id: C1, from: P02, to: P01, date: 2014-07-18, text: 文}  # !unknownPerson
  - {id: C2, from: P01, to: P02, date: 2014-07-18, text: 文}  # !unknownPerson
  - {id: C3, from: P01, to: P02, date: 2014-07-18, text: 字}  # !unknownPerson`,
    'an id twice in every list, and a third time': `
supervision:
  team: T05
  members:
    - {id: S13, name: 庚某}
    - {id: S13, name: 辛某}  # !duplicateId
    - {id: S13, name: 壬某}  # !duplicateId
people:
  - {id: P01, name: 甲某, post: 书记}
  - {id: P01, name: 乙某, post: 镇长}  # !duplicateId
opinions:
  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 文, wind: none, about: team}
  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 文, wind: none, about: team}  # !duplicateId
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [S13], with: [P01]}
  - {id: K1, round: 1, date: 2014-05-14, from: [S13], with: [P01]}  # !duplicateId
problems:
  - {id: X1, owner: team, wind: none, found: 2014-05-20, text: 文}
  - {id: X1, owner: team, wind: none, found: 2014-05-20, text: 文}  # !duplicateId
criticisms:
  - {id: C1, from: P01, to: P01, date: 2014-07-18, text: 文}
  - {id: C1, from: P01, to: P01, date: 2014-07-18, text: 文}  # !duplicateId
archive:
  - {id: A1, title: 文, made: 2014-02-26, filed: 2014-02-26}
  - {id: A1, title: 文, made: 2014-02-26, filed: 2014-02-26}  # !duplicateId`,
    'an id of a person and of a supervisor': `
supervision:
  team: T05
  members:
    - {id: P01, name: 庚某}  # !personAndSupervisor
people:
  - {id: P01, name: 甲某, post: 书记}`,
    'team as an id': `
supervision:
  team: T05
  members:
    - {id: team, name: 庚某}  # !teamIsNoId
people:
  - {id: P01, name: 甲某, post: 书记}
archive:
  - {id: team, title: 文, made: 2014-02-26, filed: 2014-02-26}  # !teamIsNoId`,
    'two materials of one owner, two appraisals of one, a group twice': `
materials:
  - {owner: P01, drafts: []}
  - {owner: P01, drafts: []}  # !twoMaterials
mobilisation:
  appraisal:
    - {of: team, issued: 1, returned: 1}
    - {of: team, issued: 1, returned: 1}  # !twoAppraisals
study:
  groups:
    - {group: leadingCadres, members: 1}
    - {group: leadingCadres, members: 1}  # !groupTwice`,
    'ids that differ in case only': `
criticisms:
  - {id: C001, from: P01, to: P02, date: 2014-07-18, text: 抓落实不够紧}
  - {id: c001, from: P02, to: P01, date: 2014-07-18, text: 遇事爱往后推}  # !sameButForCase`,
    'a round that is left out': `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K2, round: 3, date: 2014-05-20, from: [P01], with: [P02]}  # !roundGap
  - {id: K3, round: 4, date: 2014-05-21, from: [P01], with: [P02]}`,
    'a round that is left out, told at the first talk behind the gap': {
      yaml: `
talks:
  - {id: K1, round: 4, date: 2014-05-21, from: [P01], with: [P02]}
  - {id: K2, round: 3, date: 2014-05-20, from: [P01], with: [P02]}  # !roundGap
  - {id: K3, round: 10, date: 2014-05-29, from: [P01], with: [P02]}
  - {id: K4, round: 1, date: 2014-05-14, from: [P01], with: [P02]}`,
      says: ['round 2'],
    },
    'an id in three ways, each held against the first': {
      yaml: `
criticisms:
  - {id: C1a, from: P01, to: P02, date: 2014-07-18, text: 抓落实不够紧}
  - {id: c1a, from: P02, to: P01, date: 2014-07-18, text: 遇事爱往后推}  # !sameButForCase
  - {id: C1A, from: P02, to: P01, date: 2014-07-18, text: 开会讲话太长}  # !sameButForCase`,
      says: ['C1A and C1a in criticisms'],
    },
    'a supervisor with the name of a person of the unit': `
supervision:
  team: T05
  members:
    - {id: S13, name: 甲 某}  # !supervisorOfUnit
    - {id: S14, name: 辛某}`,
    'a supervisor with a person’s name and a remark': `
supervision:
  team: T05
  members:
    - {id: S13, name: 甲某（借调）}  # !supervisorOfUnit
    - {id: S14, name: 辛某}`,
    'a supervisor with the name of a person with a remark': `
people:
  - {id: P01, name: 甲某（女）, post: 书记, teamMember: true}
supervision:
  team: T05
  members:
    - {id: S13, name: 甲某}  # !supervisorOfUnit`,
    'the first number that breaks 1, 2, 3 …': `
plan:
  versions:
    - {version: 1, date: 2014-02-20}
    - {version: 3, date: 2014-02-21}  # !versionNumber
    - {version: 4, date: 2014-02-22}
materials:
  - owner: team
    drafts:
      - {draft: 2, date: 2014-06-10}  # !draftNumber
      - {draft: 3, date: 2014-06-10}
  - owner: P01
    drafts:
      - {draft: 1, date: 2014-06-10}
      - {draft: 1, date: 2014-06-11}  # !draftNumber`,
    'people who are nobody': `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true}
  - {id: P02, name: 乙某, post: 科员, headUnder: P03}  # !unknownHead
  - {id: P04, name: 丙某, post: 科员, headUnder: P02}  # !headNoMember
  - {id: P05, name: 丁某, post: 科员, headUnder: toString}  # !unknownHead
mobilisation:
  appraisal:
    - {of: P99, issued: 1, returned: 1}  # !unknownOwner
opinions:
  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 文, wind: none, about: S13}  # !unknownOwner
talks:
  - id: K1
    round: 1
    date: 2014-05-14
    from:
      - P99  # !unknownParty
    with:
      - P01
      - team  # !unknownParty
problems:
  - {id: X1, owner: p01, wind: none, found: 2014-05-20, text: 文}  # !nearId
criticisms:
  - {id: C1, from: team, to: P01, date: 2014-07-18, text: 文}  # !unknownPerson
  - {id: C2, from: P01, to: S13, date: 2014-07-18, text: 文}  # !unknownPerson
materials:
  - {owner: S13, drafts: []}  # !unknownOwner`,
    'ids as they are heard': `
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true}
  - {id: P10, name: 乙某, post: 科员}
  - {id: P1O, name: 丙某, post: 科员}
problems:
  - {id: X001, owner: PO1, wind: none, found: 2014-05-20, text: 文}  # !nearId
  - {id: X002, owner: P1, wind: none, found: 2014-05-20, text: 文}  # !nearId
  - {id: X003, owner: P11, wind: none, found: 2014-05-20, text: 文}  # !unknownOwner
  - {id: X004, owner: p10, wind: none, found: 2014-05-20, text: 文}  # !unknownOwner
opinions:
  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 文, wind: none, about: team, answeredBy: [x1]}  # !nearId
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [s13], with: [p1]}  # !nearId !nearId
visits:
  - {date: 2014-03-05, by: [s13]}  # !nearId`,
    'supervisors who are none': {
      duty: 'team',
      yaml: `
plan:
  versions:
    - {version: 1, date: 2014-02-20, review: {date: 2014-02-22, reviewers: [S99], ${REVIEW}}}  # !unknownSupervisor
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, review: {date: 2014-06-14, reviewers: [S13, P01], standards: {}, decision: approve}}  # !unknownSupervisor
meeting:
  supervisors: [S99]  # !unknownSupervisor
topLeader:
  assessments:
    - {date: 2014-04-02, by: [S99], triggers: []}  # !unknownSupervisor
  summons:
    - {date: 2014-04-02, by: [S99], reason: weakPush}  # !unknownSupervisor
weeklyReports:
  - {week: 2014-W10, filed: 2014-03-07, by: S99}  # !unknownSupervisor
visits:
  - {date: 2014-03-05, by: [S99, S98]}  # !unknownSupervisor !unknownSupervisor`,
    },
    'supervisors and an owner who are none': {
      duty: 'unit',
      yaml: `
materials:
  - {owner: S13, drafts: []}  # !unknownOwner
visits:
  - {date: 2014-03-05, by: [S99]}  # !unknownSupervisor`,
    },
    'a problem that is not there, without the section': `
opinions:
  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 文, wind: none, about: team, answeredBy: [X1]}  # !unknownProblem`,
    'a problem that is not there, some other section being broken': `
opinions:
  - {id: O1, received: 2014-03-18, collectedBy: unit, text: 文, wind: none, about: team, answeredBy: [X1]}  # !unknownProblem
visits: [{date: soon, by: [S13]}]`,
    'a duplicate long after the day judged as of': {
      yaml: `
criticisms:
  - {id: C1, from: P01, to: P02, date: 2014-07-18, text: 文}
  - {id: C1, from: P01, to: P02, date: 2014-07-18, text: 文}  # !duplicateId`,
      asOf: '2014-01-01',
    },
  },
  unclear: {
    'broken people': { yaml: 'people: [{id: P01}]', reason: 'broken' },
    'broken supervision': { yaml: 'supervision: {team: T05, members: [{id: S13}]}', reason: 'broken' },
  },
  notApplicable: {
    'nothing that can be read, and says so': {
      yaml: 'people: []\nsupervision: {team: T05, members: []}\ntalks: [{id: K1}]',
      reason: 'nothingLegible',
    },
    'nobody and nothing': {
      yaml: 'people: []\nsupervision: {team: T05, members: []}\nvisits: [{date: 2014-03-05, by: []}]',
      reason: 'nothing',
    },
  },
});

it('record/references looks up nobody in a record without people, and says so once', async () => {
  const lines = ALL.replace(/\npeople:\n( {2}.*\n)+/, '\n').replace('answeredBy: [X1]', 'answeredBy: [X9]');
  const supervision = 'supervision: {team: T05, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}';
  const head = `schema: unit-record/1\nasOf: 2014-08-10\nunit: {id: U017, name: 示例镇党委, category: township}\n${supervision}`;
  const [record] = (await auditText(head + lines)).records;
  const check = record?.checks.find(({ rule }) => rule === references.id);
  expect(check?.findings.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
    ' noPeople',
    '/opinions/0/answeredBy/0 unknownProblem',
  ]);
});

it.each([
  ['names the leading team alone', 'problems: [{id: X1, owner: team, wind: none, found: 2014-05-20, text: 文}]', []],
  ['names a supervisor alone', 'talks: [{id: K1, round: 1, date: 2014-05-14, from: [S13], with: [S13]}]', []],
  [
    'names somebody called team',
    'criticisms: [{id: C1, from: team, to: team, date: 2014-07-18, text: 文}]',
    ['noPeople'],
  ],
  ['names an owner', 'problems: [{id: X1, owner: P01, wind: none, found: 2014-05-20, text: 文}]', ['noPeople']],
])('record/references asks for people only where the record %s', async (_, named, said) => {
  const record = `schema: unit-record/1
asOf: 2014-08-10
unit: {id: U017, name: 示例镇党委, category: township}
supervision: {team: T05, members: [{id: S13, name: 庚某}]}
${named}`;
  const check = (await auditText(record)).records[0]?.checks.find(({ rule }) => rule === references.id);
  expect(check?.findings.map(({ code }) => code)).toEqual(said);
});

it('record/references names at most 20 of the supervisors who cannot be looked up', async () => {
  const ids = Array.from({ length: 22 }, (_, n) => `S${n + 1}`);
  const record = `schema: unit-record/1
asOf: 2014-08-10
unit: {id: U017, name: 示例镇党委, category: township}
people: [{id: P01, name: 甲某, post: 党委书记, teamMember: true}]
visits: [{date: 2014-03-05, by: [${ids}]}, {date: 2014-03-06, by: [S1]}]`;
  const check = (await auditText(record)).records[0]?.checks.find(({ rule }) => rule === references.id);
  expect(check?.findings.map(({ code, params }) => [code, params])).toEqual([
    ['noSupervision', { ids: ids.slice(0, 20) }],
  ]);
});

it.each([
  ['names supervisors, among them parties of talks', '[S13]', [' noSupervision']],
  ['names only people', '[P01]', []],
  ['has an empty list of them', '[S13]', [' noSupervision'], 'supervision: {team: T05, members: []}\n'],
])(
  'record/references says once that there is no supervision, where the record %s',
  async (_, from, said, more = '') => {
    const record = `schema: unit-record/1
asOf: 2014-08-10
unit: {id: U017, name: 示例镇党委, category: township}
people:
  - {id: P01, name: 甲某, post: 党委书记, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
talks:
  - {id: K001, round: 1, date: 2014-05-14, from: ${from}, with: [P02], evidence: []}
  - {id: K002, round: 2, date: 2014-05-15, from: ${from}, with: [P02], evidence: []}
${more}`;
    const check = (await auditText(record)).records[0]?.checks.find(({ rule }) => rule === references.id);
    expect(check?.findings.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual(said);
  },
);

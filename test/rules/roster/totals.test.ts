import totals from '../../../src/rules/roster/totals.ts';
import { testFolderRule } from '../test-folder-rule.ts';

const BANNER = `
teams:
  - {id: T05, name: 五组, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}
  - {id: T06, name: 六组, members: [{id: S14, name: 辛某}]}
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}
  - {id: U018, name: 样例镇党委, category: sector, team: T06}
  - {id: U000, name: 常委班子, category: standingCommittee, team: T05}
subordinates:
  - parent: U017
    groups:
      - {id: Q1, instructors: [I1, I2], organisations: [N1]}
      - {id: Q2, instructors: [I2, I3], organisations: [N2]}
    organisations: [N1, N2, N3]
  - parent: U018
    groups: [{id: Q3, instructors: [I3], organisations: [N3]}]
    organisations: [N3]`;
const declaring = (figures: string): string => `${BANNER}\ndeclared: {${figures}}`;

const unit = (id: string, category = 'township'): string => `unit: {id: ${id}, name: 某单位, category: ${category}}`;
const opinion = (id: string, by = 'team'): string =>
  `{id: ${id}, received: 2014-03-18, collectedBy: ${by}, text: 下乡走马观花, wind: formalism, about: team}`;
const opinions = (...entries: readonly string[]): string => `opinions: [${entries.join(', ')}]`;
const lead = (kind: string, date = '2014-03-20'): string => `{lead: ${kind}, date: ${date}}`;
const leads = (...entries: readonly string[]): string => `topLeader: {leads: [${entries.join(', ')}]}`;
const ARCHIVE = 'archive: [{id: A-001, title: 讲话, made: 2014-02-26, filed: 2014-02-27}]';
const problem = (id: string, owner: string): string =>
  `{id: ${id}, owner: ${owner}, wind: hedonism, found: 2014-05-20, text: 下乡蹲点时间少}`;
const criticism = (id: string, from: string, to: string): string =>
  `{id: ${id}, from: ${from}, to: ${to}, date: 2014-07-18, text: 有时听不进不同意见}`;

const COMMITTEE = `${unit('U000', 'standingCommittee')}
problems: [${problem('X1', 'P01')}, ${problem('X2', 'P02')}, ${problem('X3', 'team')}, ${problem('X4', 'P99')}, ${problem('X1', 'P01')}]
criticisms: [${criticism('C1', 'P01', 'P02')}, ${criticism('C2', 'P02', 'P01')}, ${criticism('C3', 'P01', 'P01')}, ${criticism('C4', 'P01', 'P09')}, ${criticism('C5', 'P99', 'P01')}, ${criticism('C1', 'P01', 'P02')}]
people:
  - {id: P01, name: 甲某, post: 书记, topLeader: true, teamMember: true, leadingCadre: true}
  - {id: P02, name: 乙某, post: 旗长, teamMember: true, leadingCadre: true}
  - {id: P09, name: 丙某, post: 秘书长}
${opinions(opinion('O1'))}
${leads(lead('lecture'), lead('opinions'))}
${ARCHIVE}`;
const FOLDER = {
  'a.yaml': `${unit('U017')}\n${opinions(opinion('O1'), opinion('O2'), opinion('O3', 'unit'), opinion('O1'))}
${leads(lead('lecture'), lead('lecture', '2014-03-21'), lead('opinions'))}\n${ARCHIVE}`,
  'b.yaml': `${unit('U018')}\n${opinions(opinion('O1'))}\n${leads(lead('problems'), lead('criticism'))}\narchive: []`,
  'c.yaml': COMMITTEE,
  'd.yaml': `${unit('U019')}\n${opinions(opinion('O9'))}\n${leads(lead('lecture'))}\n${ARCHIVE}`,
};
const TRUE = {
  teams: 2,
  supervisors: 2,
  units: 2,
  guidanceGroups: 3,
  instructors: 3,
  subordinateOrganisations: 3,
  opinionsByTeams: 3,
  lectures: 2,
  forums: 1,
  standingCommitteeProblems: 2,
  standingCommitteeCriticisms: 2,
  archives: 1,
};
const allBut = (figures: Partial<typeof TRUE> = {}): string =>
  Object.entries({ ...TRUE, ...figures })
    .map(([figure, value]) => `${figure}: ${value}`)
    .join(', ');

/** Each figure once too high and once too low, with all others right. */
const off = Object.entries(TRUE).flatMap(([figure, value]) =>
  ([1, -1] as const).map((by) => [
    `${figure}: one ${by > 0 ? 'more' : 'fewer'} than there are`,
    {
      roster: `${declaring(allBut({ [figure]: value + by }))}  # !${by > 0 ? 'tooHigh' : 'tooLow'}`,
      records: FOLDER,
      found: 11,
      required: 12,
      subjects: [figure],
      notCounted: [],
    },
  ]),
);

testFolderRule(totals, {
  pass: {
    'all twelve figures': {
      roster: declaring(allBut()),
      records: FOLDER,
      found: 12,
      required: 12,
      counted: Object.keys(TRUE),
    },
    'what is dated after the day judged as of is not there': {
      roster: declaring('opinionsByTeams: 3, lectures: 1, forums: 1'),
      records: FOLDER,
      asOf: '2014-03-20',
      found: 3,
      required: 3,
    },
    'figures that agree although a record is missing': {
      roster: declaring('opinionsByTeams: 2, archives: 1, units: 2'),
      records: { 'a.yaml': FOLDER['a.yaml'] },
    },
    'figures of the roster, whatever the records are': {
      roster: declaring('teams: 2, supervisors: 2, units: 2, instructors: 3'),
      records: { 'a.yaml': 'talks: [', 'b.yaml': unit('U018') },
    },
    'a section that no declared figure needs': {
      roster: declaring('archives: 1'),
      records: { 'a.yaml': `${unit('U017')}\n${ARCHIVE}` },
    },
    'a record of the standing committee alone, without what only units need': {
      roster: declaring('standingCommitteeProblems: 1'),
      records: { 'c.yaml': `${unit('U000', 'standingCommittee')}\nproblems: [${problem('X1', 'P01')}]` },
    },
    'the standing committee that the roster does not list': {
      roster: `${BANNER.replace(/.*U000.*\n/, '')}\ndeclared: {standingCommitteeProblems: 2, units: 2}`,
      records: FOLDER,
    },
    'two units of two with an archive, and none of one without': {
      roster: declaring('archives: 2'),
      records: { 'a.yaml': FOLDER['a.yaml'], 'b.yaml': FOLDER['b.yaml'].replace('archive: []', ARCHIVE) },
    },
    'no unit with an archive': {
      roster: declaring('archives: 0'),
      records: { 'b.yaml': FOLDER['b.yaml'] },
    },
    'two records of a unit are one archive': {
      roster: declaring('archives: 1'),
      records: { 'a.yaml': FOLDER['a.yaml'], 'e.yaml': FOLDER['a.yaml'] },
    },
    'ids given twice in the roster count once': {
      roster: `
teams:
  - {id: T05, name: 五组, members: [{id: S13, name: 庚某}]}
  - {id: T05, name: 五组, members: [{id: S13, name: 庚某}]}
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}
  - {id: U017, name: 示例镇党委, category: township, team: T05}
declared: {teams: 1, supervisors: 1, units: 1}`,
    },
    'no groups at all': { roster: 'subordinates: []\ndeclared: {guidanceGroups: 0, instructors: 0}' },
  },
  fail: {
    ...Object.fromEntries(off),
    'what the message says': {
      roster: `${declaring('teams: 23, units: 1')}  # !tooHigh !tooLow`,
      reason: 'fail',
      says: [
        '督导组个数（teams）上报23，按名册和记录核算为2，多报21',
        'units: 1 declared, 2 in the roster and the records, 1 too few',
      ],
      found: 0,
      required: 2,
    },
    'a figure that is exceeded, although a unit has no record': {
      roster: `${declaring('opinionsByTeams: 1, lectures: 3')}  # !tooLow`,
      records: { 'a.yaml': FOLDER['a.yaml'] },
      found: 0,
      required: 2,
      notCounted: ['lectures noRecord'],
    },
    'whatever figure cannot be computed besides': {
      roster: `${declaring('teams: 3, units: 2, opinionsByTeams: 3')}  # !tooHigh`,
      records: { 'a.yaml': FOLDER['a.yaml'], 'b.yaml': unit('U018') },
      found: 1,
      required: 3,
      counted: ['units'],
      notCounted: ['opinionsByTeams lacks'],
      says: ['相符1项，不符1项，无法核算1项'],
    },
  },
  unclear: {
    'a record that does not say whether it has an archive, which is not none': {
      roster: declaring('archives: 0'),
      records: { 'b.yaml': unit('U018') },
      reason: 'lacks',
    },
    'a figure that falls short where a unit has no record': {
      roster: declaring('opinionsByTeams: 3, lectures: 3'),
      records: { 'a.yaml': FOLDER['a.yaml'] },
      reason: 'noRecord',
      says: ['没有名册所列单位样例镇党委（U018）的记录', 'no record of 样例镇党委 (U018), which'],
    },
    'a record without the section': {
      roster: declaring('opinionsByTeams: 2'),
      records: { 'a.yaml': FOLDER['a.yaml'], 'b.yaml': unit('U018') },
      reason: 'lacks',
      says: ['b.yaml中没有格式正确的征求意见（opinions）'],
    },
    'a record with a broken section': {
      roster: declaring('lectures: 2'),
      records: { 'a.yaml': FOLDER['a.yaml'], 'b.yaml': `${unit('U018')}\ntopLeader: {leads: [{lead: lecture}]}` },
      reason: 'lacks',
    },
    'a top leader of whose leads nothing is said': {
      roster: declaring('forums: 1'),
      records: { 'a.yaml': FOLDER['a.yaml'], 'b.yaml': `${unit('U018')}\ntopLeader: {summons: []}` },
      reason: 'lacks',
    },
    'a record that cannot be read': {
      roster: declaring('archives: 1'),
      records: { 'a.yaml': FOLDER['a.yaml'], 'b.yaml': 'talks: [' },
      reason: 'unread',
    },
    'a record that cannot be read may be the standing committee’s': {
      roster: declaring('standingCommitteeProblems: 0'),
      records: { 'a.yaml': FOLDER['a.yaml'], 'b.yaml': 'talks: [' },
      reason: 'unread',
    },
    'no record of the standing committee, even if none is declared': {
      roster: declaring('standingCommitteeProblems: 0'),
      records: { 'a.yaml': FOLDER['a.yaml'] },
      reason: 'noCommittee',
    },
    'two records of the standing committee': {
      roster: declaring('standingCommitteeCriticisms: 2'),
      records: { 'c.yaml': COMMITTEE, 'd.yaml': COMMITTEE },
      reason: 'severalCommittees',
      says: ['c.yaml、d.yaml'],
    },
    'the standing committee’s people are broken': {
      roster: declaring('standingCommitteeCriticisms: 0'),
      records: {
        'c.yaml': `${unit('U000', 'standingCommittee')}\ncriticisms: []\npeople: []\nproblems: []`.replace(
          'people: []',
          'people: 甲某',
        ),
      },
      reason: 'lacks',
      says: ['人员名单（people）'],
    },
    'the standing committee’s people are broken, and problems declared': {
      roster: declaring('standingCommitteeProblems: 0'),
      records: { 'c.yaml': `${unit('U000', 'standingCommittee')}\nproblems: []\npeople: 甲某` },
      reason: 'lacks',
    },
    'nothing said of subordinates': {
      roster: 'declared: {guidanceGroups: 0}',
      reason: 'rosterLacks',
    },
  },
  notApplicable: {
    'without a roster': { roster: null, records: FOLDER, reason: 'noRoster' },
    'no figures declared': { roster: BANNER, records: FOLDER, reason: 'nothingDeclared' },
    'an empty map of figures': { roster: declaring(''), records: FOLDER, reason: 'nothingDeclared' },
  },
});

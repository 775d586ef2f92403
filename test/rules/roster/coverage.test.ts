import coverage from '../../../src/rules/roster/coverage.ts';
import { testFolderRule } from '../test-folder-rule.ts';

const TEAMS = `
teams:
  - {id: T05, name: 五组, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}
  - {id: T06, name: 六组, members: [{id: S15, name: 壬某}]}`;
const UNITS = `${TEAMS}
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}`;
const SECOND = `${UNITS}
  - {id: U018, name: 样例镇党委, category: sector, team: T06}`;

const NAMES: Readonly<Record<string, string>> = { U018: '样例镇党委', S13: '庚某', S14: '辛某', S15: '壬某' };
const nameOf = (id: string, other: string): string => (Object.hasOwn(NAMES, id) ? NAMES[id] : undefined) ?? other;
const unit = (id: string, category = 'township'): string =>
  `unit: {id: ${id}, name: ${nameOf(id, '示例镇党委')}, category: ${category}}`;
const ofTeam = (team: string, ...ids: readonly string[]): string =>
  `supervision: {team: ${team}, members: [${ids.map((id) => `{id: ${id}, name: ${nameOf(id, '庚某')}}`).join(', ')}]}`;
const U017 = `${unit('U017')}\n${ofTeam('T05', 'S13')}`;
const U018 = `${unit('U018', 'sector')}\n${ofTeam('T06', 'S15')}`;
const COMMITTEE = `${unit('U000', 'standingCommittee')}\n${ofTeam('T99', 'S99')}`;
const UNREADABLE = 'talks: [';

testFolderRule(coverage, {
  pass: {
    'every unit has its team and its record': {
      roster: SECOND,
      records: { 'a.yaml': U017, 'b.yaml': U018 },
      found: 2,
      required: 2,
      counted: ['U017', 'U018'],
      notCounted: [],
    },
    'names that differ in blanks and width, and an alias': {
      roster: `${SECOND.replace('name: 样例镇党委', 'name: 样例镇党委, aliases: [样例镇]')}`,
      records: {
        'a.yaml': U017.replace('示例镇党委', '示例镇 党委').replace('庚某', '庚 某'),
        'b.yaml': U018.replace('样例镇党委', '样例镇'),
      },
    },
    'a supervisor with a remark or title in the record alone': {
      roster: UNITS,
      records: { 'a.yaml': U017.replace('庚某', '庚某（组长）') },
    },
    'not every member of the team need supervise the unit': { roster: UNITS, records: { 'a.yaml': U017 } },
    'a record that names no supervisor has none of another team': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${ofTeam('T05')}` },
    },
    'the standing committee apart: not in the roster, of no team': {
      roster: UNITS,
      records: { 'a.yaml': U017, 'b.yaml': COMMITTEE },
      found: 1,
      required: 1,
    },
    'the standing committee apart: in the roster, without a record': {
      roster: `${UNITS}\n  - {id: U000, name: 常委班子, category: standingCommittee, team: T99}`,
      records: { 'a.yaml': U017 },
      found: 1,
      required: 1,
    },
    'the standing committee apart: its record need not say whose supervision it has': {
      roster: UNITS,
      records: { 'a.yaml': U017, 'b.yaml': `${unit('U000', 'standingCommittee')}\nsupervision: 一` },
    },
    'the standing committee is what the roster says it is': {
      roster: `${UNITS}\n  - {id: U000, name: 常委班子, category: standingCommittee, team: T99}`,
      records: { 'a.yaml': U017, 'b.yaml': `${unit('U000', 'sector')}\n${ofTeam('T98', 'S98')}` },
    },
    'a team without members that supervises nobody': {
      roster: `${TEAMS}
  - {id: T07, name: 七组, members: []}
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}`,
      records: { 'a.yaml': U017 },
    },
    'a supervisor who is in two teams': {
      roster: UNITS.replace('[{id: S15, name: 壬某}]', '[{id: S13, name: 庚某}]'),
      records: { 'a.yaml': U017 },
    },
    'ids that every object has': {
      roster: `
teams:
  - {id: constructor, name: 五组, members: [{id: toString, name: 庚某}]}
units:
  - {id: valueOf, name: 示例镇党委, category: township, team: constructor}`,
      records: { 'a.yaml': `${unit('valueOf')}\n${ofTeam('constructor', 'toString')}` },
    },
  },
  fail: {
    'a record with another name, category or supervisor’s name': {
      roster: UNITS,
      records: {
        'a.yaml': `${unit('U017', 'sector').replace('示例镇', '样例镇')}  # !otherName !otherCategory\n${ofTeam('T05', 'S13').replace('庚某', '申某')}  # !otherSupervisor`,
      },
      subjects: ['U017', 'U017', 'U017-S13'],
      found: 0,
      says: [
        'a.yaml：记录中的单位名称是“样例镇党委”，名册中是“示例镇党委”',
        'a.yaml：督导组成员S13在记录中的姓名是申某，在名册中是庚某；',
      ],
    },
    'wrong in the roster and wrong in its record: nothing is in order': {
      roster: `${TEAMS}\nunits:\n  - {id: U017, name: 示例镇党委, category: township, team: T07}  # !noTeam`,
      records: { 'a.yaml': `${unit('U017')}\n${ofTeam('T06', 'S15')}  # !otherTeam` },
      found: 0,
      required: 1,
      counted: [],
    },
    'a team without members, and a record of another team': {
      roster: `
teams:
  - {id: T05, name: 五组, members: []}
  - {id: T06, name: 六组, members: [{id: S15, name: 壬某}]}
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}  # !emptyTeam`,
      records: { 'a.yaml': `${unit('U017')}\n${ofTeam('T06')}  # !otherTeam` },
      found: 0,
      required: 1,
      counted: [],
    },
    'a unit without a record': {
      roster: `${SECOND}  # !noRecord`,
      records: { 'a.yaml': U017 },
      found: 1,
      required: 2,
      counted: ['U017'],
      subjects: ['U018'],
      says: ['样例镇党委（U018）', '样例镇党委 (U018)'],
    },
    'no record at all': { roster: `${UNITS}  # !noRecord`, found: 0, required: 1 },
    'two records of one unit': {
      roster: `${UNITS}  # !severalRecords`,
      records: { 'a.yaml': U017, 'b.yaml': U017 },
      found: 0,
      required: 1,
      says: ['2份记录：a.yaml、b.yaml'],
    },
    'a team that is not there, for its unit and for nobody else': {
      roster: `${UNITS}
  - {id: U018, name: 样例镇党委, category: sector, team: T6}  # !noTeam`,
      records: { 'a.yaml': U017, 'b.yaml': `${unit('U018', 'sector')}\n${ofTeam('T6', 'S15')}` },
      found: 1,
      required: 2,
    },
    'a team without members': {
      roster: `
teams:
  - {id: T05, name: 五组, members: []}
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}  # !emptyTeam`,
      records: { 'a.yaml': U017 },
    },
    'a record of a unit that the roster does not have': {
      roster: UNITS,
      records: { 'a.yaml': U017, 'b.yaml': `${unit('U019')}  # !notInRoster\n${ofTeam('T05', 'S13')}` },
      says: ['单位U019不在名册内'],
      found: 1,
      required: 1,
      subjects: ['U019'],
    },
    'a record with another team': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${ofTeam('T06', 'S15')}  # !otherTeam` },
      found: 0,
      required: 1,
    },
    'a supervisor of another team': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${ofTeam('T05', 'S13', 'S15', 'S16')}  # !notOfTeam !notOfTeam` },
      found: 0,
      required: 1,
      subjects: ['U017-S15', 'U017-S16'],
    },
    'a unit that calls itself the standing committee stays a unit': {
      roster: UNITS,
      records: {
        'a.yaml': `${unit('U017', 'standingCommittee')}  # !otherCategory\n${ofTeam('T06', 'S15')}  # !otherTeam`,
      },
    },
    'a unit id given twice': {
      roster: `${UNITS}
  - {id: U017, name: 样例镇党委, category: sector, team: T05}  # !sameUnitId`,
      records: { 'a.yaml': U017 },
      found: 1,
      required: 2,
      says: ['示例镇党委（第5行）'],
    },
    'what is wrong with the record of a unit id given twice is said once': {
      roster: `${UNITS}
  - {id: U017, name: 样例镇党委, category: sector, team: T05}  # !sameUnitId`,
      records: { 'a.yaml': `${unit('U017')}\n${ofTeam('T06', 'S15')}  # !otherTeam` },
    },
    'a team id given twice': {
      roster: `
teams:
  - {id: T05, name: 五组, members: [{id: S13, name: 庚某}]}
  - {id: T05, name: 六组, members: [{id: S15, name: 壬某}]}  # !sameTeamId
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}`,
      records: { 'a.yaml': U017 },
    },
    'the first of two teams with one id counts': {
      roster: `
teams:
  - {id: T05, name: 五组, members: []}
  - {id: T05, name: 六组, members: [{id: S15, name: 壬某}]}  # !sameTeamId
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}  # !emptyTeam`,
      records: { 'a.yaml': U017 },
    },
    'whatever cannot be read besides: more records are missing than cannot be read': {
      roster: `${UNITS}  # !noRecord
  - {id: U018, name: 样例镇党委, category: sector, team: T06}  # !noRecord`,
      records: { 'a.yaml': UNREADABLE },
      found: 0,
      required: 2,
    },
    'whatever cannot be read besides: another finding': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${ofTeam('T06', 'S15')}  # !otherTeam`, 'b.yaml': UNREADABLE },
    },
    'a record without a day, of another team: at its beginning': {
      roster: UNITS,
      records: { 'a.yaml': `asOf: 某日  # !otherTeam\n${unit('U017')}\n${ofTeam('T06', 'S15')}` },
    },
    'a record without a day, not in the roster': {
      roster: UNITS,
      records: { 'a.yaml': U017, 'b.yaml': `asOf: 某日  # !notInRoster\n${unit('U019')}` },
    },
    'records, but no units': {
      roster: 'units: []',
      records: { 'a.yaml': `${unit('U017')}  # !notInRoster` },
      found: 0,
      required: 0,
    },
  },
  unclear: {
    'one record is missing, and one cannot be read': {
      roster: SECOND,
      records: { 'a.yaml': U017, 'b.yaml': UNREADABLE },
      reason: 'unread',
      says: ['b.yaml'],
    },
    'nothing is missing, but one cannot be read': {
      roster: UNITS,
      records: { 'a.yaml': U017, 'b.yaml': UNREADABLE },
      reason: 'unread',
    },
    'a record that does not say whose it is': {
      roster: SECOND,
      records: { 'a.yaml': U017, 'b.yaml': 'unit: {name: 某单位, category: sector}' },
      reason: 'unread',
    },
    'a record without a day': {
      roster: UNITS,
      records: { 'a.yaml': `asOf: 某日\n${U017}` },
      reason: 'unread',
    },
    'a record whose supervision is broken': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\nsupervision: {team: T05, members: 庚某}` },
      reason: 'lacks',
      says: ['a.yaml中没有格式正确的督导组（supervision）'],
    },
    'a record that does not say which team supervises it': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\nsupervision: {members: []}` },
      reason: 'lacks',
    },
    'five records that cannot be read: all of them': {
      roster: UNITS,
      records: Object.fromEntries([
        ['a.yaml', U017],
        ...[1, 2, 3, 4, 5].map((n) => [`b${n}.yaml`, UNREADABLE] as const),
      ]),
      says: ['无法判定：b1.yaml、b2.yaml、b3.yaml、b4.yaml、b5.yaml无法读取'],
    },
    'many records that cannot be read: the first five, and how many': {
      roster: UNITS,
      records: Object.fromEntries([
        ['a.yaml', U017],
        ...[1, 2, 3, 4, 5, 6].map((n) => [`b${n}.yaml`, UNREADABLE] as const),
      ]),
      reason: 'unread',
      says: ['b1.yaml、b2.yaml、b3.yaml、b4.yaml、b5.yaml、…(6)'],
    },
  },
  notApplicable: {
    'without a roster': { roster: null, records: { 'a.yaml': U017 }, reason: 'noRoster' },
    'no units and no records': { roster: 'units: []', reason: 'noUnits' },
    'no units, and the standing committee alone': {
      roster: 'units: []',
      records: { 'a.yaml': COMMITTEE },
      reason: 'noUnits',
    },
  },
});

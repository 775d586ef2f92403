import archives from '../../../src/rules/roster/archives.ts';
import { testFolderRule } from '../test-folder-rule.ts';

const unit = (id: string, category = 'township'): string => `unit: {id: ${id}, name: 某单位, category: ${category}}`;
const filed = (date: string): string => `archive: [{id: A-001, title: 讲话, made: 2014-02-26, filed: ${date}}]`;
const FULL = filed('2014-02-27');
const EMPTY = 'archive: []';
const UNITS = `
units:
  - {id: U017, name: 示例镇党委, category: township, team: T05}
  - {id: U018, name: 样例镇党委, category: sector, team: T05}`;

testFolderRule(archives, {
  pass: {
    'every record has an archive': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${FULL}`, 'b.yaml': `${unit('U018')}\n${FULL}` },
      found: 2,
      required: 2,
      counted: ['U017', 'U018'],
    },
    'a missing record is for roster/coverage alone': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${FULL}` },
      found: 1,
      required: 1,
    },
    'filed on the day of the record': {
      roster: `asOf: 2014-02-20${UNITS}`,
      records: { 'a.yaml': `asOf: 2014-02-27\n${unit('U017')}\n${FULL}` },
    },
    'the standing committee and units that the roster does not have are apart': {
      roster: UNITS,
      records: {
        'a.yaml': `${unit('U017')}\n${FULL}`,
        'b.yaml': `${unit('U000', 'standingCommittee')}\n${EMPTY}`,
        'c.yaml': `${unit('U019')}\n${EMPTY}`,
        'd.yaml': unit('U020'),
      },
      found: 1,
      required: 1,
    },
  },
  fail: {
    'an empty archive': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${FULL}`, 'b.yaml': `${unit('U018')}\n${EMPTY}  # !empty` },
      found: 1,
      required: 2,
      counted: ['U017'],
      subjects: ['U018'],
      says: ['b.yaml：某单位（U018）的活动档案中没有'],
    },
    'an archive of what is filed the day after': {
      roster: `asOf: 2014-02-20${UNITS}`,
      records: { 'a.yaml': `asOf: 2014-02-26\n${unit('U017')}\n${FULL}  # !empty` },
    },
    'one of two records of a unit': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${FULL}`, 'b.yaml': `${unit('U017')}\n${EMPTY}  # !empty` },
      found: 0,
      required: 1,
    },
    'whatever else cannot be judged': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${EMPTY}  # !empty`, 'b.yaml': unit('U018'), 'c.yaml': 'talks: [' },
      found: 0,
      required: 2,
    },
    'a unit without a name': {
      roster: UNITS,
      records: { 'a.yaml': `unit: {id: U017, category: township}\n${EMPTY}  # !empty` },
      says: ['a.yaml：U017的活动档案'],
    },
  },
  unclear: {
    'an archive that is not there': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${FULL}`, 'b.yaml': unit('U018') },
      reason: 'lacks',
      says: ['b.yaml中没有格式正确的活动档案（archive）'],
    },
    'an archive that is broken': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\narchive: [{id: A-001}]` },
      reason: 'lacks',
    },
    'a record that cannot be read': {
      roster: UNITS,
      records: { 'a.yaml': `${unit('U017')}\n${FULL}`, 'b.yaml': 'talks: [' },
      reason: 'unread',
    },
    'only a record that cannot be read': { roster: UNITS, records: { 'b.yaml': 'talks: [' }, reason: 'unread' },
    'a record without a day': {
      roster: UNITS,
      records: { 'a.yaml': `asOf: 某日\n${unit('U017')}\n${EMPTY}` },
      reason: 'unread',
    },
  },
  notApplicable: {
    'without a roster': { roster: null, records: { 'a.yaml': FULL }, reason: 'noRoster' },
    'no records': { roster: UNITS, reason: 'noRecords' },
    'the standing committee alone': {
      roster: UNITS,
      records: { 'b.yaml': `${unit('U000', 'standingCommittee')}\n${EMPTY}` },
      reason: 'noRecords',
    },
  },
});

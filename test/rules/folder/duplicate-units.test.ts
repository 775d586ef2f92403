import { expect, it } from 'vitest';
import duplicateUnits from '../../../src/rules/folder/duplicate-units.ts';
import { runFolderRule, testFolderRule } from '../test-folder-rule.ts';

const named = (id: string, name: string): string => `unit: {id: ${id}, name: ${name}, category: township}`;
const unit = (id: string, category = 'township'): string => `unit: {id: ${id}, name: 单位${id}, category: ${category}}`;

testFolderRule(duplicateUnits, {
  pass: {
    'two units, no roster': {
      roster: null,
      records: { 'a.yaml': unit('U017'), 'b.yaml': unit('U018') },
      found: null,
      required: null,
    },
    'ids that differ in a letter': { roster: null, records: { 'a.yaml': unit('U017'), 'b.yaml': unit('V017') } },
    'names that differ in a numeral alone': {
      roster: null,
      records: {
        'a.yaml': named('U017', '第一小学'),
        'b.yaml': named('U018', '第二小学'),
        'c.yaml': named('U019', '第3小学'),
        'd.yaml': named('U020', '第4小学'),
      },
    },
    'ids that every object has': {
      roster: null,
      records: { 'a.yaml': unit('constructor'), 'b.yaml': unit('toString') },
    },
    'whatever day a record lacks': {
      roster: null,
      records: { 'a.yaml': unit('U017'), 'b.yaml': `asOf: 某日\n${unit('U018')}` },
    },
  },
  fail: {
    'ids that differ in case alone': {
      roster: null,
      records: { 'a.yaml': named('U017', '示例镇'), 'b.yaml': `${named('u017', '样例镇')}  # !sameButCase` },
      subjects: ['U017'],
      says: ['b.yaml：单位编号U017与u017仅大小写或全角半角不同，出现在2份记录中：a.yaml、b.yaml'],
    },
    'one name under two ids, blanks and width aside': {
      roster: null,
      records: {
        'a.yaml': named('U017', '示例镇A党委'),
        'b.yaml': `${named('U018', '示例镇 Ａ党委')}  # !sameName`,
        'c.yaml': named('U019', '示例镇a党委'),
      },
      subjects: ['U018'],
      says: ['单位名称“示例镇 Ａ党委”出现在3份单位编号不同的记录中：a.yaml、b.yaml、c.yaml'],
    },
    'one name under two ids, where no day is given: at the beginning': {
      roster: null,
      records: {
        'a.yaml': named('U017', '示例镇'),
        'b.yaml': `asOf: 某日  # !sameName\n${named('U018', '示例镇')}`,
      },
    },
    'one name and one id are one finding': {
      roster: null,
      records: { 'a.yaml': named('U017', '示例镇'), 'b.yaml': `${named('U017', '示例镇')}  # !sameUnit` },
    },
    'two records of one unit: at the second': {
      roster: null,
      records: { 'b.yaml': `${unit('U017')}  # !sameUnit`, 'a.yaml': unit('U017') },
      subjects: ['U017'],
      says: ['b.yaml：单位编号U017出现在2份记录中：a.yaml、b.yaml'],
    },
    'at the id, wherever it stands': {
      roster: null,
      records: { 'a.yaml': unit('U017'), 'b.yaml': `asOf: 2014-08-10\n${unit('U017')}  # !sameUnit` },
    },
    'a second record that is gone by then: at the id, as it stood': {
      roster: null,
      records: { 'a.yaml': unit('U017'), 'b.yaml': `asOf: 2014-08-10\n${unit('U017')}  # !sameUnit` },
      later: { 'b.yaml': '{' },
    },
    'three records of one unit: once': {
      roster: null,
      records: { 'a.yaml': unit('U017'), 'b.yaml': `${unit('U017')}  # !sameUnit`, 'c.yaml': unit('U017') },
      says: ['a.yaml, b.yaml, c.yaml'],
    },
    'two pairs': {
      roster: null,
      records: {
        'a.yaml': unit('U017'),
        'b.yaml': unit('U018'),
        'c.yaml': `${unit('U018')}  # !sameUnit`,
        'd.yaml': `${unit('U017')}  # !sameUnit`,
      },
      subjects: ['U017', 'U018'],
    },
    'the standing committee too': {
      roster: null,
      records: { 'a.yaml': unit('U000', 'standingCommittee'), 'b.yaml': `${unit('U000')}  # !sameUnit` },
    },
    'whatever cannot be read besides': {
      roster: null,
      records: { 'a.yaml': unit('U017'), 'b.yaml': `${unit('U017')}  # !sameUnit`, 'c.yaml': 'talks: [' },
    },
    'a second record without a day: at its beginning': {
      roster: null,
      records: { 'a.yaml': unit('U017'), 'b.yaml': `asOf: 某日  # !sameUnit\n${unit('U017')}` },
    },
  },
  unclear: {
    'a record that cannot be read': {
      roster: null,
      records: { 'a.yaml': unit('U017'), 'b.yaml': 'talks: [' },
      reason: 'unread',
    },
    'two records that do not say whose they are': {
      roster: null,
      records: {
        'a.yaml': 'unit: {id: 17, name: 某单位, category: sector}',
        'b.yaml': 'unit: {name: 某单位, category: sector}',
      },
      reason: 'unread',
    },
  },
  notApplicable: {
    'one record': { roster: null, records: { 'a.yaml': unit('U017') }, reason: 'fewerThanTwo' },
    'no record': { roster: null, records: {}, reason: 'fewerThanTwo' },
  },
});

it('shows the line of the second record as it was read, whatever has become of it', () => {
  const records = { 'a.yaml': unit('U017'), 'b.yaml': unit('U017') };
  const { findings } = runFolderRule(duplicateUnits, { roster: null, records, later: { 'b.yaml': '{' } }).check;
  expect(findings.map(({ place }) => place.excerpt)).toEqual([unit('U017')]);
});

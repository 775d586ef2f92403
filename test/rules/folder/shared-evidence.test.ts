import { expect, it } from 'vitest';
import sharedEvidence from '../../../src/rules/folder/shared-evidence.ts';
import { runFolderRule, testFolderRule } from '../test-folder-rule.ts';

const unit = (id: string): string => `unit: {id: ${id}, name: 某单位, category: township}`;
const digest = (n: number): string => n.toString(16).padStart(64, 'ab');
const entry = (id: string, n: number, filed = '2014-02-27'): string =>
  `{id: ${id}, title: 讲话, made: 2014-02-26, filed: ${filed}, sha256: ${digest(n)}}`;
const archive = (...entries: readonly string[]): string => `archive: [${entries.join(', ')}]`;
const plan = (n: number): string => `plan: {versions: [{version: 1, date: 2014-02-20, sha256: ${digest(n)}}]}`;
const draft = (n: number, owner = 'team'): string =>
  `materials: [{owner: ${owner}, drafts: [{draft: 1, date: 2014-06-10, sha256: ${digest(n)}}]}]`;
const A = `${unit('U017')}\n${archive(entry('A-001', 1))}`;
const of = (id: string, said: string): string => `${unit(id)}\n${said}`;

testFolderRule(sharedEvidence, {
  pass: {
    'every file its own': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', archive(entry('A-001', 2), entry('A-002', 3))) },
      found: null,
      required: null,
    },
    'a file twice in one record': {
      roster: null,
      records: {
        'a.yaml': of('U017', `${archive(entry('A-001', 1), entry('A-002', 1))}\n${plan(1)}\n${draft(1)}`),
        'b.yaml': of('U018', plan(2)),
      },
    },
    'entries without a digest, in two units’ records': {
      roster: null,
      records: {
        'a.yaml': of('U017', archive(entry('A-001', 1), entry('A-002', 2).replace(/, sha256.*}/, '}'))),
        'b.yaml': of('U018', archive(entry('A-001', 3), entry('A-002', 2).replace(/, sha256.*}/, '}'))),
      },
    },
    'two records of one unit are not compared': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': A, 'c.yaml': of('U018', archive(entry('A-001', 2))) },
    },
    'what is filed after the day judged as of is not there': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', archive(entry('A-001', 2), entry('A-002', 1, '2014-03-01'))) },
      asOf: '2014-02-28',
    },
    'files without a digest that differ, and two that are empty': {
      roster: null,
      records: {
        'a.yaml': of(
          'U017',
          `${archive(entry('A-001', 1).replace(/sha256.*}/, 'file: a.txt}'))}\n${plan(1).replace(/sha256.*}\]/, 'file: e.txt}]')}`,
        ),
        'b.yaml': of(
          'U018',
          `${archive(entry('A-001', 1).replace(/sha256.*}/, 'file: b.txt}'))}\n${plan(1).replace(/sha256.*}\]/, 'file: f.txt}]')}`,
        ),
      },
      files: { 'a.txt': '动员讲话', 'b.txt': '动员讲话。', 'e.txt': '', 'f.txt': '' },
    },
    'a section that is not there': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', draft(2)), 'c.yaml': unit('U019') },
    },
  },
  fail: {
    'files without a digest, compared by what they hold': {
      roster: null,
      records: {
        'a.yaml': of('U017', archive(entry('A-001', 1).replace(/sha256.*}/, 'file: a.txt}'))),
        'b.yaml': of('U018', `${archive(entry('A-001', 1).replace(/sha256.*}/, 'file: b.txt}'))}  # !shared`),
      },
      files: { 'a.txt': '动员讲话', 'b.txt': '动员讲话' },
    },
    'an archive entry in two units’ records': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', `${archive(entry('A-009', 2), entry('A-001', 1))}  # !shared`) },
      subjects: [digest(1)],
      says: [`b.yaml：同一份材料（校验值 ${digest(1).slice(0, 12)}…）`, '出现在2个单位的记录中，另见a.yaml:2；'],
    },
    'a file twice in the second record: at the first of them': {
      roster: null,
      records: {
        'a.yaml': A,
        'b.yaml': of('U018', `archive:\n  - ${entry('A-001', 1)}  # !shared\n  - ${entry('A-002', 1)}`),
      },
    },
    'with letters in either case': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', `${archive(entry('A-001', 1)).replaceAll('ab', 'AB')}  # !shared`) },
    },
    'a third record, of the second unit again, adds no place': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', `${plan(1)}  # !shared`), 'c.yaml': of('U018', plan(1)) },
      says: ['2个单位的记录中，另见a.yaml:2；'],
    },
    'an archive entry, a plan version and a draft': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', `${plan(1)}  # !shared`), 'c.yaml': of('U019', draft(1)) },
      says: ['3个单位', 'a.yaml:2, c.yaml:2'],
    },
    'a draft of a person': {
      roster: null,
      records: { 'a.yaml': of('U017', draft(1, 'P01')), 'b.yaml': of('U018', `${draft(1, 'P02')}  # !shared`) },
    },
    'two files': {
      roster: null,
      records: {
        'a.yaml': of('U017', archive(entry('A-001', 1), entry('A-002', 2))),
        'b.yaml': of('U018', `${archive(entry('A-001', 1), entry('A-002', 2))}  # !shared !shared`),
      },
    },
    'of two records of the second unit the first': {
      roster: null,
      records: {
        'a.yaml': A,
        'b.yaml': of('U018', `${archive(entry('A-001', 1))}  # !shared`),
        'c.yaml': of('U018', archive(entry('A-001', 1))),
      },
    },
    'very many units: the first five other places': {
      roster: null,
      records: Object.fromEntries([
        ['a.yaml', A],
        ['b.yaml', of('V0', `${archive(entry('A-001', 1))}  # !shared`)],
        ...[1, 2, 3, 4, 5].map((n) => [`c${n}.yaml`, of(`V${n}`, archive(entry('A-001', 1)))] as const),
      ]),
      says: ['a.yaml:2、c1.yaml:2、c2.yaml:2、c3.yaml:2、c4.yaml:2、…(6)'],
    },
    'records that are gone by the time that all are read': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', `${archive(entry('A-001', 1))}  # !shared`) },
      later: { 'a.yaml': '{', 'b.yaml': '{' },
      says: ['另见a.yaml:2；'],
    },
    'whatever cannot be read besides': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', `${archive(entry('A-001', 1))}  # !shared`), 'c.yaml': 'talks: [' },
    },
  },
  unclear: {
    'a record that cannot be read': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', archive(entry('A-001', 2))), 'c.yaml': 'talks: [' },
      reason: 'unread',
    },
    'a record without a day': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': `asOf: 某日\n${of('U018', archive(entry('A-001', 1)))}` },
      reason: 'unread',
    },
    'a record that does not say whose it is': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': `unit: {name: 某单位, category: sector}\n${archive(entry('A-001', 1))}` },
      reason: 'unread',
    },
    'a section that is broken': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': of('U018', `${plan(2)}\nmaterials: 无`) },
      reason: 'lacks',
      says: ['b.yaml中没有格式正确的对照检查材料（materials）'],
    },
  },
  notApplicable: {
    'one record': { roster: null, records: { 'a.yaml': A }, reason: 'fewerThanTwo' },
    'only one unit gives digests': {
      roster: null,
      records: { 'a.yaml': A, 'b.yaml': unit('U018'), 'c.yaml': A },
      reason: 'nothing',
    },
    'nobody does': { roster: null, records: { 'a.yaml': unit('U017'), 'b.yaml': unit('U018') }, reason: 'nothing' },
  },
});

it('folder/shared-evidence lists files in the order in which they were first met', () => {
  const records = {
    'a.yaml': of('U017', archive(entry('A-001', 2), entry('A-002', 3), entry('A-003', 1))),
    'b.yaml': of('U018', archive(entry('A-001', 1))),
    'c.yaml': of('U019', archive(entry('A-001', 3), entry('A-002', 2))),
  };
  const { check } = runFolderRule(sharedEvidence, { roster: null, records });
  expect(check.findings.map(({ subject }) => subject)).toEqual([2, 3, 1].map(digest));
});

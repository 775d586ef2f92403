import { expect, it } from 'vitest';
import type { FileState } from '../../../src/model.ts';
import files from '../../../src/rules/archive/files.ts';
import { runRule, testRule } from '../test-rule.ts';

const GIVEN = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';
const OTHER = '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752';
const regular = (sha256 = GIVEN): FileState => ({ kind: 'regular', sha256 });

const ARCHIVE = `
archive:
  - {id: A-001, title: 签到, made: 2014-02-26, filed: 2014-02-27, file: a.txt, sha256: ${GIVEN}}`;

const EVERYWHERE = (mark: string): string => `
plan:
  versions:
    - {version: 1, date: 2014-02-20, file: plan.txt}${mark}
materials:
  - owner: team
    drafts:
      - {draft: 1, date: 2014-06-10, file: team.txt}${mark}
  - owner: P01
    drafts:
      - {draft: 1, date: 2014-06-10}
      - {draft: 2, date: 2014-06-12, file: p01.txt}${mark}
archive:
  - {id: A-001, title: 签到, made: 2014-02-26, filed: 2014-02-27, file: a.txt}${mark}`;

const guilty = (mark: string): string => `${ARCHIVE}  # !${mark}`;

testRule(files, {
  pass: {
    'a digest without a file, which is named': {
      yaml: `${ARCHIVE}
  - {id: A-002, title: 签到, made: 2014-02-26, filed: 2014-02-27, sha256: ${OTHER}}
  - {id: A-003, title: 签到, made: 2014-02-26, filed: 2014-02-27}`,
      files: { 'a.txt': regular() },
      counted: ['A-001'],
      notCounted: ['A-002 notCompared'],
    },
    'nothing but a digest': {
      yaml: ARCHIVE.replace('file: a.txt, ', ''),
      reason: 'nothingNamed',
      notCounted: ['A-001 notCompared'],
    },
    'a file of every entry, where the profile asks for that': {
      yaml: ARCHIVE,
      files: { 'a.txt': regular() },
      options: { requireFiles: true },
    },
    'a file with its digest': {
      yaml: ARCHIVE,
      files: { 'a.txt': regular() },
      found: null,
      required: null,
      counted: ['A-001'],
      notCounted: [],
    },
    'the digest in capitals': { yaml: ARCHIVE.replace(GIVEN, GIVEN.toUpperCase()), files: { 'a.txt': regular() } },
    'the computed digest in capitals': { yaml: ARCHIVE, files: { 'a.txt': regular(GIVEN.toUpperCase()) } },
    'a file without a digest': { yaml: ARCHIVE.replace(/, sha256: \w+/, ''), files: { 'a.txt': regular(OTHER) } },
    'files of versions, drafts and archive entries': {
      yaml: EVERYWHERE(''),
      files: { 'plan.txt': regular(), 'team.txt': regular(), 'p01.txt': regular(), 'a.txt': regular() },
      counted: ['v1', 'team#1', 'P01#2', 'A-001'],
    },
    'two entries of one file': {
      yaml: `${ARCHIVE}\n  - {id: A-002, title: 签到, made: 2014-02-26, filed: 2014-02-27, file: a.txt}`,
      files: { 'a.txt': regular() },
      counted: ['A-001', 'A-002'],
    },
    'a digest without a file is compared with nothing': {
      yaml: `${ARCHIVE}\n  - {id: A-002, title: 签到, made: 2014-02-26, filed: 2014-02-27, sha256: ${OTHER}}`,
      files: { 'a.txt': regular() },
      counted: ['A-001'],
    },
    'an entry filed after the day judged as of': {
      yaml: `${ARCHIVE}\n  - {id: A-002, title: 签到, made: 2014-02-26, filed: 2014-06-01, file: b.txt}`,
      files: { 'a.txt': regular() },
      asOf: '2014-05-31',
      counted: ['A-001'],
    },
  },
  fail: {
    'entries without a file, where the profile asks for one of each': {
      yaml: EVERYWHERE('  # !noFileNamed')
        .replaceAll(/, file: .+?\.txt/g, '')
        .replace('2014-06-10}\n      - {draft: 2', '2014-06-10, file: a.txt}\n      - {draft: 2'),
      files: { 'a.txt': regular() },
      options: { requireFiles: true },
      counted: ['P01#1'],
      says: [
        'version 1 of the plan names no file',
        'P01 甲某对照检查材料第2稿没有填写文件'.replace('P01 甲某', '甲某（P01）'),
        'A-001 names no file',
      ],
    },
    'one entry without a file, and no other, where the profile asks for one': {
      yaml: `${ARCHIVE.replace('file: a.txt, ', '')}  # !noFileNamed`,
      options: { requireFiles: true },
      notCounted: [],
    },
    'another digest': { yaml: guilty('differs'), files: { 'a.txt': regular(OTHER) }, counted: [] },
    'a file that is not there': guilty('absent'),
    'a file outside the folder': { yaml: guilty('outside'), files: { 'a.txt': { kind: 'outside' } } },
    'a folder or a device': { yaml: guilty('notRegular'), files: { 'a.txt': { kind: 'notRegular' } } },
    'a file that cannot be read': { yaml: guilty('unreadable'), files: { 'a.txt': { kind: 'unreadable' } } },
    'a file too large': { yaml: guilty('tooLarge'), files: { 'a.txt': { kind: 'tooLarge' } } },
    'a file that holds nothing': {
      yaml: guilty('blank'),
      files: { 'a.txt': { kind: 'regular', sha256: GIVEN, isBlank: true } },
    },
    'the record itself': { yaml: guilty('itself'), files: { 'a.txt': regular() }, sha256: GIVEN },
    'another unit record': {
      yaml: guilty('itself'),
      files: { 'a.txt': { kind: 'regular', sha256: GIVEN, isRecord: true } },
      sha256: OTHER,
    },
    'not there, without a digest': guilty('absent').replace(/, sha256: \w+/, ''),
    'not there, in versions, drafts and archive entries': EVERYWHERE('  # !absent'),
    'two entries of one file, of which one has another digest': {
      yaml: `${ARCHIVE}
  - {id: A-002, title: 签到, made: 2014-02-26, filed: 2014-02-27, file: a.txt, sha256: ${OTHER}}  # !differs`,
      files: { 'a.txt': regular() },
      counted: ['A-001'],
    },
    'filed on the day judged as of': { yaml: guilty('absent'), asOf: '2014-02-27' },
    'one that fails decides over one of which nobody knows': {
      yaml: `${guilty('outside')}\n  - {id: A-002, title: 签到, made: 2014-02-26, filed: 2014-02-27, file: b.txt}`,
      files: { 'a.txt': { kind: 'outside' }, 'b.txt': { kind: 'noFolder' } },
    },
    'before the stages are over: it waits for none': `${guilty('absent')}
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: rectify, from: 2014-05-11, to: 2014-12-31}]}`,
  },
  unclear: {
    'a record from standard input': { yaml: ARCHIVE, files: { 'a.txt': { kind: 'noFolder' } }, reason: 'noFolder' },
    'one of which nobody knows': {
      yaml: `${ARCHIVE}\n  - {id: A-002, title: 签到, made: 2014-02-26, filed: 2014-02-27, file: b.txt}`,
      files: { 'a.txt': regular(), 'b.txt': { kind: 'noFolder' } },
      reason: 'noFolder',
    },
    'a schema error where a file may be named': { yaml: `${ARCHIVE}\nplan: {versions: 3}`, reason: 'broken' },
    'a digest that is none': { yaml: ARCHIVE.replace(GIVEN, 'abc'), reason: 'broken' },
  },
  notApplicable: {
    'nothing there': { yaml: '', reason: 'noFile' },
    'no file named': { yaml: ARCHIVE.replace(/, file: .*}/, '}'), reason: 'noFile' },
    'a file of a later entry alone': { yaml: ARCHIVE, asOf: '2014-02-26', reason: 'noFile' },
  },
});

it('archive/files points at the file, or at the digest that it has not', () => {
  const absent = runRule(files, ARCHIVE).check.findings;
  expect(absent).toMatchObject([{ subject: 'A-001', at: '/archive/0/file', params: { file: 'a.txt' } }]);
  const differs = runRule(files, { yaml: ARCHIVE, files: { 'a.txt': regular(OTHER) } }).check.findings;
  expect(differs).toMatchObject([{ subject: 'A-001', at: '/archive/0/sha256', params: { actual: OTHER } }]);
});

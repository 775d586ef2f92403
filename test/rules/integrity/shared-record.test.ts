import { expect, it } from 'vitest';
import shared from '../../../src/rules/integrity/shared-record.ts';
import { runRule, testRule } from '../test-rule.ts';

const talk = (id: string, day: string, evidence: string) =>
  `\n  - {id: ${id}, round: 1, date: 2014-05-${day}, from: [P01], with: [P02], evidence: [${evidence}]}`;
const item = (id: string, rest = '') =>
  `\n  - {id: ${id}, title: 谈话记录, made: 2014-05-20, filed: 2014-05-20${rest}}`;
const record = (talks: readonly string[], archive: readonly string[]) =>
  `talks:${talks.join('')}\narchive:${archive.join('')}`;
const BOTH = [item('A-1'), item('A-2')];
const HALF = [talk('K1', '14', 'A-1'), talk('K2', '15', 'A-1'), talk('K3', '16', 'A-2'), talk('K4', '17', 'A-2')];
const MOST = [...HALF.slice(0, 2), talk('K3', '16', 'A-1'), talk('K4', '17', 'A-2')];

testRule(shared, {
  pass: {
    'half of four talks': { yaml: record(HALF, BOTH), counted: ['A-1', 'A-2'] },
    'all of three talks': record([talk('K1', '14', 'A-1'), talk('K2', '15', 'A-1'), talk('K3', '16', 'A-1')], BOTH),
    'most of them, all on one day': record(
      MOST.map((line) => line.replace(/05-1[456]/, '05-14')),
      BOTH,
    ),
    'most of three talks, where three are too few': {
      yaml: record(MOST.slice(0, 3), BOTH),
      counted: ['A-1', 'A-2'],
    },
    'talks that name no record': record(
      MOST.map((line) => line.replace(/, evidence: \[.*?\]/, '')),
      BOTH,
    ),
    'two files': record(HALF, [item('A-1', ', file: a.txt'), item('A-2', ', file: b.txt')]),
    'two files that differ': {
      yaml: record(HALF, [item('A-1', ', file: a.txt'), item('A-2', ', file: b.txt')]),
      files: { 'a.txt': { kind: 'regular', sha256: 'a' }, 'b.txt': { kind: 'regular', sha256: 'b' } },
    },
  },
  fail: {
    'three of four talks on several days': record(MOST, [`${item('A-1')}  # !manyTalks`, item('A-2')]),
    'three of four talks on two days': {
      yaml: record(
        MOST.map((line) => line.replace('05-16', '05-15')).map((line) => line.replace('05-17', '05-14')),
        [`${item('A-1')}  # !manyTalks`, item('A-2')],
      ),
      says: ['A-1 is the record of 3 of 4 talks, on 2 days'],
    },
    'three entries of one file: each names the first': {
      yaml: record(HALF, [
        item('A-1', ', file: a.txt'),
        `${item('A-2', ', file: a.txt')}  # !sameFile`,
        `${item('A-3', ', file: a.txt')}  # !sameFile`,
      ]),
      says: ['A-3 names the file of A-1'],
    },
    'one file': record(HALF, [item('A-1', ', file: a.txt'), `${item('A-2', ', file: a.txt')}  # !sameFile`]),
    'a copy of a file under another name': {
      yaml: record(HALF, [item('A-1', ', file: a.txt'), `${item('A-2', ', file: b.txt')}  # !sameDigest`]),
      files: { 'a.txt': { kind: 'regular', sha256: 'a' }, 'b.txt': { kind: 'regular', sha256: 'a' } },
    },
    'one digest, whatever its case': record(HALF, [
      item('A-1', `, sha256: ${'a'.repeat(64)}`),
      `${item('A-2', `, sha256: ${'A'.repeat(64)}`)}  # !sameDigest`,
    ]),
    'one file and one digest are one finding': record(HALF, [
      item('A-1', `, file: a.txt, sha256: ${'a'.repeat(64)}`),
      `${item('A-2', `, file: a.txt, sha256: ${'a'.repeat(64)}`)}  # !sameFile`,
    ]),
  },
  unclear: { 'a section with a schema error': { yaml: `talks: {}\narchive:${BOTH.join('')}`, reason: 'broken' } },
  notApplicable: { 'no archive': { yaml: record(HALF, []).replace('archive:', 'archive: []'), reason: 'nothing' } },
});

it('integrity/shared-record points at the file, or at the digest where one is given', () => {
  const at = (one: string, other: string) =>
    runRule(shared, {
      yaml: record(HALF, [item('A-1', one), item('A-2', other)]),
      files: {
        'a.txt': { kind: 'regular', sha256: 'a'.repeat(64) },
        'b.txt': { kind: 'regular', sha256: 'a'.repeat(64) },
      },
    }).check.findings.map(({ code, at }) => `${code} ${at}`);
  const digest = `, sha256: ${'a'.repeat(64)}`;
  expect(at(', file: a.txt', `, file: a.txt${digest}`)).toEqual(['sameFile /archive/1/file']);
  expect(at(', file: a.txt', ', file: b.txt')).toEqual(['sameDigest /archive/1/file']);
  expect(at(', file: a.txt', `, file: b.txt${digest}`)).toEqual(['sameDigest /archive/1/sha256']);
  expect(at(digest, digest)).toEqual(['sameDigest /archive/1/sha256']);
});

import shared from '../../../src/rules/integrity/shared-record.ts';
import { testRule } from '../test-rule.ts';

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
    'two files': record(HALF, [item('A-1', ', file: a.txt'), item('A-2', ', file: b.txt')]),
  },
  fail: {
    'three of four talks on several days': record(MOST, [`${item('A-1')}  # !manyTalks`, item('A-2')]),
    'one file': record(HALF, [item('A-1', ', file: a.txt'), `${item('A-2', ', file: a.txt')}  # !sameFile`]),
    'one digest, whatever its case': record(HALF, [
      item('A-1', `, sha256: ${'a'.repeat(64)}`),
      `${item('A-2', `, sha256: ${'A'.repeat(64)}`)}  # !sameDigest`,
    ]),
    'one file and one digest are one finding': record(HALF, [
      item('A-1', `, file: a.txt, sha256: ${'a'.repeat(64)}`),
      `${item('A-2', `, file: a.txt, sha256: ${'a'.repeat(64)}`)}  # !sameFile`,
    ]),
  },
  notApplicable: { 'no archive': { yaml: record(HALF, []).replace('archive:', 'archive: []'), reason: 'nothing' } },
});

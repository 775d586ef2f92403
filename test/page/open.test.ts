import { expect, it } from 'vitest';
import { joinUnit, splitUnit } from '../../src/page/open.ts';
import type { CheckData, UnitData } from '../../src/page/shapes.ts';

const finding = (message: string, line: number) => ({ message, line, source: ['', 'a', ''] as const });
const CHECKS: readonly CheckData[] = [
  { rule: 0, result: 'pass', message: 'held', counted: [['R1', 4]] },
  {
    rule: 1,
    result: 'fail',
    message: { en: 'lacks two', zh: '缺两项' },
    findings: [finding('one', 7), finding('two', 9)],
  },
  { rule: 2, result: 'unclear', message: 12 },
  { rule: 3, result: 'notApplicable', message: 'not due', findings: [finding('none', 1)] },
  { rule: 4, result: 'pending', message: '', findings: [] },
];
const UNIT: UnitData = { path: 'a.yaml', unit: 'U1', name: '示例镇', team: null, asOf: '2014-08-10', checks: CHECKS };

it('the messages of open checks are separated and reassembled', () => {
  const [words, bare] = splitUnit(UNIT);
  expect(words.said).toEqual([{ en: 'lacks two', zh: '缺两项' }, 'one', 'two', 12, '']);
  expect(JSON.stringify(bare)).not.toMatch(/lacks two|"one"/);
  expect(joinUnit(words, bare)).toEqual(UNIT);
});

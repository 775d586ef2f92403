import { expect, it } from 'vitest';
import { makeMask } from '../../src/page/mask.ts';
import type { RowData } from '../../src/page/shapes.ts';

const row = (name: string, team: string): RowData => ({
  path: 'U017.yaml',
  unit: 'U017',
  name,
  team,
  category: null,
  verdict: 'pass',
  results: '',
});

it('leaves the first character of a person’s name, and units and teams as they are', () => {
  const mask = makeMask(['甲某', '甲某某', '示例', '乌云·其其格'], [row('示例镇党委', '第五组')]);
  expect(mask('甲某（P01）、甲某某、乌云·其其格，示例镇党委、示例')).toBe('甲×（P01）、甲××、乌×××××，示例镇党委、示×');
});

it('leaves all as it is where nobody is named', () => {
  expect(makeMask(['示例镇党委'], [row('示例镇党委', '第五组')])('示例镇党委')).toBe('示例镇党委');
});

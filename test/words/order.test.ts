import { expect, test } from 'vitest';
import { inNameOrder } from '../../src/words/order.ts';

test('teams stand in the order that people count in', () => {
  const teams = ['第二十一组', '第三组', '第十组', '第一组', '第十二组', '第二组', '第二十组'];
  expect(teams.toSorted(inNameOrder)).toEqual(
    ['一', '二', '三', '十', '十二', '二十', '二十一'].map((number) => `第${number}组`),
  );
  expect(['T02', 'T10', 'T01'].toSorted(inNameOrder)).toEqual(['T01', 'T02', 'T10']);
});

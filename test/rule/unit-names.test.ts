import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RosterUnit } from '../../src/documents/roster.ts';
import { unitNames } from '../../src/rule/unit-names.ts';

const unit = (id: string, name: string, aliases: readonly string[] = []): RosterUnit => ({
  id,
  name,
  aliases,
  category: 'township',
  team: 'T05',
});
const NAMES = unitNames([unit('U1', '示例镇党委', ['示例镇']), unit('U2', '样例镇党委', ['样例镇', '样例'])]);

it('reports each name of another unit once, at its first place', () => {
  const text = '样例镇一二三四五六七八九十样例镇党委甲乙丙丁戊己庚辛壬癸样例镇';
  expect(NAMES.othersIn(text, 'U1')).toEqual([
    { name: '样例镇', units: ['U2'], passage: '样例镇一二三四五六七八九十' },
    { name: '样例镇党委', units: ['U2'], passage: '一二三四五六七八九十样例镇党委甲乙丙丁戊己庚辛壬癸' },
  ]);
});

it('quotes ten characters on either side, counted as readers see them', () => {
  const [found] = NAMES.othersIn(`${'𠮷'.repeat(12)}样例镇${'𠮷'.repeat(12)}`, 'U1');
  expect(found?.passage).toBe(`${'𠮷'.repeat(10)}样例镇${'𠮷'.repeat(10)}`);
});

it('lists a unit once even if it has a name twice', () => {
  const names = unitNames([unit('U2', '样例镇', ['样例镇']), unit('U3', '样例 镇')]);
  expect(names.othersIn('样例镇', 'U1')).toEqual([{ name: '样例镇', units: ['U2', 'U3'], passage: '样例镇' }]);
});

it('has no names for an unknown unit', () => {
  expect(NAMES.othersIn('示例镇', 'U9').map(({ name }) => name)).toEqual(['示例镇']);
  expect(unitNames([]).othersIn('示例镇', 'U1')).toEqual([]);
});

it('finds a name in any text, with spaces and marks anywhere', () => {
  const around = fc.string({
    unit: fc.constantFrom('甲', 'A', '，', '丿', 'ﬁ', '①', 'é', ' ', '\n', '𠮷'),
    maxLength: 20,
  });
  const gap = fc.constantFrom('', ' ', '、', '丶', '\u3000', '\n', '\u200b');
  fc.assert(
    fc.property(around, gap, gap, around, (before, first, second, after) => {
      const [found] = NAMES.othersIn(`${before}样${first}例${second}镇${after}`, 'U1');
      expect(found?.units).toEqual(['U2']);
      // A control, format or space character is shown as a space, or not at all.
      expect(found?.passage.replace(/[\s\u200b、丶]/g, '')).toContain('样例镇');
    }),
  );
});

it('quotes the words around a name on one line, trimmed', () => {
  const [found] = NAMES.othersIn('甲  \n\t乙样例镇丙\r\n\u3000\n丁 ', 'U1');
  expect(found?.passage).toBe('甲 乙样例镇丙 丁');
});

it('knows whether a name is another unit’s', () => {
  const names = unitNames([unit('U1', '示例镇'), unit('U2', '样例镇', ['样镇党委']), unit('U3', '样例 镇')]);
  const isOfAnother = (called: string, id: string): boolean => names.isOfAnother(called, id);
  expect([isOfAnother('示例镇', 'U1'), isOfAnother('示例镇', 'U2')]).toEqual([false, true]);
  expect([isOfAnother('样例镇', 'U2'), isOfAnother('样例　镇', 'U3')]).toEqual([true, true]);
  expect([isOfAnother('样镇党委', 'U2'), isOfAnother('样镇党委', 'U3')]).toEqual([false, true]);
  expect(isOfAnother('别处', 'U1')).toBe(false);
});

it('quotes from the character that a letter of the name was written as', () => {
  const [found] = unitNames([unit('U1', '示例镇'), unit('U2', 'ffi局甲')]).othersIn('在①ﬃ局甲办理𠮷', 'U1');
  expect(found?.passage).toBe('在1ffi局甲办理𠮷');
});

it('knows a unit by its name and by each alias that may be one, the longest first', () => {
  const names = unitNames([unit('U1', '示例镇', ['示例镇党委', '。', '牧户分散，党员多'])]);
  expect(names.of('U1')).toEqual(['示例镇党委', '示例镇']);
});

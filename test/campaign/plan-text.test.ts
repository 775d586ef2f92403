import { expect, it } from 'vitest';
import { namesAmong } from '../../src/campaign/plan-text.ts';

it.each([
  ['a name in a sentence is a name', '示例镇牧户分散，党员流动多。', true],
  ['a sentence of its own is none', '牧户分散。示例镇。党员流动多。', false],
  ['nor is one at the beginning', '示例镇！牧户分散', false],
  ['nor one in a line of its own', '牧户分散\n 示例镇 ；党员', false],
  ['what stands nowhere may be one', '牧户分散。', true],
])('among what a unit calls itself, %s', (_, text, isName) => {
  const passages = [
    { text: '别的一段。', at: '/plan/title' },
    { text, at: '/plan/versions/0' },
  ];
  expect(namesAmong(['示例镇'], passages as unknown as Parameters<typeof namesAmong>[1])).toEqual(
    isName ? ['示例镇'] : [],
  );
});

it('takes a name by its letters, not as a pattern', () => {
  const passages = [{ text: '示例镇。', at: '/plan/title' }] as unknown as Parameters<typeof namesAmong>[1];
  expect(namesAmong(['.*', '示例镇'], passages)).toEqual(['.*']);
});

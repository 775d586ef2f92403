import { describe, expect, test } from 'vitest';
import { auditText } from '../../src/index.ts';
import { recordWith } from './marks.ts';

/** What is said of a record that can be read. */
async function saidOf(text: string) {
  const { records } = await auditText(text);
  const check = records[0]?.checks.find(({ rule }) => rule === 'record/readable');
  return check?.findings.map(({ code, params, place }) => [code, params, place.line]);
}

const plan = (title: string): string => recordWith(`plan:\n  title: ${title}\n`);

describe('a text that a comment cuts short', () => {
  test.each([
    ['方案 #2 稿', '方案', '#2 稿'],
    ['方案 # 第二稿', '方案', '# 第二稿'],
    ['方案\n    分步实施 #2', '方案 分步实施', '#2'],
  ])('%s', async (title, value, lost) => expect(await saidOf(plan(title))).toEqual([['textCut', { value, lost }, 7]]));

  test.each(['"方案 #2 稿"', '方案#2', '方案  # 一句话', '"方案" # 一句话', '>\n    方案 #2', '方案'])(
    'is not %j',
    async (title) => expect(await saidOf(plan(title))).toEqual([]),
  );

  test('is none where nobody writes in own words', async () =>
    expect(await saidOf(recordWith('visits: [] # 还没有\n'))).toEqual([]));

  test('is told of a Chinese record as well', async () =>
    expect(await saidOf('文件类型: 单位活动记录/1\n实施方案:\n  标题: 方案 #2 稿\n')).toEqual([
      ['textCut', { value: '方案', lost: '#2 稿' }, 3],
    ]));

  test('warns, and keeps nothing from passing', async () => {
    const { records } = await auditText(plan('方案 #2 稿'));
    expect(records[0]?.checks[0]).toMatchObject({ rule: 'record/readable', outcome: 'fail', severity: 'warning' });
  });
});

test('names that are one entry are told with the list that is likely', async () => {
  const text = recordWith('').replace('category: township', 'category: township, aliases: [示例镇、镇党委, 镇里]');
  expect(await saidOf(text)).toEqual([['namesInOne', { value: '示例镇、镇党委', suggestion: '[示例镇, 镇党委]' }, 3]]);
});

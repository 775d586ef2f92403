import { expect, test } from 'vitest';
import { auditText, render } from '../../src/index.ts';
import { recordWith } from '../validate/marks.ts';

test('errors that are not listed are counted, and what waits for them names them as its cause', async () => {
  const talks = Array.from({ length: 120 }, (_, n) => `  - K${n}\n`).join('');
  const { records } = await auditText(recordWith(`talks:\n${talks}visits:\n  - S13\n`));
  const checks = records[0]?.checks ?? [];
  const schema = checks.find(({ rule }) => rule === 'record/schema');
  expect(schema?.findings).toHaveLength(101);
  expect(schema?.message.params['findings']).toBe(121);
  const visits = checks.find(({ rule }) => rule === 'guidance/visits');
  expect(visits?.because).toEqual({ rule: 'record/schema', code: 'more' });
});

test.each([
  [501, 1002],
  [502, 1004],
])('of the findings of %d faulty entries 1,000 are listed, and how many more there are', async (entries, all) => {
  const criticisms = Array.from(
    { length: entries },
    (_, n) => `  - {id: C${n}, from: Y${n}, to: Z${n}, date: 2014-07-18, text: 开会拖沓}\n`,
  );
  const record = recordWith(`criticisms:\n${criticisms.join('')}`);
  const audited = await auditText(record.replace('people: []', 'people: [{id: P01, name: 甲某, post: 书记}]'));
  const check = audited.records[0]?.checks.find(({ rule }) => rule === 'record/references');
  expect(check?.findings).toHaveLength(1001);
  expect(check?.findings.at(-1)).toMatchObject({ code: 'more', params: { n: all - 1000 } });
  expect(check?.message.params['findings']).toBe(all);
  for (const format of ['json', 'sarif', 'html', 'junit'] as const)
    expect(await render(audited, format, 'zh')).toContain(`另有${all - 1000}处问题未列出`);
  // A cell of a table holds 200 lines.
  expect(await render(audited, 'csv', 'zh')).toContain(`另有${all - 200}条`);
});

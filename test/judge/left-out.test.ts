import { expect, test } from 'vitest';
import { auditText } from '../../src/index.ts';
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

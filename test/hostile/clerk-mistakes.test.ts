import { expect, it } from 'vitest';
import { folderWith, run } from '../command/world.ts';
import { GOOD, ROWS } from './clerk-rows.ts';

/** What `record/schema` says of a record, a line a finding. */
async function told(yaml: string, ...flags: readonly string[]): Promise<string> {
  const folder = folderWith({ 'u.yaml': yaml });
  return (await run(folder, ['u.yaml', '--only', 'record/schema', '-f', 'compact', ...flags])).out;
}

/** Notations that are taken, and are mistakes in plain notation alone. */
const TAKEN = ['full-width digits', 'full-width digits in a date', '2014-2-6', '2014/02/06', '2014年2月6日'];

it.each(ROWS)('%s', async (name, yaml, zh, en) => {
  const strict = TAKEN.includes(name) ? ['--strict'] : [];
  expect(yaml).not.toBe(GOOD);
  expect(await told(yaml, '--lang', 'zh', ...strict)).toBe(`u.yaml:${zh.replace(' ', ' error ')}\n`);
  expect(await told(yaml, '--lang', 'en', ...strict)).toBe(`u.yaml:${en.replace(' ', ' error ')}\n`);
});

it.each(TAKEN)('%s is taken unless plain notation is asked for', async (name) => {
  const yaml = ROWS.find(([row]) => row === name)?.[1] ?? '';
  expect(await told(yaml)).toBe('');
});

it('the record without the mistakes has no findings', async () => expect(await told(GOOD)).toBe(''));

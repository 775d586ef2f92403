import { expect, it } from 'vitest';
import { folderWith, run } from '../command/world.ts';
import { GOOD, ROWS } from './clerk-rows.ts';

it.each(ROWS)('%s', async (_, yaml, zh, en) => {
  const folder = folderWith({ 'u.yaml': yaml });
  const told = async (lang: string) =>
    (await run(folder, ['u.yaml', '--only', 'record/schema', '-f', 'compact', '--lang', lang])).out;
  expect(yaml).not.toBe(GOOD);
  expect(await told('zh')).toBe(`u.yaml:${zh.replace(' ', ' error ')}\n`);
  expect(await told('en')).toBe(`u.yaml:${en.replace(' ', ' error ')}\n`);
});

it('the record without the mistakes has no findings', async () => {
  const folder = folderWith({ 'u.yaml': GOOD });
  expect((await run(folder, ['u.yaml', '--only', 'record/schema', '-f', 'compact'])).out).toBe('');
});

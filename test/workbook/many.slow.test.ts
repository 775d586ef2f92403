import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, RECORD, runBin } from '../command/world.ts';
import { record, written } from './written.ts';

test('workbooks come to one report: in one thread or two, and from a cache, which sees that one has changed', async () => {
  const folder = folderWith({});
  const at = (name: string) => path.join(folder, name);
  mkdirSync(at('r'));
  const save = async (unit: number, text = RECORD) =>
    writeFileSync(at(`r/U${unit}.xlsx`), await written(record(text.replace('U017', `U${unit}`)), '.xlsx', 'zh'));
  for (let unit = 100; unit < 112; unit += 1) await save(unit);
  const audit = (...args: readonly string[]) => runBin(folder, ['r', '-f', 'json', ...args]);
  const whole = audit('--jobs', '1');
  expect(JSON.parse(whole.out).records).toHaveLength(12);
  for (const args of [
    ['--jobs', '2'],
    ['--cache-dir', 'c'],
    ['--cache-dir', 'c'],
    ['--cache-dir', 'c', '--jobs', '2'],
  ])
    expect(audit(...args)).toEqual(whole);
  await save(105, RECORD.replace('round: 2', 'round: 1'));
  const changed = audit('--cache-dir', 'c');
  expect(changed).not.toEqual(whole);
  expect(changed).toEqual(audit('--jobs', '1'));
});

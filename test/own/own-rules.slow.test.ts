import { expect, it } from 'vitest';
import { folderWith, RECORD, runBin } from '../command/world.ts';
import { LENGTH } from './length-of-talks.ts';

/** A record with one talk, from nine until then. */
const until = (end: string): string =>
  RECORD.replace(
    /talks:.*/s,
    `talks:\n  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], start: "09:00", end: "${end}"}\n`,
  );
const files = {
  'p.yaml': LENGTH,
  'records/a.yaml': until('09:29').replace('U017', 'U018'),
  'records/b.yaml': until('09:30'),
};
const ARGS = ['records', '--profile', 'p.yaml', '-f', 'csv'];

it('a rule of a profile gives the same in every way of running: threads, cache, parts', () => {
  const folder = folderWith(files);
  const whole = runBin(folder, ARGS);
  expect(whole.code).toBe(1);
  expect(whole.out).toContain('own/x');
  expect(runBin(folder, [...ARGS, '--jobs', '2']).out).toBe(whole.out);
  for (const _ of [1, 2]) expect(runBin(folder, [...ARGS, '--cache-dir', 'cache']).out).toBe(whole.out);
  for (const n of [1, 2])
    runBin(folder, ['records', '--profile', 'p.yaml', '--shard', `${n}/2`, '-f', 'json', '-r', `json=${n}.json`]);
  expect(runBin(folder, ['merge', '1.json', '2.json', '--profile', 'p.yaml', '-f', 'csv']).out).toBe(whole.out);
});

import { spawn } from 'node:child_process';
import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeOptions } from '../../src/judge/in-force.ts';
import { rulesInForce, shippedSettings } from '../../src/profile/settings.ts';
import { rules } from '../../src/rules/index.ts';
import { recordInput } from '../../src/run/inputs.ts';
import { workBy } from '../../src/run/work.ts';
import { makeMemory } from '../../src/watch/memory.ts';
import { folderWith, RECORD, ROSTER, run } from '../command/world.ts';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');
const OTHER = RECORD.replace('round: 2', 'round: 1');

/** The real program, watching a folder. */
function startWatch(folder: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [BIN, 'r', '--watch', '-f', 'compact', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], LANG: 'C' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => {
    out += data;
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data;
  });
  const rounds = (): number => err.split('watching for changes').length - 1;
  return {
    /** What is printed until the program waits for the n-th time. */
    round: async (n: number): Promise<string> => {
      while (rounds() < n) await new Promise((resolve) => setTimeout(resolve, 20));
      const before = out;
      out = '';
      return before;
    },
    said: () => err,
    stop: async (): Promise<number | null> => {
      child.kill('SIGINT');
      return new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

describe('--watch', () => {
  it('audits again what changes: written, renamed into its place, new, gone, and the roster', {
    timeout: 120_000,
  }, async () => {
    const folder = folderWith({ 'r/a.yaml': RECORD, 'r/roster.yaml': ROSTER });
    const at = (name: string): string => path.join(folder, name);
    const now = async (): Promise<string> => (await run(folder, ['r', '-f', 'compact'])).out;
    const watching = startWatch(folder);
    expect(await watching.round(1)).toBe(await now());
    const changes: readonly (() => void)[] = [
      () => writeFileSync(at('r/a.yaml'), OTHER),
      () => {
        writeFileSync(at('draft'), RECORD);
        renameSync(at('draft'), at('r/a.yaml'));
      },
      () => writeFileSync(at('r/b.yaml'), RECORD),
      () => rmSync(at('r/b.yaml')),
      () => writeFileSync(at('r/roster.yaml'), ROSTER.replace('2014-08-10', '2014-09-10')),
    ];
    for (const [n, change] of changes.entries()) {
      change();
      expect(await watching.round(n + 2)).toBe(await now());
    }
    expect(watching.said()).toContain('changed: r/b.yaml\n');
    expect(await watching.stop()).toBe(130);
  });

  it('is not set off by the reports that it writes', { timeout: 60_000 }, async () => {
    const folder = folderWith({ 'r/a.yaml': RECORD });
    const watching = startWatch(folder, '-r', 'json=r/all.json');
    await watching.round(1);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(watching.said().match(/watching/g)).toHaveLength(1);
    await watching.stop();
  });

  it('refuses standard input', async () => {
    expect((await run(folderWith({}), ['-', '--watch'])).code).toBe(2);
  });
});

describe('what is remembered', () => {
  const work = workBy({
    judge: judgeOptions(rulesInForce(shippedSettings(rules)), {
      ...{ asOf: null, notBefore: null, final: false },
      select: () => true,
    }),
    folderRules: [],
    names: null,
  });

  it('holds until a file changes, even where its time is set back, or the terms do', () => {
    const folder = folderWith({
      'a.yaml': `${RECORD}archive:\n  - {id: A-1, title: 材料, made: 2014-02-26, filed: 2014-02-27, file: a.txt}\n`,
      'a.txt': '一',
    });
    const input = recordInput({ file: path.join(folder, 'a.yaml'), path: 'a.yaml', within: folder });
    const memory = makeMemory();
    const isKnown = (terms: string): boolean => {
      let judged = 0;
      memory.around(
        (one) => {
          judged += 1;
          return work(one);
        },
        [terms],
      )(input);
      return judged === 0;
    };
    expect([isKnown('a'), isKnown('a'), isKnown('b'), isKnown('b')]).toEqual([false, true, false, true]);
    const old = new Date(2014, 1, 1);
    for (const name of ['a.txt', 'a.yaml']) {
      writeFileSync(path.join(folder, name), name === 'a.txt' ? '二' : RECORD.replace('K001', 'K009'));
      utimesSync(path.join(folder, name), old, old);
      expect([isKnown('b'), isKnown('b')]).toEqual([false, true]);
    }
  });
});

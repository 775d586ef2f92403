import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, RECORD } from '../command/world.ts';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function start(cwd: string, args: readonly string[]): ChildProcess {
  const env = { PATH: process.env['PATH'], LANG: 'C' };
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdout?.resume();
  child.stderr?.resume();
  return child;
}

const codeOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'exit'))[0];
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('a signal', { timeout: 60_000 }, () => {
  it.each(SIGNALS)('while standard input is waited for ends the run at once: %s', async (signal) => {
    const folder = folderWith({ 'all.json': 'old' });
    const child = start(folder, ['-', '-r', 'json=all.json']);
    child.stdin?.write('schema: unit-record/1\n');
    await setTimeout(1000);
    child.kill(signal);
    expect(await codeOf(child)).toBe(130);
    expect([filesIn(folder), readFileSync(path.join(folder, 'all.json'), 'utf8')]).toEqual([['all.json'], 'old']);
  });

  it.each(SIGNALS)('amid a run of several threads with a cache leaves no draft: %s', async (signal) => {
    const names = Array.from({ length: 400 }, (_, n) => `r/${1000 + n}.yaml`);
    const folder = folderWith(Object.fromEntries(names.map((name, n) => [name, RECORD.replace('U017', `U${n}`)])));
    const child = start(folder, ['r', '--jobs', '3', '--cache-dir', 'cache', '-r', 'json=all.json', '-f', 'compact']);
    // The first line of the report: there is much to do yet.
    await once(child.stdout ?? child, 'data');
    child.kill(signal);
    expect(await codeOf(child)).toBe(130);
    expect(filesIn(folder).filter((name) => name.endsWith('.tmp') || name.endsWith('.json'))).toEqual([]);
    expect(filesIn(path.join(folder, 'cache'))).not.toEqual([]);
  });
});

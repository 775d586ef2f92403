import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, RECORD } from '../command/world.ts';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function start(cwd: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const env = { PATH: process.env['PATH'], LANG: 'C' };
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stderr.resume();
  return child;
}

const codeOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'exit'))[0];
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Larger than a pipe's buffer, so the rest is only written once the program reads and handles signals. */
const LONG = `${'#'.repeat(79)}\n`.repeat(10_000);

describe('a signal', () => {
  it.each(SIGNALS)('while standard input is waited for ends the run at once: %s', async (signal) => {
    const folder = folderWith({ 'all.json': 'old' });
    const child = start(folder, ['-', '-r', 'json=all.json']);
    child.stdout.resume();
    await promisify<string, void>((text, done) => child.stdin.write(text, done))(LONG);
    child.kill(signal);
    expect(await codeOf(child)).toBe(130);
    expect([filesIn(folder), readFileSync(path.join(folder, 'all.json'), 'utf8')]).toEqual([['all.json'], 'old']);
  });

  const cases = SIGNALS.flatMap((signal) => [
    { signal, jobs: '1' },
    { signal, jobs: '3' },
  ]);

  it.each(cases)('amid a run leaves no report and no draft: $signal, --jobs $jobs', async ({ signal, jobs }) => {
    const names = Array.from({ length: 400 }, (_, n) => `r/${1000 + n}.yaml`);
    const folder = folderWith(Object.fromEntries(names.map((name, n) => [name, RECORD.replace('U017', `U${n}`)])));
    const child = start(folder, ['r', '--jobs', jobs, '--cache-dir', 'cache', '-r', 'json=all.json', '-f', 'compact']);
    // The report has begun. Nobody reads it, and it exceeds the pipe's buffer, so the run cannot end before the signal.
    await once(child.stdout, 'readable');
    child.kill(signal);
    child.stdout.resume();
    expect(await codeOf(child)).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(['cache', 'r']);
    expect(filesIn(path.join(folder, 'cache')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

// Runs processes and tells how long each took and how much memory it held at most.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { cpuOfEnded, environment, peakOf } from './process.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The file that standard output goes to; it is thrown away otherwise. */
  readonly output?: string;
}

export interface Subject {
  readonly name: string;
  readonly command: Command;
  /** Done before every run, and not timed. */
  readonly before?: () => void;
  /** How often at most, for what is very slow. */
  readonly atMost?: number;
  /** With which it may end; what else ends otherwise did not do its work. */
  readonly statuses?: readonly number[];
}

/** What a subject took: medians of its runs, and the processor's time on average. */
export interface Figures {
  readonly ms: number;
  /** Of all threads; null where the system does not tell. A busy machine hardly changes it. */
  readonly cpuMs: number | null;
  /** Null where the system does not tell. */
  readonly bytes: number | null;
  readonly runs: number;
  readonly failure: string | null;
}

const MS_BETWEEN_LOOKS = 10;

interface Run {
  readonly ms: number;
  readonly cpuMs: number | null;
  readonly bytes: number | null;
  readonly failure: string | null;
}

function runOnce({ command, statuses = [0] }: Subject): Promise<Run> {
  const { program, args, cwd, output } = command;
  const out = output === undefined ? 'ignore' : openSync(output, 'w');
  return new Promise((resolve) => {
    const cpuBefore = cpuOfEnded();
    const start = performance.now();
    const child = spawn(program, args, { cwd, env: environment(), stdio: ['ignore', out, 'ignore'] });
    let bytes: number | null = null;
    const look = setInterval(() => {
      bytes = peakOf(child.pid ?? 0) ?? bytes;
    }, MS_BETWEEN_LOOKS);
    const end = (failure: string | null): void => {
      const ms = performance.now() - start;
      const cpuAfter = cpuOfEnded();
      clearInterval(look);
      if (typeof out === 'number') closeSync(out);
      resolve({ ms, cpuMs: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore, bytes, failure });
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (status, signal) => end(statuses.includes(status ?? -1) ? null : `exit ${status ?? signal}`));
  });
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** By some measure of the middle, if the system told anything. */
function known(numbers: readonly (number | null)[], middle: (numbers: readonly number[]) => number): number | null {
  const told = numbers.filter((one) => one !== null);
  return told.length === 0 ? null : middle(told);
}

export const notMeasured = (why: string): Figures => ({
  ms: Number.NaN,
  cpuMs: null,
  bytes: null,
  runs: 0,
  failure: why,
});

function figuresOf(runs: readonly Run[]): Figures {
  return {
    ms: median(runs.map(({ ms }) => ms)),
    cpuMs: known(
      runs.map(({ cpuMs }) => cpuMs),
      mean,
    ),
    bytes: known(
      runs.map(({ bytes }) => bytes),
      median,
    ),
    runs: runs.length,
    failure: runs.find(({ failure }) => failure !== null)?.failure ?? null,
  };
}

/** On a terminal, what is being done. */
export function tellProgress(doing: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${doing}`);
}

export type Measured = ReadonlyMap<string, Figures>;

/** Runs every subject so many times, one after the other and round again, so that a busy moment hits all alike: medians by name. */
export async function measure(subjects: readonly Subject[], rounds: number): Promise<Measured> {
  const runs = new Map<string, Run[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const subject of subjects) {
      const own = runs.get(subject.name);
      if (own === undefined || own.length >= (subject.atMost ?? rounds)) continue;
      tellProgress(`${subject.name} (${round + 1} of ${rounds})`);
      subject.before?.();
      own.push(await runOnce(subject));
    }
  tellProgress('');
  return new Map([...runs].map(([name, own]) => [name, figuresOf(own)]));
}

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
// Preloaded, since some tests give up the right to read this folder.
import '../../src/command/check.ts';
import '../../src/command/init.ts';
import type { Output, World } from '../../src/command/out/world.ts';
import { main } from '../../src/program/program.ts';

/** The result of a command. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A stream that collects its output. */
export const outputTo = (texts: string[]): Output => ({
  write: (text) => void texts.push(text),
  flushed: async () => {},
  isRead: () => true,
  isTerminal: false,
  columns: 80,
});

/** Creates a temporary folder with the given files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'unit-audit-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** A world that neither stops anything nor says anything. */
export const IDLE: Pick<World, 'interrupted' | 'readInput' | 'standardFiles'> = {
  interrupted: async () => false,
  standardFiles: { input: null, outputs: [] },
  readInput: async () => ({ ok: true, bytes: new Uint8Array() }),
};

/** Runs a command in this process. */
export async function run(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = { LANG: 'C' },
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const [stdout, stderr] = [outputTo(out), outputTo(err)];
  const code = await main(args, { cwd, env, stdout, stderr, ...IDLE });
  return { code, out: out.join(''), err: err.join('') };
}

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');

/** Runs the real program. */
export function runBin(
  cwd: string,
  args: readonly string[],
  input?: string,
  env: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    input: input ?? '',
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a shell command line in which `audit` is the real program. */
export const runShell = (cwd: string, line: string): string =>
  execFileSync('bash', ['-c', `audit() { "${process.execPath}" "${BIN}" "$@"; }; ${line}`], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

/** A small valid record. */
export const RECORD = `schema: unit-record/1
asOf: 2014-08-10
unit: {id: U017, name: 示例镇党委, category: township}
supervision: {team: T05, members: [{id: S13, name: 庚某}]}
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, leadingCadre: true}
talks:
  - {id: K001, round: 1, date: 2014-05-14, from: [P01], with: [P02]}
  - {id: K002, round: 2, date: 2014-06-20, from: [P01], with: [P02]}
`;

export const ROSTER = `schema: roster/1
name: 示例旗
asOf: 2014-08-10
teams: []
units: []
`;

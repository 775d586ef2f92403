import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { folderWith, RECORD } from '../command/world.ts';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');
const HOOK = path.resolve(import.meta.dirname, 'fault.cjs');

/** Two records, yesterday's report, and the arguments that ask for a report. */
export const OLD = 'the report of yesterday\n';
export const folderWithOld = (): string => folderWith({ 'r/a.yaml': RECORD, 'r/b.yaml': RECORD, 'all.json': OLD });
export const ARGS = ['r', '-f', 'compact', '-r', 'json=all.json', '--lang', 'en'];

/** What happens, and at which of the program's file operations. */
export interface Fault {
  readonly kind: 'before' | 'halfway' | 'full' | 'interrupt';
  readonly step: number;
}

/** Runs the real program, with or without a fault. */
export function runWith(cwd: string, fault: Fault | null, args: readonly string[] = ARGS) {
  const env = { LANG: 'C', ...(fault && { FAULT: fault.kind, FAULT_STEP: String(fault.step) }) };
  const node = [...(fault ? ['--require', HOOK] : []), BIN, ...args];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, node, { cwd, env, encoding: 'utf8' });
  return { code: status, signal, out: stdout, err: stderr };
}

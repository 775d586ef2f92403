// The program itself, as a subject of measurement.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Banner } from './data.ts';
import type { Subject } from './measure.ts';

export const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');

/** The names under which figures are kept. */
export const NAMES = {
  node: '`node -e 0`',
  one: '`audit one.yaml`',
  quiet: '`-q`',
  oneThread: '`-q --jobs 1`',
  twoThreads: '`-q --jobs 2`',
  cold: '`-q --cache`, cold',
  warm: '`-q --cache`, warm',
  json: '`-f json`, to a file',
} as const;

/** A run that finds something ends with 1. */
const STATUSES = [0, 1] as const;

const emptyNode = (name: string, node: string): Subject => ({
  name,
  command: { program: node, args: ['-e', '0'], cwd: tmpdir() },
});

function audit(name: string, { folder }: Banner, args: readonly string[], node = process.execPath): Subject {
  const command = { program: node, args: [BIN, ...args, '--no-config'], cwd: folder };
  return { name, command, statuses: STATUSES };
}

/** A start of Node alone, and of the program with one file. */
export const starts = (banner: Banner, node = process.execPath, suffix = ''): readonly Subject[] => [
  emptyNode(`${NAMES.node}${suffix}`, node),
  audit(`${NAMES.one}${suffix}`, banner, [banner.first], node),
];

export const oneThread = (banner: Banner): Subject =>
  banner.units === 1
    ? audit(NAMES.one, banner, [banner.first])
    : audit(NAMES.oneThread, banner, ['.', '-q', '--jobs', '1']);

function json(banner: Banner, output: string): Subject {
  const subject = audit(NAMES.json, banner, ['.', '-f', 'json']);
  return { ...subject, command: { ...subject.command, output } };
}

/** All ways of auditing a banner; lets them be measured, and takes away what they leave. */
export async function withProgram<T>(banner: Banner, use: (subjects: readonly Subject[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-bench-'));
  const cache = path.join(folder, 'cache');
  const cached = ['.', '-q', '--cache-dir', cache];
  try {
    return await use([
      emptyNode(NAMES.node, process.execPath),
      audit(NAMES.quiet, banner, ['.', '-q']),
      oneThread(banner),
      audit(NAMES.twoThreads, banner, ['.', '-q', '--jobs', '2']),
      { ...audit(NAMES.cold, banner, cached), before: () => rmSync(cache, { recursive: true, force: true }) },
      audit(NAMES.warm, banner, cached),
      json(banner, path.join(folder, 'report.json')),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

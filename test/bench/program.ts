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
  sound: '`-q --jobs 1`, all sound',
  chinese: '`-q --jobs 1`, in Chinese',
  hashing: 'hashing the files',
} as const;

const HASHING = path.resolve(import.meta.dirname, 'peers/hash.cjs');

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

export const twoThreads = (banner: Banner): Subject => audit(NAMES.twoThreads, banner, ['.', '-q', '--jobs', '2']);

/** What a warm cache cannot do without. */
const hashing = ({ folder }: Banner): Subject => ({
  name: NAMES.hashing,
  command: { program: process.execPath, args: [HASHING], cwd: folder },
});

/** The same banner as others write it, on one thread. */
const oneThreadOf = (name: string, banner: Banner | null): readonly Subject[] =>
  banner === null ? [] : [audit(name, banner, ['.', '-q', '--jobs', '1'])];

function json(banner: Banner, output: string): Subject {
  const subject = audit(NAMES.json, banner, ['.', '-f', 'json']);
  return { ...subject, command: { ...subject.command, output } };
}

/** Units of one number: their records as they come, one in thirteen broken; all of them sound; and in Chinese. */
export interface Banners {
  readonly asTheyCome: Banner;
  readonly sound: Banner;
  readonly chinese: Banner | null;
}

/** All ways of auditing a banner; lets them be measured, and takes away what they leave. */
export async function withProgram<T>(
  { asTheyCome: banner, sound, chinese }: Banners,
  use: (subjects: readonly Subject[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-bench-'));
  const cache = path.join(folder, 'cache');
  const cached = ['.', '-q', '--cache-dir', cache];
  try {
    return await use([
      emptyNode(NAMES.node, process.execPath),
      audit(NAMES.quiet, banner, ['.', '-q']),
      oneThread(banner),
      twoThreads(banner),
      ...oneThreadOf(NAMES.sound, sound),
      ...oneThreadOf(NAMES.chinese, chinese),
      hashing(banner),
      { ...audit(NAMES.cold, banner, cached), before: () => rmSync(cache, { recursive: true, force: true }) },
      audit(NAMES.warm, banner, cached),
      json(banner, path.join(folder, 'report.json')),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

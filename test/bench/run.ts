// Audits banners of growing size with the real program and tells time and memory: `npm run bench`, or with sizes of your
// own: `npm run bench -- 107 1000`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBanner } from './banner.ts';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');
const SIZES = [1, 107, 1000, 10_000];
const KIB = 1024;

const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-bench-'));
const hook = path.join(folder, 'memory.cjs');
writeFileSync(
  hook,
  "if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));",
);

function measure(args: readonly string[]): string {
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--require', hook, BIN, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Math.round(Number(output[3]) / KIB);
  return `${seconds.toFixed(2)} s, ${megabytes} MB${status === 0 || status === 1 ? '' : ` (exit ${status})`}`;
}

const given = process.argv.slice(2).map(Number);
process.stdout.write('| records | pretty -q | json |\n| --- | --- | --- |\n');
for (const units of given.length > 0 ? given : SIZES) {
  const banner = path.join(folder, `banner-${units}`);
  writeBanner(banner, units);
  const cells = [measure([banner, '-q']), measure([banner, '-f', 'json'])];
  process.stdout.write(`| ${units} | ${cells.join(' | ')} |\n`);
  rmSync(banner, { recursive: true });
}
rmSync(folder, { recursive: true });

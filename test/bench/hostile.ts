// Times the real program on hostile files of growing size: `npm run bench:hostile`. Nothing may grow faster than the file,
// whatever stands in it; inside the limits the promise is 2 s and 300 MB, outside 0.5 s.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');
const KIB = 1024;
const SIZES_KIB = [64, 256, 1000, 4096] as const;

const fill = (piece: (n: number) => string, bytes: number): string => {
  const pieces: string[] = [];
  for (let length = 0, n = 0; length < bytes; n++) {
    const next = piece(n);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
};

/** Each makes a file of about so many bytes. */
const FAMILIES: Readonly<Record<string, (bytes: number) => string>> = {
  'one quoted text': (bytes) => `a: "${fill(() => `${'x'.repeat(1000)}\n  `, bytes)}"`,
  'an unclosed quote': (bytes) => `a: "${fill(() => 'some words and\n  ', bytes)}`,
  dashes: (bytes) => fill(() => '-\n', bytes),
  'opening brackets': (bytes) => `a: ${fill((n) => (n % 1000 === 999 ? '[\n' : '['), bytes)}`,
  'closing brackets': (bytes) => fill((n) => (n % 1000 === 999 ? ']\n' : ']'), bytes),
  'distinct keys': (bytes) => fill((n) => `key${n}: ${n}\n`, bytes),
  'one key again and again': (bytes) => fill(() => 'key: value\n', bytes),
  'anchors and aliases': (bytes) => fill((n) => `- &a${n} x\n- *a${n}\n`, bytes),
  'laughs by the billion': (bytes) =>
    `a0: &a0 [x]\n${fill((n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}, *a${n}]\n`, bytes)}`,
  'carriage returns': (bytes) => `a: 1${fill(() => '\r', bytes)}`,
  comments: (bytes) => `a: 1\n${fill(() => '# words\n', bytes)}`,
  'deep blocks': (bytes) => fill((n) => `${' '.repeat(n % 90)}k:\n`, bytes),
  'unknown keys in talks': (bytes) => `talks:\n${fill((n) => `  - {id: K${n}, nope: 1}\n`, bytes)}`,
  'talks of strangers': (bytes) =>
    `schema: unit-record/1\nasOf: 2014-08-10\nunit: {id: U1, name: 甲, category: other}\nsupervision: {team: T1, members: []}\npeople: []\ntalks:\n${fill((n) => `  - {id: K${n}, round: 1, date: 2014-05-14, from: [P${n}], with: [Q${n}]}\n`, bytes)}`,
};

const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-bench-'));
const hook = path.join(folder, 'memory.cjs');
writeFileSync(
  hook,
  `const fs = require('node:fs');
  process.on('exit', () => fs.writeSync(3, /^VmHWM:\\s*(\\d+)/m.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]));`,
);

function measure(text: string): string {
  const file = path.join(folder, 'u.yaml');
  writeFileSync(file, text);
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--require', hook, BIN, file, '-q', '-f', 'compact'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const megabytes = Math.round(Number(output[3]) / KIB);
  return `${seconds} s ${megabytes} MB${status === 1 ? '' : ` (exit ${status})`}`;
}

process.stdout.write(
  `| file | ${SIZES_KIB.map((size) => `${size} KiB`).join(' | ')} |\n|${' --- |'.repeat(SIZES_KIB.length + 1)}\n`,
);
for (const [name, make] of Object.entries(FAMILIES))
  process.stdout.write(`| ${name} | ${SIZES_KIB.map((size) => measure(make(size * KIB))).join(' | ')} |\n`);
rmSync(folder, { recursive: true });

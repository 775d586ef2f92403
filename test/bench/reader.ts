// Times the fast reader beside the parser on an example, as the bundle has them: `npm run bench:reader`. It holds a trap
// shut: js-yaml spreads an object in `parseEvents`, and on Node 20 every call then makes a hidden class of its own, which
// costs three times all the rest; the build lowers that. The ratio of the first two figures tells whether it still does.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ROUNDS = 5;

/** The median of some rounds, in µs of the process's own time: the machine may be busy. */
function measure(read: () => unknown, times: number): number {
  for (let n = 0; n < times; n++) read();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage().user;
    for (let n = 0; n < times; n++) read();
    return (process.cpuUsage().user - start) / times;
  });
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

const ENTRY = `
export { parseEvents } from 'js-yaml';
export { readFast } from '${ROOT}/src/load/fast-read.ts';
export { LIMITS } from '${ROOT}/src/load/limits.ts';
export { readWithParser } from '${ROOT}/src/load/parser-read.ts';
`;

/** Bundled as the program is, with js-yaml as it is published or as the build lowers it. */
async function bundle(folder: string, name: string, jsYaml: string) {
  const [entry, out] = [path.join(folder, `${name}.ts`), path.join(ROOT, 'node_modules/.cache', `bench-${name}.mjs`)];
  writeFileSync(entry, ENTRY);
  const flags = [
    '--bundle',
    '--format=esm',
    '--platform=node',
    '--target=node20',
    '--external:yaml',
    '--log-level=warning',
  ];
  const run = path.join(ROOT, 'node_modules/.bin/esbuild');
  execFileSync(run, [entry, ...flags, `--alias:js-yaml=${jsYaml}`, `--outfile=${out}`], { cwd: ROOT });
  const loaded: typeof import('../../src/load/fast-read.ts') &
    typeof import('../../src/load/limits.ts') &
    typeof import('../../src/load/parser-read.ts') &
    Pick<typeof import('js-yaml'), 'parseEvents'> = await import(out);
  return loaded;
}

const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-bench-'));
const text = readFileSync(path.join(ROOT, 'examples/passing/unit.yaml'), 'utf8');
const built = await bundle(folder, 'built', './node_modules/.cache/js-yaml.js');
const published = await bundle(folder, 'published', './node_modules/js-yaml/dist/js-yaml.mjs');
rmSync(folder, { recursive: true });

const rows: readonly (readonly [string, number])[] = [
  ['events, js-yaml as the build has it', measure(() => built.parseEvents(text, {}), 300)],
  ['events, js-yaml as it is published', measure(() => published.parseEvents(text, {}), 300)],
  ['fast reader, as the build has it', measure(() => built.readFast(text, built.LIMITS), 300)],
  ['parser', measure(() => built.readWithParser(text, built.LIMITS), 20)],
];
process.stdout.write(`| ${text.length} characters | µs |\n| --- | --- |\n`);
for (const [name, micros] of rows) process.stdout.write(`| ${name} | ${Math.round(micros)} |\n`);

// Times the reader on an example, sound and with a mistake, as the bundle has them: `npm run bench:reader`. It holds a trap
// shut: js-yaml spreads an object in `parseEvents`, and on Node 20 every call then makes a hidden class of its own, which
// costs three times all the rest; the build lowers that. The ratio of the first two figures tells whether it still does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

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
export { readValues } from '${ROOT}/src/load/values/read.ts';
export { LIMITS } from '${ROOT}/src/load/file/limits.ts';
export { mistakesIn } from '${ROOT}/src/load/explain/mistakes-in.ts';
`;

/** Bundled as the program is, with js-yaml as it is published or as the build lowers it. */
async function bundle(name: string, isSpreadKept: boolean) {
  const outfile = path.join(ROOT, 'node_modules/.cache', `bench-${name}.mjs`);
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['yaml'],
    supported: { 'object-rest-spread': isSpreadKept },
    outfile,
  });
  const loaded: typeof import('../../src/load/values/read.ts') &
    typeof import('../../src/load/file/limits.ts') &
    typeof import('../../src/load/explain/mistakes-in.ts') &
    Pick<typeof import('js-yaml'), 'parseEvents'> = await import(outfile);
  return loaded;
}

const text = readFileSync(path.join(ROOT, 'examples/passing/unit.yaml'), 'utf8');
const cutOff = text.slice(0, text.length / 2);
const built = await bundle('built', false);
const published = await bundle('published', true);

const rows: readonly (readonly [string, number])[] = [
  ['events, js-yaml as the build has it', measure(() => built.parseEvents(text, {}), 300)],
  ['events, js-yaml as it is published', measure(() => published.parseEvents(text, {}), 300)],
  ['values and places', measure(() => built.readValues(text, built.LIMITS), 300)],
  ['what is wrong with it, cut off in the middle', measure(() => built.mistakesIn(cutOff, built.LIMITS), 50)],
];
process.stdout.write(`| ${text.length} characters | µs |\n| --- | --- |\n`);
for (const [name, micros] of rows) process.stdout.write(`| ${name} | ${Math.round(micros)} |\n`);

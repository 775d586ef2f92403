// Measures the program and what else there is: `npm run bench`, or `npm run bench -- --help`.
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BannerForm } from './banner.ts';
import { measurePeers } from './beside.ts';
import { type Banner, withBanner } from './data.ts';
import { goalsTable, nodeSuffix } from './goals.ts';
import { type Measured, measure, type Subject } from './measure.ts';
import { NAMES, oneThread, starts, withProgram } from './program.ts';
import { figuresTable, machine, recordsTitle } from './tables.ts';
import { measureWatch } from './watch.ts';

const USAGE = `npm run bench -- [SIZE…] [--own] [--peers] [options]

Audits banners of so many records (1 107 1000 10000; 100000 only when asked for), alone and beside peers.

  --own             the program alone
  --peers           beside its peers alone
  --peers-dir DIR   where the peers are installed, and stay (default: unit-audit-bench-peers among temporary files)
  --node FILE       start with another Node besides (repeatable)
  --runs N          runs of each (default: 15 of one record, 5 up to 1,000, 3 up to 10,000, 1 above)
  --short           records of 9 KB, of which much is missing, instead of 22 KB
`;

const SIZES = [1, 107, 1000, 10_000];
/** Above this only one way of auditing is measured. */
const MOST_IN_ALL_WAYS = 10_000;
const MOST_IN_CHINESE = 1000;
const WATCHED = 1000;
/** Each takes no time: of few, chance would decide. */
const CHANGES = 15;
const RUNS: readonly (readonly [units: number, runs: number])[] = [
  [1, 15],
  [1000, 5],
  [10_000, 3],
  [Number.POSITIVE_INFINITY, 1],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    own: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    'peers-dir': { type: 'string', default: path.join(tmpdir(), 'unit-audit-bench-peers') },
    node: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string' },
    short: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const size: BannerForm = { size: values.short ? 'short' : 'whole' };
const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
const runsOf = (units: number): number =>
  values.runs === undefined ? (RUNS.find(([most]) => units <= most)?.[1] ?? 1) : Number(values.runs);

/** The first run of each fills caches, the disk's and Node's own; where it takes no time it is not counted. */
async function measureWarm(subjects: readonly Subject[], units: number): Promise<Measured> {
  if (units === 1) await measure(subjects, 1);
  return measure(subjects, runsOf(units));
}

const majorOf = (node: string): number => Number(execFileSync(node, ['-p', 'process.versions.node.split(".")[0]']));

/** The same units once more where it takes no long time; short records are there in English alone. */
const inChinese = <T>(units: number, use: (banner: Banner | null) => Promise<T>): Promise<T> =>
  units > MOST_IN_CHINESE || values.short ? use(null) : withBanner(units, { size: 'chinese' }, use);

function measureOwn(banner: Banner): Promise<Measured> {
  const { units } = banner;
  if (units > MOST_IN_ALL_WAYS) return measure([oneThread(banner)], runsOf(units));
  if (units > 1)
    return withBanner(units, { ...size, portable: true }, (sound) =>
      inChinese(units, (chinese) =>
        withProgram({ asTheyCome: banner, sound, chinese }, (subjects) => measureWarm(subjects, units)),
      ),
    );
  const others = values.node.flatMap((node) => starts(banner, node, nodeSuffix(majorOf(node))));
  return measureWarm([...starts(banner), ...others], units);
}

async function runOwn() {
  const own = new Map<number, Measured>();
  let watchMs: number | null = null;
  for (const units of sizes)
    await withBanner(units, size, async (banner) => {
      const measured = await measureOwn(banner);
      own.set(units, measured);
      say(figuresTable(`${recordsTitle(units)} (${banner.record})`, measured, NAMES.node));
      if (units !== WATCHED) return;
      watchMs = await measureWatch(banner, CHANGES);
      say(`\`--watch\`, one file of ${units} changed: ${Math.round(watchMs)} ms until the new report.\n`);
    });
  return { own, watchMs };
}

async function main(): Promise<void> {
  if (sizes.some((units) => !(Number.isInteger(units) && units > 0))) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  say(`${machine(new Date())}\n`);
  const isBoth = values.own === values.peers;
  const nothing = { own: new Map<number, Measured>(), watchMs: null };
  const { own, watchMs } = isBoth || values.own ? await runOwn() : nothing;
  const peers =
    isBoth || values.peers
      ? await measurePeers({ sizes, size, folder: values['peers-dir'], measure: measureWarm, say })
      : new Map<number, Measured>();
  say(goalsTable({ own, peers, watchMs }));
}

if (values.help) process.stdout.write(USAGE);
else await main();

// What was set as a goal, and whether this run reached it.
import { RIVALS } from './peers.ts';
import { NAMES } from './program.ts';
import { figuresOf, msRatio, type Results, ratio } from './results.ts';

interface Goal {
  readonly goal: string;
  readonly limit: number;
  readonly is: 'at most' | 'at least';
  readonly unit: '×' | 'MiB' | 'ms';
  readonly measured: (results: Results) => number | null;
}

const MIB = 2 ** 20;

const own =
  (units: number, ...names: readonly [string, string]) =>
  ({ own }: Results): number | null =>
    msRatio(own, units, names);

const peers =
  (...names: readonly [string, string]) =>
  ({ peers }: Results): number | null =>
    msRatio(peers, 10_000, names);

/** The fastest of those that start as slowly as Node programs do, over the program. */
function fastestStart({ peers }: Results): number | null {
  const names = [RIVALS.ajvCli, RIVALS.v8r, RIVALS.spectral];
  const ratios = names.map((name) => msRatio(peers, 1, [name, NAMES.one])).filter((one) => one !== null);
  return ratios.length < names.length ? null : Math.min(...ratios);
}

const times = (goal: string, is: Goal['is'], limit: number, measured: Goal['measured']): Goal => ({
  goal,
  is,
  limit,
  unit: '×',
  measured,
});

const slower = ({ own }: Results): number | null =>
  ratio(figuresOf(own, 100_000, NAMES.oneThread)?.ms, figuresOf(own, 10_000, NAMES.oneThread)?.ms);

const START_LIMITS: Readonly<Record<number, number>> = { 20: 2.8, 24: 2.5 };

/** A start of the program over one of Node; the Node that runs the benchmarks needs no suffix. */
const start = (major: number): Goal => {
  const suffix = process.versions.node.startsWith(`${major}.`) ? '' : nodeSuffix(major);
  const measured = own(1, `${NAMES.one}${suffix}`, `${NAMES.node}${suffix}`);
  return times(`${NAMES.one} ÷ ${NAMES.node}, Node ${major}`, 'at most', START_LIMITS[major] ?? 0, measured);
};

export const nodeSuffix = (major: number): string => `, Node ${major}`;

const GOALS: readonly Goal[] = [
  ...Object.keys(START_LIMITS).map((major) => start(Number(major))),
  times('one record: the fastest of ajv-cli, v8r and Spectral ÷ audit', 'at least', 2, fastestStart),
  times('107 records with a roster, `-q` ÷ `node -e 0`', 'at most', 15, own(107, NAMES.quiet, NAMES.node)),
  times('the same, all records sound', 'at most', 15, own(107, NAMES.sound, NAMES.node)),
  times('10,000, one thread: ajv-cli ÷ audit', 'at least', 0.9, peers(RIVALS.ajvCli, NAMES.oneThread)),
  times('10,000, two threads: ajv-cli ÷ audit', 'at least', 1.4, peers(RIVALS.ajvCli, NAMES.twoThreads)),
  times('10,000: one thread ÷ two threads', 'at least', 1.6, peers(NAMES.oneThread, NAMES.twoThreads)),
  times('10,000, one thread: C++ jsonschema ÷ audit', 'at least', 1.6, peers(RIVALS.cpp, NAMES.oneThread)),
  times('10,000, one thread: plain script ÷ audit', 'at least', 9, peers(RIVALS.plain, NAMES.oneThread)),
  times('10,000, one thread: audit ÷ reading and libyaml events', 'at most', 3.5, peers(NAMES.oneThread, RIVALS.floor)),
  times('10,000: cold cache ÷ warm cache', 'at least', 6, own(10_000, NAMES.cold, NAMES.warm)),
  times('10,000: warm cache ÷ hashing the files', 'at most', 1.2, own(10_000, NAMES.warm, NAMES.hashing)),
  times(
    '1,000, one thread: records in Chinese ÷ in English',
    'at most',
    1.1,
    own(1000, NAMES.chinese, NAMES.oneThread),
  ),
  times('10,000: `-f json` to a file ÷ `-q`', 'at most', 2, own(10_000, NAMES.json, NAMES.quiet)),
  times('100,000 ÷ 10,000, one thread: time', 'at most', 10, slower),
  {
    goal: '100,000, one thread: memory',
    is: 'at most',
    limit: 350,
    unit: 'MiB',
    measured: ({ own }) => ratio(figuresOf(own, 100_000, NAMES.oneThread)?.bytes, MIB),
  },
  {
    goal: '`--watch`: one file of 1,000 changed, until the new report',
    is: 'at most',
    limit: 100,
    unit: 'ms',
    measured: ({ watchMs }) => watchMs,
  },
];

function said(value: number, unit: Goal['unit']): string {
  return unit === '×' ? value.toFixed(2) : `${Math.round(value)} ${unit}`;
}

function rowOf({ goal, is, limit, unit, measured }: Goal, results: Results): string {
  const bound = `${is === 'at most' ? '≤' : '≥'} ${unit === '×' ? limit : `${limit} ${unit}`}`;
  const value = measured(results);
  if (value === null) return `| ${goal} | ${bound} | not in this run | – |`;
  const isReached = is === 'at most' ? value <= limit : value >= limit;
  return `| ${goal} | ${bound} | ${said(value, unit)} | ${isReached ? 'yes' : 'no'} |`;
}

/** A Markdown table of goals. */
export const goalsTable = (results: Results): string =>
  ['| what | goal | measured | reached |', '| --- | --- | --- | --- |', ...GOALS.map((goal) => rowOf(goal, results))]
    .map((line) => `${line}\n`)
    .join('');

// Feeds the program unlikely inputs: `npm run fuzz -- [count] [seed] [first]`. The same seed gives the same inputs. A
// failure is reported by number; `npm run fuzz -- 1 SEED NUMBER` repeats it alone. A fourth word, `chinese`, makes
// Chinese records alone.
import { feed, REPORTS } from './feed.ts';
import { CHINESE, type FuzzInput, type Kind, inputOf as makeInput } from './inputs.ts';

const [count = 10_000, seed = 1, first = 0] = process.argv.slice(2, 5).map(Number);
const KINDS = process.argv[5] === 'chinese' ? CHINESE : undefined;
const inputOf = (of: number, number: number): FuzzInput => makeInput(of, number, KINDS);

/** The number of records per run and folder report. */
const RECORDS_A_RUN = 20;
/** The number of reports written per run, in rotation: they take longer than everything else. */
const REPORTS_A_RUN = 3;
/** A run that takes more processor time is reported. Cold code is slow, so this is a hint and not a failure. */
const SLOW_MS = 5000;
const TOLD_EVERY_MS = 30_000;

const fed: Record<Kind, number> = { tokens: 0, damaged: 0, record: 0, chinese: 0, damagedChinese: 0 };
let failures = 0;
let slowest = { number: first, ms: 0 };
const start = performance.now();
let told = start;

const shown = (number: number, faults: readonly string[]): string =>
  `input ${number}:\n${faults.join('\n')}\n${JSON.stringify(Buffer.from(inputOf(seed, number).bytes).toString('latin1'))}\n`;

/** Reports the inputs of a run that fail alone; if none does, the run as a whole. */
function tellFaults(numbers: readonly number[], faults: readonly string[]): void {
  const alone = numbers.map((number) => ({ number, faults: feed([inputOf(seed, number).bytes]) }));
  const failing = alone.filter((each) => each.faults.length > 0);
  failures += Math.max(1, failing.length);
  for (const each of failing) process.stdout.write(shown(each.number, each.faults));
  if (failing.length === 0)
    process.stdout.write(`inputs ${numbers[0]} to ${numbers.at(-1)} together:\n${faults.join('\n')}\n`);
}

/** Processor time, unaffected by other programs. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The reports whose turn it is. */
const reportsOf = (run: number) =>
  Array.from({ length: REPORTS_A_RUN }, (_, n) => REPORTS[(run * REPORTS_A_RUN + n) % REPORTS.length] ?? []).flat();

for (let from = first; from < first + count; from += RECORDS_A_RUN) {
  const numbers = Array.from({ length: Math.min(RECORDS_A_RUN, first + count - from) }, (_, n) => from + n);
  const inputs = numbers.map((number) => inputOf(seed, number));
  for (const { kind } of inputs) fed[kind]++;
  const began = processorMs();
  const faults = feed(
    inputs.map(({ bytes }) => bytes),
    reportsOf(Math.floor(from / RECORDS_A_RUN)),
  );
  const ms = processorMs() - began;
  if (ms > slowest.ms) slowest = { number: from, ms };
  if (ms > SLOW_MS) process.stdout.write(`inputs from ${from} took ${Math.round(ms)} ms: look at them\n`);
  if (faults.length > 0) tellFaults(numbers, faults);
  const now = performance.now();
  if (now - told > TOLD_EVERY_MS) {
    told = now;
    process.stderr.write(`${from + numbers.length - first} of ${count}, ${failures} failed\n`);
  }
}

const seconds = Math.round((performance.now() - start) / 1000);
const kinds = Object.entries(fed).map(([kind, n]) => `${n} ${kind}`);
process.stdout.write(
  `seed ${seed}: ${count} inputs (${kinds.join(', ')}) in ${seconds} s, ${failures} failed; ` +
    `the slowest ${RECORDS_A_RUN}, from ${slowest.number}, took ${Math.round(slowest.ms)} ms\n`,
);
process.exitCode = failures > 0 ? 1 : 0;

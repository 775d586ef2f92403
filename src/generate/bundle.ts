import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { DOCUMENT_NAMES, schemaOf } from '../validate/ready.ts';
import { standaloneModule } from './standalone.ts';

const SOURCES = path.resolve(import.meta.dirname, '..');

/** How long its plugins take is no news. */
const QUIET = { pluginTimings: false };

/** What takes the place of `src/validate/ready.ts`: as CommonJS, since a document does not wait for its schema. */
const READY = `
import { createRequire } from 'node:module';
import { firstMistakeBy } from './first-mistake.ts';
const load = createRequire(import.meta.url);
export const schemaOf = (name) => load('../validators/' + name + '.schema.json');
export const validatorOf = (name) => firstMistakeBy(load('../validators/' + name + '.js'));
`;

const readyMade: Plugin = {
  name: 'ready-made',
  load: (id) => (id === path.join(SOURCES, 'validate/ready.ts') ? { code: READY, moduleType: 'ts' } : null),
};

/**
 * js-yaml spreads an object in each call of `parseEvents`, which on Node 20 makes a new hidden class each time:
 * reading a record then takes 3.7 times as long.
 */
const plainSpread: Plugin = {
  name: 'plain-spread',
  transform: {
    filter: { id: /node_modules\/js-yaml\// },
    handler: (code) => transform(code, { format: 'esm', supported: { 'object-rest-spread': false } }),
  },
};

/** Returns the files that went into the bundle. */
async function bundle(input: Readonly<Record<string, string>>, output: OutputOptions, external: RegExp[] = []) {
  const built = await rolldown({
    input,
    external,
    platform: 'node',
    plugins: [readyMade, plainSpread],
    checks: QUIET,
  });
  const { output: chunks } = await built.write(output);
  await built.close();
  return chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

/** The program: all that an audit needs in one file, since each file more takes time to load; the rest when it is asked for. */
const buildProgram = (dist: string) =>
  bundle(
    { cli: path.join(SOURCES, 'cli.ts') },
    {
      dir: dist,
      format: 'cjs',
      chunkFileNames: 'chunks/[name].js',
      codeSplitting: { groups: [{ name: 'main', test: /\/src\/(main|command\/check)\.ts$/ }] },
    },
  );

/** The library. Packages stay outside of it, but for the one that is not to be run as it stands. */
const buildLibrary = (dist: string) =>
  bundle({ index: path.join(SOURCES, 'index.ts') }, { dir: path.join(dist, 'library'), format: 'esm' }, [
    /^(?!js-yaml(\/|$))[a-z@]/,
  ]);

/** A schema and what checks by it. */
async function buildValidator(dist: string, name: (typeof DOCUMENT_NAMES)[number]) {
  const schema = schemaOf(name);
  const entry = `\0${name}`;
  const source: Plugin = {
    name: 'validator',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? { code: standaloneModule(schema, SOURCES), moduleType: 'js' } : null),
  };
  const built = await rolldown({ input: entry, platform: 'node', plugins: [source], checks: QUIET });
  const { output } = await built.write({
    file: path.join(dist, 'validators', `${name}.js`),
    format: 'cjs',
    exports: 'auto',
  });
  await built.close();
  writeFileSync(path.join(dist, 'validators', `${name}.schema.json`), JSON.stringify(schema));
  return output[0].moduleIds;
}

/** Builds all that is JavaScript. Returns the files that went into it. */
export async function bundleAll(dist: string): Promise<readonly string[]> {
  const validators = DOCUMENT_NAMES.map((name) => buildValidator(dist, name));
  const files = await Promise.all([buildProgram(dist), buildLibrary(dist), ...validators]);
  return files.flat();
}

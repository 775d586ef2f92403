import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type InputOptions, type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { KIND_NAMES, type KindName } from '../kinds.ts';
import { schemaOf } from '../validate/ready.ts';
import { late, readyMade, SOURCES } from './late.ts';
import { ascii, noPrograms } from './small.ts';
import { plainSpread } from './spread.ts';
import { stamp } from './stamp.ts';
import { standaloneModule } from './standalone.ts';

/** How long its plugins take is no news, nor that a command is in one file with those that use it. */
const QUIET = { pluginTimings: false, ineffectiveDynamicImport: false };

/** Leaves out blanks and comments, a sixth of the program; the names stay, for a defect that is reported. */
const SHORT = { compress: false, mangle: false, codegen: { removeWhitespace: true } } as const;

/** Returns the files that went into the bundle. */
async function bundle(options: InputOptions, output: OutputOptions) {
  const built = await rolldown({ platform: 'node', checks: QUIET, ...options });
  const { output: chunks } = await built.write(output);
  await built.close();
  return chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

/** The program: all that an audit needs in one file, since each file more takes time to load; the rest when it is asked for. */
const buildProgram = (dist: string) =>
  bundle(
    {
      input: { cli: path.join(SOURCES, 'cli.ts'), 'chunks/thread': path.join(SOURCES, 'work/pool/thread.ts') },
      plugins: [readyMade('cjs'), late, plainSpread, noPrograms, stamp, ascii],
    },
    {
      dir: dist,
      format: 'cjs',
      chunkFileNames: 'chunks/[name].js',
      minify: SHORT,
      codeSplitting: {
        groups: [
          // What is loaded before `keepCompiled` has been called is not kept as compiled.
          { name: 'own', test: /\/src\/(work\/cache\/own|tool|whole-file)\.ts$/, priority: 1 },
          { name: 'main', test: /\/src\/(main|command\/check|report\/pretty)\.ts$/ },
        ],
      },
    },
  );

const LIBRARY = { index: path.join(SOURCES, 'index.ts'), thread: path.join(SOURCES, 'work/pool/thread.ts') };

/** The library. Packages stay outside of it, but for the one that is not to be run as it stands. */
const buildLibrary = (dist: string) =>
  bundle(
    { input: LIBRARY, external: /^(?!js-yaml(\/|$))[a-z@]/, plugins: [readyMade('esm'), plainSpread, stamp] },
    { dir: path.join(dist, 'library'), format: 'esm' },
  );

/** The library for `require`. All packages are in it: some are ECMAScript modules, which Node 20 cannot require. */
const buildRequired = (dist: string) =>
  bundle(
    { input: LIBRARY, plugins: [readyMade('cjs'), plainSpread, stamp] },
    { dir: path.join(dist, 'require'), format: 'cjs' },
  );

/** A schema and what checks by it. */
async function buildValidator(dist: string, name: KindName) {
  const schema = schemaOf(name);
  const entry = `\0${name}`;
  const source: Plugin = {
    name: 'validator',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? { code: standaloneModule(schema, SOURCES), moduleType: 'js' } : null),
  };
  const built = await rolldown({ input: entry, platform: 'node', plugins: [source, ascii], checks: QUIET });
  const { output } = await built.write({
    file: path.join(dist, 'validators', `${name}.js`),
    format: 'cjs',
    exports: 'auto',
    minify: SHORT,
  });
  await built.close();
  writeFileSync(path.join(dist, 'validators', `${name}.schema.json`), JSON.stringify(schema));
  return output[0].moduleIds;
}

/** Builds all that is JavaScript. Returns the files that went into it. */
export async function bundleAll(dist: string): Promise<readonly string[]> {
  const validators = KIND_NAMES.map((name) => buildValidator(dist, name));
  const files = await Promise.all([buildProgram(dist), buildLibrary(dist), buildRequired(dist), ...validators]);
  return files.flat();
}

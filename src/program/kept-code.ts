import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { writeWhole } from '../whole-file.ts';

const PARAMETERS = '(function (exports, require, module, __filename, __dirname) { ';
const DIGEST_LENGTH = 32;
const PREFIX = 'code-';
/** So many builds and engines keep their code side by side; older ones are removed. */
const MAX_FOLDERS = 3;

const digestOf = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** What was kept, if it is what was written: the engine would run into whatever else it is given. */
function readKept(place: string): Buffer | undefined {
  try {
    const kept = readFileSync(place);
    const code = kept.subarray(DIGEST_LENGTH);
    return digestOf(code).equals(kept.subarray(0, DIGEST_LENGTH)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a script as compiled until now; it is there whole, or not at all. */
function writeKept(place: string, script: Script): void {
  const code = script.createCachedData();
  writeKeptFile(place, Buffer.concat([digestOf(code), code]));
}

function writeKeptFile(place: string, data: string | Uint8Array): void {
  try {
    writeWhole(place, data, 0o600);
  } catch {
    // No room for it: the next start is as slow as this one.
  }
}

/** Removes what builds and engines kept that have not been used for the first time lately. */
function removeOld(caches: string): void {
  const folders = readdirSync(caches)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => ({ folder: path.join(caches, name), since: statSync(path.join(caches, name)).mtimeMs }))
    .sort((a, b) => b.since - a.since);
  for (const { folder } of folders.slice(MAX_FOLDERS)) rmSync(folder, { recursive: true, force: true });
}

interface Loaded {
  readonly script: Script;
  readonly isKept: boolean;
}

/** Compiles a source, by what was kept of it under a name, and returns what runs it. */
export type Compile = (name: string, source: string, filename: string) => (...given: readonly unknown[]) => void;

const scriptOf = (source: string, filename: string, cachedData?: Buffer): Script =>
  new Script(`${PARAMETERS}${source}\n})`, { filename, ...(cachedData && { cachedData }) });

/** Without anything kept. */
export const compiledAnew: Compile = (_, source, filename) =>
  scriptOf(source, filename).runInThisContext() as ReturnType<Compile>;

/** Compiled code is kept under a name in the folder; `loaded` is what there is of it, by its place. */
const compilerIn =
  (folder: string, loaded: Map<string, Loaded>): Compile =>
  (name, source, filename) => {
    const place = path.join(folder, name);
    const cachedData = readKept(place);
    const script = scriptOf(source, filename, cachedData);
    loaded.set(place, { script, isKept: cachedData !== undefined && !script.cachedDataRejected });
    return script.runInThisContext() as ReturnType<Compile>;
  };

/** A file of the build is known by its name, its size and when it was written. */
function nameOf(file: string, own: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${path.relative(own, file).replaceAll(path.sep, '-')}-${size}-${Math.round(mtimeMs)}`;
}

/** The ways of running the program so far: each runs functions that others do not, and the engine compiles what it runs. */
const WAYS = 'ways';
const MOST_WAYS = 12;
/** In a longer run the engine forgets the code that only the start needs. */
const LONGEST_RUN = 5_000_000;

/** By its options and by bare words: commands, formats and languages are such, files rarely. */
const wayOf = (args: readonly string[]): string => args.filter((arg) => /^-|^[a-z]+$/.test(arg)).join(' ');

function waysIn(folder: string): readonly string[] {
  try {
    return readFileSync(path.join(folder, WAYS), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Keeps what was not kept yet and, where the program was run in a new way, all of it once more: otherwise the first run
 * would decide for good what is kept, and `--version` compiles next to nothing.
 */
function keep(loaded: ReadonlyMap<string, Loaded>, folder: string, caches: string): void {
  if (process.cpuUsage().user > LONGEST_RUN) return;
  const ways = waysIn(folder);
  const way = digestOf(wayOf(process.argv.slice(2))).toString('hex');
  const isNew = ways.length <= MOST_WAYS && !ways.includes(way);
  const written = [...loaded].filter(([, { isKept }]) => isNew || !isKept);
  if (written.length === 0) return;
  try {
    mkdirSync(folder, { mode: 0o700, recursive: true });
    for (const [place, { script }] of written) writeKept(place, script);
    if (isNew) writeKeptFile(path.join(folder, WAYS), [...ways, way].join('\n'));
    removeOld(caches);
  } catch {
    // Another run has removed them already, or there is no room.
  }
}

/**
 * What is compiled by the function returned is kept as the engine has compiled it by the end of the run. Each build has
 * a folder among the caches for each engine and its flags: with other flags the engine would reject what is there, and
 * replace it with the little that this one run has compiled.
 */
export function keepingCompiler(caches: string, build: string): Compile {
  const { cachedDataVersionTag } = createRequire(import.meta.url)('node:v8') as typeof import('node:v8');
  const setUp = cachedDataVersionTag();
  const name = digestOf(`${process.version} ${process.arch} ${setUp} ${build}`).toString('hex');
  const folder = path.join(caches, `${PREFIX}${name.slice(0, 16)}`);
  const loaded = new Map<string, Loaded>();
  process.once('exit', () => {
    // An engine that was set up for many files since would keep what no other one takes.
    if (cachedDataVersionTag() === setUp) keep(loaded, folder, caches);
  });
  return compilerIn(folder, loaded);
}

/** From here on, what is loaded from the program's own folder is kept. */
export function keepCode(own: string, caches: string, build: string): void {
  const compile = keepingCompiler(caches, build);
  const { extensions } = createRequire(import.meta.url);
  const plain = extensions['.js'];
  extensions['.js'] = (module, file) => {
    if (!file.startsWith(own + path.sep)) return plain?.(module, file);
    // The build writes ASCII alone, which takes no decoding.
    const run = compile(nameOf(file, own), readFileSync(file, 'latin1'), file);
    run.call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
  };
}

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { type WholeFile, wholeFile } from '../whole-file.ts';

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
  let draft: WholeFile | null = null;
  try {
    const code = script.createCachedData();
    draft = wholeFile(place, 0o600);
    draft.write(Buffer.concat([digestOf(code), code]));
    draft.finish();
  } catch {
    // No room for it: the next start is as slow as this one.
    draft?.discard();
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

/** Scripts by the places where they are to be kept. */
type Fresh = Map<string, Script>;

interface Keeping {
  /** Where the program is. */
  readonly own: string;
  /** Where its code is kept; this build and this engine have it to themselves. */
  readonly folder: string;
  readonly fresh: Fresh;
}

/** A file of the build is known by its name, its size and when it was written. */
function placeOf(file: string, { own, folder }: Keeping): string {
  const { size, mtimeMs } = statSync(file);
  const name = path.relative(own, file).replaceAll(path.sep, '-');
  return path.join(folder, `${name}-${size}-${Math.round(mtimeMs)}`);
}

function load(module: NodeModule, file: string, keeping: Keeping): void {
  // The build writes ASCII alone, which takes no decoding.
  const source = readFileSync(file, 'latin1');
  const place = placeOf(file, keeping);
  const cachedData = readKept(place);
  const script = new Script(`${PARAMETERS}${source}\n})`, { filename: file, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) keeping.fresh.set(place, script);
  const run: unknown = script.runInThisContext();
  if (typeof run === 'function')
    run.call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
}

function keep(fresh: Fresh, folder: string, caches: string): void {
  if (fresh.size === 0) return;
  try {
    mkdirSync(folder, { mode: 0o700, recursive: true });
    for (const [place, script] of fresh) writeKept(place, script);
    removeOld(caches);
  } catch {
    // Another run has removed them already, or there is no room.
  }
}

/**
 * From here on, what is loaded from the program's own folder is kept as the engine has compiled it by the end of the
 * run. Each build and each engine has a folder of its own among the caches.
 */
export function keepCode(own: string, caches: string, build: string): void {
  const name = digestOf(`${process.version} ${process.arch} ${build}`).toString('hex');
  const folder = path.join(caches, `${PREFIX}${name.slice(0, 16)}`);
  const fresh: Fresh = new Map();
  const { extensions } = createRequire(import.meta.url);
  const plain = extensions['.js'];
  extensions['.js'] = (module, file) => {
    if (file.startsWith(own + path.sep)) load(module, file, { own, folder, fresh });
    else plain?.(module, file);
  };
  process.once('exit', () => keep(fresh, folder, caches));
}

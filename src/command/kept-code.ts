import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

const PARAMETERS = '(function (exports, require, module, __filename, __dirname) { ';
const DIGEST_LENGTH = 32;

const digestOf = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** Where a source is kept as compiled: another engine, or one more letter in the source, has a place of its own. */
const placeOf = (folder: string, source: string): string =>
  path.join(folder, `${digestOf(`${process.version} ${process.arch} ${source}`).toString('hex')}.code`);

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
  const draft = `${place}.${randomUUID()}.tmp`;
  try {
    const code = script.createCachedData();
    writeFileSync(draft, Buffer.concat([digestOf(code), code]), { mode: 0o600 });
    renameSync(draft, place);
  } catch {
    // No room for it: the next start is as slow as this one.
    rmSync(draft, { force: true });
  }
}

function load(module: NodeModule, file: string, folder: string): void {
  const source = readFileSync(file, 'utf8');
  const place = placeOf(folder, source);
  const cachedData = readKept(place);
  const script = new Script(`${PARAMETERS}${source}\n})`, { filename: file, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => writeKept(place, script));
  const run: unknown = script.runInThisContext();
  if (typeof run === 'function')
    run.call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
}

/** From here on, what is loaded from the program's own folder is kept as the engine has compiled it by the end of the run. */
export function keepCode(own: string, folder: string): void {
  const { extensions } = createRequire(import.meta.url);
  const plain = extensions['.js'];
  extensions['.js'] = (module, file) => {
    if (file.startsWith(own + path.sep)) load(module, file, folder);
    else plain?.(module, file);
  };
}

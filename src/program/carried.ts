import { createRequire } from 'node:module';
import path from 'node:path';
import { getAsset } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, type WorkerOptions } from 'node:worker_threads';
import { codeFolder } from './compiled.ts';
import { type Compile, compiledAnew, keepingCompiler } from './kept-code.ts';

// The start of the single executable. It carries the files of `dist` as one asset, and loads them from there: nothing is
// unpacked, so a read-only folder will do.

/** Where the carried files seem to be. No such folder is on a disk. */
const HOME = path.resolve('/unit-audit');

/** The program's files by their paths in `dist`. */
const files = JSON.parse(getAsset('program', 'utf8')) as Readonly<Record<string, string>>;
const modules = new Map<string, { exports: unknown }>();
const requireBuiltin = createRequire(HOME);

/** Which file a thread loads: this very file starts it. */
const { carriedThread = 'cli.js' } = globalThis as { readonly carriedThread?: string };

class CarriedWorker extends Worker {
  constructor(program: string | URL, options: WorkerOptions = {}) {
    const thread = path.relative(HOME, fileURLToPath(program)).replaceAll(path.sep, '/');
    super(`globalThis.carriedThread = ${JSON.stringify(thread)};\n${getAsset('start', 'utf8')}`, {
      ...options,
      eval: true,
    });
  }
}

const REPLACED: Readonly<Record<string, unknown>> = {
  'node:worker_threads': { ...requireBuiltin('node:worker_threads'), Worker: CarriedWorker },
};

function requireFrom(folder: string, name: string): unknown {
  if (!name.startsWith('.')) return REPLACED[name] ?? requireBuiltin(name);
  return load(path.posix.join(folder, name));
}

/** Threads come when there is much to do: what is compiled of them is not kept. */
function compiler(): Compile | null {
  try {
    const folder = isMainThread ? codeFolder(process.env) : null;
    return folder === null ? null : keepingCompiler(folder, getAsset('build', 'utf8'));
  } catch {
    return null;
  }
}

const compile = compiler() ?? compiledAnew;

function load(file: string): unknown {
  const known = modules.get(file);
  if (known) return known.exports;
  const text = files[file];
  if (text === undefined) throw new Error(`the program lacks its file ${file}`);
  const module = { exports: {} as unknown };
  modules.set(file, module);
  if (file.endsWith('.json')) module.exports = JSON.parse(text);
  else {
    const filename = path.join(HOME, file);
    const run = compile(file.replaceAll('/', '-'), text, filename);
    const folder = path.posix.dirname(file);
    run.call(
      module.exports,
      module.exports,
      (name: string) => requireFrom(folder, name),
      module,
      filename,
      path.dirname(filename),
    );
  }
  return module.exports;
}

load(carriedThread);

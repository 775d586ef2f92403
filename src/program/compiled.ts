import path from 'node:path';
import { BUILD } from '../tool.ts';
import { cacheFolderOf, makeOwnFolder } from '../work/cache/own.ts';
import { keepCode } from './kept-code.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The user's folder for compiled code; null where there is none to trust. */
export function codeFolder(env: Env): string | null {
  const folder = cacheFolderOf(env);
  if (folder === null || env['NODE_DISABLE_COMPILE_CACHE']) return null;
  // A folder of the project that is audited may hold what others have put there.
  return makeOwnFolder(folder) && path.relative(process.cwd(), folder).startsWith('..') ? folder : null;
}

/**
 * Keeps the program as the engine has compiled it, so that the next start is faster. Node 22 and later can do that by
 * themselves, but keep half as much, and for good what the first run has compiled. It is kept in the user's cache folder,
 * or not at all: elsewhere another user could be first and leave a program of theirs to be run. `own` is where the
 * program is.
 */
export function keepCompiled(env: Env, own: string): void {
  try {
    const folder = codeFolder(env);
    if (folder !== null) keepCode(own, folder, BUILD);
  } catch {
    // A home that cannot be written to: it starts as it would without.
  }
}

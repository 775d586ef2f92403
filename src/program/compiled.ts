import module from 'node:module';
import path from 'node:path';
import { BUILD } from '../tool.ts';
import { cacheFolderOf, makeOwnFolder } from '../work/cache/own.ts';
import { keepCode } from './kept-code.ts';

/** Node 20 has none. */
const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown };

type Env = Readonly<Record<string, string | undefined>>;

/** The user's folder for compiled code; null where there is none to trust. */
export function codeFolder(env: Env): string | null {
  const folder = cacheFolderOf(env);
  if (folder === null || env['NODE_DISABLE_COMPILE_CACHE']) return null;
  // A folder of the project that is audited may hold what others have put there.
  return makeOwnFolder(folder) && path.relative(process.cwd(), folder).startsWith('..') ? folder : null;
}

/**
 * Lets the engine keep the program as compiled, so that the next start is faster. Node's own place for it is in the
 * folder for temporary files, where another user could be first and leave a program of theirs to be run: it is kept in
 * the user's cache folder, or not at all. `own` is where the program is.
 */
export function keepCompiled(env: Env, own: string): void {
  try {
    const folder = codeFolder(env);
    if (folder === null) return;
    if (enableCompileCache) enableCompileCache(folder);
    else keepCode(own, folder, BUILD);
  } catch {
    // A home that cannot be written to: it starts as it would without.
  }
}

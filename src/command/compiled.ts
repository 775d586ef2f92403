import { mkdirSync } from 'node:fs';
import module from 'node:module';
import { cacheFolderOf, isOwnFolder } from '../cache/own.ts';

/** Node 20 has none. */
const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown };

/**
 * Lets Node (22.1 or later) keep the program as compiled, so that the next start is faster. Node's own place for it is
 * in the folder for temporary files, where another user could be first and leave a program of theirs to be run:
 * it is kept in the user's cache folder, or not at all.
 */
export function keepCompiled(env: Readonly<Record<string, string | undefined>>): void {
  const folder = cacheFolderOf(env);
  if (!enableCompileCache || folder === null) return;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isOwnFolder(folder)) enableCompileCache(folder);
  } catch {
    // A home that cannot be written to: it starts as it would without.
  }
}

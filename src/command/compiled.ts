import { mkdirSync, statSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';

/** Node 20 has none. */
const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown };

/** Whether nobody but the user of this process can put something into a folder. */
function isOwn(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

/**
 * Lets Node (22.1 or later) keep the program as compiled, so that the next start is faster. Node's own place for it is
 * in the folder for temporary files, where another user could be first and leave a program of theirs to be run:
 * it is kept in the user's cache folder, or not at all.
 */
export function keepCompiled(env: Readonly<Record<string, string | undefined>>): void {
  const caches = env['XDG_CACHE_HOME'] || (env['HOME'] && path.join(env['HOME'], '.cache'));
  if (!enableCompileCache || !caches || !path.isAbsolute(caches)) return;
  try {
    const folder = path.join(caches, 'unit-audit');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isOwn(folder)) enableCompileCache(folder);
  } catch {
    // A home that cannot be written to: it starts as it would without.
  }
}

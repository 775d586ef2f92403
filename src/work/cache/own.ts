import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whether nobody but the user of this process can put something into a folder. Windows tells no owner. */
function isOwnFolder(folder: string): boolean {
  const stats = statSync(folder);
  const user = process.getuid?.();
  return stats.isDirectory() && (user === undefined || (stats.uid === user && (stats.mode & 0o022) === 0));
}

/** Makes a folder, and what is above it. Node's own way to do so never ends where a file system has no new folders, as `/proc`. */
function makeFolder(folder: string): void {
  const make = (): void => {
    mkdirSync(folder, { mode: 0o700 });
  };
  try {
    make();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || path.dirname(folder) === folder) throw error;
    makeFolder(path.dirname(folder));
    make();
  }
}

/** Makes a folder where there is none yet; false where it cannot be used, or others could put something into it. */
export function makeOwnFolder(folder: string): boolean {
  try {
    makeFolder(folder);
    return isOwnFolder(folder);
  } catch {
    return false;
  }
}

/** The program's part of the user's folder for caches; null where the environment names none. */
export function cacheFolderOf(env: Readonly<Record<string, string | undefined>>): string | null {
  const caches = env['XDG_CACHE_HOME'] || (env['HOME'] && path.join(env['HOME'], '.cache'));
  return caches && path.isAbsolute(caches) ? path.join(caches, 'unit-audit') : null;
}

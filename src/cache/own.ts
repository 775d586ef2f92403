import { statSync } from 'node:fs';
import path from 'node:path';

/** Whether nobody but the user of this process can put something into a folder. Windows tells no owner. */
export function isOwnFolder(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/** The program's part of the user's folder for caches; null where the environment names none. */
export function cacheFolderOf(env: Readonly<Record<string, string | undefined>>): string | null {
  const caches = env['XDG_CACHE_HOME'] || (env['HOME'] && path.join(env['HOME'], '.cache'));
  return caches && path.isAbsolute(caches) ? path.join(caches, 'unit-audit') : null;
}

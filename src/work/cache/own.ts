import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const OTHERS_WRITE = 0o022;
const STICKY = 0o1000;

/** The folders above one. */
const foldersAbove = (folder: string): readonly string[] =>
  path.dirname(folder) === folder ? [] : [path.dirname(folder), ...foldersAbove(path.dirname(folder))];

/** Whether only this user and root can replace the contents of a folder. In a sticky folder, users can replace only their own files. */
function isSafeAbove(folder: string, user: number): boolean {
  const { uid, mode } = statSync(folder);
  return (uid === user || uid === 0) && ((mode & OTHERS_WRITE) === 0 || (mode & STICKY) !== 0);
}

/** Whether only the user of this process can write to a folder or replace it. Windows reports no owner. */
function isOwnFolder(folder: string): boolean {
  const real = realpathSync(folder);
  const stats = statSync(real);
  const user = process.getuid?.();
  if (user === undefined || !stats.isDirectory()) return stats.isDirectory();
  const isOwn = stats.uid === user && (stats.mode & OTHERS_WRITE) === 0;
  return isOwn && foldersAbove(real).every((above) => isSafeAbove(above, user));
}

/** Makes a folder and its parents. Node's recursive `mkdir` never returns on a file system that allows no new folders, such as `/proc`. */
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

/** Makes a folder if it does not exist. Returns false if it cannot be used, or if others could write to it. */
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

const KEY_BYTES = 32;

/**
 * The key that shows which results this user's runs have written: in the home folder, wherever results are kept. Null
 * where there is no place for one.
 */
export function ownKey(): Buffer | null {
  const folder = path.join(homedir(), '.cache', 'unit-audit');
  const file = path.join(folder, 'key');
  try {
    if (!makeOwnFolder(folder)) return null;
    makeKey(file);
    const key = readFileSync(file);
    return key.length === KEY_BYTES ? key : null;
  } catch {
    return null;
  }
}

/** Puts a complete key in place if there is none. If two runs do so at once, the second uses the key of the first. */
function makeKey(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })) return;
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

import type { Stats } from 'node:fs';
import { closeSync, constants, fstatSync, openSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Opens without blocking, because a plain open of a FIFO blocks. Windows has neither the flag nor the problem. */
const NOT_BLOCKING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const NOT_FOLLOWING = NOT_BLOCKING | (constants.O_NOFOLLOW ?? 0);

/** The short code of what the system objects to, such as ENOENT. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** Opens, looks at what was opened, hands it over, and closes it in any case. */
export function withOpened<T>(path: string, follow: boolean, use: (fd: number, stats: Stats) => T): T {
  const fd = openSync(path, follow ? NOT_BLOCKING : NOT_FOLLOWING);
  try {
    return use(fd, fstatSync(fd));
  } finally {
    closeSync(fd);
  }
}

/** The real path, links resolved, or null if it is not inside the folder. */
export function realPathInside(path: string, folder: string): string | null {
  const real = realpathSync.native(path);
  // A real path has no links, so neither have the folders in it.
  if (real === path && path.startsWith(folder) && path[folder.length] === sep) return real;
  const within = realpathSync.native(folder);
  if (real.startsWith(within) && real[within.length] === sep) return real;
  const way = relative(within, real);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : real;
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { isOutside, realPath } from '../../discover/disk-names.ts';
import type { World } from './world.ts';

/** The nearest folder upward that a repository lies in; without one, the folder itself. */
function rootAbove(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return cwd;
  }
}

/** The working directory as seen from the repository that a CI system checked out, or else from the one around it. */
function wayToCwd({ cwd, env }: Pick<World, 'cwd' | 'env'>): string {
  const real = realPath(cwd) ?? cwd;
  const wayFrom = (root: string): string => path.relative(realPath(root) ?? root, real);
  const given = [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find((root) => root && !isOutside(wayFrom(root)));
  return wayFrom(given ?? rootAbove(real))
    .split(path.sep)
    .join('/');
}

/** Turns a report's path into one from the repository's root; what lies outside of it, and standard input, stay as they are. */
export function inRepository(world: Pick<World, 'cwd' | 'env'>): (name: string) => string {
  const way = wayToCwd(world);
  return (name) => {
    if (way === '' || name === '-' || path.isAbsolute(name)) return name;
    const full = path.posix.join(way, name);
    return full === '..' || full.startsWith('../') ? name : full;
  };
}

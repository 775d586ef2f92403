import path from 'node:path';
import { foldersUpward, isWithin, realPath } from '../../discover/disk-names.ts';
import type { World } from './world.ts';

/** The working directory as seen from the repository that a CI system checked out, or else from the one around it. */
function wayToCwd({ cwd, env }: Pick<World, 'cwd' | 'env'>): string {
  const real = realPath(cwd) ?? cwd;
  const given = [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find((root) => root && isWithin(real, root));
  const root = given ?? foldersUpward(real).at(-1) ?? real;
  return path
    .relative(realPath(root) ?? root, real)
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

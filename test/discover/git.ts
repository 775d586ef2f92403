import { execFileSync } from 'node:child_process';
import { folderWith } from '../command/world.ts';
import { pathsIn } from './found-in.ts';

const FOLDERS = ['', 'a/', 'b/', 'a/a/', 'a/b/', 'b/a/', 'a/b/c/', 'a/b/c/a/'];

/** What git itself does not ignore of the records; null where it ignores their folder. */
export function takenByGit(folder: string): readonly string[] | null {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'core.excludesFile=', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  git('init', '--quiet');
  try {
    git('check-ignore', '--quiet', 'sub/r');
    return null;
  } catch {
    const listed = git('ls-files', '--others', '--exclude-standard', '-z').split('\0');
    return listed.filter((name) => name.endsWith('.yaml')).sort();
  }
}

/** A folder of records with those ignore files. */
export const treeWith = (ignoreFiles: Readonly<Record<string, string>>): string =>
  folderWith({
    ...Object.fromEntries(
      FOLDERS.flatMap((folder) => ['a', 'b', 'c'].map((name) => [`sub/r/${folder}${name}.yaml`, ''])),
    ),
    ...ignoreFiles,
  });

/** What the program takes of them. */
export const taken = (folder: string): readonly string[] =>
  pathsIn(`${folder}/sub`, ['r']).map((name) => `sub/${name}`);

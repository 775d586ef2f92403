import path from 'node:path';
import type { Problem } from '../model.ts';
import { isStandardInput } from './descriptor.ts';
import { isThere, standingAt } from './disk-names.ts';
import { type Glob, readGlob } from './glob.ts';
import { notFound, nothingMatches, notLookedAt } from './words.ts';

/** A folder to search, and what to take of it: null where that is everything. */
export interface AskedFolder {
  readonly folder: string;
  readonly glob: Glob | null;
}

/** What one path on the command line asks for. */
export type Asked =
  | { readonly kind: 'file'; readonly file: string }
  | ({ readonly kind: 'folder' } & AskedFolder)
  | { readonly kind: 'problem'; readonly problem: Problem };

const globOf = (given: string, cwd: string): Glob | null =>
  readGlob(given, (folder) => standingAt(path.resolve(cwd, folder)) === 'folder');

/** The folder that a path asks to be searched, a pattern's included; of a file, the folder that it is in. */
export function folderOf(given: string, cwd: string): string {
  const file = path.resolve(cwd, given);
  if (standingAt(file) === 'folder') return file;
  const glob = isThere(file) === true ? null : globOf(given, cwd);
  return glob ? path.resolve(cwd, glob.base) : path.dirname(file);
}

const isNowhere = (given: string, cwd: string): boolean =>
  isThere(path.resolve(cwd, given)) === false && globOf(given, cwd) === null;

/** The folders that records are asked from. Whoever submits one of them decides on nothing that lies there. */
export const recordFolders = (paths: readonly string[], cwd: string): readonly string[] =>
  paths.filter((given) => !isStandardInput(given) && !isNowhere(given, cwd)).map((given) => folderOf(given, cwd));

function readPattern(given: string, cwd: string): Asked | null {
  const glob = globOf(given, cwd);
  if (glob === null) return null;
  const folder = path.resolve(cwd, glob.base);
  if (standingAt(folder) !== 'folder') return { kind: 'problem', problem: nothingMatches(given) };
  return { kind: 'folder', folder, glob };
}

/** What a path asks for. One that exists is taken literally before it is taken as a pattern. */
export function readAsked(given: string, cwd: string): Asked {
  // The working directory is asked for by a dot: an empty path is a variable that was not set.
  if (given === '') return { kind: 'problem', problem: notFound(given) };
  const file = path.resolve(cwd, given);
  const there = isThere(file);
  if (there === true)
    // A link to nowhere is taken for a file: reading it says what is wrong.
    return standingAt(file) === 'folder' ? { kind: 'folder', folder: file, glob: null } : { kind: 'file', file };
  const problem = there === false ? notFound(given) : notLookedAt(given, there.code);
  return readPattern(given, cwd) ?? { kind: 'problem', problem };
}

import path from 'node:path';
import { isIn, readFolder, realPath, standingAt } from '../discover/disk-names.ts';
import { IGNORE_FILES } from '../discover/ignore-files.ts';
import { isEntered } from '../discover/passed-over.ts';

/** Everything to watch, as absolute paths. */
export interface Watched {
  /** Folders that are watched with their contents. */
  readonly trees: readonly string[];
  /** Single files, whether they are there or not. */
  readonly files: readonly string[];
  /** Files and folders that the program itself writes: what changes there is no change. */
  readonly own: readonly string[];
}

/** The names in a folder whose changes matter; null where all do. */
export type WatchedNames = ReadonlySet<string> | null;

/** Dot files but for ignore files, and packages, are no records and name none. */
const matters = (name: string): boolean => isEntered(name) || IGNORE_FILES.some((file) => file === name);

const isOwn = (file: string, { own }: Watched): boolean => own.some((one) => isIn(file, one));

/**
 * The changed path, from the name that the watcher reports; null if the run does not read it. For the folder itself, a
 * watcher reports the folder's name or nothing.
 */
export function changeIn(folder: string, name: string | null, names: WatchedNames, watched: Watched): string | null {
  if (name === null || name === path.basename(folder)) return folder;
  const file = path.join(folder, name);
  return (names === null ? matters(name) : names.has(name)) && !isOwn(file, watched) ? file : null;
}

/** The subfolders that a run enters; none if the folder cannot be read. */
function foldersIn(folder: string): readonly string[] {
  const entries = readFolder(folder);
  if ('code' in entries) return [];
  return entries
    .filter(({ name, kind }) => kind === 'folder' && isEntered(name))
    .map(({ name }) => path.join(folder, name));
}

/**
 * The folders to watch as they are now. A folder tells what changes in it, so that a file is watched by its folder, and
 * what is moved away, or not there yet, by the folders above it.
 */
export function foldersToWatch(watched: Watched): ReadonlyMap<string, WatchedNames> {
  const folders = new Map<string, Set<string> | null>();
  const addTree = (root: string): void => {
    const left = [root];
    for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
      folders.set(folder, null);
      left.push(...foldersIn(folder).filter((inside) => !isOwn(inside, watched)));
    }
  };
  const addWay = (file: string): void => {
    for (let at = file; path.dirname(at) !== at; at = path.dirname(at)) {
      const [above, name] = [path.dirname(at), path.basename(at)];
      const names = folders.get(above);
      // In a tree: the way to that is added by itself.
      if (names === null) return;
      folders.set(above, (names ?? new Set()).add(name));
    }
  };
  for (const root of watched.trees) if (standingAt(root) === 'folder') addTree(root);
  // Of a link, what it leads to as well.
  for (const file of [...watched.trees, ...watched.files])
    for (const way of new Set([file, realPath(file) ?? file])) addWay(way);
  return folders;
}

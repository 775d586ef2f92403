import { type FSWatcher, watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { identityOf } from '../inputs/files.ts';
import { codeOf } from '../load/file/open.ts';
import { changeIn, foldersToWatch, type Watched, type WatchedNames } from './watched.ts';

/** A folder whose changes are not seen, and the system's word for why. */
export interface Unwatched {
  readonly folder: string;
  readonly code: string;
}

/** A folder that the system watches. */
interface Eye {
  readonly watcher: FSWatcher;
  /** Which folder it is: another one may have taken its place. */
  readonly identity: string;
}

const MS_OF_QUIET = 20;
const MS_BETWEEN_LOOKS = 100;

/**
 * Tells of changes by the system's word on each folder. What a change comes to is not asked: every round looks at
 * everything again, so that a folder that comes, goes or is replaced is only a reason to look.
 *
 * No library does this: chokidar 4 says nothing of a folder that is moved away and back, of a path that is not there
 * yet, or of a file that a record names in a folder to come.
 */
export function makeChanges() {
  const eyes = new Map<string, Eye>();
  const changed = new Set<string>();
  let watched: Watched = { trees: [], files: [], own: [] };
  let folders: ReadonlyMap<string, WatchedNames> = new Map();
  let wake = (): void => {};

  const hear = (folder: string, name: string | null): void => {
    const names = folders.get(folder);
    const file = names === undefined ? null : changeIn(folder, name, names, watched);
    if (file === null) return;
    changed.add(file);
    wake();
  };
  const shut = (folder: string): void => {
    eyes.get(folder)?.watcher.close();
    eyes.delete(folder);
  };
  const open = (folder: string, identity: string): Unwatched | null => {
    try {
      const watcher = watch(folder, (_event, name) => hear(folder, name));
      // The folder went away, on systems that call this an error.
      watcher.on('error', () => hear(folder, null));
      eyes.set(folder, { watcher, identity });
      return null;
    } catch (error) {
      return { folder, code: codeOf(error) };
    }
  };

  return {
    /** Watches this, as it is now, and nothing else. Returns the folders that cannot be watched. */
    watch: (wanted: Watched): readonly Unwatched[] => {
      watched = wanted;
      folders = foldersToWatch(wanted);
      for (const folder of eyes.keys()) if (!folders.has(folder)) shut(folder);
      const unwatched: Unwatched[] = [];
      for (const folder of folders.keys()) {
        const identity = identityOf(folder);
        if (identity === eyes.get(folder)?.identity) continue;
        shut(folder);
        const failed = identity === null ? null : open(folder, identity);
        // Without a watcher on a parent folder, only a move of the folder below goes unnoticed.
        if (failed && folders.get(folder) === null) unwatched.push(failed);
      }
      return unwatched;
    },
    /** Waits for the next change, and until no more follow for a moment. Returns the paths; none if it was stopped. */
    next: async (isStopped: () => Promise<boolean>): Promise<readonly string[]> => {
      while (changed.size === 0) {
        if (await isStopped()) return [];
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await Promise.race([woken, setTimeout(MS_BETWEEN_LOOKS)]);
      }
      for (let before = -1; before !== changed.size; ) {
        before = changed.size;
        await setTimeout(MS_OF_QUIET);
      }
      const files = [...changed].sort();
      changed.clear();
      return files;
    },
    close: (): void => {
      for (const folder of eyes.keys()) shut(folder);
    },
  };
}

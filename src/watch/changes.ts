import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watch } from 'chokidar';

/** Tells when something below some folders and files changes. */
export interface Changes {
  /** Waits for the next change, and for a short while of quiet behind it; the paths, none where it was stopped. */
  next(isStopped: () => Promise<boolean>): Promise<readonly string[]>;
  close(): Promise<void>;
}

const MS_OF_QUIET = 30;
const MS_BETWEEN_LOOKS = 100;

/** What is no record and names none: dot files but for ignore files, packages, and the reports that the run itself writes. */
function isIgnored(file: string, roots: readonly string[], own: ReadonlySet<string>): boolean {
  if (own.has(file)) return true;
  const root = roots.find((one) => file === one || file.startsWith(one + path.sep)) ?? file;
  return file
    .slice(root.length)
    .split(path.sep)
    .some((part) => part === 'node_modules' || (/^\../.test(part) && part !== '.gitignore' && part !== '.auditignore'));
}

/** Watches from now on. `own` are the files that the run itself writes. */
export async function watchFiles(roots: readonly string[], own: ReadonlySet<string>): Promise<Changes> {
  const changed = new Set<string>();
  let wake = (): void => {};
  const watcher = watch([...roots], {
    ignoreInitial: true,
    ignored: (file) => isIgnored(file, roots, own),
    ignorePermissionErrors: true,
  });
  watcher.on('all', (_event, file) => {
    changed.add(file);
    wake();
  });
  // A folder that may not be watched, or too many of them: what can be watched is.
  watcher.on('error', () => {});
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  return {
    next: async (isStopped) => {
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
    close: () => watcher.close(),
  };
}

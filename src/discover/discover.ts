import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../model.ts';

/** A file to audit. */
export interface FoundFile {
  /** As it is opened. */
  readonly file: string;
  /** As reports name it: relative to the working directory, with `/`. */
  readonly path: string;
  /** The folder that was asked for, null for a file that was named: links are followed only inside it. */
  readonly within: string | null;
}

export interface Discovery {
  /** In the order of their paths' code units. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
  /** A folder was asked for, so that the rules over a whole folder run. */
  readonly ofFolder: boolean;
}

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name) && !name.startsWith('.');
const isEntered = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';

/** How a report names a file: relative to the working directory, with `/`. */
export const reportPath = (cwd: string, file: string): string =>
  path.relative(cwd, file).split(path.sep).join('/') || '.';

const notFound = (given: string): Problem => ({
  message: {
    en: `${given}: there is no such file or folder; check the name and the folder you are in`,
    zh: `${given}：没有这个文件或文件夹；请核对名称和当前所在的文件夹`,
  },
});

const byCodeUnits = (a: FoundFile, b: FoundFile): number => (a.path < b.path ? -1 : Number(a.path > b.path));

/** The YAML files of a folder and the folders in it. A link to a file is listed, one to a folder is not entered. */
function filesIn(folder: string): readonly string[] {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const file = path.join(next, entry.name);
      if (entry.isDirectory() && isEntered(entry.name)) folders.push(file);
      else if (!entry.isDirectory() && isYaml(entry.name) && entry.name !== 'audit.config.yaml') files.push(file);
    }
  }
  return files;
}

/** Finds the files that the paths name. Standard input (`-`) is not its business. */
export function discover(paths: readonly string[], cwd: string): Discovery {
  const found = new Map<string, FoundFile>();
  const problems: Problem[] = [];
  let ofFolder = false;
  for (const given of paths) {
    const full = path.resolve(cwd, given);
    const kind = kindOf(full);
    if (kind === 'absent') problems.push(notFound(given));
    else if (kind === 'file') found.set(full, { file: full, path: reportPath(cwd, full), within: null });
    else {
      ofFolder = true;
      for (const file of filesIn(full))
        if (!found.has(file)) found.set(file, { file, path: reportPath(cwd, file), within: full });
    }
  }
  return { files: [...found.values()].sort(byCodeUnits), problems, ofFolder };
}

function kindOf(file: string): 'absent' | 'folder' | 'file' {
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return 'absent';
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ? 'folder' : 'file';
}

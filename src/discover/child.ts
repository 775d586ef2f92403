import path from 'node:path';
import { type Entry, isIn, realPath, standingAt } from './disk-names.ts';

/** A folder to be looked into. */
export interface Way {
  readonly file: string;
  /** As reports name it. */
  readonly path: string;
  /** From the folder that was asked for: `a/b/`, or nothing. */
  readonly inside: string;
  /** What it is once links are resolved. */
  readonly real: string;
  readonly isByLink: boolean;
}

/** An entry of a folder. What leads out of the folder that was asked for, or to nowhere, is its own `real`. */
export interface Child extends Way {
  readonly leadsTo: 'folder' | 'folderOutside' | 'file';
}

/** The folder that was asked for. */
export interface Root {
  /** What it is once links are resolved. */
  readonly root: string;
  /** How reports name a file. */
  nameOf(file: string): string;
}

/** How reports name a file in a folder. A folder may hold the working directory, so folders get their whole path. */
const nameIn = (parent: Way, name: string): string => (parent.path === '.' ? name : `${parent.path}/${name}`);

/** What an entry of a folder is. */
export function childOf(parent: Way, { name, kind }: Entry, { root, nameOf }: Root): Child {
  const file = path.join(parent.file, name);
  const child = {
    file,
    path: kind === 'file' ? nameIn(parent, name) : nameOf(file),
    inside: parent.inside + name,
    real: path.join(parent.real, name),
    isByLink: parent.isByLink || kind === 'link',
  };
  if (kind !== 'link') return { ...child, leadsTo: kind };
  // Asked of the real folder: the system follows only so many links in one path.
  const real = realPath(child.real);
  const isInside = real !== null && isIn(real, root);
  const leadsTo = standingAt(child.real) === 'folder' ? 'folder' : 'file';
  if (isInside) return { ...child, real, leadsTo };
  return { ...child, leadsTo: leadsTo === 'folder' ? 'folderOutside' : 'file' };
}

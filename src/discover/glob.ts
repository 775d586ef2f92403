import path from 'node:path';
import picomatch from 'picomatch';

/** A pattern of paths: the folder that it is looked for in, and what it takes there. */
export interface Glob {
  /** The folder as it was typed, up to the first name with a wildcard. */
  readonly base: string;
  /** How many folders it asks for one by one, before it goes on over any number of them. */
  readonly depth: number;
  /** True of what the pattern names: a file, or a folder with all that is in it. */
  matches(inside: string): boolean;
  /** True of a folder, in one of which this is true, that something the pattern names may be in. */
  mayHold(inside: string): boolean;
}

// Names may hold line breaks, and paths are compared with `/` on every system.
const OPTIONS = { flags: 's', windows: false, nonegate: true } as const;

const countOf = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0;

/** A name that stands for any number of folders, or that a group begins in which goes on behind the next `/`. */
const isOpen = (name: string): boolean => name.includes('**') || countOf(name, /[{(]/g) !== countOf(name, /[})]/g);

function foldersOf(glob: string): Pick<Glob, 'depth' | 'mayHold'> {
  const names = glob.split('/');
  const open = names.findIndex(isOpen);
  const matchers = names.slice(0, open === -1 ? -1 : open).map((name) => picomatch(name, OPTIONS));
  const mayHold = (inside: string): boolean => {
    const folders = inside.split('/');
    const matcher = matchers[folders.length - 1];
    return matcher ? matcher(folders.at(-1) ?? '') : open !== -1;
  };
  return { depth: matchers.length, mayHold };
}

/** Reads a pattern; null of a path without a wildcard. */
export function readGlob(given: string): Glob | null {
  const typed = given
    .split(path.sep)
    .join('/')
    .replace(/\/+/g, '/')
    .replace(/(.)\/$/, '$1');
  try {
    const { base, glob, isGlob } = picomatch.scan(typed, OPTIONS);
    if (!isGlob) return null;
    const matches = picomatch(glob, OPTIONS);
    return { base: base.replace(/\\(.)/g, '$1'), matches: (inside) => matches(inside), ...foldersOf(glob) };
  } catch {
    // It is longer than a pattern may be.
    return null;
  }
}

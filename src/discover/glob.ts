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
  /** True of a folder that may hold something that the pattern names. It must be true of the folders above it too. */
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

/** Brackets that offer no choice stand for themselves, as in a shell. */
const PLAIN_BRACKETS = /(?<![@!+?*\\])\(([^()|/]*)\)|(?<!\\)\{((?:(?!\.\.)[^{},/])*)\}/g;

// `picomatch.scan` takes a pattern with an escaped brace for no pattern.
const escaped = (name: string): string => name.replace(/[()[\]|!@+,]/g, '\\$&').replace(/[{}]/g, '[$&]');

/** A folder whose own name reads as a pattern is meant besides what the pattern takes, so that neither is lost. */
function readNames(typed: string, isFolder: (folder: string) => boolean): string {
  const names = typed.split('/');
  const end = names.findIndex((name, at) => /[*?\\]/.test(name) || !isFolder(names.slice(0, at + 1).join('/') || '/'));
  const read = (name: string, at: number): string => {
    const plain = name.replace(PLAIN_BRACKETS, (text) => escaped(text));
    const literal = escaped(name);
    if (at >= end || literal === plain) return plain;
    return isOpen(name) ? literal : `@(${literal}|${plain})`;
  };
  return names.map(read).join('/');
}

/** Reads a pattern; null of a path without a wildcard. `isFolder` says whether a folder of just this name exists. */
export function readGlob(given: string, isFolder: (folder: string) => boolean = () => false): Glob | null {
  const typed = given
    .split(path.sep)
    .join('/')
    .replace(/\/+/g, '/')
    .replace(/(.)\/$/, '$1');
  try {
    const { base, glob, isGlob } = picomatch.scan(readNames(typed, isFolder), OPTIONS);
    if (!isGlob) return null;
    const matches = picomatch(glob, OPTIONS);
    return { base: base.replace(/\\(.)/g, '$1'), matches: (inside) => matches(inside), ...foldersOf(glob) };
  } catch {
    // It is longer than a pattern may be.
    return null;
  }
}

import { isUtf8 } from 'node:buffer';
import { type Dirent, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../load/file/open.ts';
import { byCodeUnits } from '../words/order.ts';

// A file's name on Linux is bytes. One that is not UTF-8 is kept as text with a lone surrogate for each byte that belongs
// to no character (as Python's `surrogateescape` does): no valid name decodes to it, and it turns back into its bytes.
const SURROGATE = /\p{Cs}/u;
/** What the system's text has in place of bytes that are not UTF-8. */
export const REPLACED = '\uFFFD';
const FIRST_SURROGATE = 0xdc00;

/** False of a path that no text opens, because its bytes are not UTF-8. */
export const isText = (file: string): boolean => !SURROGATE.test(file);

function decode(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const character = [1, 2, 3, 4].map((length) => bytes.subarray(at, at + length)).find(isUtf8);
    text += character?.toString() ?? String.fromCharCode(FIRST_SURROGATE + (bytes[at] ?? 0));
    at += character?.length ?? 1;
  }
  return text;
}

/** A path as the system takes it. */
function onDisk(file: string): string | Buffer {
  if (isText(file)) return file;
  const pieces = Array.from(file, (character) =>
    SURROGATE.test(character) ? Buffer.of(character.charCodeAt(0) - FIRST_SURROGATE) : Buffer.from(character),
  );
  return Buffer.concat(pieces);
}

export type EntryKind = 'folder' | 'link' | 'file';

/** What stands in a folder. Pipes, sockets and devices are files here: reading refuses them. */
export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

function kindOf(entry: Dirent | Dirent<Buffer>): EntryKind {
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'file';
}

/** What the system objects to. */
export interface Refused {
  readonly code: string;
}

const refusal = (error: unknown): Refused => ({ code: codeOf(error) });

function entriesOf(folder: string): readonly Entry[] {
  const place = onDisk(folder);
  if (typeof place === 'string') {
    const entries = readdirSync(place, { withFileTypes: true });
    if (!entries.some(({ name }) => name.includes(REPLACED)))
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  }
  const entries = readdirSync(place, { withFileTypes: true, encoding: 'buffer' });
  return entries.map((entry) => ({ name: decode(entry.name), kind: kindOf(entry) }));
}

/** Those of the paths that lead to folders. */
export const foldersAmong = (paths: readonly string[], cwd: string): readonly string[] =>
  paths.map((given) => path.resolve(cwd, given)).filter((given) => standingAt(given) === 'folder');

/** The entries of a folder in the order of their names' code units: the order of the disk is none. */
export function readFolder(folder: string): readonly Entry[] | Refused {
  try {
    return [...entriesOf(folder)].sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return refusal(error);
  }
}

/** Where a path leads to once links are resolved; null where that is nowhere. */
export function realPath(file: string): string | null {
  try {
    return decode(realpathSync.native(onDisk(file), 'buffer'));
  } catch {
    return null;
  }
}

const realOf = (file: string): string => realPath(file) ?? file;

/** Whether something lies in a folder or is it, whatever links lead to either. */
export const isWithin = (file: string, folder: string): boolean => isIn(realOf(file), realOf(folder));

/** A path and all that it leads through, one link after another. */
function linksFrom(file: string, seen: readonly string[] = []): readonly string[] {
  const place = path.join(realOf(path.dirname(file)), path.basename(file));
  if (seen.includes(place)) return seen;
  try {
    return linksFrom(path.resolve(path.dirname(place), readlinkSync(place)), [...seen, place]);
  } catch {
    return [...seen, place];
  }
}

/** Whether something lies in a folder, or a link on the way to it does: whoever writes there chooses what it leads to. */
export const leadsThrough = (file: string, folder: string): boolean =>
  isWithin(file, folder) || linksFrom(file).some((place) => isIn(place, realOf(folder)));

/** Follows the links of a path, even to a file that does not exist yet; the parts that do not exist keep their names. */
export function placeOf(file: string): string {
  const real = realPath(file);
  if (real !== null) return real;
  const [folder, name] = [path.dirname(file), path.basename(file)];
  try {
    return placeOf(path.resolve(folder, readlinkSync(file)));
  } catch {
    return folder === file ? file : path.join(placeOf(folder), name);
  }
}

/** Whether a path goes into a folder by its name, or by a link, and leads out of it again: a link that lies there decides where to. */
export const leadsOut = (file: string, folder: string): boolean =>
  !isIn(placeOf(file), placeOf(folder)) && (isIn(file, folder) || leadsThrough(file, folder));

/** Whether something stands at a path, be it a link to nowhere. */
export function isThere(file: string): boolean | Refused {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    const refused = refusal(error);
    return refused.code === 'ENOTDIR' ? false : refused;
  }
}

/** What a path leads to, links followed. */
export function standingAt(file: string): 'folder' | 'other' | Refused {
  try {
    return statSync(onDisk(file)).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return refusal(error);
  }
}

/** Whether a path leads into a folder, or to it, by its name. */
export function isIn(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** A folder and those above it, up to its repository's root; without a repository, itself alone. */
export function foldersUpward(from: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = from; ; folder = path.dirname(folder)) {
    folders.push(folder);
    if (isThere(path.join(folder, '.git')) === true) return folders;
    if (path.dirname(folder) === folder) return [from];
  }
}

/** The order of the code units of paths. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  byCodeUnits(a.path, b.path);

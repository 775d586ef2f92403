import path from 'node:path';
import type { Problem } from '../model.ts';
import { type Entry, isOutside, isText, isThere } from './disk-names.ts';
import { forAsked, type Layer, MAX_LAYERS, matcherOf, newMatcher, patternsIn } from './ignore-layer.ts';
import { ignoreTooMuch } from './words.ts';

/** What an ignore file holds, or why it cannot be read. `name` is how messages call it; links lead nowhere out of `within`. */
export type ReadIgnoreFile = (file: {
  readonly file: string;
  readonly name: string;
  readonly within: string;
}) => { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problems: readonly Problem[] };

/** The patterns that the configuration leaves files out by, relative to its folder. */
export interface IgnoreList {
  /** As messages call it. */
  readonly by: string;
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** An ignore file on the way. */
interface IgnoreFile extends Pick<Layer, 'above' | 'skip'> {
  readonly file: string;
  readonly name: string;
  readonly within: string;
}

/** The layers that some ignore files make, and what keeps others from it. */
export interface Layers {
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
}

/** The one whose patterns win first. */
export const IGNORE_FILES = ['.auditignore', '.gitignore'] as const;

function readLayer({ file, name, within, above, skip }: IgnoreFile, read: ReadIgnoreFile): Layers {
  const found = read({ file, name, within });
  if (!found.ok) return { layers: [], problems: found.problems };
  const matcher = matcherOf(patternsIn(found.text));
  if (matcher === null) return { layers: [], problems: [ignoreTooMuch(name)] };
  return { layers: [{ by: name, above, skip, matcher }], problems: [] };
}

function readLayers(files: readonly IgnoreFile[], read: ReadIgnoreFile): Layers {
  const all = files.map((file) => readLayer(file, read));
  return { layers: all.flatMap(({ layers }) => layers), problems: all.flatMap(({ problems }) => problems) };
}

/** A folder on the way down from the one that was asked for. */
export interface FolderOnTheWay {
  readonly file: string;
  /** As reports name it. */
  readonly path: string;
  /** From the folder that was asked for: `a/b/`, or nothing. */
  readonly inside: string;
}

/** The layers of the ignore files in a folder, ahead of those that are in force already. */
export function addIgnoreFiles(
  { file, path: name, inside }: FolderOnTheWay,
  entries: readonly Entry[],
  {
    layers,
    within,
    read,
  }: { readonly layers: readonly Layer[]; readonly within: string; readonly read: ReadIgnoreFile },
): Layers {
  const present = IGNORE_FILES.filter((wanted) =>
    entries.some((entry) => entry.name === wanted && entry.kind !== 'folder'),
  );
  if (present.length === 0 || !isText(file)) return { layers, problems: [] };
  const files = present.map((wanted) => ({
    file: path.join(file, wanted),
    name: name === '.' ? wanted : `${name}/${wanted}`,
    within,
    above: '',
    skip: inside.length,
  }));
  if (layers.length + files.length > MAX_LAYERS)
    return { layers, problems: files.map((ignored) => ignoreTooMuch(ignored.name)) };
  const own = readLayers(files, read);
  return { ...own, layers: [...own.layers, ...layers] };
}

const slashed = (relative: string): string => (relative === '' ? '' : `${relative.split(path.sep).join('/')}/`);

/** The folders above one, up to its repository's root; none where there is no repository. The nearest comes first. */
function foldersAbove(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let at = folder; isThere(path.join(at, '.git')) !== true; at = path.dirname(at)) {
    if (path.dirname(at) === at) return [];
    folders.push(path.dirname(at));
  }
  return folders;
}

/** Where git looks for the `.gitignore` files above a folder, the nearest first. */
export const gitignoresAbove = (folder: string): readonly string[] =>
  foldersAbove(folder).map((above) => path.join(above, '.gitignore'));

/** The layers of the `.gitignore` files above a folder, as git has them. */
export function ignoreFilesAbove(folder: string, nameOf: (file: string) => string, read: ReadIgnoreFile): Layers {
  const folders = foldersAbove(folder);
  const root = folders.at(-1) ?? folder;
  const files = folders
    .map((above) => ({ above: slashed(path.relative(above, folder)), file: path.join(above, '.gitignore') }))
    .filter(({ file }) => isThere(file) === true)
    .map(({ above, file }) => ({ above, file, name: nameOf(file), within: root, skip: 0 }));
  const { layers, problems } = readLayers(files, read);
  return { layers: layers.map(forAsked), problems };
}

/** The configuration's layer, and the folder inside the one that was asked for in which it begins to count. */
export interface ListLayer {
  readonly layer: Layer;
  readonly from: string;
}

/** What the configuration's patterns say of what is in a folder; null where they say nothing. */
export function layerOfList({ by, folder, patterns }: IgnoreList, asked: string): ListLayer | null {
  // It is the auditor's own, so that it needs no limit.
  const matcher = newMatcher().add(patterns);
  const down = path.relative(folder, asked);
  if (!isOutside(down)) return { layer: forAsked({ by, above: slashed(down), skip: 0, matcher }), from: '' };
  const from = slashed(path.relative(asked, folder));
  return isOutside(path.relative(asked, folder))
    ? null
    : { layer: { by, above: '', skip: from.length, matcher }, from };
}

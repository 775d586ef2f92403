import path from 'node:path';
import type { Problem } from '../model.ts';
import { foldersUpward, isIn, isThere } from './disk-names.ts';
import { forAsked, type Layer, matcherOf, newMatcher, patternsIn } from './ignore-layer.ts';
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

/** The layers that some ignore files make, and what keeps others from it. */
export interface Layers {
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
}

/** The one whose patterns win first. */
export const IGNORE_FILES = ['.auditignore', '.gitignore'] as const;

const slashed = (relative: string): string => (relative === '' ? '' : `${relative.split(path.sep).join('/')}/`);

/** Where ignore files count: from the working directory upward, the one whose patterns win first. */
export const ignoreFilesUpward = (cwd: string): readonly string[] =>
  foldersUpward(cwd).flatMap((folder) => IGNORE_FILES.map((name) => path.join(folder, name)));

/**
 * The layers of the ignore files that bear on a folder. None of those is among the records (`audited` are the folders
 * that are searched): whoever submits records leaves none of them out.
 */
export function ignoreFilesFor(folder: string, { cwd, audited, nameOf, read }: Surroundings): Layers {
  const within = foldersUpward(cwd).at(-1) ?? cwd;
  const layers: Layer[] = [];
  const problems: Problem[] = [];
  for (const file of ignoreFilesUpward(cwd)) {
    const from = path.dirname(file);
    if (!isIn(folder, from) || audited.some((one) => isIn(from, one)) || isThere(file) !== true) continue;
    const name = nameOf(file);
    const found = read({ file, name, within });
    const matcher = found.ok ? matcherOf(patternsIn(found.text)) : null;
    if (matcher) layers.push(forAsked({ by: name, above: slashed(path.relative(from, folder)), skip: 0, matcher }));
    else problems.push(...(found.ok ? [ignoreTooMuch(name)] : found.problems));
  }
  return { layers, problems };
}

/** What ignore files are looked for by. */
export interface Surroundings {
  readonly cwd: string;
  readonly audited: readonly string[];
  readonly read: ReadIgnoreFile;
  nameOf(file: string): string;
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
  if (isIn(asked, folder)) {
    const above = slashed(path.relative(folder, asked));
    return { layer: forAsked({ by, above, skip: 0, matcher }), from: '' };
  }
  if (!isIn(folder, asked)) return null;
  const from = slashed(path.relative(asked, folder));
  return { layer: { by, above: '', skip: from.length, matcher }, from };
}
